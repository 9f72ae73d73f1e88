//! How soon the page answers a click on a facet, in archives of two sizes, and beside them a page in
//! which a click does nothing but turn a colour: sooner than that no page answers on this machine.
//!
//! `cargo xtask bench clicks` builds the viewer and runs it; `cargo bench --bench clicks -- 5000` runs
//! it with an archive of that size in place of both.
//!
//! The clicks are the driver's, so that the browser takes them for a reader's, and the times are what
//! the browser says itself (Event Timing): from the click until the frame is painted that follows
//! from it, in steps of 8 ms. Their worst but for one in fifty is called Interaction to Next Paint
//! (INP); up to 200 ms are called good.

// What the journeys stand on.
#[path = "../tests/journeys/support/devtools.rs"]
mod devtools;
#[expect(dead_code, reason = "the journeys use the other engines, and phones")]
#[path = "../tests/journeys/support/engine.rs"]
mod engine;
#[path = "../tests/journeys/support/home.rs"]
mod home;
#[expect(dead_code, reason = "others start it without more arguments")]
#[path = "../tests/journeys/support/session.rs"]
mod session;
#[path = "../tests/journeys/support/wait.rs"]
mod wait;

// What several benches stand on.
#[path = "shared/chance.rs"]
mod chance;
#[expect(dead_code, reason = "another bench looks at its files")]
#[path = "shared/corpus.rs"]
mod corpus;
#[expect(dead_code, reason = "the clicks wait for no network")]
#[path = "shared/line.rs"]
mod line;
#[path = "shared/media.rs"]
mod media;
#[expect(dead_code, reason = "others pack by gzip")]
#[path = "shared/packed.rs"]
mod packed;
#[path = "shared/processes.rs"]
mod processes;
#[path = "shared/publisher.rs"]
mod publisher;
#[path = "shared/words.rs"]
mod words;

mod clicks {
    pub(crate) mod answers;
    pub(crate) mod reader;
}

#[expect(dead_code, reason = "what was sent is another bench's")]
#[path = "search/host.rs"]
mod host;
#[path = "search/paced.rs"]
mod paced;

use std::collections::HashMap;
use std::fs;

use clicks::answers::Answers;
use clicks::reader::Reader;
use corpus::Corpus;
use host::Host;
use publisher::Publisher;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Numbers of articles.
const SIZES: [usize; 2] = [1_000, 10_000];

/// A page in which a click turns a colour.
const BARE: &str = "<!doctype html><html lang=\"es\" data-app=\"up\"><title>x</title>
<style>:checked + span { color: red }</style>
<main class=\"facet\"><label><input type=\"checkbox\"><span class=\"value-name\">x</span></label></main>";

fn main() {
    // Cargo's own `--bench` is among the arguments.
    let told = std::env::args().find_map(|word| word.parse().ok());
    let sizes = told.map_or(SIZES.to_vec(), |size| vec![size]);
    let desk = tempfile::tempdir().expect("a temporary folder can be made");
    Answers::head();
    for (at, size) in sizes.into_iter().enumerate() {
        let desk = desk.path().join(size.to_string());
        Corpus::write(&desk.join("articles"), size);
        Publisher::new(&desk, "clicks").run();
        fs::write(desk.join("bare.html"), BARE).expect("a file can be written");
        let host = Host::start(&desk, HashMap::new());
        let reader = Reader::start(&host);
        if at == 0 {
            reader.opens("bare.html").clicks().print("a page that does nothing");
        }
        let name = format!("{size} articles");
        reader.opens("site/").clicks().print(&name);
    }
}

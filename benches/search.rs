//! How a reader filters our published site, beside four search libraries and a plain loop.
//!
//! `cargo xtask bench search` builds all that it takes and runs it at 1,000, 10,000 and 100,000
//! articles; `cargo xtask bench search 1000` at one size. Each run is kept in `target/search`,
//! and the report (`docs/performance.md` with its plots) is made of all that are kept.
//!
//! Everything runs in Chromium on this machine, from one host that speaks HTTP/2, on the same
//! made-up articles and with the same questions. Nothing is judged: a machine may be busy.
//! `HEMEROTECA_VERBOSE=1` tells what each question fetched, and `HEMEROTECA_TOOLS=hemeroteca,loop`
//! measures only those anew.

#[path = "arrival/bare.rs"]
mod bare;

// What the journeys stand on.
#[path = "../tests/journeys/support/devtools.rs"]
mod devtools;
#[expect(dead_code, reason = "the journeys use the other engines, and phones")]
#[path = "../tests/journeys/support/engine.rs"]
mod engine;
#[path = "../tests/journeys/support/home.rs"]
mod home;
#[expect(dead_code, reason = "the journeys start without arguments of their own")]
#[path = "../tests/journeys/support/session.rs"]
mod session;
#[path = "../tests/journeys/support/wait.rs"]
mod wait;

// What several benches stand on.
#[path = "shared/chance.rs"]
mod chance;
#[expect(dead_code, reason = "another bench changes articles")]
#[path = "shared/corpus.rs"]
mod corpus;
#[expect(dead_code, reason = "here the host makes the line slow")]
#[path = "shared/line.rs"]
mod line;
#[path = "shared/media.rs"]
mod media;
#[path = "shared/packed.rs"]
mod packed;
#[path = "shared/processes.rs"]
mod processes;
#[path = "shared/publisher.rs"]
mod publisher;
#[path = "shared/words.rs"]
mod words;

mod search {
    pub(crate) mod arrivals;
    pub(crate) mod asked;
    pub(crate) mod browser;
    pub(crate) mod desk;
    pub(crate) mod family;
    pub(crate) mod host;
    pub(crate) mod limits;
    pub(crate) mod machine;
    pub(crate) mod measure;
    pub(crate) mod paced;
    pub(crate) mod plot;
    pub(crate) mod questions;
    pub(crate) mod renderers;
    pub(crate) mod report;
    pub(crate) mod results;
    pub(crate) mod rows;
    pub(crate) mod running;
    pub(crate) mod tally;
    pub(crate) mod told;
    pub(crate) mod tools;
    pub(crate) mod weight;
}

use search::measure::measure;
use search::report;
use search::results::Results;

/// How many articles there are where nothing else is asked for.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn main() {
    // Cargo's own `--bench` is among the arguments.
    let told: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    for articles in if told.is_empty() { SIZES.to_vec() } else { told } {
        measure(articles);
        report::write(&Results::kept());
    }
}

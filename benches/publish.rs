//! How long a publish takes: everything anew, nothing changed, one article changed or added.
//!
//! `cargo xtask bench publish` builds the viewer and runs it; `cargo bench --bench publish` runs
//! it with a viewer that is built (`HEMEROTECA_VIEWER` says where if that isn't
//! `target/viewer`), and `cargo bench --bench publish -- 1000` with so many articles instead of
//! ten thousand.
//!
//! The program is run as people run it, each time as a process of its own, on articles that are
//! made up: Spanish-like words, 250 to 400 an article, entities as unevenly spread as in the
//! news. Nothing is judged: a machine may be busy.

// What several benches stand on.
#[path = "shared/chance.rs"]
mod chance;
#[path = "shared/corpus.rs"]
mod corpus;
#[path = "shared/processes.rs"]
mod processes;
#[path = "shared/publisher.rs"]
mod publisher;
#[path = "shared/words.rs"]
mod words;

mod publish {
    pub(crate) mod took;
}

use std::fs;
use std::path::Path;

use corpus::Corpus;
use publish::took::{self, Took};
use publisher::Publisher;

/// How many articles are published where nothing else is asked for.
const ARTICLES: usize = 10_000;

/// How often each change is made.
const RUNS: usize = 5;

fn main() {
    // Cargo's own `--bench` is among the arguments.
    let articles = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(ARTICLES).max(1);
    let desk = tempfile::tempdir().expect("a temporary folder can be made");
    let corpus = Corpus::write(&desk.path().join("articles"), articles);
    println!(
        "\n{articles} articles, {} entities in the authority file, {:.1} MB of text\n",
        corpus.entities,
        corpus.bytes as f64 / 1e6,
    );
    let publisher = Publisher::new(desk.path(), "publish");
    took::print_head();
    let cold = Took::by(&publisher, "everything anew", 1, |_| {});
    println!("{:<28}{:>10.0} articles a second", "", articles as f64 / cold.seconds());
    Took::by(&publisher, "nothing changed", RUNS, |_| {});
    let folder = &corpus.folder;
    Took::by(&publisher, "one article changed", RUNS, |run| {
        let file = &corpus.files[articles / 2];
        append(file, &format!("Última línea de la vez {run}.\n"));
    });
    Took::by(&publisher, "the newest article changed", RUNS, |run| {
        let file = &corpus.files[articles - 1];
        append(file, &format!("Última línea de la vez {run}.\n"));
    });
    Took::by(&publisher, "one article added", RUNS, |run| {
        let file = folder.join(format!("2026-01-01-noticia-nueva-{run}.txt"));
        let text = fs::read(&corpus.files[articles / 3]).expect("the article is there");
        fs::write(file, text).expect("an article is written");
    });
    took::print_size(&desk.path().join("site"));
}

fn append(file: &Path, line: &str) {
    let mut text = fs::read_to_string(file).expect("the article is there");
    text.push_str(line);
    fs::write(file, text).expect("an article is written");
}

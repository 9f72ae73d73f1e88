//! The index by itself: how long the pieces take that questions are answered with, natively, or
//! how it grows with the archive.
//!
//! `cargo bench --bench index` measures the pieces; `cargo bench --bench index -- 1000000` archives
//! of a thousand articles and of ten times as many each, up to so many.

// What several benches stand on.
#[path = "shared/chance.rs"]
mod chance;
#[path = "shared/corpus.rs"]
mod corpus;
#[expect(dead_code, reason = "no host packs here")]
#[path = "shared/packed.rs"]
mod packed;
#[path = "shared/processes.rs"]
mod processes;
#[path = "shared/shelved.rs"]
mod shelved;
#[path = "shared/words.rs"]
mod words;

mod index {
    pub(crate) mod pieces;
    pub(crate) mod scale;
}

use std::env;

use index::scale::{self, ALONE};

/// As the publisher.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    // Cargo's own `--bench` is among the arguments.
    let articles = env::args().find_map(|word| word.parse().ok());
    match articles {
        Some(articles) if env::args().any(|word| word == ALONE) => scale::measure(articles),
        Some(most) => scale::grow(most),
        None => divan::main(),
    }
}

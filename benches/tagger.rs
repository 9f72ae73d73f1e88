//! How fast names are found, and how fast a model is opened: `cargo bench --bench tagger`.
//!
//! The text is that of the sample archive, a document an article. Tokens a second are the "items"
//! of the report; on one core.

use std::fs;
use std::path::Path;

use divan::Bencher;
use divan::counter::ItemsCount;
use hemeroteca::article::sentences;
use hemeroteca::tagger::{Model, Tagger, tokens};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// The articles of the sample archive, each as its sentences.
fn documents() -> Vec<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the sample archive is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt" || end == "md"))
        .collect();
    paths.sort();
    let document = |path| {
        let text = fs::read_to_string(path).expect("articles are text");
        let lines = text.lines();
        let of = |line: &str| {
            sentences(line).into_iter().map(|range| line[range].to_owned()).collect::<Vec<_>>()
        };
        lines.flat_map(of).collect()
    };
    paths.into_iter().map(document).collect()
}

fn model(language: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("models/{language}.model"));
    fs::read(path).expect("models are there")
}

#[divan::bench(args = ["es", "pt", "en"])]
fn find_names(bencher: Bencher<'_, '_>, language: &str) {
    let bytes = model(language);
    let tagger = Tagger::new(Model::read(&bytes).expect("it is a model"));
    let documents = documents();
    let count: usize = documents.iter().flatten().map(|sentence| tokens(sentence).len()).sum();
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        for document in &documents {
            let sentences: Vec<&str> = document.iter().map(String::as_str).collect();
            divan::black_box(tagger.tag(&sentences));
        }
    });
}

#[divan::bench(args = ["es", "pt", "en"])]
fn open_a_model(bencher: Bencher<'_, '_>, language: &str) {
    let bytes = model(language);
    bencher
        .bench_local(|| Tagger::new(Model::read(divan::black_box(&bytes)).expect("it is a model")));
}

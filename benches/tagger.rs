//! How fast names are found, how fast a model is opened, and how fast articles are recognised as a
//! whole: `cargo bench --bench tagger`.
//!
//! The text is that of the sample archive, a document an article. The "items" of the report are
//! tokens a second on one core, and for `recognise_articles` articles of 300 words a second, on one
//! core and on two.

use std::fs;
use std::path::Path;

use divan::Bencher;
use divan::counter::ItemsCount;
use hemeroteca::archive::Annotator;
use hemeroteca::article::{About, Article, Block, Body, Date, Draft, TextBlock, sentences};
use hemeroteca::entity::Authority;
use hemeroteca::language::Language;
use hemeroteca::recognise::{Names, Organizations, Places, World};
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

/// Articles of 300 words made of the Spanish ones of the sample archive, each of other sentences.
fn articles(count: usize) -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let files = fs::read_dir(folder).expect("the sample archive is there");
    let mut paths: Vec<_> = files.map(|entry| entry.expect("it can be read").path()).collect();
    // Another language stands before the file's ending.
    paths.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.ends_with(".md") && name.matches('.').count() == 1
    });
    paths.sort();
    let mut all: Vec<String> = Vec::new();
    for path in paths {
        let text = fs::read_to_string(path).expect("articles are text");
        let body = text.rsplit("---").next().unwrap_or_default();
        let lines = body.lines().filter(|line| line.len() > 40);
        all.extend(lines.flat_map(|line| {
            sentences(line).into_iter().map(|range| line[range].to_owned()).collect::<Vec<_>>()
        }));
    }
    let mut next = all.iter().cycle();
    let article = |number: usize| {
        let mut words = 0;
        let mut blocks = Vec::new();
        while words < 300 {
            let sentence = next.next().expect("there are some");
            words += sentence.split_whitespace().count();
            blocks.push(Block::Paragraph(TextBlock::of(sentence.as_str())));
        }
        let draft = Draft {
            slug: format!("a-{number}").parse().expect("it is a slug"),
            language: Language::spanish(),
            headline: "Un titular".into(),
            lead: None,
            body: Body::new(blocks).expect("it holds text"),
            about: About { date: Date::new(2024, 6, 19), ..About::default() },
        };
        Article::new(draft).expect("it is an article")
    };
    (0..count).map(article).collect()
}

#[divan::bench(args = [1, 2])]
fn recognise_articles(bencher: Bencher<'_, '_>, cores: usize) {
    let bytes = model("es");
    let names = Names::by(vec![Tagger::new(Model::read(&bytes).expect("it is a model"))]);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = |name| fs::read_to_string(folder.join("gazetteer").join(name)).expect("it is there");
    let (places, organizations) = (list("places.tsv"), list("organizations.tsv"));
    let world = World {
        places: Places::read(&places).expect("every line is a place"),
        organizations: Organizations::read(&organizations).expect("every line is one"),
    };
    let listed = fs::read_to_string(folder.join("articles/entities.toml")).expect("it is there");
    let (authority, _) = Authority::read(&listed);
    let annotator = Annotator::new(&authority).finding(names, &world, 60);
    let articles = articles(400);
    let read = |some: &[Article]| {
        for article in some {
            divan::black_box(annotator.annotate(article.clone()));
        }
    };
    bencher.counter(ItemsCount::new(articles.len())).bench_local(|| {
        std::thread::scope(|scope| {
            for some in articles.chunks(articles.len().div_ceil(cores)) {
                scope.spawn(|| read(some));
            }
        });
    });
}

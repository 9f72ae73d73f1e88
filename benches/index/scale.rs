//! How the index grows with the archive: the time, the memory and the bytes that it takes, and
//! what questions take of it. Pages are not rendered: of a million articles they are sixty
//! gigabytes.

use std::process::Command;
use std::time::Instant;
use std::{env, iter, thread};

use hemeroteca::archive::Filter;
use hemeroteca::index::Reader;
use hemeroteca::page::{Ask, Extent, Page};
use hemeroteca::publish::Folder;

use crate::corpus::Corpus;
use crate::processes;
use crate::shelved::{Shelved, asked, frequent, word};

/// Says that a process measures one archive alone.
pub(crate) const ALONE: &str = "--alone";

/// Measures archives of a thousand articles and of ten times as many each, up to so many: each in
/// a process of its own, since what was held before would count.
pub(crate) fn grow(most: usize) {
    println!(
        "\nThe index alone, on {} cores",
        thread::available_parallelism().map_or(1, usize::from)
    );
    let program = env::current_exe().expect("it runs");
    let sizes = iter::successors(Some(1000_usize), |size| size.checked_mul(10));
    for articles in sizes.take_while(|&size| size <= most) {
        let child = Command::new(&program).args([ALONE, &articles.to_string()]).spawn();
        let mut child = child.expect("it runs a second time");
        let memory = processes::watch(child.id());
        assert!(child.wait().is_ok_and(|it| it.success()), "{articles} articles are measured");
        println!("  {:.0} MB of memory at most", memory.join().unwrap_or_default() as f64 / 1e6);
    }
}

/// Makes the index of so many made-up articles and asks it.
pub(crate) fn measure(articles: usize) {
    let desk = tempfile::tempdir().expect("a temporary folder can be made");
    let corpus = Corpus::write(&desk.path().join("articles"), articles);
    println!(
        "\n{} articles, {} entities, {:.1} MB of text",
        corpus.files.len(),
        corpus.entities,
        corpus.bytes as f64 / 1e6
    );
    let begin = Instant::now();
    let folder = Folder::read(&corpus.folder).expect("the articles are good");
    told_of("read and recognised", begin, articles);
    drop(corpus);
    let begin = Instant::now();
    let shelved: &'static Shelved = Box::leak(Box::new(Shelved::plant(&folder.archive)));
    told_of("indexed and packed", begin, articles);
    let (shards, bytes) = shelved.size();
    println!(
        "  {shards} shards, {:.1} MB; the root, which comes first: {:.1} kB",
        bytes as f64 / 1e6,
        shelved.root_bytes() as f64 / 1e3
    );
    let [often, some, few] = frequent(&folder.archive, [5, 40, 300.min(articles / 10)]);
    let word = word(&folder.archive);
    println!(
        "  {:<34}{:>9}{:>7}{:>10}{:>9}{:>11}{:>11}",
        "cold", "articles", "steps", "requests", "kB", "first ms", "again ms"
    );
    for (what, query) in [
        ("a frequent entity", format!("all={often}")),
        ("a rare entity", format!("all={few}")),
        ("two entities", format!("all={often},{some}")),
        ("one of two, without a third", format!("any={some},{few}&none={often}")),
        ("a word", format!("q={word}")),
        ("two entities and a word", format!("all={often},{some}&q={word}")),
        ("a month", "from=2010-01-01&to=2010-01-31".to_owned()),
        ("a year", "from=2010-01-01&to=2010-12-31".to_owned()),
    ] {
        let shelf = shelved.shelf();
        let reader = Reader::new(shelved.root(), shelf.clone());
        let ask = Ask::Listing(Filter::from_query(&query), Extent::default());
        let begin = Instant::now();
        let Page::Listing(listing) = asked(&reader, &ask) else { panic!("a listing") };
        let first = begin.elapsed();
        let took = shelf.took();
        let begin = Instant::now();
        asked(&reader, &ask);
        let again = begin.elapsed();
        // The naive scan folds every text: of more articles than these it takes gigabytes.
        if articles <= 10_000 {
            let naive = folder.archive.select(&Filter::from_query(&query)).len();
            assert_eq!(listing.total, naive, "{query}");
        }
        println!(
            "  {what:<34}{:>9}{:>7}{:>10}{:>9.1}{:>11.2}{:>11.2}",
            listing.total,
            took.steps,
            took.requests,
            took.bytes as f64 / 1e3,
            first.as_secs_f64() * 1e3,
            again.as_secs_f64() * 1e3,
        );
    }
}

fn told_of(what: &str, begin: Instant, articles: usize) {
    let seconds = begin.elapsed().as_secs_f64();
    println!("  {what:<34}{seconds:>9.1} s, {:.0} a second", articles as f64 / seconds);
}

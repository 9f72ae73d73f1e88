//! The pieces that questions are answered with: to join posting lists, to decode, to count, to make
//! an index.

use std::sync::LazyLock;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use hemeroteca::archive::Filter;
use hemeroteca::bundle::Shard;
use hemeroteca::index::{Docs, Family, Reader};
use hemeroteca::page::{Ask, Extent};
use hemeroteca::publish::{AllCores, Folder};

use crate::corpus::Corpus;
use crate::shelved::{self, Shelved, asked, frequent};

/// How many articles the index is of that is asked.
const ARTICLES: usize = 5_000;

static FOLDER: LazyLock<Folder> = LazyLock::new(|| {
    let desk = tempfile::tempdir().expect("a temporary folder can be made");
    Folder::read(&Corpus::write(desk.path(), ARTICLES).folder).expect("the articles are good")
});

static SHELVED: LazyLock<Shelved> = LazyLock::new(|| Shelved::plant(&FOLDER.archive));

/// Every so-and-so-manieth number below a million.
fn every(gap: u32) -> Docs {
    (0..1_000_000).step_by(gap as usize).collect()
}

#[divan::bench(args = [(20_000, 50), (500, 50), (50, 50)])]
fn intersect(bencher: Bencher, (short, long): (u32, u32)) {
    let (short, long) = (every(short), every(long));
    bencher.bench_local(|| black_box(&short).and(black_box(&long)));
}

#[divan::bench(args = [20_000, 500, 50])]
fn unite(bencher: Bencher, gap: u32) {
    let (one, other) = (every(gap), every(gap + 7));
    bencher.bench_local(|| black_box(&one).or(black_box(&other)));
}

#[divan::bench(args = [20_000, 500, 50])]
fn decode_a_posting_list(bencher: Bencher, gap: u32) {
    let list = every(gap);
    let bytes = postcard::to_allocvec(&list).expect("lists serialise");
    bencher
        .counter(ItemsCount::new(list.len()))
        .bench_local(|| postcard::from_bytes::<Docs>(black_box(&bytes)));
}

#[divan::bench(args = [Family::Entities, Family::Words, Family::Forward, Family::Cards])]
fn decode_a_shard(bencher: Bencher, family: Family) {
    let bytes = SHELVED.largest(family);
    bencher.bench_local(|| Shard::decode(black_box(bytes.as_slice())));
}

#[divan::bench(args = ["all=0", "all=0,1", "any=0,1,2&none=3", "q=WORD", "all=0&q=WORD"])]
fn ask(bencher: Bencher, query: &str) {
    let mut query = query.replace("WORD", &shelved::word(&FOLDER.archive));
    for (rank, key) in frequent(&FOLDER.archive, [1, 9, 40, 90]).iter().enumerate() {
        query = query.replace(&rank.to_string(), key);
    }
    let reader = Reader::new(SHELVED.root(), SHELVED.shelf());
    let ask = Ask::Listing(Filter::from_query(&query), Extent::default());
    asked(&reader, &ask);
    bencher.bench_local(|| asked(&reader, black_box(&ask)));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn make_the_index(bencher: Bencher) {
    bencher.counter(ItemsCount::new(ARTICLES)).bench_local(|| {
        hemeroteca::index::plant(&FOLDER.archive, &AllCores::default(), |_, bytes| {
            Ok(shelved::name(&bytes))
        })
    });
}

//! What a filter takes over the network, of a published archive of ten thousand articles: steps
//! that wait for one another, requests and bytes. No browser is needed to count them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::PathBuf;
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use hemeroteca::archive::{Archive, Filter};
use hemeroteca::bundle::{self, Name, Shard};
use hemeroteca::index::{Reader, Shelf, ShelfError, Taken};
use hemeroteca::page::{Ask, Extent, Page};

use super::support::large;

/// The shards of a published site, and what was taken of them.
struct Counting {
    folder: PathBuf,
    held: RefCell<BTreeMap<Name, Rc<Shard>>>,
    taken: RefCell<Took>,
}

/// What was taken.
#[derive(Clone, Copy, Debug, Default)]
struct Took {
    /// Each step waits for the one before.
    steps: usize,
    requests: usize,
    bytes: usize,
}

impl Counting {
    fn shard(&self, name: Name) -> Result<Rc<Shard>, ShelfError> {
        if let Some(held) = self.held.borrow().get(&name) {
            return Ok(held.clone());
        }
        let packed = fs::read(self.folder.join(format!("{name}.shard")));
        let packed = packed.map_err(|_| ShelfError::Missing(name))?;
        let mut taken = self.taken.borrow_mut();
        taken.requests += 1;
        taken.bytes += packed.len();
        let shard = Shard::decode(unpacked(&packed));
        let shard = Rc::new(shard.map_err(|error| ShelfError::Broken { name, error })?);
        self.held.borrow_mut().insert(name, shard.clone());
        Ok(shard)
    }
}

impl Shelf for Counting {
    fn take(&self, names: Vec<Name>) -> Taken<'_> {
        let before = self.taken.borrow().requests;
        let shards = names.into_iter().map(|name| self.shard(name)).collect();
        let mut taken = self.taken.borrow_mut();
        taken.steps += usize::from(taken.requests > before);
        Box::pin(std::future::ready(shards))
    }
}

fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).expect("it is gzip");
    bytes
}

/// A reader who has just come, and who counts.
fn newcomer() -> (Reader, Rc<Counting>) {
    let folder = large().site.join("archive");
    let manifest = fs::read(folder.join("manifest.json")).expect("a site has a manifest");
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).expect("it is JSON");
    let root = STANDARD.decode(manifest["root"].as_str().expect("it holds the root"));
    let root = bundle::decode(&unpacked(&root.expect("it is base64"))).expect("it is a root");
    let shelf = Rc::new(Counting { folder, held: RefCell::default(), taken: RefCell::default() });
    (Reader::new(root, shelf.clone()), shelf)
}

/// What the reader takes for a filter; it leaves so much as the whole archive says.
#[tokio::main(flavor = "current_thread")]
async fn takes((reader, shelf): &(Reader, Rc<Counting>), query: &str) -> Took {
    shelf.taken.take();
    let filter = Filter::from_query(query);
    let left = large().archive.select(&filter).len();
    let page = reader.page(&Ask::Listing(filter, Extent::default())).await;
    match page.expect("every shard is there") {
        Page::Listing(listing) => assert_eq!(listing.total, left, "{query}"),
        page => panic!("{query} has led to {page:?}"),
    }
    *shelf.taken.borrow()
}

#[tokio::main(flavor = "current_thread")]
async fn comes_to_rest((reader, shelf): &(Reader, Rc<Counting>)) -> Took {
    shelf.taken.take();
    reader.prepare().await.expect("every shard is there");
    *shelf.taken.borrow()
}

/// An entity that many articles name, one that some name, and one that few name.
fn entities(archive: &Archive) -> [String; 3] {
    let mut all: Vec<_> = archive.entities().collect();
    all.sort_by_key(|&entity| std::cmp::Reverse(archive.articles_of(entity).len()));
    [5, 40, 300].map(|rank| archive.entity(all[rank]).key.to_string())
}

#[track_caller]
fn assert_within(took: Took, steps: usize, requests: usize, bytes: usize) {
    let within = took.steps <= steps && took.requests <= requests && took.bytes <= bytes;
    assert!(within, "{took:?}, may be {steps} steps, {requests} requests, {bytes} bytes");
}

#[test]
fn nothing_is_fetched_for_the_whole_archive() {
    assert_within(takes(&newcomer(), ""), 0, 0, 0);
}

#[test]
fn an_entity_is_one_shard_and_the_way_to_it() {
    let [often, some, few] = entities(&large().archive);
    for entity in [&often, &some, &few] {
        assert_within(takes(&newcomer(), &format!("all={entity}")), 2, 2, 12_000);
    }
    let reader = newcomer();
    comes_to_rest(&reader);
    assert_within(takes(&reader, &format!("all={often}")), 1, 1, 10_000);
}

#[test]
fn a_second_entity_is_its_shard_and_the_cards() {
    let [often, some, _] = entities(&large().archive);
    let reader = newcomer();
    assert_within(comes_to_rest(&reader), 2, 60, 320_000);
    takes(&reader, &format!("all={often}"));
    assert_within(takes(&reader, &format!("all={often},{some}")), 2, 26, 35_000);
}

#[test]
fn a_second_entity_is_counted_by_the_lists_of_its_articles() {
    let [often, some, _] = entities(&large().archive);
    let reader = newcomer();
    takes(&reader, &format!("all={often}"));
    assert_within(takes(&reader, &format!("all={often},{some}")), 3, 45, 95_000);
}

#[test]
fn two_entities_and_a_word_are_few_steps_from_nothing() {
    let [often, some, _] = entities(&large().archive);
    let archive = &large().archive;
    let newest = archive.entry(archive.articles().next().expect("there are many"));
    let word = newest.article.headline().split(' ').next().expect("a headline has words");
    let took = takes(&newcomer(), &format!("all={often},{some}&q={word}"));
    assert_within(took, 3, 50, 120_000);
}

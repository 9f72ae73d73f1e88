//! Bytes that come as a record of an index, or as its root.

use std::fmt::Debug;

use hemeroteca::archive::Site;
use hemeroteca::article::Article;
use hemeroteca::bundle::{self, Name, Tree};
use hemeroteca::entity::Kind;
use hemeroteca::index::{Docs, EntityRecord, Family, Part, Root, WordRecord};
use hemeroteca::page::{ArticlePage, Card, Tally};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The first byte of an input that holds a record of a family.
#[must_use]
pub fn mark(family: Family) -> u8 {
    family as u8
}

/// The first byte of an input that holds a root.
pub const ROOT: u8 = 10;
/// The first byte of an input that holds some articles with what they speak of.
pub const PART: u8 = 11;

/// Whatever bytes come as a record are one or an error, and one that is encoded again is the same.
/// The first byte says which kind of record the others are to be.
///
/// # Panics
/// When they are not.
pub fn records(bytes: &[u8]) {
    let Some((mark, bytes)) = bytes.split_first() else { return };
    match mark % 16 {
        0 => comes_back::<ArticlePage>(bytes),
        1 => comes_back::<Card>(bytes),
        2 => comes_back::<EntityRecord>(bytes),
        3 => comes_back::<Tally>(bytes),
        4 => comes_back::<Vec<[Docs; Kind::ALL.len()]>>(bytes),
        5 => comes_back::<WordRecord>(bytes),
        6 => comes_back::<Vec<(String, u32)>>(bytes),
        7 => comes_back::<Vec<Docs>>(bytes),
        8 => comes_back::<(u32, u32)>(bytes),
        9 => rises(bytes),
        ROOT => root(bytes),
        PART => part(bytes),
        12 => comes_back::<Article>(bytes),
        13 => comes_back::<Site>(bytes),
        14 => comes_back::<Tree>(bytes),
        _ => comes_back::<Name>(bytes),
    }
}

fn comes_back<T: DeserializeOwned + Serialize + PartialEq + Debug>(bytes: &[u8]) {
    if let Ok(value) = bundle::record::<T>(bytes) {
        let again = bundle::record::<T>(&bundle::encode_record(&value));
        assert_eq!(again.as_ref(), Ok(&value));
    }
}

fn rises(bytes: &[u8]) {
    comes_back::<Docs>(bytes);
    if let Ok(docs) = bundle::record::<Docs>(bytes) {
        assert!(docs.numbers().is_sorted_by(|one, next| one < next));
    }
}

fn root(bytes: &[u8]) {
    let Ok(root) = bundle::decode::<Root>(bytes) else { return };
    assert_eq!(bundle::decode::<Root>(&bundle::encode(&root)).as_ref(), Ok(&root));
    for family in Family::ALL {
        let branches = root.tree(family).branches.len();
        assert!(root.tree(family).between(b"", &[u8::MAX; 9]).count() <= branches);
        assert!(root.tree(family).between(b"m", b"m").count() <= branches);
    }
}

fn part(bytes: &[u8]) {
    comes_back::<Part>(bytes);
    let Ok(part) = bundle::record::<Part>(bytes) else { return };
    let articles = part.articles().map(|articles| articles.len());
    if let Ok(archive) = part.archive() {
        assert_eq!(articles, Ok(archive.articles().len()));
    }
}

//! Indexes that tell of what can't be: it is an error, and takes neither memory nor time.

use std::rc::Rc;

use hemeroteca::archive::Filter;
use hemeroteca::bundle::{self, Branch, BundleError, Name, Shard, Tree};
use hemeroteca::entity::Kind;
use hemeroteca::index::{Docs, Family, Reader, Root, ShelfError};
use hemeroteca::page::{Ask, Extent, Page};

use super::shelves::{Planted, planted};
use super::texts;

fn sample() -> Planted {
    planted(&texts::archive(&texts::texts()))
}

fn listing(planted: Planted, query: &str) -> Result<Page, ShelfError> {
    let reader = Reader::new(planted.root.clone(), Rc::new(planted.shelf()));
    crate::try_asked(&reader, &Ask::Listing(Filter::from_query(query), Extent::default()))
}

fn is_damaged(outcome: &Result<Page, ShelfError>) -> bool {
    matches!(outcome, Err(ShelfError::Broken { error: BundleError::Damaged, .. }))
}

#[test]
fn an_article_of_an_entity_that_can_not_be_is_an_error() {
    let mut planted = sample();
    let lists: [Docs; Kind::ALL.len()] = std::array::from_fn(|_| Docs::from_iter([(1 << 24) - 1]));
    let record = bundle::encode_record(&lists);
    for (_, bytes) in planted.shards.values_mut().filter(|(family, _)| *family == Family::Forward) {
        let shard = Shard::decode(bytes.as_slice()).expect("it was planted just now");
        let records = shard.from(b"").map(|(key, _)| (key.to_vec(), record.clone()));
        *bytes = Shard::encode(&records.collect::<Vec<_>>());
    }
    assert!(is_damaged(&listing(planted, "q=viaja")));
}

#[test]
fn a_tree_that_leads_round_and_round_is_an_error() {
    let mut planted = sample();
    let name = Name([9; 8]);
    let record = |key: &str| (key.into(), bundle::encode_record(&name));
    let round = Shard::encode(&["v", "va", "vb"].map(record));
    planted.shards.insert(name, (Family::Words, round));
    planted.root.trees[Family::Words as usize] =
        Tree { depth: u8::MAX, branches: vec![Branch { first: Vec::new(), name }] };
    assert!(is_damaged(&listing(planted, "q=v*")));
}

#[test]
fn more_articles_than_can_be_are_an_error() {
    let Planted { mut root, .. } = sample();
    root.articles = u32::MAX;
    assert_eq!(bundle::decode::<Root>(&bundle::encode(&root)), Err(BundleError::Damaged));
}

#[test]
fn an_entity_whose_company_is_counted_wrong_has_its_listing() {
    for values in [0, usize::MAX] {
        let mut planted = sample();
        let entities = planted.shards.values_mut().filter(|(it, _)| *it == Family::Entities);
        for (_, bytes) in entities {
            let shard = Shard::decode(bytes.as_slice()).expect("it was planted just now");
            let records = shard.from(b"").map(|(key, record)| {
                let mut entity: hemeroteca::index::EntityRecord =
                    bundle::record(record).expect("it was planted just now");
                for facet in &mut entity.shown.facets {
                    facet.values = values;
                    facet.top.iter_mut().for_each(|it| it.named = entity.shown.named.clone());
                }
                (key.to_vec(), bundle::encode_record(&entity))
            });
            *bytes = Shard::encode(&records.collect::<Vec<_>>());
        }
        assert!(matches!(listing(planted, "all=person/ana-ruiz"), Ok(Page::Listing(_))));
    }
}

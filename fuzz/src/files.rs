//! Bytes that come as what a single file holds: viewer and archive in one.

use hemeroteca::archive::{Filter, Join, Order};
use hemeroteca::bundle;
use hemeroteca::desk::Knowledge;
use hemeroteca::entity::{Authority, EntityKey, Kind, Outline};
use hemeroteca::index::{Held, Reader};
use hemeroteca::page::{Ask, Extent, Page, Sought};

use crate::kept::at_once;

/// Whatever bytes come as what a file holds, each page that is asked of them is one or an error.
///
/// # Panics
/// When one is neither.
pub fn files(bytes: &[u8]) {
    // What an archive knows of its entities comes over the same way.
    if let Ok(Knowledge { authority, .. }) = bundle::decode(bytes) {
        let authority = Authority::from(authority);
        assert_eq!(Authority::from(Outline::of(&authority)), authority);
    }
    let Ok(held) = Held::decode(bytes) else { return };
    let encoded = held.encode();
    let again = Held::decode(&encoded).expect("it was encoded just now");
    assert!(again.encode() == encoded, "what is encoded again is the same");
    let Ok((reader, _)) = held.open() else { return };
    ask_for_pages(&reader);
    ask_for_filters(&reader);
}

fn ask_for_pages(reader: &Reader) {
    let root = reader.root();
    if let Some(card) = root.newest.first() {
        let slug = card.listed.slug.clone();
        let found = ["ana", "viaja"].map(str::to_owned);
        let _ = at_once(reader.snippets(std::slice::from_ref(&slug), &found));
        let _ = at_once(reader.stamped(&Ask::Article(slug)));
    }
    for key in keys(reader) {
        let _ = at_once(reader.stamped(&Ask::Entity(key)));
    }
    let _ = at_once(reader.page(&Ask::Nothing("/e/person/ana-ruiz-viaja".to_owned())));
}

fn ask_for_filters(reader: &Reader) {
    let keys = keys(reader);
    let of = |query: &str| {
        keys.iter()
            .take(2)
            .fold(Filter::from_query(query), |filter, key| filter.with(key.clone(), Join::All))
    };
    let alone = keys.first().cloned().map(Filter::of).unwrap_or_default();
    let filters = [
        Filter::default(),
        alone,
        of(""),
        of("q=viaja&sort=relevance"),
        Filter::from_query("q=\"ana+ruiz\"+-mosc*+vaija"),
        Filter::from_query("from=2023-09-05&to=2024&lang=es"),
        Filter::from_query("to=2023-09&none=person/ana-ruiz").ordered(Order::Oldest),
    ];
    for filter in filters {
        let seeking = |words: &str| Extent {
            cards: 3,
            facets: Kind::ALL
                .map(|kind| Sought { kind, words: words.to_owned(), values: 999 })
                .to_vec(),
        };
        for extent in [Extent::default(), seeking(""), seeking("a")] {
            let cards = extent.cards;
            match at_once(reader.page(&Ask::Listing(filter.clone(), extent))) {
                Ok(Page::Listing(listing)) => {
                    assert!(listing.cards.len() <= cards.min(listing.total));
                }
                Ok(other) => panic!("{other:?} is no listing"),
                Err(_) => {}
            }
        }
        if let Ok(part) = at_once(reader.part(&filter)) {
            let _ = part.archive();
        }
    }
}

/// Some entities that the root names.
fn keys(reader: &Reader) -> Vec<EntityKey> {
    let facets = reader.root().facets.iter();
    let tallies = facets.flat_map(|facet| facet.top.first());
    tallies.map(|tally| tally.named.key.clone()).take(4).collect()
}

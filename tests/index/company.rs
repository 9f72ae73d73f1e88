//! Archives so long that a selection is counted by the lists of one entity's articles.

use std::rc::Rc;

use hemeroteca::archive::{Archive, Filter, Order};
use hemeroteca::index::{Family, Reader};
use hemeroteca::page::{Ask, Extent, Page};
use proptest::prelude::*;

use super::shelves::{Planted, planted};
use super::texts::{self, Made};

/// The same texts again and again, so many that they take several blocks.
fn repeated(made: &[Made], times: usize) -> Archive {
    let count = made.len() * times;
    texts::archive_of(&made.iter().cloned().cycle().take(count).collect::<Vec<_>>())
}

fn listing(planted: Planted, filter: Filter) -> Page {
    let reader = Reader::new(planted.root.clone(), Rc::new(planted.shelf()));
    crate::asked(&reader, &Ask::Listing(filter, Extent::default()))
}

#[test]
fn two_entities_are_counted_without_the_lists_of_all_articles() {
    let file = |at: usize| {
        let text = match at % 9 {
            0 => "Ana Ruiz viaja a Moscú.",
            1 => "Ana Ruiz y Luis Ruiz viajan al Lejano Oriente.",
            _ => "Luis Ruiz viaja a Moscú.",
        };
        (format!("a{at:04}.txt"), format!("Viaje {at}\n{text}"))
    };
    let archive = texts::archive(&(0..900).map(file).collect::<Vec<_>>());
    let filter = Filter::from_query("all=person/ana-ruiz,person/luis-ruiz");
    let whole = planted(&archive);
    let mut without = planted(&archive);
    without.shards.retain(|_, (family, _)| *family != Family::Forward);
    let page = Page::of(&archive, &Ask::Listing(filter.clone(), Extent::default()));
    let Page::Listing(listing_of_all) = &page else { panic!("a listing") };
    assert_eq!(listing_of_all.total, 100);
    assert_eq!(listing(without, filter.clone()), page);
    assert_eq!(listing(whole, filter), page);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_listing_of_a_long_archive_is_the_one_of_the_naive_scan(
        made in texts::some_texts(),
        times in 20_usize..60,
        filter in texts::filter(),
    ) {
        let archive = repeated(&made, times);
        let filter = filter.ordered(Order::Newest);
        let Page::Listing(found) = listing(planted(&archive), filter.clone()) else { panic!() };
        let ask = Ask::Listing(filter, Extent::default());
        let Page::Listing(mut naive) = Page::of(&archive, &ask) else { panic!() };
        naive.found.clone_from(&found.found);
        naive.suggestion.clone_from(&found.suggestion);
        prop_assert_eq!(found, naive);
    }
}

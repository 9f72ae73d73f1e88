//! What is asked of an index is answered as if the whole archive had been read.

mod made_up;

mod index {
    pub(crate) mod company;
    pub(crate) mod damaged;
    pub(crate) mod facets;
    pub(crate) mod shelves;
    pub(crate) mod texts;
}

use std::rc::Rc;

use hemeroteca::archive::{Archive, Filter, Order};
use hemeroteca::bundle::{Branch, Name, Tree};
use hemeroteca::entity::EntityKey;
use hemeroteca::index::{Family, Held, Pictures, Reader, ShelfError};
use hemeroteca::page::{Ask, Concordance, Extent, LineOrder, Page};
use hemeroteca::slug::Slug;
use index::shelves::{BadNetwork, fate, planted};
use index::texts;
use proptest::collection::vec;
use proptest::prelude::*;

/// A reader of the whole archive's shards.
fn reader(archive: &Archive) -> Reader {
    let planted = planted(archive);
    Reader::new(planted.root.clone(), Rc::new(planted.shelf()))
}

fn asked(reader: &Reader, ask: &Ask) -> Page {
    try_asked(reader, ask).expect("every shard is in memory")
}

#[tokio::main(flavor = "current_thread")]
async fn try_asked(reader: &Reader, ask: &Ask) -> Result<Page, ShelfError> {
    reader.page(ask).await
}

#[tokio::main(flavor = "current_thread")]
async fn prepared(reader: &Reader) -> Result<(), ShelfError> {
    reader.prepare().await
}

#[tokio::main(flavor = "current_thread")]
async fn part(reader: &Reader, filter: &Filter) -> Archive {
    let part = reader.part(filter).await.expect("every shard is in memory");
    part.archive().expect("a part of an archive is an archive")
}

#[tokio::main(flavor = "current_thread")]
async fn snippets(reader: &Reader, slugs: Vec<Slug>, found: &str) -> Vec<String> {
    let snippets = reader.snippets(&slugs, &[found.to_owned()]).await;
    let snippets = snippets.expect("every shard is in memory").into_iter().flatten();
    snippets.map(|snippet| snippet.text).collect()
}

fn listed(archive: &Archive, query: &str) -> Vec<String> {
    let ask = Ask::Listing(Filter::from_query(query), Extent::default());
    let Page::Listing(listing) = asked(&reader(archive), &ask) else { panic!("a listing") };
    assert_eq!(listing.total, listing.cards.len());
    listing.cards.iter().map(|card| card.listed.slug.to_string()).collect()
}

#[test]
fn every_page_is_the_one_that_the_archive_gives() {
    let archive = texts::archive(&texts::texts());
    let reader = reader(&archive);
    let articles =
        archive.articles().map(|it| Ask::Article(archive.entry(it).article.slug().clone()));
    let entities = archive.entities().map(|it| Ask::Entity(archive.entity(it).key.clone()));
    for ask in articles.chain(entities) {
        assert_eq!(asked(&reader, &ask), Page::of(&archive, &ask), "{ask:?}");
    }
}

#[test]
fn of_a_large_archive_little_is_fetched_before_anybody_asks() {
    let mut planted = planted(&texts::archive(&texts::texts()));
    // Shards that nobody has: who fetched them would hear of it.
    let shard = |number: u8| Branch { first: vec![number], name: Name([number; 8]) };
    for (tree, family) in planted.root.trees.iter_mut().zip(Family::ALL) {
        let depth = u8::from(!matches!(family, Family::Forward | Family::Names));
        *tree = Tree { depth, branches: (100..170).map(shard).collect() };
    }
    let reader = Reader::new(planted.root.clone(), Rc::new(planted.shelf()));
    assert_eq!(prepared(&reader), Ok(()));
}

#[tokio::main(flavor = "current_thread")]
async fn concordance(reader: &Reader, entity: &EntityKey) -> Option<Concordance> {
    let concordance = reader.concordance(entity).await.expect("every shard is in memory");
    let mut concordance = concordance?;
    while !concordance.is_whole() {
        let piece = concordance.wanted(LineOrder::After, 1).to_vec();
        concordance.take(&piece, &reader.pages(&piece).await.expect("every shard is in memory"));
    }
    Some(concordance)
}

#[test]
fn a_concordance_has_every_mention_of_its_entity() {
    let archive = texts::archive(&texts::texts());
    let reader = reader(&archive);
    for entity in archive.entities() {
        let key = &archive.entity(entity).key;
        let concordance = concordance(&reader, key).expect("the archive has it");
        let entries = &archive.parts().entries;
        let mentions = entries.iter().flat_map(|entry| &entry.mentions);
        let mentions = mentions.filter(|mention| mention.entity == entity).count();
        assert_eq!(concordance.found(), mentions, "{key}");
        assert_eq!(concordance.lines(LineOrder::Newest, &|_| Vec::new()).len(), mentions, "{key}");
        assert_eq!(concordance.articles(), archive.articles_of(entity).len(), "{key}");
    }
    let nobody = "person/nadie".parse().expect("it is a key");
    assert_eq!(concordance(&reader, &nobody), None);
}

#[test]
fn words_are_found_in_all_their_forms() {
    let archive = texts::archive(&[
        ("a.txt", "Viaje a Moscú\nEl presidente viajó ayer."),
        ("b.txt", "Información\nLas informaciones llegan de Corea del Norte."),
        ("c.txt", "Norte\nDel norte de Corea no llega nada."),
        ("d.en.txt", "Trips agreed\nThey agree on the trips."),
    ]);
    assert_eq!(listed(&archive, "q=viajarán"), ["a"]);
    assert_eq!(listed(&archive, "q=informacion"), ["b"]);
    assert_eq!(listed(&archive, "q=INFORMACIONES"), ["b"]);
    assert_eq!(listed(&archive, "q=corea+norte"), ["b", "c"]);
    assert_eq!(listed(&archive, "q=\"corea+del+norte\""), ["b"]);
    assert_eq!(listed(&archive, "q=corea+-\"corea+del+norte\""), ["c"]);
    assert_eq!(listed(&archive, "q=agreeing"), ["d"]);
    assert_eq!(listed(&archive, "q=pres*"), ["a"]);
    assert_eq!(listed(&archive, "q=nada&lang=en"), [""; 0]);
}

#[test]
fn what_says_more_of_a_word_comes_first() {
    let archive = texts::archive(&[
        ("a.txt", "Nada\nUna cumbre entre otras cosas que pasan en un texto largo y sin fin."),
        ("b.txt", "La cumbre\nLa cumbre es aquí."),
        ("c.txt", "Cumbres\nHay cumbres aquí."),
    ]);
    assert_eq!(listed(&archive, "q=cumbre&sort=relevance")[0], "b");
    assert_eq!(listed(&archive, "q=cumbres&sort=relevance")[0], "c");
}

#[test]
fn a_mistyped_word_is_put_right() {
    let archive = texts::archive(&[
        ("a.txt", "La cumbre\nUna cumbre en Hanói."),
        ("b.txt", "Otra cumbre\nUna cumbre en Hanói."),
    ]);
    let meant = |query: &str| {
        let ask = Ask::Listing(Filter::from_query(query), Extent::default());
        let Page::Listing(listing) = asked(&reader(&archive), &ask) else { panic!("a listing") };
        listing.suggestion.map(|query| query.to_string())
    };
    assert_eq!(meant("q=cubmre+hanoy"), Some("cumbre hanoi".to_owned()));
    assert_eq!(meant("q=ucmbre"), Some("cumbre".to_owned()));
    assert_eq!(meant("q=monte"), None);
    assert_eq!(meant("q=cumbre"), None);
}

#[test]
fn a_snippet_says_where_the_words_are() {
    let archive = texts::archive(&[("a.txt", "Titular\nNada.\nAquí fue la cumbre.")]);
    let slug = archive.articles().map(|it| archive.entry(it).article.slug().clone()).collect();
    assert_eq!(snippets(&reader(&archive), slug, "cumbre"), ["Aquí fue la cumbre."]);
}

#[test]
fn an_address_that_leads_nowhere_finds_what_was_meant() {
    let archive = texts::archive(&[
        ("kim-viaje-a-rusia.txt", "Kim viaja a Rusia\nAna Ruiz viaja."),
        ("cumbre-de-hanoi.txt", "La cumbre de Hanói\nAna Ruiz viaja."),
    ]);
    let reader = reader(&archive);
    let first = |address: &str| match asked(&reader, &Ask::Nothing(address.to_owned())) {
        Page::Nothing(offers) => offers.into_iter().next(),
        _ => panic!("no page"),
    };
    let offered = |address: &str| format!("{:?}", first(address));
    assert!(offered("/2023/09/kim-viaja-a-rusia.html").contains("kim-viaje-a-rusia"));
    assert!(offered("/a/la-cumbre-hanoi").contains("cumbre-de-hanoi"));
    assert!(offered("/e/person/ruiz").contains("Slug(\"ana-ruiz\")"));
    assert_eq!(first("/x/zzz"), None);
    assert_eq!(first("/"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn a_listing_embedded_or_in_shards_is_the_one_of_the_naive_scan(
        texts in texts::some_texts(),
        filter in texts::filter(),
        cards in prop_oneof![Just(2_usize), Just(Extent::STEP)],
        sought in vec(texts::sought(), 0..3),
    ) {
        let archive = texts::archive_of(&texts);
        let mut extent = Extent { cards, ..Extent::default() };
        sought.into_iter().for_each(|sought| extent.seek(sought));
        let ask = |filter| Ask::Listing(filter, extent.clone());
        let Page::Listing(found) = asked(&reader(&archive), &ask(filter.clone())) else { panic!() };
        // A page or a file that holds the archive itself gives the very same.
        let held = Held::decode(&Held::whole(&archive, Pictures::new()).encode());
        let (embedded, _) = held.and_then(Held::open).expect("good bytes");
        let Page::Listing(within) = asked(&embedded, &ask(filter.clone())) else { panic!() };
        prop_assert_eq!(&within, &found);
        let newest = filter.clone().ordered(Order::Newest);
        let Page::Listing(mut naive) = Page::of(&archive, &ask(newest)) else { panic!() };
        // What was found, and what was meant, the archive doesn't say.
        naive.found.clone_from(&found.found);
        naive.suggestion.clone_from(&found.suggestion);
        // It knows but one order.
        let mut found_cards = found.cards.clone();
        if filter.order != Order::Newest {
            prop_assert_eq!(found.cards.len(), naive.cards.len());
            std::mem::swap(&mut naive.cards, &mut found_cards);
        }
        prop_assert_eq!(found, naive);
    }

    #[test]
    fn behind_a_bad_network_a_page_is_right_or_an_error_and_comes_in_the_end(
        texts in texts::some_texts(),
        filter in texts::filter(),
        key in made_up::key(),
        fates in vec(fate(), 1..60),
    ) {
        let archive = texts::archive_of(&texts);
        let whole = reader(&archive);
        let (root, shelf) = BadNetwork::new(planted(&archive), fates);
        let far = Reader::new(root, shelf.clone());
        let article = archive.articles().next();
        let article = article.map(|it| Ask::Article(archive.entry(it).article.slug().clone()));
        let listing = Ask::Listing(filter, Extent::default());
        let asks = [listing, Ask::Entity(key), Ask::Nothing("/e/ana-ruiz-viaja".to_owned())];
        for ask in asks.into_iter().chain(article) {
            let page = asked(&whole, &ask);
            loop {
                let (left, far) = (shelf.fates_left(), try_asked(&far, &ask));
                match far {
                    Ok(far) => {
                        prop_assert_eq!(&far, &page);
                        break;
                    }
                    // Each attempt that fails uses up a fate: there is an end.
                    Err(_) => prop_assert!(shelf.fates_left() < left),
                }
            }
        }
    }

    #[test]
    fn a_part_of_an_archive_is_the_archive_of_its_articles(
        texts in texts::some_texts(),
        filter in texts::filter(),
    ) {
        let archive = texts::archive_of(&texts);
        let part = part(&reader(&archive), &filter);
        let selection = archive.select(&filter);
        let slugs: Vec<_> = selection.articles().map(|it| &archive.entry(it).article).collect();
        let of_part: Vec<_> = part.articles().map(|it| &part.entry(it).article).collect();
        prop_assert_eq!(of_part, slugs);
        let everything = Filter::default();
        prop_assert_eq!(part.facets(&part.select(&everything)).len(), archive.facets(&selection).len());
    }

    #[test]
    fn an_archive_comes_back_from_one_run_of_bytes(texts in texts::some_texts()) {
        let archive = texts::archive_of(&texts);
        let pictures = Pictures::from([("crane.jpg".to_owned(), "data:,x".to_owned())]);
        let held = Held::decode(&Held::whole(&archive, pictures.clone()).encode());
        let (reader, held) = held.and_then(Held::open).expect("good bytes");
        prop_assert_eq!(held, pictures);
        prop_assert_eq!(part(&reader, &Filter::default()), archive);
    }

    #[test]
    fn damaged_bytes_are_an_error_or_pages_and_never_a_panic(
        texts in texts::some_texts(),
        filter in texts::filter(),
        hits in vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let archive = texts::archive_of(&texts);
        let mut bytes = Held::whole(&archive, Pictures::new()).encode();
        for (place, byte) in hits {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok((reader, _)) = Held::decode(&bytes).and_then(Held::open) {
            let slugs = archive.articles().map(|it| archive.entry(it).article.slug().clone());
            let keys = archive.entities().map(|it| archive.entity(it).key.clone());
            let listing = Ask::Listing(filter, Extent::default());
            for ask in slugs.map(Ask::Article).chain(keys.map(Ask::Entity)).chain([listing]) {
                let _ = try_asked(&reader, &ask);
            }
        }
    }
}

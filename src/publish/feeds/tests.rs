//! Feeds, read as a feed reader reads them and held against RFC 4287.

use std::collections::BTreeSet;

use feed_rs::model::{Entry, Feed, FeedType, Text};

use super::*;
use crate::publish::samples::{self, HOSTILE, base};

fn read(text: &str) -> Feed {
    let feed = feed_rs::parser::parse(text.as_bytes()).unwrap();
    assert_eq!(feed.feed_type, FeedType::Atom);
    feed
}

/// What every feed must have (RFC 4287, sections 4.1.1 and 4.1.2).
#[track_caller]
fn holds_to_the_rfc(text: &str, address: &str) -> Feed {
    let feed = read(text);
    assert_eq!(feed.id, address);
    assert!(feed.title.is_some() && feed.updated.is_some());
    assert!(
        feed.authors.iter().any(|author| author.name.as_ref().is_some_and(|name| !name.is_empty()))
    );
    let links = |rel: &str| -> Vec<_> {
        let links = feed.links.iter().filter(|link| link.rel.as_deref() == Some(rel));
        links.map(|link| link.href.as_str()).collect()
    };
    assert_eq!(links("self"), [address]);
    assert_eq!(links("alternate"), [address.trim_end_matches("feed.xml")]);
    let ids: BTreeSet<_> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), feed.entries.len(), "an id stands for one entry");
    for Entry { id, title, updated, links, content, .. } in &feed.entries {
        assert!(id.starts_with(base().as_str()), "{id}");
        assert!(title.is_some() && updated.is_some(), "{id}");
        // Without content an entry must link to its page.
        assert!(content.is_none() && links.iter().any(|link| link.href == *id), "{id}");
    }
    feed
}

fn content(text: Option<&Text>) -> &str {
    text.map_or("", |text| text.content.as_str())
}

#[test]
fn the_sites_feed_tells_of_the_newest_articles() {
    let archive = samples::fixture();
    let text = site_feed(&archive, &base());
    let feed = holds_to_the_rfc(&text, "https://news.example/sub/feed.xml");
    assert_eq!(content(feed.title.as_ref()), "Diario de prueba");
    assert_eq!(feed.updated.unwrap().to_rfc3339(), "2023-09-15T00:00:00+00:00");
    assert_eq!(feed.authors[0].name.as_deref(), Some("Las pruebas"));
    let newest = &feed.entries[0];
    assert_eq!(newest.id, "https://news.example/sub/a/ana-vuelve/");
    assert_eq!(content(newest.title.as_ref()), "Ana Ruiz vuelve: «sin acuerdos»");
    assert_eq!(content(newest.summary.as_ref()), "El foro termina");
    assert_eq!(newest.published.unwrap().to_rfc3339(), "2023-09-14T00:00:00+00:00");
    assert_eq!(newest.updated.unwrap().to_rfc3339(), "2023-09-15T00:00:00+00:00");
    assert_eq!(newest.authors.len(), 2);
    let categories: Vec<_> = newest.categories.iter().map(|c| c.term.as_str()).collect();
    assert!(categories.contains(&"person/ana-ruiz"), "{categories:?}");
    assert!(text.contains("<entry xml:lang=\"ar\">"), "{text}");
}

#[test]
fn dates_are_no_categories() {
    let feed = read(&site_feed(&samples::fixture(), &base()));
    let mut terms = feed.entries.iter().flat_map(|entry| &entry.categories);
    assert!(terms.all(|category| !category.term.starts_with("date/")));
}

#[test]
fn an_entitys_feed_tells_of_its_articles_alone() {
    let archive = samples::fixture();
    let entity = archive.entity_by_key(&"person/luis-pena".parse().unwrap()).unwrap();
    let text = entity_feed(&archive, entity, &base());
    let feed = holds_to_the_rfc(&text, "https://news.example/sub/e/person/luis-pena/feed.xml");
    assert_eq!(content(feed.title.as_ref()), "Luis Peña · Diario de prueba");
    assert_eq!(feed.entries.len(), archive.articles_of(entity).len());
}

#[test]
fn every_feed_of_the_sample_archive_holds_to_the_rfc() {
    let archive = samples::sample();
    for entity in archive.entities() {
        let path = address::entity_feed(&archive.entity(entity).key);
        holds_to_the_rfc(&entity_feed(&archive, entity, &base()), &base().join(&path));
    }
}

#[test]
fn hostile_text_comes_back_as_text() {
    let text = site_feed(&samples::hostile(), &base());
    let feed = holds_to_the_rfc(&text, "https://news.example/sub/feed.xml");
    let entry = &feed.entries[0];
    for told in [&feed.title, &feed.description, &entry.title, &entry.summary] {
        assert_eq!(content(told.as_ref()), HOSTILE);
    }
    assert_eq!((feed.authors[0].name.as_deref(), feed.entries.len()), (Some(HOSTILE), 1));
    assert_eq!(entry.categories[0].label.as_deref(), Some(HOSTILE));
    assert!(!text.contains("<script") && !text.contains("<svg"), "{text}");
}

#[test]
fn a_feed_without_a_dated_article_has_a_time_all_the_same() {
    let feed = read(&site_feed(&samples::empty(), &base()));
    assert_eq!(feed.updated.unwrap().to_rfc3339(), "1970-01-01T00:00:00+00:00");
}

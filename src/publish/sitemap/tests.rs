//! Site maps, read as a search engine reads them.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::publish::samples::{self, base};

/// The root of a map and the elements within its items, in their order.
fn read(text: &str) -> (String, Vec<BTreeMap<String, String>>) {
    let mut reader = Reader::from_str(text);
    let (mut path, mut items): (Vec<String>, Vec<BTreeMap<_, _>>) = (vec![], vec![]);
    let mut root = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                path.push(start.name().as_ref().to_owned());
                match &path[..] {
                    [own] => root.clone_from(own),
                    [_, _] => items.push(BTreeMap::new()),
                    _ => {}
                }
            }
            Event::Text(text) if path.len() == 3 => {
                let item = items.last_mut().unwrap();
                item.insert(path[2].clone(), text.to_string());
            }
            Event::End(_) => {
                path.pop();
            }
            Event::Eof => return (root, items),
            _ => {}
        }
    }
}

fn page(number: usize) -> Page {
    let day = i8::try_from(number).ok();
    let changed = day.and_then(|day| Date::new(2023, 9, day));
    Page { address: format!("https://news.example/{number}"), changed }
}

#[test]
fn a_small_site_has_one_map_of_every_page() {
    let archive = samples::fixture();
    let files = sitemaps(&archive, &base());
    let [(path, text)] = &files[..] else { panic!("one file") };
    let (root, pages) = read(text);
    assert_eq!((path.as_str(), root.as_str()), ("sitemap.xml", "urlset"));
    assert_eq!(pages.len(), 1 + archive.articles().len() + archive.entities().len());
    assert_eq!(pages[0]["loc"], base().as_str());
    assert_eq!(pages[0]["lastmod"], "2023-09-15");
    let found = |address: &str| pages.iter().find(|page| page["loc"] == base().join(address));
    assert_eq!(found("a/forum-opens/").unwrap()["lastmod"], "2023-09-12");
    assert_eq!(found("e/event/foro-del-puerto/").unwrap()["lastmod"], "2023-09-04");
}

#[test]
fn a_site_that_is_too_large_for_one_map_has_an_index_over_several() {
    let pages: Vec<_> = (1..=5).map(page).collect();
    let files = files(&pages, &base(), Limits { pages: 2, ..LIMITS });
    let paths: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
    let (root, maps) = read(&files[0].1);
    assert_eq!(root, "sitemapindex");
    assert_eq!(maps[1]["loc"], base().join("sitemap-2.xml"));
    assert_eq!(maps[1]["lastmod"], "2023-09-04");
    let all = files[1..].iter().flat_map(|(_, text)| read(text).1);
    let all: Vec<_> = all.map(|page| page["loc"].clone()).collect();
    assert_eq!(all, pages.iter().map(|page| page.address.clone()).collect::<Vec<_>>());
}

#[test]
fn no_map_is_larger_than_it_may_be() {
    let pages: Vec<_> = (1..=20).map(page).collect();
    let limits = Limits { bytes: 400, ..LIMITS };
    let files = files(&pages, &base(), limits);
    assert!(files.len() > 2);
    for (path, text) in &files[1..] {
        assert!(text.len() <= limits.bytes, "{path} has {} bytes", text.len());
    }
}

#[test]
fn a_site_without_articles_has_its_front_page() {
    let (_, pages) = read(&sitemaps(&samples::empty(), &base())[0].1);
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].get("lastmod"), None);
}

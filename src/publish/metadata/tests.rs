//! What pages say of themselves, read as a browser reads it.

use std::cell::RefCell;

use html_escape::decode_html_entities;
use lol_html::html_content::{Element as HtmlElement, TextChunk};
use lol_html::{RewriteStrSettings, element, rewrite_str, text};

use super::{Metadata, metadata};
use crate::app::Route;
use crate::archive::Archive;
use crate::publish::samples::{self, HOSTILE};

/// An element: its name, its attributes, the text in it.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// The elements of some HTML.
pub(super) struct Read(Vec<Element>);

impl Read {
    pub(super) fn page(archive: &Archive, route: &Route) -> Self {
        let Metadata { head, linked_data } = metadata(archive, route);
        Self::html(&(head + &linked_data))
    }

    fn html(html: &str) -> Self {
        let found = RefCell::new(Vec::<Element>::new());
        let handlers = vec![
            element!("*", |element: &mut HtmlElement<'_, '_>| {
                let decoded = |value: String| decode_html_entities(&value).into_owned();
                let attributes = element.attributes().iter();
                found.borrow_mut().push(Element {
                    name: element.tag_name(),
                    attributes: attributes.map(|a| (a.name(), decoded(a.value()))).collect(),
                    text: String::new(),
                });
                Ok(())
            }),
            text!("*", |chunk: &mut TextChunk<'_>| {
                found.borrow_mut().last_mut().unwrap().text.push_str(chunk.as_str());
                Ok(())
            }),
        ];
        let settings =
            RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
        rewrite_str(html, settings).unwrap();
        Self(found.into_inner())
    }

    fn title(&self) -> String {
        let title = self.0.iter().find(|element| element.name == "title").unwrap();
        decode_html_entities(&title.text).into_owned()
    }

    /// What `meta` elements say under a name.
    fn meta(&self, name: &str) -> Vec<&str> {
        let named = |e: &&Element| [e.get("name"), e.get("property")].contains(&Some(name));
        self.0.iter().filter(named).filter_map(|element| element.get("content")).collect()
    }

    /// The addresses of links with this attribute.
    fn links(&self, name: &str, value: &str) -> Vec<&str> {
        let links = self.0.iter().filter(|e| e.name == "link" && e.get(name) == Some(value));
        links.filter_map(|link| link.get("href")).collect()
    }

    /// The linked data, if there is any.
    pub(super) fn json_ld(&self) -> Option<serde_json::Value> {
        let script = self.0.iter().find(|element| element.name == "script")?;
        assert_eq!(script.get("type"), Some("application/ld+json"));
        Some(serde_json::from_str(&script.text).unwrap())
    }
}

pub(super) fn article(slug: &str) -> Route {
    Route::article(&slug.parse().unwrap())
}

pub(super) fn entity(key: &str) -> Route {
    Route::entity(&key.parse().unwrap())
}

#[test]
fn an_article_says_what_it_is_and_where_it_stands() {
    let page = Read::page(&samples::fixture(), &article("ana-vuelve"));
    let address = "https://news.example/sub/a/ana-vuelve/";
    assert_eq!(page.title(), "Ana Ruiz vuelve: «sin acuerdos» · Diario de prueba");
    assert_eq!(page.meta("description"), ["El foro termina"]);
    assert_eq!(page.links("rel", "canonical"), [address]);
    for (property, content) in [
        ("og:type", "article"),
        ("og:title", "Ana Ruiz vuelve: «sin acuerdos»"),
        ("og:description", "El foro termina"),
        ("og:url", address),
        ("og:site_name", "Diario de prueba"),
        ("og:locale", "es"),
        ("og:image", "https://news.example/sub/grua.png"),
        ("article:published_time", "2023-09-14"),
        ("article:modified_time", "2023-09-15"),
        ("twitter:card", "summary_large_image"),
    ] {
        assert_eq!(page.meta(property), [content], "{property}");
    }
    assert_eq!(page.meta("article:author"), ["Marta Gil", "Juan Sol"]);
    let feeds = page.links("type", "application/atom+xml");
    assert_eq!(feeds, ["https://news.example/sub/feed.xml"]);
    assert!(page.0.iter().all(|element| element.get("hreflang").is_none()));
}

#[test]
fn an_article_without_a_lead_is_described_by_its_first_words() {
    let page = Read::page(&samples::fixture(), &article("forum-opens"));
    let text = "Luis Peña spoke in Moscow on 12 September 2023. Nothing was signed.";
    assert_eq!(page.meta("description"), [text]);
    assert_eq!(page.meta("og:locale"), ["en"]);
    assert_eq!(page.meta("twitter:card"), ["summary"]);
}

#[test]
fn translations_link_to_each_other_and_to_themselves() {
    let archive = samples::sample();
    for slug in ["kim-viaje-a-rusia", "kim-trip-to-russia"] {
        let page = Read::page(&archive, &article(slug));
        let url = |slug: &str| format!("https://news.example/sub/a/{slug}/");
        assert_eq!(page.links("hreflang", "es"), [url("kim-viaje-a-rusia")]);
        assert_eq!(page.links("hreflang", "en"), [url("kim-trip-to-russia")]);
    }
}

#[test]
fn the_front_page_speaks_of_the_site() {
    let page = Read::page(&samples::fixture(), &Route::Archive);
    assert_eq!(page.title(), "Diario de prueba");
    assert_eq!(page.meta("description"), ["Textos breves para las pruebas."]);
    assert_eq!(page.links("rel", "canonical"), ["https://news.example/sub/"]);
    assert_eq!(
        (page.meta("og:type"), page.meta("og:title")),
        (vec!["website"], vec!["Diario de prueba"])
    );
}

#[test]
fn an_entity_has_a_feed_of_its_own() {
    let page = Read::page(&samples::fixture(), &entity("person/luis-pena"));
    assert_eq!(page.title(), "Luis Peña · Diario de prueba");
    assert_eq!(page.meta("description"), ["Luis Peña: 3 artículos"]);
    assert_eq!(
        page.links("type", "application/atom+xml"),
        [
            "https://news.example/sub/e/person/luis-pena/feed.xml",
            "https://news.example/sub/feed.xml"
        ]
    );
}

#[test]
fn a_site_that_does_not_say_where_it_stands_tells_no_address() {
    let archive = samples::fixture_without_base();
    for route in [Route::Archive, article("ana-vuelve"), entity("place/moscu")] {
        let page = Read::page(&archive, &route);
        assert!(page.0.iter().all(|element| element.name != "link"), "{route:?}");
        assert!(page.meta("og:url").is_empty() && page.meta("og:image").is_empty());
        let data = page.json_ld().unwrap().to_string();
        assert!(!data.contains("\"@id\"") && !data.contains("news.example"), "{data}");
    }
}

#[test]
fn a_page_that_is_not_there_asks_not_to_be_listed() {
    let archive = samples::fixture();
    for route in [Route::NotFound, article("nowhere"), entity("person/nobody")] {
        let page = Read::page(&archive, &route);
        assert_eq!(page.title(), "Esta página no existe · Diario de prueba");
        assert_eq!(page.meta("robots"), ["noindex"]);
        assert!(page.json_ld().is_none() && page.links("rel", "canonical").is_empty());
    }
}

#[test]
fn hostile_text_comes_back_as_text() {
    let archive = samples::hostile();
    let key = archive.entities().next().map(|n| archive.entity(n).key.to_string()).unwrap();
    for route in [Route::Archive, article("a"), entity(&key)] {
        let page = Read::page(&archive, &route);
        let names: Vec<_> = page.0.iter().map(|element| element.name.as_str()).collect();
        assert!(names.iter().all(|name| ["title", "meta", "link", "script"].contains(name)));
        assert_eq!(names.iter().filter(|name| **name == "script").count(), 1, "{names:?}");
        assert!(page.title().ends_with(HOSTILE), "{}", page.title());
        assert_eq!(page.meta("og:site_name"), [HOSTILE]);
        assert!(page.meta("description")[0].starts_with(HOSTILE));
        assert_eq!(page.links("title", HOSTILE), ["https://news.example/sub/feed.xml"]);
    }
    let data = Read::page(&archive, &article("a")).json_ld().unwrap();
    let whole = |value: &serde_json::Value| value.as_str().unwrap().starts_with(HOSTILE);
    assert!(whole(&data["headline"]) && whole(&data["description"]), "{data}");
    assert!(whole(&data["about"][0]["name"]) && whole(&data["copyrightNotice"]), "{data}");
}

//! Linked data, held against the terms of schema.org that we use.

use serde_json::Value;

use crate::app::Route;
use crate::archive::Archive;
use crate::publish::metadata::tests::{Read, article, entity};
use crate::publish::samples;

/// The types of schema.org that we use, each with the properties that we give it. A type has
/// those of the types that it is a kind of as well.
const TYPES: [(&str, &[&str], &[&str]); 12] = [
    (
        "Thing",
        &[],
        &[
            "name",
            "alternateName",
            "description",
            "image",
            "mainEntityOfPage",
            "sameAs",
            "subjectOf",
            "url",
        ],
    ),
    ("Person", &["Thing"], &[]),
    ("Organization", &["Thing"], &[]),
    ("Place", &["Thing"], &["geo"]),
    ("Event", &["Thing"], &[]),
    ("GeoCoordinates", &["Thing"], &["latitude", "longitude"]),
    (
        "CreativeWork",
        &["Thing"],
        &[
            "about",
            "author",
            "copyrightNotice",
            "dateModified",
            "datePublished",
            "headline",
            "inLanguage",
            "isBasedOn",
            "isPartOf",
            "keywords",
            "license",
            "locationCreated",
            "mainEntity",
            "mentions",
            "publisher",
            "translationOfWork",
            "workTranslation",
        ],
    ),
    ("NewsArticle", &["CreativeWork"], &[]),
    ("WebSite", &["CreativeWork"], &[]),
    ("CollectionPage", &["CreativeWork"], &[]),
    ("ItemList", &["Thing"], &["itemListElement", "numberOfItems"]),
    ("ListItem", &["Thing"], &["position"]),
];

/// What stands in a property that holds a node.
const RANGES: [(&str, &str); 15] = [
    ("about", "Thing"),
    ("author", "Person"),
    ("geo", "GeoCoordinates"),
    ("isBasedOn", "CreativeWork"),
    ("isPartOf", "CreativeWork"),
    ("itemListElement", "ListItem"),
    ("locationCreated", "Place"),
    ("mainEntity", "ItemList"),
    ("mentions", "Thing"),
    ("publisher", "Organization"),
    ("subjectOf", "CreativeWork"),
    ("translationOfWork", "CreativeWork"),
    ("workTranslation", "CreativeWork"),
    ("@graph", "Thing"),
    ("", "CreativeWork"),
];

fn is_a(kind: &str, of: &str) -> bool {
    let known = TYPES.iter().find(|(name, ..)| *name == kind);
    let (_, parents, _) = known.unwrap_or_else(|| panic!("{kind} is no type that we use"));
    kind == of || parents.iter().any(|parent| is_a(parent, of))
}

fn has(kind: &str, property: &str) -> bool {
    TYPES.iter().any(|(name, _, own)| is_a(kind, name) && own.contains(&property))
}

/// Every node in the value of a property has a type that belongs there, and only properties of
/// that type.
fn holds_to_the_terms(property: &str, value: &Value) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| holds_to_the_terms(property, item)),
        Value::Object(node) if property.is_empty() && node.contains_key("@graph") => {
            assert_eq!((node.len(), &node["@context"]), (2, &"https://schema.org".into()));
            holds_to_the_terms("@graph", &node["@graph"]);
        }
        Value::Object(node) => {
            let range = RANGES.iter().find(|(name, _)| *name == property);
            let (_, range) = range.unwrap_or_else(|| panic!("{property} holds no node: {value}"));
            let Some(kind) = node.get("@type").and_then(Value::as_str) else {
                assert!(node.len() == 1 && node["@id"].is_string(), "{value}");
                return;
            };
            assert!(is_a(kind, range), "{property} holds {range}, not {kind}");
            for (name, value) in node.iter().filter(|(name, _)| !name.starts_with('@')) {
                assert!(has(kind, name), "{kind} has no {name}");
                holds_to_the_terms(name, value);
            }
        }
        Value::String(text) => assert!(!text.is_empty(), "{property} says nothing"),
        Value::Number(_) => {}
        Value::Bool(_) | Value::Null => panic!("{property} is {value}"),
    }
}

fn data(archive: &Archive, route: &Route) -> Value {
    let data = Read::page(archive, route).json_ld().unwrap();
    holds_to_the_terms("", &data);
    data
}

fn names(things: &Value) -> Vec<&str> {
    things.as_array().unwrap().iter().map(|thing| thing["name"].as_str().unwrap()).collect()
}

#[test]
fn every_page_of_the_sample_archive_holds_to_the_terms() {
    let archive = samples::sample();
    data(&archive, &Route::Archive);
    for number in archive.articles() {
        data(&archive, &Route::article(archive.entry(number).article.slug()));
    }
    for number in archive.entities() {
        data(&archive, &Route::entity(&archive.entity(number).key));
    }
}

#[test]
fn an_article_is_a_news_article_with_what_it_is_about() {
    let data = data(&samples::fixture(), &article("ana-viaja"));
    assert_eq!(data["@type"], "NewsArticle");
    assert_eq!(data["@id"], "https://news.example/sub/a/ana-viaja/");
    assert_eq!(data["datePublished"], "2023-09-04");
    assert_eq!(data["publisher"]["name"], "Las pruebas");
    assert_eq!(data["isPartOf"]["name"], "Diario de prueba");
    // The headline and the lead name the first ones; the rest is mentioned less than thrice.
    let mut about = names(&data["about"]);
    about.sort_unstable();
    assert_eq!(about, ["Ana Ruiz", "Moscú", "Universidad de Moscú"]);
    let mut mentions = names(&data["mentions"]);
    mentions.sort_unstable();
    assert_eq!(mentions, ["Foro del Puerto", "Luis Peña"]);
    let ana = &data["about"].as_array().unwrap().iter().find(|t| t["name"] == "Ana Ruiz").unwrap();
    assert_eq!(ana["@type"], "Person");
    assert_eq!(ana["sameAs"], "https://www.wikidata.org/wiki/Q42");
    assert_eq!(ana["alternateName"], serde_json::json!(["آنا رويز"]));
    assert_eq!(ana["url"], "https://news.example/sub/e/person/ana-ruiz/");
}

#[test]
fn what_the_file_knows_of_an_article_is_told() {
    let data = data(&samples::fixture(), &article("ana-vuelve"));
    assert_eq!((&data["dateModified"], &data["inLanguage"]), (&"2023-09-15".into(), &"es".into()));
    assert_eq!(names(&data["author"]), ["Marta Gil", "Juan Sol"]);
    assert_eq!(data["image"], "https://news.example/sub/grua.png");
    assert_eq!(data["copyrightNotice"], "CC BY 4.0");
    assert_eq!(data["isBasedOn"]["url"], "https://diario.example/ana");
    assert_eq!(data["isBasedOn"]["publisher"]["name"], "Diario del Puerto");
    assert_eq!(data["keywords"], serde_json::json!(["puertos"]));
    // The dateline names a place that the archive knows.
    assert_eq!(data["locationCreated"]["geo"]["latitude"], 55.76);
    assert_eq!(data.get("articleBody"), None);
}

#[test]
fn a_translation_names_its_original_and_the_original_its_translations() {
    let archive = samples::sample();
    let (spanish, english) = ("kim-viaje-a-rusia", "kim-trip-to-russia");
    let url = |slug: &str| format!("https://news.example/sub/a/{slug}/");
    let original = data(&archive, &article(spanish));
    assert_eq!(original["workTranslation"][0]["url"], url(english));
    assert_eq!(original.get("translationOfWork"), None);
    let translation = data(&archive, &article(english));
    assert_eq!(translation["translationOfWork"]["url"], url(spanish));
    assert_eq!(translation.get("workTranslation"), None);
}

#[test]
fn an_entitys_page_is_about_a_thing_of_which_articles_speak() {
    let data = data(&samples::fixture(), &entity("place/moscu"));
    let (page, place) = (&data["@graph"][0], &data["@graph"][1]);
    assert_eq!(page["@type"], "CollectionPage");
    assert_eq!(page["about"]["@id"], place["@id"]);
    assert_eq!((&place["@type"], &place["name"]), (&"Place".into(), &"Moscú".into()));
    assert_eq!(place["geo"]["longitude"], 37.62);
    assert_eq!(place["subjectOf"][0]["url"], "https://news.example/sub/a/ana-vuelve/");
}

#[test]
fn a_date_is_no_thing_but_its_page_lists_articles() {
    let data = data(&samples::fixture(), &entity("date/2023-09-12"));
    assert_eq!(data["@graph"].as_array().unwrap().len(), 1);
    assert_eq!(data["@graph"][0]["mainEntity"]["numberOfItems"], 1);
}

#[test]
fn the_front_page_lists_the_newest_articles() {
    let archive = samples::sample();
    let data = data(&archive, &Route::Archive);
    let (site, page) = (&data["@graph"][0], &data["@graph"][1]);
    assert_eq!(
        (&site["@type"], &site["url"]),
        (&"WebSite".into(), &"https://news.example/sub/".into())
    );
    assert_eq!(page["isPartOf"]["@id"], site["@id"]);
    let list = &page["mainEntity"];
    assert_eq!(list["numberOfItems"], archive.articles().len());
    let items = list["itemListElement"].as_array().unwrap();
    assert_eq!(items.len(), super::LISTED);
    assert_eq!((&items[0]["position"], &items[19]["position"]), (&1.into(), &20.into()));
}

#[test]
fn without_addresses_the_thing_stands_in_its_page() {
    let data = data(&samples::fixture_without_base(), &entity("place/moscu"));
    assert_eq!(data["@graph"][0]["about"]["name"], "Moscú");
}

//! What is read without a network, and how a new edition comes.

use super::support::Reader;

const KIM: &str = "Kim Jong Un";
const ARTICLE: &str = "a/kim-viaje-a-rusia/";
const OTHER: &str = "a/lavrov-en-pyongyang/?entity=person/sergei-lavrov";
const NEW_EDITION: &str = "Hay una edición nueva.";
const KEEP: &str = "Guardar este archivo en este dispositivo";
const KEPT: &str = "El archivo está guardado en este dispositivo";
const REMOVE: &str = "Quitarlo de este dispositivo";
const REMOVED: &str = "El archivo ya no está guardado en este dispositivo.";

pub(crate) fn what_was_read_once_is_read_without_a_network(reader: &mut Reader) {
    let articles = reader.can_keep_pages().opens("").sees_text(KEEP).articles();
    reader.opens(ARTICLE).sees_text(KEEP);
    let words = reader.words();
    reader.loses_the_network().opens("").sees_just(&articles);
    reader.filters_by(KIM).sees_filter(&[(KIM, "all")]);
    reader.opens(ARTICLE).sees_words(&words);
}

pub(crate) fn every_article_is_read_without_a_network(reader: &mut Reader) {
    // It isn't opened before: a page that is left as it sends for the service worker may leave
    // that half installed.
    let cards = reader.can_keep_pages().opens("").sees_text(KEEP).cards();
    let other = cards.iter().find(|card| OTHER.starts_with(&format!("a/{}/", card.slug)));
    let other = other.map(|card| card.headline.clone()).expect("the front page lists it");
    reader.loses_the_network();
    reader.opens(OTHER).sees_heading(&other).sees_address(OTHER);
    // Also by an address that only a host would set right.
    reader
        .opens("a/lavrov-en-pyongyang")
        .sees_heading(&other)
        .opens("a/lavrov-en-pyongyang/index.html");
    reader.sees_heading(&other).opens("a/retirado/").sees_heading("Esta página no existe");
}

pub(crate) fn a_new_edition_waits_until_it_is_wanted(reader: &mut Reader) {
    let old = reader.can_keep_pages().opens(ARTICLE).sees_text(KEEP).heading();
    let (site, new) = (reader.site_title(), reader.gets_a_new_edition(ARTICLE));
    reader.comes_back_to_the_page().sees_text(NEW_EDITION).sees_heading(&old);
    reader.follows(&site).sees_text(&old).sees_no_text(&new);
    reader.presses_button("Leerla").sees_text(&new).sees_no_text(NEW_EDITION);
    reader.opens(ARTICLE).sees_heading(&new);
}

pub(crate) fn a_page_of_an_older_edition_shows_the_new_one_without_a_network(reader: &mut Reader) {
    let old = reader.can_keep_pages().opens("").sees_text(KEEP).opens(ARTICLE).heading();
    let new = reader.gets_a_new_edition(ARTICLE);
    reader.opens("").sees_text(&new).sees_the_edition_kept().loses_the_network();
    reader.opens(ARTICLE).sees_heading(&new).sees_no_text(&old);
}

pub(crate) fn half_an_edition_counts_for_nothing(reader: &mut Reader) {
    let old = reader.can_keep_pages().opens(ARTICLE).sees_text(KEEP).heading();
    let new = reader.gets_a_new_edition(ARTICLE);
    reader.gets_no_shards().comes_back_to_the_page().sees_text(NEW_EDITION).loses_the_network();
    reader.opens("").sees_text(&old).sees_no_text(&new).opens(ARTICLE).sees_heading(&old);
}

pub(crate) fn the_archive_is_kept_and_let_go(reader: &mut Reader) {
    let old = reader.can_keep_pages().opens("").sees_text(KEEP).opens(ARTICLE).heading();
    reader.presses_button_that_begins(KEEP).sees_text(KEPT).loses_the_network();
    reader.opens(ARTICLE).sees_heading(&old).sees_text(KEPT);
    reader.presses_button_that_begins(REMOVE).sees_text(REMOVED).sees_nothing_kept();
    reader.finds_the_network().opens(ARTICLE).sees_text(KEEP);
}

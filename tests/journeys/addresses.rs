//! Addresses that are shared, older ones, and those that lead nowhere.

use super::support::Reader;

const NO_PAGE: &str = "Esta página no existe";

pub(crate) fn a_shared_link_shows_the_same_articles(reader: &mut Reader) {
    let articles = reader.opens("").filters_by("Kim Jong Un").filters_by("Rusia").articles();
    let address = reader.address();
    reader.hands_over().opens(&address).sees_just(&articles);
    reader.sees_filter(&[("Kim Jong Un", "all"), ("Rusia", "all")]);
    reader.reloads().sees_just(&articles).sees_address(&address);
}

pub(crate) fn a_query_that_means_nothing_changes_nothing(reader: &mut Reader) {
    let all = reader.opens("").articles();
    // Among them names that every object of a script has.
    reader
        .opens("?utm_source=x&toString=1&__proto__=x&constructor=")
        .sees_the_app()
        .sees_just(&all);
}

/// Addresses of the time when all pages were one, and where those pages are now.
const MOVED: [(&str, &str); 4] = [
    ("#/a/kim-viaje-a-rusia", "a/kim-viaje-a-rusia/"),
    (
        "#/a/kim-viaje-a-rusia?entity=person/vladimir-putin&rest=folded",
        "a/kim-viaje-a-rusia/?entity=person/vladimir-putin&rest=folded",
    ),
    ("#/e/person/vladimir-putin", "e/person/vladimir-putin/"),
    ("#/?all=person/vladimir-putin,place/hanoi", "?all=person/vladimir-putin,place/hanoi"),
];

pub(crate) fn an_old_link_leads_to_the_same_page(reader: &mut Reader) {
    for (old, new) in MOVED {
        let words = reader.opens(new).words();
        for old in [old, &format!("index.html{old}")] {
            reader.opens(old).sees_address(new).sees_words(&words);
        }
        reader.reloads().sees_address(new).sees_words(&words);
    }
}

pub(crate) fn an_old_link_is_followed_in_a_page_that_is_open(reader: &mut Reader) {
    const OPEN: &str = "a/kim-deja-rusia/";
    let before = reader.opens(OPEN).words();
    for (old, new) in MOVED {
        let words = reader.opens(new).words();
        reader.opens(OPEN).follows_old_link(old).sees_address(new).sees_words(&words);
        reader.sees_the_top().goes_back().sees_address(OPEN).sees_words(&before);
    }
    reader.opens("").follows_old_link(MOVED[3].0).sees_address(MOVED[3].1);
    reader.sees_filter(&[("Vladimir Putin", "all"), ("Hanói", "all")]);
}

pub(crate) fn the_file_of_a_page_is_its_address_too(reader: &mut Reader) {
    for address in ["", "a/kim-viaje-a-rusia/", "e/person/vladimir-putin/"] {
        let words = reader.opens(address).words();
        reader.opens(&format!("{address}index.html")).sees_address(address).sees_words(&words);
    }
    let filter = "?all=place/hanoi";
    let words = reader.opens(filter).words();
    reader.opens(&format!("index.html{filter}")).sees_address(filter).sees_words(&words);
    reader.opens("a/kim-viaje-a-rusia").sees_address("a/kim-viaje-a-rusia/");
}

pub(crate) fn an_address_that_is_no_page_says_so(reader: &mut Reader) {
    let all = reader.opens("").articles();
    for address in ["nada", "a/", "a/x/y/z", "e/nadie/x/", "a/MAL%20/"] {
        reader.opens_nothing(address).sees_heading(NO_PAGE).sees_address(address);
    }
    for address in ["#/nada", "#/a", "#/e/nadie/x", "#/a/../x"] {
        reader.opens(address).sees_heading(NO_PAGE);
    }
    reader.follows("Archivo").sees_just(&all).sees_the_top();
}

pub(crate) fn an_article_or_entity_that_is_not_there_says_so(reader: &mut Reader) {
    let all = reader.opens("").articles();
    for address in ["a/retirado/", "a/retirado/?entity=person/x", "e/person/nadie/"] {
        reader.opens_nothing(address).sees_heading(NO_PAGE).sees_address(address);
    }
    for address in ["#/a/retirado", "#/a/retirado?entity=person/x", "#/e/person/nadie"] {
        reader.opens(address).sees_heading(NO_PAGE);
    }
    let site = reader.site_title();
    reader.sees_title(&format!("{NO_PAGE} · {site}")).follows("Archivo").sees_just(&all);
}

//! Addresses that are shared, and those that lead nowhere.

use super::support::Reader;

const NO_PAGE: &str = "Esta página no existe";

pub(crate) fn a_shared_link_shows_the_same_articles(reader: &mut Reader) {
    let articles = reader.opens("").filters_by("Kim Jong Un").filters_by("Rusia").articles();
    let address = reader.address();
    reader.hands_over().opens(&address).sees_just(&articles);
    reader.sees_filter(&[("Kim Jong Un", "all"), ("Rusia", "all")]);
    reader.reloads().sees_just(&articles).sees_address(&address);
}

pub(crate) fn an_address_that_is_no_page_says_so(reader: &mut Reader) {
    let all = reader.opens("").articles();
    for address in ["#/nada", "#/a", "#/e/nadie/x", "#/a/../x"] {
        reader.opens(address).sees_heading(NO_PAGE);
    }
    reader.follows("Archivo").sees_just(&all).sees_the_top();
}

pub(crate) fn an_article_or_entity_that_is_not_there_says_so(reader: &mut Reader) {
    let all = reader.opens("").articles();
    for address in ["#/a/retirado", "#/a/retirado?entity=person/x", "#/e/person/nadie"] {
        reader.opens(address).sees_heading(NO_PAGE);
    }
    let site = reader.site_title();
    reader.sees_title(&format!("{NO_PAGE} · {site}")).follows("Archivo").sees_just(&all);
}

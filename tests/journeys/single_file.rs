//! The whole archive in one file, opened from a disk.

use super::support::Reader;

const KIM: &str = "Kim Jong Un";
const PUTIN: &str = "Vladimir Putin";
const ARTICLE: &str = "#/a/kim-viaje-a-rusia/";

pub(crate) fn the_file_opens_by_double_click(reader: &mut Reader) {
    let articles = reader.opens("").articles();
    reader.opens_the_file("").sees_just(&articles);
    reader.filters_by(KIM).sees_filter(&[(KIM, "all")]);
    let with_kim = reader.articles();
    assert!(!with_kim.is_empty() && with_kim.len() < articles.len());
    let card = reader.cards().into_iter().find(|card| card.lang == "es").expect("one is Spanish");
    reader.follows(&card.headline).sees_heading(&card.headline);
    let mentions = reader.count_of(KIM);
    reader.chooses(KIM).sees_lit(mentions).goes_back().goes_back().sees_just(&with_kim);
}

pub(crate) fn an_address_in_the_file_opens_at_its_page(reader: &mut Reader) {
    let heading = reader.opens("a/kim-viaje-a-rusia/").heading();
    reader
        .opens_the_file(&format!("{ARTICLE}?entity=person/vladimir-putin"))
        .sees_heading(&heading);
    let mentions = reader.count_of(PUTIN);
    reader.sees_lit(mentions).opens_the_file("#/e/place/vladivostok/").sees_heading("Vladivostok");
    reader.opens_the_file("#nonsense").sees_heading("Archivo");
}

pub(crate) fn the_file_reads_without_scripts(reader: &mut Reader) {
    let article = reader.opens("a/kim-viaje-a-rusia/").reads_text_of("main article .body");
    let articles = reader.opens("").articles();
    reader.opens_the_file_without_scripts(ARTICLE);
    let text = reader.reads_text_of("[id='/a/kim-viaje-a-rusia/'] .body");
    assert_eq!(text, article);
    reader.sees_texts(articles.len()).sees_in_sight("[id='/a/kim-viaje-a-rusia/']");
}

pub(crate) fn a_selection_is_saved_as_a_file(reader: &mut Reader) {
    let selected = reader.opens("").filters_by(KIM).articles();
    // On a site it has a page of its own.
    reader.follows("Guardar en un archivo").sees_heading("Guardar en un archivo").sees_the_app();
    let heading = reader.saves_as_one_file("Guardar en un archivo");
    reader.opens_what_was_saved().sees_just(&selected).sees_title(&heading);
    // And from that file again.
    let fewer = reader.filters_by(PUTIN).articles();
    assert!(!fewer.is_empty() && fewer.len() < selected.len());
    reader.saves_as_one_file("Guardar en un archivo");
    reader.opens_what_was_saved().sees_just(&fewer);
}

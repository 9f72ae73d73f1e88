//! Looking for words, and narrowing a list by days and language.

use super::support::Reader;

pub(crate) fn words_are_looked_for_as_they_are_written(reader: &mut Reader) {
    let all = reader.opens("").articles();
    reader.writes("cu").sees_just(&all);
    reader.writes("mb").sees_address("?q=cumb*").sees_each_card_marked("cumb");
    let found = reader.articles();
    assert!(found.is_subset(&all) && found.len() < all.len());
    // What it ends as takes the place of what was on the way.
    reader.writes("re\n").sees_address("?q=cumbre").sees_each_card_marked("cumbre");
    reader.sees_in_the_box("cumbre");
    reader.goes_back().sees_just(&all).sees_in_the_box("");
    reader.goes_forward().sees_each_card_marked("cumbre").sees_in_the_box("cumbre");
}

pub(crate) fn what_is_written_before_the_app_is_up_is_looked_for(reader: &mut Reader) {
    let found = reader.opens("?all=place/hanoi&q=cumbre").articles();
    reader.waits_for_the_app().opens("?all=place/hanoi").writes("cumbre ").gets_the_app();
    reader.sees_just(&found).sees_in_the_box("cumbre ");
    reader.sees_address("?all=place/hanoi&q=cumbre");
    // And without the app the browser asks by itself.
    let found = reader.opens("?q=cumbre").articles();
    reader.waits_for_the_app().opens("a/kim-viaje-a-rusia/").writes("cumbre\n");
    reader.gets_the_app().sees_just(&found).sees_in_the_box("cumbre");
}

pub(crate) fn words_and_entities_narrow_each_other(reader: &mut Reader) {
    let words = reader.opens("?q=cumbre").articles();
    let both = reader.filters_by("Vladimir Putin").articles();
    assert!(both.is_subset(&words) && both.len() < words.len());
    reader.sees_address("?all=person/vladimir-putin&q=cumbre");
    reader.writes(" -tratado\n");
    reader.sees_address("?all=person/vladimir-putin&q=cumbre+-tratado");
    reader.sees_filter(&[("Vladimir Putin", "all"), ("cumbre -tratado", "")]);
    let fewer = reader.articles();
    assert!(fewer.is_subset(&both) && fewer.len() < both.len());
    reader.drops("cumbre -tratado").sees_address("?all=person/vladimir-putin").sees_in_the_box("");
}

pub(crate) fn an_article_is_a_place_to_search_from(reader: &mut Reader) {
    let found = reader.opens("?q=viajes").articles();
    let heading = reader.opens("a/kim-viaje-a-rusia/").heading();
    // Nothing goes from under the reader's eyes before it is sent.
    reader.writes("viajes").sees_heading(&heading).writes("\n");
    reader.sees_just(&found).sees_the_top();
}

pub(crate) fn a_mistyped_word_leads_on(reader: &mut Reader) {
    let meant = reader.opens("?q=cumbre").articles();
    reader.opens("?q=cubmre").sees_articles(0).sees_text("¿Quiso decir");
    reader.follows("cumbre").sees_just(&meant).sees_address("?q=cumbre").sees_in_the_box("cumbre");
}

pub(crate) fn days_language_and_order_are_chosen(reader: &mut Reader) {
    let all = reader.opens("").cards();
    reader.orders_by("oldest").sees_address("?sort=oldest").sees_articles(all.len());
    let dates = |reader: &Reader| -> Vec<_> {
        reader.cards().into_iter().filter_map(|card| card.date).collect()
    };
    assert!(dates(reader).is_sorted());
    let (from, to) = ("2019-01-01", "2019-12-31");
    let of_year = |date: &String| date.as_str() >= from && date.as_str() <= to;
    let expected = dates(reader).iter().filter(|date| of_year(date)).count();
    reader.sets_day("from", from).sees_address("?from=2019-01-01&sort=oldest");
    reader.sets_day("to", to).sees_articles(expected);
    assert!(dates(reader).iter().all(of_year) && expected > 0 && expected < all.len());
    reader.follows("Quitar todo").wants_language("ar").sees_address("?lang=ar");
    let arabic = all.iter().filter(|card| card.lang == "ar").count();
    reader.sees_articles(arabic);
    assert!(reader.cards().iter().all(|card| card.lang == "ar") && arabic > 0);
}

pub(crate) fn the_single_file_is_searched_too(reader: &mut Reader) {
    let found = reader.opens("?q=cumbre+-tratado").articles();
    reader.opens_the_file("").writes("cumbre -tratado\n");
    reader.sees_just(&found).sees_each_card_marked("cumbre");
}

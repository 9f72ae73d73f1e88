//! Filtering by entities.

use super::support::Reader;

const PUTIN: &str = "Vladimir Putin";
const TRUMP: &str = "Donald Trump";
const HANOI: &str = "Hanói";

pub(crate) fn filter_by_two_entities(reader: &mut Reader) {
    let all = reader.opens("").articles();
    let putin = reader.filters_by(PUTIN).articles();
    assert!(putin.is_subset(&all) && putin.len() < all.len());
    let both = reader.filters_by(HANOI).articles();
    assert!(both.is_subset(&putin) && both.len() < putin.len() && !both.is_empty());
    reader
        .sees_filter(&[(PUTIN, "all"), (HANOI, "all")])
        .sees_address("?all=person/vladimir-putin,place/hanoi");
}

pub(crate) fn back_undoes_the_last_step(reader: &mut Reader) {
    let all = reader.opens("").articles();
    let putin = reader.filters_by(PUTIN).articles();
    let both = reader.filters_by(HANOI).articles();
    reader.goes_back().sees_just(&putin).sees_filter(&[(PUTIN, "all")]);
    reader.goes_forward().sees_just(&both).sees_filter(&[(PUTIN, "all"), (HANOI, "all")]);
    reader.goes_back().sees_just(&putin);
    reader.goes_back().sees_just(&all).sees_filter(&[]);
}

pub(crate) fn all_any_and_none_join_as_sets_do(reader: &mut Reader) {
    let all = reader.opens("").articles();
    let trump = reader.filters_by(TRUMP).articles();
    reader.drops(TRUMP).sees_just(&all);
    let putin = reader.filters_by(PUTIN).articles();
    reader.filters_by(TRUMP).sees_just(&(&putin & &trump));
    reader.joins(TRUMP, "none").sees_just(&(&putin - &trump));
    reader.joins(PUTIN, "none").sees_just(&(&all - &(&putin | &trump)));
    reader.joins(TRUMP, "any").sees_just(&(&trump - &putin));
    reader.joins(PUTIN, "any").sees_just(&(&putin | &trump));
    // Of one alternative alone there is no other.
    reader.joins(PUTIN, "all").sees_just(&(&putin & &trump));
    reader.sees_filter(&[(PUTIN, "all"), (TRUMP, "any")]);
}

pub(crate) fn the_one_entity_of_a_filter_is_followed_by_its_feed(reader: &mut Reader) {
    let feed = Some("e/place/hanoi/feed.xml");
    reader.opens("").sees_feed(None).filters_by(HANOI).sees_feed(feed);
    reader.filters_by(PUTIN).sees_feed(None).drops(PUTIN).sees_feed(feed);
    // What is left then isn't about it.
    reader.joins(HANOI, "none").sees_feed(None);
}

pub(crate) fn an_impossible_filter_says_what_to_loosen(reader: &mut Reader) {
    let everyone = reader.opens("").keys();
    let hanoi = reader.filters_by(HANOI).articles();
    let never = everyone.difference(&reader.keys()).next().cloned();
    let never = never.expect("somebody is in no article with Hanói");
    reader
        .opens(&format!("?all=place/hanoi,{never}"))
        .sees_articles(0)
        .sees_text("Ningún artículo cumple todo el filtro.");
    let ways = reader.ways_out();
    assert!(ways.iter().any(|way| way.left == hanoi.len()) && ways.len() == 2, "{ways:?}");
    for way in ways {
        reader.follows(&way.text).sees_articles(way.left).goes_back().sees_articles(0);
    }
}

pub(crate) fn conditions_are_cleared_one_by_one_or_all(reader: &mut Reader) {
    let all = reader.opens("").articles();
    let hanoi = reader.filters_by(HANOI).articles();
    reader.filters_by(PUTIN).drops(PUTIN).sees_just(&hanoi).sees_filter(&[(HANOI, "all")]);
    reader.filters_by(PUTIN).chooses(PUTIN).sees_just(&hanoi).sees_filter(&[(HANOI, "all")]);
    reader.filters_by(PUTIN).follows("Quitar todo").sees_just(&all).sees_filter(&[]);
    reader.sees_address("");
}

pub(crate) fn years_are_chosen_on_the_timeline(reader: &mut Reader) {
    reader.opens("").opens_table();
    let years = reader.timeline();
    let count = |of: &dyn Fn(&str) -> bool| -> usize {
        years.iter().filter(|(year, _)| of(year)).map(|(_, count)| count).sum()
    };
    let first = years.first().expect("the archive has years").0.clone();
    reader.moves_handle("Desde").sees_articles(count(&|year| year != first));
    reader.sees_address(&format!("?from={}-01-01", first.parse::<u16>().unwrap() + 1));
    // What is left out stays in the picture, and can be chosen again.
    assert_eq!(reader.timeline(), years);
    reader.follows(&first).sees_articles(count(&|year| year == first));
    reader.follows("Quitar todo").filters_by(HANOI);
    assert!(reader.timeline().len() < years.len(), "{:?}", reader.timeline());
}

pub(crate) fn a_filter_is_saved_on_the_device(reader: &mut Reader) {
    let putin = reader.opens("").filters_by(PUTIN).articles();
    reader.presses_button("Guardar este filtro").sees_saved(&[PUTIN]);
    reader.filters_by(HANOI).presses_button("Guardar este filtro");
    let both = format!("{PUTIN}, {HANOI}");
    reader.opens("").sees_saved(&[&both, PUTIN]).opens_saved(PUTIN).sees_just(&putin);
    reader.presses_button("Olvidar este filtro").sees_saved(&[&both]);
    reader.opens("").sees_saved(&[&both]);
}

pub(crate) fn a_long_facet_is_searched_and_keeps_the_words(reader: &mut Reader) {
    const PEOPLE: &str = "Personas";
    let before = reader.opens("").values(PEOPLE);
    let named = |name: &String| name.split([' ', '-']).any(|word| word.starts_with("Pu"));
    assert!(!before.iter().all(named), "{before:?}");
    reader.looks_in(PEOPLE, "pú").sees_values(PEOPLE, named).sees_address("");
    reader.presses("Enter").sees_address("").sees_looked_for(PEOPLE, "pú");
    // What is chosen changes the filter, and nothing of what is looked for.
    let putin = reader.filters_by(PUTIN).articles();
    reader.sees_looked_for(PEOPLE, "pú").sees_values(PEOPLE, named);
    // One that is chosen stays in sight, and above.
    reader.looks_in(PEOPLE, "zz").sees_values(PEOPLE, |name| name == PUTIN);
    reader.sees_text("Ninguno con ese nombre.").sees_just(&putin);
    reader.goes_back().sees_filter(&[]).sees_looked_for(PEOPLE, "púzz");
    // Another page is another list.
    let headline = reader.cards()[0].headline.clone();
    reader.follows(&headline).sees_heading(&headline).goes_back();
    reader.sees_looked_for(PEOPLE, "").sees_just_values(PEOPLE, &before);
}

pub(crate) fn a_long_facet_shows_more_and_folds_back(reader: &mut Reader) {
    const PEOPLE: &str = "Personas";
    let few = reader.opens("").values(PEOPLE);
    reader.presses_button_of(PEOPLE).sees_values_after(PEOPLE, &few).sees_focus_kept();
    // However many steps it takes to the last of them.
    while !reader.button_of(PEOPLE).contains("menos") {
        let before = reader.values(PEOPLE);
        reader.presses_button_of(PEOPLE).sees_values_after(PEOPLE, &before).sees_focus_kept();
    }
    reader.presses_button_of(PEOPLE).sees_just_values(PEOPLE, &few).sees_focus_kept();
}

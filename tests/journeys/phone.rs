//! On a screen 360 pixels wide.

use super::support::Reader;

const PUTIN: &str = "Vladimir Putin";

pub(crate) fn a_phone_scrolls_in_one_direction(reader: &mut Reader) {
    let cards = reader.takes_a_phone().opens("").sees_no_sideways_scrolling().cards();
    for card in cards {
        reader.opens(&format!("a/{}/", card.slug)).sees_no_sideways_scrolling();
    }
    reader.opens("e/person/vladimir-putin/").sees_no_sideways_scrolling();
    reader.opens("?all=person/vladimir-putin&none=place/hanoi").sees_no_sideways_scrolling();
}

pub(crate) fn the_drawer_opens_and_filters(reader: &mut Reader) {
    reader.takes_a_phone().opens("").sees_drawer(false);
    reader.presses_drawer().sees_drawer(true).filters_by(PUTIN).sees_no_sideways_scrolling();
    reader.sees_filter(&[(PUTIN, "all")]);
    let left = reader.articles().len();
    reader.presses_button(&format!("Ver {left} artículos")).sees_the_count();
}

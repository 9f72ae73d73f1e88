//! Without a mouse.

use super::support::Reader;

pub(crate) fn what_goes_away_leaves_the_keyboard_a_place(reader: &mut Reader) {
    reader.opens("?all=person/vladimir-putin,place/hanoi");
    reader.tabs_to("chip-remove");
    reader.presses("Enter").sees_address("?all=place/hanoi").sees_focus_kept();
    reader.follows("Quitar todo").sees_address("").sees_focus_kept();
    reader.opens("a/kim-viaje-a-rusia/?entity=person/vladimir-putin&rest=folded");
    reader.unfolds().sees_focus_kept();
    reader.presses_button("Dejar de seguir").sees_nothing_lit().sees_focus_kept();
}

pub(crate) fn the_keyboard_alone_filters(reader: &mut Reader) {
    reader.opens("");
    assert_eq!(reader.tabs(), "Ir al contenido");
    reader.presses("Enter").sees_the_top();
    // Not the first: one that is chosen goes before the others.
    let value = (0..3).map(|_| reader.tabs_to("value-name")).last().expect("three values");
    let (name, said) = value.split_once(", ").expect("a name and how often it is there");
    let count = reader.count_of(name);
    assert_eq!(said, format!("{count} artículos"));
    reader.presses("Enter").sees_articles(count).sees_filter(&[(name, "all")]);
    reader.sees_focus_on(&value);
}

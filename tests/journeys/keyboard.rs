//! Without a mouse.

use super::support::Reader;

pub(crate) fn the_keyboard_alone_filters(reader: &mut Reader) {
    reader.opens("");
    assert_eq!(reader.tabs(), "Ir al contenido");
    reader.presses("Enter").sees_the_top();
    // Not the first: one that is chosen goes before the others.
    let name = (0..3).map(|_| reader.tabs_to("value-name")).last().expect("three values");
    let count = reader.count_of(&name);
    reader.presses("Enter").sees_articles(count).sees_filter(&[(&name, "all")]);
    reader.sees_focus_on(&name);
}

//! The archive as it opens.

use super::support::Reader;

pub(crate) fn the_archive_opens_newest_first(reader: &mut Reader) {
    reader.opens("").sees_heading("Archivo").sees_text("Hemeroteca");
    let cards = reader.cards();
    assert!(!cards.is_empty());
    assert!(cards.is_sorted_by(|one, next| one.date >= next.date), "{cards:?}");
    reader.sees_articles(cards.len());
}

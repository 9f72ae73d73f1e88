//! Texts and addresses that try to become markup or script: all are shown as text, none runs.

use super::support::{ATTEMPTS, Reader};

/// Of so many articles one is opened by itself. All of them stand on the front page and in the
/// single file, and each by itself would take too long.
const EVERY: usize = 13;

pub(crate) fn no_text_becomes_markup(reader: &mut Reader) {
    let archive = reader.gets_a_hostile_archive();
    reader.opens("").sees_that_nothing_ran();
    for article in archive.articles().step_by(EVERY) {
        let article = &archive.entry(article).article;
        let lead = article.lead().expect("each has a lead").to_owned();
        reader
            .opens(&format!("a/{}/", article.slug()))
            .sees_written_out("main h1", article.headline());
        reader.sees_written_out("main .lead", &lead).sees_that_nothing_ran();
    }
    for entity in archive.entities().step_by(EVERY) {
        let entity = archive.entity(entity);
        reader.opens(&format!("e/{}/", entity.key)).sees_written_out("main h1", &entity.name);
        reader.sees_that_nothing_ran();
    }
}

pub(crate) fn no_text_becomes_markup_in_the_single_file(reader: &mut Reader) {
    let archive = reader.gets_a_hostile_archive();
    reader.opens_the_file("").sees_that_nothing_ran();
    let article = archive.articles().next().expect("there are many");
    let article = &archive.entry(article).article;
    reader.opens_the_file(&format!("#/a/{}/", article.slug()));
    reader.sees_written_out("main h1", article.headline()).sees_that_nothing_ran();
}

pub(crate) fn no_address_becomes_markup(reader: &mut Reader) {
    for attempt in ATTEMPTS.iter().step_by(EVERY) {
        let attempt: String = form_urlencoded::byte_serialize(attempt.as_bytes()).collect();
        for address in [
            format!("?all={attempt}&any=person/{attempt}"),
            format!("a/kim-viaje-a-rusia/?entity={attempt}&rest={attempt}"),
            format!("#/a/{attempt}?entity={attempt}"),
        ] {
            reader.opens(&address).sees_that_nothing_ran();
        }
    }
}

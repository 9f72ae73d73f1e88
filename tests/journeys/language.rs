//! The interface in the reader's language, whatever the archive's is.

use super::support::Reader;

const ARTICLE: &str = "a/kim-viaje-a-rusia/";

pub(crate) fn the_interface_speaks_the_readers_language(reader: &mut Reader) {
    let headline = reader.opens(ARTICLE).heading();
    reader.presses_button("English").sees_text("In this article");
    reader.sees_written("html", "en", "ltr");
    // The article is as it was, and says in which language it is.
    reader.sees_heading(&headline).sees_written("article", "es", "ltr");
    reader
        .opens("?all=person/kim-jong-un")
        .sees_text("Clear all")
        .sees_written("html", "en", "ltr");
    reader.presses_button("Português").sees_text("Limpar tudo");
    reader.presses_button("Español").sees_text("Quitar todo").sees_written("html", "es", "ltr");
}

pub(crate) fn an_arabic_interface_runs_from_the_right(reader: &mut Reader) {
    reader.opens(ARTICLE).presses_button("العربية");
    reader.sees_text("في هذا المقال").sees_written("html", "ar", "rtl");
    // The archive's own words run as they always do.
    reader.sees_written("article", "es", "ltr").sees_written(".masthead-title", "es", "ltr");
    reader.opens("e/person/kim-jong-un/").sees_text("يظهر مع").sees_heading("Kim Jong Un");
    reader.presses_button("Español").sees_text("Aparece con");
}

pub(crate) fn the_file_speaks_every_language_too(reader: &mut Reader) {
    reader.opens_the_file("").presses_button("English");
    reader.sees_heading("Archive").sees_written("html", "en", "ltr");
    reader.presses_button("Español").sees_heading("Archivo").sees_written("html", "es", "ltr");
}

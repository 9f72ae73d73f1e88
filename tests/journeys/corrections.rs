//! The page on which readers say what is wrong.

use super::support::Reader;

const WRONG: &str = "¿Algo está mal?";
const ADD: &str = "Añadir a las correcciones";
const SAVE: &str = "Guardar como archivo";
const KIM: &str = "Kim Jong Un";
const PUTIN: &str = "Vladimir Putin";

const RENAME: &str = "# e/person/kim-jong-un/: Kim Jong Un se llama Kim Jong-un\n[[rename]]\n\
                      entity = \"person/kim-jong-un\"\nname = \"Kim Jong-un\"\ncalled = \"Kim Jong Un\"\n";
const PIN: &str = "# a/kim-viaje-a-rusia/: «Putin» es Kim Jong Un en kim-viaje-a-rusia\n[[pin]]\n\
                   name = \"Putin\"\nin = [\"kim-viaje-a-rusia\"]\nentity = \"person/kim-jong-un\"\n\
                   called = \"Kim Jong Un\"\n";

pub(crate) fn corrections_are_collected_over_many_pages_and_saved(reader: &mut Reader) {
    reader.opens("e/person/kim-jong-un/").sees_heading(KIM).follows(WRONG).sees_heading(WRONG);
    reader.sees_the_app().sees_text(KIM);
    reader
        .chooses_what_is_wrong("rename")
        .fills("Cómo se llama", "Kim Jong-un")
        .presses_button(ADD);
    reader.sees_the_patch(RENAME);
    // From an article, about the one that is followed there.
    reader.opens("a/kim-viaje-a-rusia/?entity=person/vladimir-putin").follows(WRONG);
    reader.sees_heading(WRONG).sees_the_app().sees_text(PUTIN).sees_the_patch(RENAME);
    reader.chooses_what_is_wrong("pin").fills("El nombre, tal como está en el texto", "Putin");
    reader.fills("Busque su nombre", "jong un").picks(KIM).presses_button(ADD);
    let both = format!("{RENAME}\n{PIN}");
    reader.sees_the_patch(&both).reloads().sees_the_patch(&both);
    let (name, saved) = reader.saves(SAVE);
    assert_eq!((name.as_str(), saved.as_str()), ("correcciones.toml", both.as_str()));
    reader.presses_button("Quitar: Kim Jong Un se llama Kim Jong-un").sees_the_patch(PIN);
    reader.presses_button("Quitar: «Putin» es Kim Jong Un en kim-viaje-a-rusia");
    reader.sees_text("Todavía no hay ninguna.").reloads().sees_text("Todavía no hay ninguna.");
}

pub(crate) fn the_file_takes_corrections_too(reader: &mut Reader) {
    reader.opens_the_file("#/e/person/kim-jong-un/").sees_heading(KIM).follows(WRONG);
    reader.sees_heading(WRONG).sees_the_app().sees_text(KIM).chooses_what_is_wrong("merge");
    reader.fills("Busque su nombre", "putin").picks(PUTIN).presses_button(ADD);
    reader.sees_the_patch(
        "# e/person/kim-jong-un/: Kim Jong Un es lo mismo que Vladimir Putin\n[[merge]]\n\
         from = \"person/kim-jong-un\"\ninto = \"person/vladimir-putin\"\ncalled = \"Vladimir Putin\"\n",
    );
    reader.follows(KIM).sees_heading(KIM);
}

pub(crate) fn no_address_of_the_page_of_corrections_becomes_markup(reader: &mut Reader) {
    let name = "<img%20src=x%20onerror=alert(1)>%0A[[merge]]";
    reader.opens(&format!("corregir/#article=kim-viaje-a-rusia&name={name}")).sees_the_app();
    reader.chooses_what_is_wrong("reject").presses_button(ADD);
    reader.sees_the_patch(
        "# a/kim-viaje-a-rusia/: «<img src=x onerror=alert(1)> [[merge]]» no es el nombre de nada en kim-viaje-a-rusia\n\
         [[reject]]\nname = \"<img src=x onerror=alert(1)> [[merge]]\"\nin = [\"kim-viaje-a-rusia\"]\n",
    );
}

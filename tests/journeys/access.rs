//! Pages that every reader can use: axe finds nothing in any of them, in any state, whatever the
//! screen and the scheme.

use super::support::Reader;

/// Pages by their addresses, with what their query asks for.
const PAGES: [&str; 14] = [
    "",
    "?all=person/vladimir-putin&any=place/moscu,place/vladivostok&none=place/hanoi",
    "?q=zzzz",
    "?q=rusia&from=2023-01-01&sort=relevance",
    "a/kim-viaje-a-rusia/",
    "a/kim-viaje-a-rusia/?entity=person/kim-jong-un",
    "a/kim-viaje-a-rusia/?entity=person/kim-jong-un&rest=folded",
    "e/person/kim-jong-un/",
    "e/place/vladivostok/",
    "guardar/?all=person/vladimir-putin",
    "corregir/#entity=person/kim-jong-un&article=kim-viaje-a-rusia",
    "menciones/#entity=person/vladimir-putin",
    "menciones/#entity=person/nadie",
    "menciones/",
];

/// All that the design has, in every state, on one page.
pub(crate) fn every_component_is_open_to_every_reader(reader: &mut Reader) {
    reader.gets_the_page_of_components();
    for (width, dark) in [(360, false), (360, true), (1400, false), (1400, true)] {
        reader.reads_on(width, dark).opens("estilo/").sees_no_barrier();
        reader.opens_the_settings().sees_no_barrier();
        reader.sets("150 %").sets("Ancho").sees_no_barrier().sets("100 %").sets("Normal");
    }
}

pub(crate) fn every_page_is_open_to_every_reader(reader: &mut Reader) {
    for (width, dark) in [(360, false), (360, true), (1400, false), (1400, true)] {
        reader.reads_on(width, dark);
        for page in PAGES {
            reader.opens(page).sees_no_barrier();
        }
        reader.opens_nothing("nada/").sees_no_barrier();
        reader.opens("corregir/#entity=person/kim-jong-un").chooses_what_is_wrong("reject");
        reader
            .presses_button("Añadir a las correcciones")
            .sees_text("[[reject]]")
            .sees_no_barrier();
        reader.opens("leer/").sees_no_barrier();
        reader.pastes("Kim en Moscú\nKim Jong Un llegó ayer a Moscú.").presses_button("Leer");
        reader.sees_heading("Kim en Moscú").sees_no_barrier();
        reader
            .chooses_in_text("Kim Jong Un")
            .sees_no_barrier()
            .follows("Leer otro texto")
            .sees_articles(1);
        reader
            .brings(&[("sin-titular.md", "---\nlang: es\n---\nTexto.")])
            .sees_text("No se ha leído")
            .sees_no_barrier();
    }
}

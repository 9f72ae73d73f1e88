//! [`DeskWords`]: what the desk says.

use crate::language::Language;

/// What the desk says in one language. Its pages alone carry it.
#[derive(Debug)]
pub(super) struct DeskWords {
    pub(super) title: &'static str,
    pub(super) another: &'static str,
    pub(super) own: &'static str,
    pub(super) about: &'static str,
    pub(super) text: &'static str,
    pub(super) hint: &'static str,
    pub(super) files: &'static str,
    pub(super) drop: &'static str,
    pub(super) keep: &'static str,
    pub(super) read: &'static str,
    pub(super) fetching: &'static str,
    pub(super) reading: &'static str,
    pub(super) nothing: &'static str,
    pub(super) failed: &'static str,
    pub(super) unread: &'static str,
    pub(super) no_model: &'static str,
    pub(super) line: &'static str,
    pub(super) pasted: &'static str,
    pub(super) of_text: &'static str,
    pub(super) kept: &'static str,
    pub(super) not_kept: &'static str,
    pub(super) cannot_keep: &'static str,
    pub(super) forget: &'static str,
    pub(super) put_away: &'static str,
    pub(super) shared: &'static str,
    pub(super) none_shared: &'static str,
    pub(super) back: &'static str,
    pub(super) no_script: &'static str,
}

const SPANISH: DeskWords = DeskWords {
    title: "Lea un texto suyo",
    another: "Leer otro texto",
    own: "Textos suyos",
    about: "Pegue un texto o traiga un archivo: se buscan en él personas, organizaciones, lugares y fechas, \
            y se dice cuáles están también en este archivo. Todo ocurre en este dispositivo: el texto no se envía a ninguna parte.",
    text: "Texto",
    hint: "La primera línea es el titular; una segunda que empieza con un guion, la entradilla.",
    files: "O archivos .txt y .md",
    drop: "También puede soltarlos en esta página.",
    keep: "Guardar en este dispositivo",
    read: "Leer",
    fetching: "Llega lo que hace falta para leer…",
    reading: "Se lee…",
    nothing: "No hay ningún texto: péguelo o elija un archivo.",
    failed: "No se ha podido leer.",
    unread: "No se ha leído",
    no_model: "No ha llegado lo que busca nombres en este idioma: solo se han encontrado fechas y nombres de la lista de este archivo.",
    line: "línea",
    pasted: "Texto pegado",
    of_text: "Este texto",
    kept: "Está guardado en este dispositivo.",
    not_kept: "Se olvida al cerrar esta página.",
    cannot_keep: "Este navegador no guarda nada aquí.",
    forget: "No guardarlo",
    put_away: "Quitar este texto",
    shared: "También en este archivo",
    none_shared: "Nada de lo que nombra este texto está en este archivo.",
    back: "Volver al archivo",
    no_script: "Para leer un texto suyo hace falta JavaScript: todo se hace en su navegador.",
};

const ENGLISH: DeskWords = DeskWords {
    title: "Read a text of your own",
    another: "Read another text",
    own: "Your texts",
    about: "Paste a text or bring a file: people, organizations, places and dates are looked for in it, \
            and you are told which of them stand in this archive too. All of it happens on this device: the text is sent nowhere.",
    text: "Text",
    hint: "The first line is the headline; a second one that begins with a dash is the lead.",
    files: "Or files, .txt and .md",
    drop: "You can drop them on this page too.",
    keep: "Keep on this device",
    read: "Read",
    fetching: "What it takes to read is on its way…",
    reading: "Reading…",
    nothing: "There is no text: paste one or choose a file.",
    failed: "It could not be read.",
    unread: "Not read",
    no_model: "What finds names in this language hasn't come: only dates and names of this archive's list were found.",
    line: "line",
    pasted: "Pasted text",
    of_text: "This text",
    kept: "It is kept on this device.",
    not_kept: "It is forgotten when this page is closed.",
    cannot_keep: "This browser keeps nothing here.",
    forget: "Do not keep it",
    put_away: "Take this text away",
    shared: "Also in this archive",
    none_shared: "Nothing that this text names stands in this archive.",
    back: "Back to the archive",
    no_script: "To read a text of your own takes JavaScript: all of it is done in your browser.",
};

impl DeskWords {
    /// Those for an archive in this language; in English where we don't speak it.
    pub(super) fn of(language: &Language) -> &'static Self {
        match language.primary() {
            "es" => &SPANISH,
            _ => &ENGLISH,
        }
    }
}

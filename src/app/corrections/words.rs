//! [`CorrectionWords`]: what the page of corrections says.

use crate::corrections::{Called, Correction, Made};
use crate::entity::Kind;
use crate::language::Language;

/// What the page of corrections says in one language. That page alone carries it.
#[derive(Debug)]
pub(super) struct CorrectionWords {
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    pub(super) no_script: &'static str,
    pub(super) whom: &'static str,
    pub(super) in_article: &'static str,
    pub(super) what: &'static str,
    pub(super) merge: &'static str,
    pub(super) rename: &'static str,
    pub(super) kind: &'static str,
    pub(super) reject: &'static str,
    pub(super) pin: &'static str,
    pub(super) date: &'static str,
    pub(super) which: &'static str,
    pub(super) search: &'static str,
    pub(super) none_such: &'static str,
    pub(super) chosen: &'static str,
    pub(super) new_name: &'static str,
    pub(super) new_kind: &'static str,
    pub(super) name: &'static str,
    pub(super) scope: &'static str,
    pub(super) here: &'static str,
    pub(super) everywhere: &'static str,
    pub(super) add: &'static str,
    pub(super) added: &'static str,
    pub(super) choose: &'static str,
    pub(super) same: &'static str,
    pub(super) collected: &'static str,
    pub(super) none_yet: &'static str,
    pub(super) take_back: &'static str,
    pub(super) patch: &'static str,
    pub(super) send: &'static str,
    pub(super) copy: &'static str,
    pub(super) copied: &'static str,
    pub(super) not_copied: &'static str,
    pub(super) save: &'static str,
    pub(super) file: &'static str,
    pub(super) not_saved: &'static str,
    pub(super) not_kept: &'static str,
    pub(super) apply: &'static str,
    pub(super) applying: &'static str,
    pub(super) applied: &'static str,
    pub(super) partly: &'static str,
    pub(super) not_applied: &'static str,
    pub(super) not_loaded: &'static str,
    /// Person, organization, place, event, date, other: what one of them is.
    kinds: [&'static str; 6],
    said: Sentences,
}

/// How a correction is told: by names, and by the slug of an article.
#[derive(Debug)]
struct Sentences {
    merge: fn(&str, &str) -> String,
    rename: fn(&str, &str) -> String,
    kind: fn(&str, &str) -> String,
    reject: fn(&str) -> String,
    reject_in: fn(&str, &str) -> String,
    pin: fn(&str, &str, &str) -> String,
}

const SPANISH: CorrectionWords = CorrectionWords {
    title: "¿Algo está mal?",
    about: "Diga qué está mal en lo que este archivo entiende de sus artículos. Lo que diga se junta aquí, en este \
            dispositivo, y no se envía a ninguna parte: al final es un texto que la redacción añade a su lista de entidades.",
    no_script: "Para corregir hace falta JavaScript: todo se hace en su navegador.",
    whom: "De quién o de qué se trata",
    in_article: "en el artículo",
    what: "Qué está mal",
    merge: "Es lo mismo que otra entidad del archivo",
    rename: "Se llama de otra manera",
    kind: "Es de otra clase: no es",
    reject: "No es el nombre de nada",
    pin: "En este artículo ese nombre es de otra entidad",
    date: "Una fecha es lo que dice. Si está mal en un artículo, siga la fecha en él y corríjala desde allí.",
    which: "Cuál es",
    search: "Busque su nombre",
    none_such: "El archivo no tiene ninguna que se llame así.",
    chosen: "Ha elegido:",
    new_name: "Cómo se llama",
    new_kind: "Qué es",
    name: "El nombre, tal como está en el texto",
    scope: "Dónde",
    here: "Solo en este artículo",
    everywhere: "En todos los artículos",
    add: "Añadir a las correcciones",
    added: "Añadido a las correcciones.",
    choose: "Elija antes cuál es.",
    same: "Eso es lo que dice ya.",
    collected: "Correcciones",
    none_yet: "Todavía no hay ninguna.",
    take_back: "Quitar",
    patch: "El texto para la redacción",
    send: "Cópielo o guárdelo, y hágalo llegar a la redacción. Allí se añade al final de entities.toml, o con: \
           hemeroteca entities apply",
    copy: "Copiar",
    copied: "Copiado.",
    not_copied: "Este navegador no deja copiar: seleccione el texto y cópielo usted.",
    save: "Guardar como archivo",
    file: "correcciones.toml",
    not_saved: "No se ha podido guardar.",
    not_kept: "Este navegador no guarda nada aquí: las correcciones se pierden al dejar esta página.",
    apply: "Escribirlas en entities.toml",
    applying: "Se escriben…",
    applied: "Están en entities.toml; la vista previa se hace de nuevo.",
    partly: "Las que quedan aquí no se han podido escribir:",
    not_applied: "No se han podido escribir:",
    not_loaded: "La lista de entidades no ha llegado. Vuelva a cargar la página.",
    kinds: [
        "una persona",
        "una organización",
        "un lugar",
        "un acontecimiento",
        "una fecha",
        "otra cosa",
    ],
    said: Sentences {
        merge: |from, into| format!("{from} es lo mismo que {into}"),
        rename: |was, name| format!("{was} se llama {name}"),
        kind: |name, kind| format!("{name} es {kind}"),
        reject: |name| format!("«{name}» no es el nombre de nada"),
        reject_in: |name, article| format!("«{name}» no es el nombre de nada en {article}"),
        pin: |name, entity, article| format!("«{name}» es {entity} en {article}"),
    },
};

const ENGLISH: CorrectionWords = CorrectionWords {
    title: "Something wrong?",
    about: "Say what is wrong in what this archive makes of its articles. What you say is collected here, on this \
            device, and sent nowhere: in the end it is a text that the newsroom adds to its list of entities.",
    no_script: "To correct takes JavaScript: all of it is done in your browser.",
    whom: "Whom or what it is about",
    in_article: "in the article",
    what: "What is wrong",
    merge: "It is the same as another entity of the archive",
    rename: "It is called otherwise",
    kind: "It is of another kind: it is not",
    reject: "It is nothing's name",
    pin: "In this article that name is another entity's",
    date: "A date is what it says. If it is wrong in an article, follow the date there and correct it from there.",
    which: "Which one it is",
    search: "Look for its name",
    none_such: "The archive has none of this name.",
    chosen: "You have chosen:",
    new_name: "What it is called",
    new_kind: "What it is",
    name: "The name, as it stands in the text",
    scope: "Where",
    here: "In this article alone",
    everywhere: "In every article",
    add: "Add to the corrections",
    added: "Added to the corrections.",
    choose: "Choose first which one it is.",
    same: "That is what it says already.",
    collected: "Corrections",
    none_yet: "There are none yet.",
    take_back: "Take back",
    patch: "The text for the newsroom",
    send: "Copy it or save it, and let the newsroom have it. There it is added at the end of entities.toml, or with: \
           hemeroteca entities apply",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "This browser doesn't let the page copy: select the text and copy it yourself.",
    save: "Save as a file",
    file: "corrections.toml",
    not_saved: "It could not be saved.",
    not_kept: "This browser keeps nothing here: the corrections are lost when you leave this page.",
    apply: "Write them into entities.toml",
    applying: "They are being written…",
    applied: "They are in entities.toml; the preview is being made anew.",
    partly: "Those that are left here could not be written:",
    not_applied: "They could not be written:",
    not_loaded: "The list of entities has not arrived. Reload the page.",
    kinds: ["a person", "an organization", "a place", "an event", "a date", "something else"],
    said: Sentences {
        merge: |from, into| format!("{from} is the same as {into}"),
        rename: |was, name| format!("{was} is called {name}"),
        kind: |name, kind| format!("{name} is {kind}"),
        reject: |name| format!("“{name}” is nothing's name"),
        reject_in: |name, article| format!("“{name}” is nothing's name in {article}"),
        pin: |name, entity, article| format!("“{name}” is {entity} in {article}"),
    },
};

impl CorrectionWords {
    /// Those for an archive in this language; in English where we don't speak it.
    pub(super) fn of(language: &Language) -> &'static Self {
        match language.primary() {
            "es" => &SPANISH,
            _ => &ENGLISH,
        }
    }

    /// What one of a kind is.
    pub(super) fn a(&self, kind: Kind) -> &'static str {
        let place = Kind::ALL.iter().position(|it| *it == kind);
        self.kinds[place.unwrap_or_default()]
    }

    /// A correction as a sentence.
    pub(super) fn sentence(&self, correction: &Correction) -> String {
        let name = |called: &Called| match &called.name {
            Some(name) => name.clone(),
            None => called.key.to_string(),
        };
        match correction {
            Correction::Merge { from, into } => (self.said.merge)(&name(from), &name(into)),
            Correction::Rename { entity, name: new } => (self.said.rename)(&name(entity), new),
            Correction::Kind { entity, kind } => (self.said.kind)(&name(entity), self.a(*kind)),
            Correction::Reject { name, article: None } => (self.said.reject)(name),
            Correction::Reject { name, article: Some(article) } => {
                (self.said.reject_in)(name, article.as_str())
            }
            Correction::Pin { name: words, article, entity, .. } => {
                (self.said.pin)(words, &name(entity), article.as_str())
            }
        }
    }

    /// What stands above a correction in the patch: on which page it was made, and what it says.
    pub(super) fn comment(&self, made: &Made) -> String {
        format!("{}: {}", made.page, self.sentence(&made.correction))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_is_told_in_the_archives_language_with_its_page() {
        let who = |key: &str, name: Option<&str>| Called {
            key: key.parse().unwrap(),
            name: name.map(str::to_owned),
        };
        let ana = who("person/ana", Some("Ana Ruiz"));
        let merge = Correction::Merge { from: who("person/eva", None), into: ana.clone() };
        let kind = Correction::Kind { entity: ana.clone(), kind: Kind::Place };
        let pin = Correction::Pin {
            name: "Ruiz".to_owned(),
            article: "el-puerto".parse().unwrap(),
            nth: None,
            entity: ana,
        };
        let told = |tag: &str, correction: Correction| {
            let words = CorrectionWords::of(&tag.parse().unwrap());
            words.comment(&Made { correction, page: "a/el-puerto/".to_owned() })
        };
        assert_eq!(told("es", merge.clone()), "a/el-puerto/: person/eva es lo mismo que Ana Ruiz");
        assert_eq!(told("es", pin), "a/el-puerto/: «Ruiz» es Ana Ruiz en el-puerto");
        assert_eq!(told("de", kind), "a/el-puerto/: Ana Ruiz is a place");
        assert_eq!(told("en", merge), "a/el-puerto/: person/eva is the same as Ana Ruiz");
    }
}

//! [`Called`]: what something is called in several languages.

use crate::entity::{Entity, EntityKey};
use crate::identity::letters_of_acronym;
use crate::language::Language;
use crate::words::fold;

/// The names of something that every archive knows, as a line of a list has them.
#[derive(Debug)]
pub(super) struct Called<'a> {
    /// In Spanish.
    pub(super) spanish: &'a str,
    /// In other languages, where it differs.
    others: Vec<(Language, &'a str)>,
    aliases: Vec<&'a str>,
}

impl<'a> Called<'a> {
    /// Reads three cells of a line: the Spanish name, those in other languages
    /// (`en=Moscow|pt=Moscou`), further ones (`a|b`).
    pub(super) fn read(mut cell: impl FnMut() -> Option<&'a str>) -> Option<Self> {
        let spanish = cell().filter(|name| !name.is_empty())?;
        let others = in_languages(cell()?)?;
        Some(Self { spanish, others, aliases: parts(cell()?).collect() })
    }

    /// Every name, the Spanish one first.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> {
        let others = self.others.iter().map(|(_, name)| *name);
        std::iter::once(self.spanish).chain(others).chain(self.aliases.iter().copied())
    }

    /// The entity, named in a language.
    pub(super) fn entity(&self, key: &EntityKey, language: &Language) -> Entity {
        let own = self.others.iter().find(|(tag, _)| tag.primary() == language.primary());
        let own = own.map_or(self.spanish, |(_, name)| name);
        let spanish = (own != self.spanish).then(|| (Language::spanish(), self.spanish));
        let others = self.others.iter().filter(|(_, name)| *name != own).cloned();
        let names = spanish.into_iter().chain(others);
        Entity {
            names: names.map(|(tag, name)| (tag, bare(name).into())).collect(),
            ..Entity::named(key.clone(), bare(own).to_owned())
        }
    }
}

/// The parts of a cell.
pub(super) fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(|part| !part.is_empty())
}

/// The parts of a cell, each of a language: `en=Moscow|pt=Moscou`.
pub(super) fn in_languages(cell: &str) -> Option<Vec<(Language, &str)>> {
    let in_language = |part| {
        let (language, name) = str::split_once(part, '=')?;
        Some((language.parse().ok()?, name))
    };
    parts(cell).map(in_language).collect()
}

/// A name without what tells it from another of the same: "Valencia (España)".
pub(super) fn bare(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

/// The form under which a name is found. Short ones in capitals keep them: "US" is no "us".
pub(super) fn form(name: &str) -> String {
    match letters_of_acronym(name) {
        Some(letters) => letters.to_uppercase(),
        None => plain(name),
    }
}

/// A name without case, accents and dots.
pub(super) fn plain(name: &str) -> String {
    fold(name).replace('.', "").replace(['-', '\u{a0}'], " ").replace('’', "'")
}

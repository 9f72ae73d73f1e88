//! [`Authority`]: the authority file `entities.toml`, what people have decided about entities.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Entity, EntityKey, Kind};
use crate::problem::Problem;
use crate::slug::Slug;

mod decisions;
mod entries;
mod merges;
mod outline;
mod reading;
mod renames;
pub(crate) mod written;

pub use decisions::Decision;
pub(crate) use decisions::place;
use merges::Merges;
pub use outline::Outline;
use reading::Reading;

/// What people have decided about entities. It always wins over recognition.
///
/// Invariants: no two entries have the same key, no entry is merged into another, and no name or
/// alias of one is a name or alias of another (short forms may be shared: the article decides).
/// No key is merged into itself, by whatever way. Of one name in one article one thing is
/// decided, and what it is said to mean has an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Authority {
    entries: Vec<AuthorityEntry>,
    rejected: BTreeSet<String>,
    merges: Merges,
    decisions: BTreeMap<Slug, Vec<Decision>>,
}

/// One entity of the authority file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityEntry {
    /// The entity.
    pub entity: Entity,
    /// Names that mean it only in an article that also uses a full name: "Kim".
    pub short: Vec<String>,
}

impl Authority {
    /// Reads an authority file. Entries that are wrong are left out and reported, in the order
    /// of the file; the others are kept.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Problem>) {
        let mut reading = Reading::default();
        let remedy = "mend the TOML there; until then no entry of this file counts";
        match Problem::table(text, remedy) {
            Ok(table) => reading.table(table),
            Err(problem) => reading.problems.push(problem),
        }
        reading.done()
    }

    /// The entries, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[AuthorityEntry] {
        &self.entries
    }

    /// The entry with this key.
    #[must_use]
    pub fn entry(&self, key: &EntityKey) -> Option<&AuthorityEntry> {
        self.entries.iter().find(|entry| entry.entity.key == *key)
    }

    /// Whether people have said that this name is no entity.
    #[must_use]
    pub fn rejects(&self, name: &str) -> bool {
        self.rejected.contains(name)
    }

    /// The key of the entity that this key stands for: the key itself, unless people have said
    /// that the entity is another one.
    #[must_use]
    pub fn merged<'a>(&'a self, key: &'a EntityKey) -> &'a EntityKey {
        self.merges.end(key)
    }

    /// What is decided about names in this one article, in the order of the file.
    #[must_use]
    pub fn decisions_on(&self, article: &Slug) -> &[Decision] {
        self.decisions.get(article).map_or(&[], Vec::as_slice)
    }

    /// All that is decided about names in single articles, article by article.
    pub fn decisions(&self) -> impl Iterator<Item = (&Slug, &Decision)> {
        self.decisions.iter().flat_map(|(slug, of)| of.iter().map(move |one| (slug, one)))
    }

    /// The entity of this kind that has this name or alias, whatever its case.
    #[must_use]
    pub fn find(&self, kind: Kind, name: &str) -> Option<&Entity> {
        let wanted = name.to_lowercase();
        self.entries
            .iter()
            .map(|entry| &entry.entity)
            .filter(|entity| entity.key.kind() == kind)
            .find(|entity| entity.every_name().any(|name| name.to_lowercase() == wanted))
    }
}

impl Entity {
    /// Its name, its names in other languages and its aliases.
    pub fn every_name(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str())
            .chain(self.names.iter().map(|(_, name)| name.as_str()))
            .chain(self.aliases.iter().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Severity;

    const PUTIN: &str =
        "[[person]]\nname = \"Vladimir Putin\"\naliases = [\"Putin\"]\nwikidata = \"Q7747\"\n";

    #[test]
    fn an_entry_has_the_key_of_its_kind_and_name() {
        let (authority, problems) = Authority::read(PUTIN);
        assert_eq!(problems, []);
        assert_eq!(authority.entries()[0].entity.key.to_string(), "person/vladimir-putin");
        assert!(authority.find(Kind::Person, "PUTIN").is_some());
        assert!(authority.find(Kind::Place, "Putin").is_none());
    }

    #[test]
    fn a_wrong_entry_costs_only_itself() {
        let text = format!(
            "{PUTIN}[[place]]\nname = \"Moscú\"\ncolour = 3\n[[place]]\nname = \"Rusia\"\n"
        );
        let (authority, problems) = Authority::read(&text);
        assert_eq!(authority.entries().len(), 2);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].what.contains("colour"), "{}", problems[0].what);
        let at = problems[0].at.clone().unwrap();
        assert_eq!(&text[at], "colour");
    }

    #[test]
    fn two_entities_can_not_have_one_name() {
        let text = format!("{PUTIN}[[other]]\nname = \"Putin\"\n");
        let (authority, problems) = Authority::read(&text);
        assert_eq!(authority.entries().len(), 1);
        assert!(problems[0].what.contains("already names person/vladimir-putin"));
    }

    #[test]
    fn a_name_that_an_entry_has_is_not_rejected() {
        let text = format!("rejected = [\"Nadie\", \"Putin\"]\n{PUTIN}");
        let (authority, problems) = Authority::read(&text);
        assert!(authority.rejects("Nadie") && !authority.rejects("Putin"));
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].severity, Severity::Warning);
        assert_eq!(&text[problems[0].at.clone().unwrap()], "\"Putin\"");
    }

    #[test]
    fn what_is_no_kind_and_what_is_no_toml_is_said() {
        for (text, word) in [
            ("[[persona]]\nname = \"X\"\n", "no kind"),
            ("[person]\nname = \"X\"\n", "table"),
            ("[[date]]\nname = \"2023\"\n", "array"),
            ("[[person]\n", ""),
        ] {
            let (authority, problems) = Authority::read(text);
            assert_eq!(authority, Authority::default());
            assert_eq!(problems.len(), 1, "{text}");
            assert!(problems[0].what.contains(word), "{}", problems[0].what);
            assert!(problems[0].at.is_some());
        }
    }
}

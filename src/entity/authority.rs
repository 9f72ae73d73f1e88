//! [`Authority`]: the authority file `entities.toml`, what people have decided about entities.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::de::IntoDeserializer;
use serde::{Deserialize, Serialize};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Coordinates, Entity, EntityKey, Kind, WikidataId};
use crate::article::one_line;
use crate::language::Language;
use crate::problem::Problem;
use crate::slug::Slug;

/// What people have decided about entities. It always wins over recognition.
///
/// Invariants: no two entries have the same key, and no name or alias of one is a name or
/// alias of another (short forms may be shared: the article decides).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Authority {
    entries: Vec<AuthorityEntry>,
    rejected: BTreeSet<String>,
}

/// One entity of the authority file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AuthorityEntry {
    /// The entity.
    pub entity: Entity,
    /// Names that mean it only in an article that also uses a full name: "Kim".
    pub short: Vec<String>,
}

/// An entry as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: Spanned<String>,
    slug: Option<Slug>,
    #[serde(default)]
    names: BTreeMap<Language, Spanned<String>>,
    #[serde(default)]
    aliases: Vec<Spanned<String>>,
    #[serde(default)]
    short: Vec<String>,
    wikidata: Option<WikidataId>,
    coordinates: Option<Coordinates>,
}

const SHAPE: &str = "write [[person]], [[organization]], [[place]], [[event]] or [[other]], then \
                     name = \"…\" and, if you like, slug, names, aliases, short, wikidata, coordinates";

impl Authority {
    /// Reads an authority file. Entries that are wrong are left out and reported; the others
    /// are kept.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Problem>) {
        let mut reading = Reading::default();
        match DeTable::parse(text) {
            Ok(table) => reading.table(table.into_inner()),
            Err(error) => reading
                .toml_error(&error, "mend the TOML there; until then no entry of this file counts"),
        }
        (reading.authority, reading.problems)
    }

    /// The entries, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[AuthorityEntry] {
        &self.entries
    }

    /// Whether people have said that this name is no entity.
    #[must_use]
    pub fn rejects(&self, name: &str) -> bool {
        self.rejected.contains(name)
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

/// The state of one reading.
#[derive(Default)]
struct Reading {
    authority: Authority,
    problems: Vec<Problem>,
    keys: BTreeSet<EntityKey>,
    names: HashMap<String, EntityKey>,
}

impl Reading {
    fn table(&mut self, table: DeTable<'_>) {
        let mut entries = Vec::new();
        for (kind, value) in table {
            let at = kind.span();
            let value_at = value.span();
            match (kind.get_ref().as_ref(), value.into_inner()) {
                ("rejected", DeValue::Array(names)) => self.rejected(names),
                (word, DeValue::Array(of_kind))
                    if word != "date" && word.parse::<Kind>().is_ok() =>
                {
                    let kind = word.parse().unwrap_or(Kind::Other);
                    entries.extend(of_kind.into_iter().map(|entry| (kind, entry)));
                }
                (word, value) => {
                    let wrong = if word == "rejected" || word.parse::<Kind>().is_ok() {
                        format!("`{word}` is a {} here", value.type_str())
                    } else {
                        format!("`{word}` is no kind of entity")
                    };
                    let at = if at.is_empty() { value_at } else { at };
                    self.problems.push(Problem::error(wrong, SHAPE).at(at));
                }
            }
        }
        // TOML gathers the entries by kind; people read the file from top to bottom.
        entries.sort_by_key(|(_, entry)| entry.span().start);
        for (kind, entry) in entries {
            self.entry(kind, entry);
        }
    }

    fn rejected<'a>(&mut self, names: impl IntoIterator<Item = Spanned<DeValue<'a>>>) {
        for name in names {
            let at = name.span();
            match name.into_inner() {
                DeValue::String(name) => {
                    self.authority.rejected.insert(one_line(&name));
                }
                other => self.problems.push(
                    Problem::error(
                        format!("a rejected name is a {} here", other.type_str()),
                        "write rejected = [\"…\", \"…\"]",
                    )
                    .at(at),
                ),
            }
        }
    }

    fn entry(&mut self, kind: Kind, entry: Spanned<DeValue<'_>>) {
        let whole = entry.span();
        let written = match Written::deserialize(entry.into_deserializer()) {
            Ok(written) => written,
            Err(error) => {
                let at = error.span().unwrap_or(whole);
                self.problems.push(Problem::error(error.message(), SHAPE).at(at));
                return;
            }
        };
        let at = written.name.span();
        let name = one_line(written.name.get_ref());
        let key = match written.slug.map_or_else(|| Slug::of(&name), Ok) {
            Ok(slug) => EntityKey::new(kind, slug),
            Err(error) => {
                self.problems.push(
                    Problem::error(error.to_string(), "give the entry a slug of its own").at(at),
                );
                return;
            }
        };
        if !self.keys.insert(key.clone()) {
            self.problems.push(
                Problem::error(
                    format!("{key} is in this file twice"),
                    "join the two entries, or give one of them a slug of its own",
                )
                .at(at),
            );
            return;
        }
        let name = self.claim(&key, &Spanned::new(at, name)).unwrap_or_default();
        if name.is_empty() {
            return;
        }
        let names = written
            .names
            .iter()
            .filter_map(|(tag, name)| Some((tag.clone(), self.claim(&key, name)?)))
            .collect();
        let aliases = written.aliases.iter().filter_map(|alias| self.claim(&key, alias)).collect();
        self.authority.entries.push(AuthorityEntry {
            entity: Entity {
                key,
                name,
                names,
                aliases,
                wikidata: written.wikidata,
                coordinates: written.coordinates,
            },
            short: written
                .short
                .iter()
                .map(|short| one_line(short))
                .filter(|s| !s.is_empty())
                .collect(),
        });
    }

    /// The name, if no other entity has it.
    fn claim(&mut self, key: &EntityKey, name: &Spanned<String>) -> Option<String> {
        let text = one_line(name.get_ref());
        let problem = if text.is_empty() {
            Problem::error("the name is empty", "write the name, or leave the line out")
        } else {
            match self.names.get(&text) {
                Some(owner) if owner != key => Problem::error(
                    format!("\"{text}\" already names {owner}"),
                    "leave it with one of the two; a name that several share can be a short form of each",
                ),
                _ => {
                    self.names.insert(text.clone(), key.clone());
                    return Some(text);
                }
            }
        };
        self.problems.push(problem.at(name.span()));
        None
    }

    fn toml_error(&mut self, error: &toml::de::Error, remedy: &str) {
        let problem = Problem::error(error.message(), remedy);
        self.problems.push(match error.span() {
            Some(span) => problem.at(span),
            None => problem,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

//! [`KnownEntity`]: an entity of the archive, as a reader may choose it.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::desk::Knowledge;
use crate::entity::{Authority, EntityKey, Kind};
use crate::words::folded;

/// An entity of the archive, as a reader may choose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownEntity {
    /// Which.
    pub key: EntityKey,
    /// Its name in the archive's language.
    pub name: String,
    /// What else it is called.
    pub aliases: Vec<String>,
    /// How many articles speak of it.
    pub articles: u32,
}

/// The entities of an archive, to be looked for by their names.
#[derive(Debug, Default)]
pub struct KnownEntities(Vec<Sought>);

#[derive(Debug)]
struct Sought {
    entity: KnownEntity,
    /// The words of its names, folded; its own name comes first.
    names: Vec<Vec<String>>,
}

/// How many are offered at once: more are not looked through.
const OFFERED: usize = 8;

impl FromIterator<KnownEntity> for KnownEntities {
    fn from_iter<I: IntoIterator<Item = KnownEntity>>(entities: I) -> Self {
        let sought = entities.into_iter().map(|entity| {
            let names = std::iter::once(&entity.name).chain(&entity.aliases);
            Sought { names: names.map(|name| folded(name)).collect(), entity }
        });
        Self(sought.collect())
    }
}

impl KnownEntities {
    /// What an archive knows, those too that people have listed and no article speaks of.
    pub(super) fn of(knowledge: Knowledge) -> Self {
        let articles: HashMap<EntityKey, u32> = knowledge.articles.into_iter().collect();
        let authority = Authority::from(knowledge.authority);
        let listed = authority.entries().iter().map(|entry| entry.entity.clone());
        let known = listed.chain(knowledge.met).map(|entity| {
            let names = entity.names.into_iter().map(|(_, name)| name);
            KnownEntity {
                articles: articles.get(&entity.key).copied().unwrap_or_default(),
                aliases: names.chain(entity.aliases).collect(),
                name: entity.name,
                key: entity.key,
            }
        });
        known.collect()
    }

    /// Whether there are none: they may not have come.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that a reader may mean who has written this: each word begins one of an entity's.
    /// Whose own name it is comes first, then who is in most articles. Dates are left out, and
    /// the one that it is about.
    pub(super) fn matching(&self, written: &str, but: Option<&EntityKey>) -> Vec<&KnownEntity> {
        let sought = folded(written);
        if sought.is_empty() {
            return Vec::new();
        }
        let bears = |words: &Vec<String>| {
            sought.iter().all(|part| words.iter().any(|word| word.starts_with(part.as_str())))
        };
        let mut found: Vec<(usize, &KnownEntity)> = self
            .0
            .iter()
            .filter(|it| it.entity.key.kind() != Kind::Date && Some(&it.entity.key) != but)
            .filter_map(|it| Some((it.names.iter().position(bears)?.min(1), &it.entity)))
            .collect();
        found.sort_by_key(|(place, it)| (*place, Reverse(it.articles), &it.key));
        found.into_iter().map(|(_, it)| it).take(OFFERED).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(key: &str, name: &str, aliases: &[&str], articles: u32) -> KnownEntity {
        let aliases = aliases.iter().map(|alias| (*alias).to_owned()).collect();
        KnownEntity { key: key.parse().unwrap(), name: name.to_owned(), aliases, articles }
    }

    #[test]
    fn words_are_found_as_beginnings_and_own_names_come_first() {
        let all = KnownEntities::from_iter([
            known("person/serguei-shoigu", "Serguéi Shoigú", &["Sergey Shoigu"], 9),
            known("person/sergio-ramos", "Sergio Ramos", &[], 2),
            known("place/rusia", "Rusia", &["Tierra de Sergio"], 20),
            known("date/2023", "2023", &[], 3),
        ]);
        let found = |written: &str, but: &str| -> Vec<String> {
            let but = but.parse().ok();
            let found = all.matching(written, but.as_ref());
            found.into_iter().map(|it| it.key.slug().to_string()).collect()
        };
        assert_eq!(found("sergi", ""), ["sergio-ramos", "rusia"]);
        assert_eq!(found("SERG", ""), ["serguei-shoigu", "sergio-ramos", "rusia"]);
        assert_eq!(found("serg", "person/serguei-shoigu"), ["sergio-ramos", "rusia"]);
        assert_eq!(found("shoigu sergey", ""), ["serguei-shoigu"]);
        assert_eq!(found("hoigu", ""), [""; 0]);
        assert_eq!(found(" ", ""), [""; 0]);
        assert_eq!(found("2023", ""), [""; 0]);
    }
}

//! [`Merges`]: keys that people have said to be one entity.

use std::collections::BTreeMap;

use serde::Serialize;
use toml::Spanned;

use super::reading::Reading;
use super::written::{Merge, OfKind};
use crate::entity::{EntityKey, Kind};
use crate::problem::Problem;

/// Which key is which other entity's.
///
/// Invariant: whichever key one begins with, following them comes to an end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Merges(BTreeMap<EntityKey, EntityKey>);

impl Merges {
    /// The key at the end of all merges.
    pub(super) fn end<'a>(&'a self, key: &'a EntityKey) -> &'a EntityKey {
        let mut key = key;
        while let Some(next) = self.0.get(key) {
            key = next;
        }
        key
    }

    /// Every key with the one that it was merged into.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&EntityKey, &EntityKey)> {
        self.0.iter()
    }

    /// Adds a merge, unless it would lead in a circle or there is one from this key.
    pub(super) fn add(&mut self, from: EntityKey, into: EntityKey) {
        if *self.end(&into) != from {
            self.0.entry(from).or_insert(into);
        }
    }

    /// The way from a key to its end, as it is read.
    fn way(&self, key: &EntityKey) -> Vec<String> {
        let steps = std::iter::successors(Some(key), |key| self.0.get(key));
        steps.map(ToString::to_string).collect()
    }
}

impl Reading {
    /// Takes a merge in, unless it breaks the word of the others.
    pub(super) fn merge(&mut self, Merge { from, into, .. }: &Merge) {
        let remedy = "merge other entities: dates are what they say";
        for key in [from, into] {
            if key.get_ref().kind() == Kind::Date {
                let wrong = format!("{} is a date", key.get_ref());
                self.problems.push(Problem::error(wrong, remedy).at(key.span()));
                return;
            }
        }
        if from.get_ref() == into.get_ref() {
            let wrong = format!("{} is merged into itself", from.get_ref());
            let remedy = "name the other key, or take the merge out";
            self.problems.push(Problem::error(wrong, remedy).at(into.span()));
            return;
        }
        self.becomes(from, into.get_ref().clone());
    }

    /// Takes in what an entity is: its key becomes one of that kind.
    pub(super) fn kind(&mut self, OfKind { entity, kind, .. }: &OfKind) {
        let key = entity.get_ref();
        let (wrong, remedy, at) = if key.kind() == Kind::Date {
            let remedy = "leave it: dates are what they say; a wrong one can be rejected";
            (format!("{key} is a date"), remedy, entity.span())
        } else if *kind.get_ref() == Kind::Date {
            let remedy = "name another kind: dates are found by rules";
            (format!("{key} can't become a date"), remedy, kind.span())
        } else if *kind.get_ref() == key.kind() {
            let remedy = "name another kind, or take this out";
            (format!("{key} is of this kind already"), remedy, kind.span())
        } else {
            self.becomes(entity, EntityKey::new(*kind.get_ref(), key.slug().clone()));
            return;
        };
        self.problems.push(Problem::error(wrong, remedy).at(at));
    }

    /// Notes that a key is another entity's, unless that can't be.
    fn becomes(&mut self, from: &Spanned<EntityKey>, into: EntityKey) {
        let at = from.span();
        let from = from.get_ref();
        let Merges(merges) = &self.authority.merges;
        let (wrong, remedy) = if let Some(earlier) = merges.get(from) {
            let wrong = format!("{from} is merged into {earlier} already");
            (wrong, "leave one of the two; what it was merged into can go on from there")
        } else if self.authority.merges.end(&into) == from {
            let way = self.authority.merges.way(&into).join(" → ");
            let wrong = format!("the merges go round in a circle: {from} → {way}");
            (wrong, "take one of them out; until then this last one doesn't count")
        } else {
            self.authority.merges.0.insert(from.clone(), into);
            return;
        };
        self.problems.push(Problem::error(wrong, remedy).at(at));
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::Authority;

    fn merge(from: &str, into: &str) -> String {
        format!("[[merge]]\nfrom = \"person/{from}\"\ninto = \"person/{into}\"\n")
    }

    fn end(authority: &Authority, slug: &str) -> String {
        authority.merged(&format!("person/{slug}").parse().unwrap()).to_string()
    }

    #[test]
    fn a_merge_is_followed_to_its_end() {
        let (authority, problems) = Authority::read(&(merge("a", "b") + &merge("b", "c")));
        assert_eq!(problems, []);
        for slug in ["a", "b", "c"] {
            assert_eq!(end(&authority, slug), "person/c");
        }
        assert_eq!(end(&authority, "d"), "person/d");
    }

    #[test]
    fn a_circle_is_told_whole_and_only_the_merge_that_closes_it_is_dropped() {
        let text = merge("a", "b") + &merge("b", "c") + &merge("c", "a");
        let (authority, problems) = Authority::read(&text);
        assert_eq!(problems.len(), 1);
        let way = "person/c → person/a → person/b → person/c";
        assert!(problems[0].what.contains(way), "{}", problems[0].what);
        assert_eq!(&text[problems[0].at.clone().unwrap()], "\"person/c\"");
        assert_eq!(end(&authority, "a"), "person/c");
    }

    #[test]
    fn a_merge_that_makes_no_sense_is_told_at_its_place() {
        let twice = merge("a", "b") + &merge("a", "c");
        let date = "[[merge]]\nfrom = \"date/2023\"\ninto = \"person/a\"\n".to_owned();
        let no_key = "[[merge]]\nfrom = \"Ana\"\ninto = \"person/a\"\n".to_owned();
        let unknown = merge("a", "b") + "why = \"x\"\n";
        for (text, what, place) in [
            (merge("a", "a"), "into itself", "\"person/a\""),
            (twice, "into person/b already", "\"person/a\""),
            (date, "is a date", "\"date/2023\""),
            (no_key, "\"Ana\" is no entity key", "\"Ana\""),
            (unknown, "why", "why"),
        ] {
            let (_, problems) = Authority::read(&text);
            assert_eq!(problems.len(), 1, "{text}");
            assert!(problems[0].what.contains(what), "{}", problems[0].what);
            assert_eq!(&text[problems[0].at.clone().unwrap()], place);
        }
    }

    #[test]
    fn an_entry_of_another_kind_keeps_its_names_under_the_key_of_that_kind() {
        let text = "[[person]]\nname = \"Vostochni\"\naliases = [\"El cosmódromo\"]\n\
                    [[kind]]\nentity = \"person/vostochni\"\nkind = \"place\"\n";
        let (authority, problems) = Authority::read(text);
        assert_eq!(problems, []);
        let [entry] = authority.entries() else { panic!("{authority:?}") };
        assert_eq!(entry.entity.key.to_string(), "place/vostochni");
        assert_eq!(entry.entity.aliases, ["El cosmódromo"]);
        assert_eq!(end(&authority, "vostochni"), "place/vostochni");
    }

    #[test]
    fn a_kind_that_makes_no_sense_is_told_at_its_place() {
        let kind = |entity: &str, kind: &str| {
            format!("[[kind]]\nentity = \"{entity}\"\nkind = \"{kind}\"\n")
        };
        let again = kind("person/a", "place") + &kind("person/a", "event");
        let back = kind("person/a", "place") + &kind("place/a", "person");
        for (text, what, place) in [
            (kind("person/a", "person"), "of this kind already", "\"person\""),
            (kind("date/2023", "event"), "is a date", "\"date/2023\""),
            (kind("event/a", "date"), "become a date", "\"date\""),
            (kind("person/a", "thing"), "thing", "\"thing\""),
            (again, "into place/a already", "\"person/a\""),
            (back, "in a circle", "\"place/a\""),
        ] {
            let (_, problems) = Authority::read(&text);
            assert_eq!(problems.len(), 1, "{text}{problems:?}");
            assert!(problems[0].what.contains(what), "{}", problems[0].what);
            assert_eq!(&text[problems[0].at.clone().unwrap()], place);
        }
    }

    #[test]
    fn names_of_an_entry_that_is_merged_are_aliases_of_the_other() {
        let text =
            "[[person]]\nname = \"Sergey Shoigu\"\naliases = [\"Shoigu\"]\nwikidata = \"Q1\"\n\
                    [[person]]\nname = \"Serguéi Shoigú\"\naliases = [\"Shoigu\"]\n"
                .to_owned();
        let apart = Authority::read(&text);
        assert_eq!(apart.1.len(), 1, "both claim a name");
        let (authority, problems) =
            Authority::read(&(text + &merge("sergey-shoigu", "serguei-shoigu")));
        assert_eq!(problems, []);
        let [entry] = authority.entries() else { panic!("{authority:?}") };
        assert_eq!(entry.entity.name, "Serguéi Shoigú");
        assert_eq!(entry.entity.aliases, ["Shoigu", "Sergey Shoigu"]);
        assert!(entry.entity.wikidata.is_some());
    }

    #[test]
    fn an_entry_that_is_merged_into_a_key_without_one_is_that_entitys_entry() {
        let text = "[[person]]\nname = \"Ana\"\n".to_owned() + &merge("ana", "ana-ruiz");
        let (authority, problems) = Authority::read(&text);
        assert_eq!(problems, []);
        assert_eq!(authority.entries()[0].entity.key.to_string(), "person/ana-ruiz");
        assert_eq!(authority.entries()[0].entity.name, "Ana");
    }
}

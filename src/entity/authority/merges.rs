//! [`Merges`]: keys that people have said to be one entity.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::reading::Reading;
use crate::entity::{EntityKey, Kind};
use crate::problem::Problem;

/// Which key is which other entity's.
///
/// Invariant: whichever key one begins with, following them comes to an end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Merges(BTreeMap<EntityKey, EntityKey>);

/// A merge as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    from: Spanned<EntityKey>,
    into: Spanned<EntityKey>,
}

/// How a merge is written.
pub(super) const SHAPE: &str = "write [[merge]], then from = \"person/…\" and into = \"person/…\"; `from` is the key that goes";

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
    pub(super) fn merge(&mut self, Written { from, into }: Written) {
        let (from_at, into_at) = (from.span(), into.span());
        let (from, into) = (from.into_inner(), into.into_inner());
        let Merges(merges) = &self.authority.merges;
        let (wrong, remedy, at) = if from.kind() == Kind::Date {
            (format!("{from} is a date"), "merge other entities: dates are what they say", from_at)
        } else if into.kind() == Kind::Date {
            (format!("{into} is a date"), "merge other entities: dates are what they say", into_at)
        } else if from == into {
            let wrong = format!("{from} is merged into itself");
            (wrong, "name the other key, or take the merge out", into_at)
        } else if let Some(earlier) = merges.get(&from) {
            let wrong = format!("{from} is merged into {earlier} already");
            (
                wrong,
                "leave one of the two merges; what it was merged into can go on from there",
                from_at,
            )
        } else if *self.authority.merges.end(&into) == from {
            let way = self.authority.merges.way(&into).join(" → ");
            let wrong = format!("the merges go round in a circle: {from} → {way}");
            (wrong, "take one of them out; until then this last one doesn't count", from_at)
        } else {
            self.authority.merges.0.insert(from, into);
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

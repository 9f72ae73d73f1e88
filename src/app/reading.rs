//! [`Reading`]: how an article is read.

use crate::entity::EntityKey;

/// How an article is read: which entities are followed through it, and what becomes of the
/// paragraphs without them. In an address:
/// `entity=person/vladimir-putin,place/moscu&join=any&rest=folded`.
///
/// Invariant: each entity is followed once, and what says nothing is not said: of one entity
/// "all" and "any" are the same, and without one there is no rest to fold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    entities: Vec<EntityKey>,
    any: bool,
    folded: bool,
    /// The element that the address leads to, where its hash can't say it (`at=`). It is of no
    /// further reading.
    pub(super) at: Option<String>,
}

impl Reading {
    /// The reading that follows an entity.
    #[must_use]
    pub fn of(key: EntityKey) -> Self {
        Self { entities: vec![key], ..Self::default() }
    }

    /// The entities that are followed, in the order in which they were chosen.
    #[must_use]
    pub fn entities(&self) -> &[EntityKey] {
        &self.entities
    }

    /// Whether a paragraph with any of them stays; else only one with all.
    #[must_use]
    pub fn any(&self) -> bool {
        self.any
    }

    /// Whether the other paragraphs are folded away; else they step back.
    #[must_use]
    pub fn folded(&self) -> bool {
        self.folded
    }

    /// Whether this entity is followed.
    #[must_use]
    pub fn follows(&self, key: &EntityKey) -> bool {
        self.entities.contains(key)
    }

    /// The reading that follows this entity too; or no more, if it did.
    #[must_use]
    pub fn toggled(&self, key: &EntityKey) -> Self {
        let mut reading = self.clone();
        if self.follows(key) {
            reading.entities.retain(|other| other != key);
        } else {
            reading.entities.push(key.clone());
        }
        reading.settled()
    }

    /// The reading that follows this entity and no other.
    #[must_use]
    pub fn only(&self, key: &EntityKey) -> Self {
        Self { folded: self.folded, ..Self::of(key.clone()) }
    }

    /// The reading in which paragraphs with any of the entities stay, or with all.
    #[must_use]
    pub fn with_any(&self, any: bool) -> Self {
        Self { any, ..self.clone() }.settled()
    }

    /// The reading in which the rest is folded away, or only steps back.
    #[must_use]
    pub fn with_folded(&self, folded: bool) -> Self {
        Self { folded, ..self.clone() }.settled()
    }

    /// Whether a paragraph stays that speaks so often of each entity that is followed.
    #[must_use]
    pub fn keeps(&self, counts: &[usize]) -> bool {
        let said = |count: &usize| *count > 0;
        if self.any {
            counts.is_empty() || counts.iter().any(said)
        } else {
            counts.iter().all(said)
        }
    }

    fn settled(mut self) -> Self {
        self.at = None;
        self.any &= self.entities.len() > 1;
        self.folded &= !self.entities.is_empty();
        self
    }

    /// The query of an address that stands for it.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        for key in &self.entities {
            query += if query.is_empty() { "entity=" } else { "," };
            query += &key.to_string();
        }
        if self.any {
            query += "&join=any";
        }
        if self.folded {
            query += "&rest=folded";
        }
        query
    }

    /// The reading of an address's query. What isn't part of one is passed over.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let (mut reading, mut at) = (Self::default(), None);
        for (name, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            match (&*name, &*value) {
                ("entity", keys) => {
                    for key in keys.split(',').filter_map(|key| key.parse().ok()) {
                        if !reading.follows(&key) {
                            reading.entities.push(key);
                        }
                    }
                }
                ("join", "any") => reading.any = true,
                ("rest", "folded") => reading.folded = true,
                ("at", id) => at = Some(id.to_owned()),
                _ => {}
            }
        }
        Self { at, ..reading.settled() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn key() -> impl Strategy<Value = EntityKey> {
        let keys = ["person/vladimir-putin", "person/kim-jong-un", "place/moscu", "date/2023"];
        select(keys.to_vec()).prop_map(|key| key.parse().expect("it is a key"))
    }

    fn reading() -> impl Strategy<Value = Reading> {
        (vec(key(), 0..5), any::<bool>(), any::<bool>()).prop_map(|(keys, any, folded)| {
            let reading = keys.iter().fold(Reading::default(), |reading, key| reading.toggled(key));
            reading.with_any(any).with_folded(folded)
        })
    }

    proptest! {
        #[test]
        fn it_goes_to_an_address_and_back(reading in reading()) {
            prop_assert_eq!(Reading::from_query(&reading.to_query()), reading);
        }

        #[test]
        fn any_address_is_some_reading(query in "(entity=|,|&|join=any|rest=folded|place/moscu|\\PC){0,9}") {
            let reading = Reading { at: None, ..Reading::from_query(&query) };
            prop_assert_eq!(Reading::from_query(&reading.to_query()), reading);
        }

        #[test]
        fn what_stays_with_all_stays_with_any(counts in vec(0_usize..3, 0..5), reading in reading()) {
            let [all, any] = [false, true].map(|any| Reading { any, ..reading.clone() }.keeps(&counts));
            prop_assert!(!all || any);
            if counts.len() < 2 {
                prop_assert_eq!(all, any);
            }
            // A further entity never brings a paragraph back with "all", nor takes one with "any".
            let more = [&counts[..], &[0]].concat();
            let [all, still] = [false, true].map(|any| Reading { any, ..reading.clone() }.keeps(&more));
            prop_assert!(!all);
            prop_assert_eq!(still, any && !counts.is_empty());
        }

        #[test]
        fn what_is_chosen_twice_is_let_go(reading in reading(), key in key()) {
            let twice = reading.toggled(&key).toggled(&key);
            prop_assert_eq!(twice.follows(&key), reading.follows(&key));
            prop_assert_ne!(reading.toggled(&key).follows(&key), reading.follows(&key));
        }
    }

    #[test]
    fn an_address_says_only_what_counts() {
        for query in [
            "",
            "entity=person/vladimir-putin",
            "entity=place/moscu&rest=folded",
            "entity=place/moscu,date/2023&join=any&rest=folded",
        ] {
            assert_eq!(Reading::from_query(query).to_query(), query);
        }
        assert_eq!(Reading::from_query("?rest=folded&x=y&entity=nobody"), Reading::default());
        let again = Reading::from_query("entity=place/moscu,place/moscu&entity=x&join=any");
        assert_eq!(again.to_query(), "entity=place/moscu");
    }
}

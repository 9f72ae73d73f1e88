//! [`Filter`]: what the reader asks, and its form in an address.

use std::collections::BTreeMap;

use crate::entity::EntityKey;

/// How an entity takes part in a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Join {
    /// An article must speak of it.
    All,
    /// An article must speak of it, or of another that is joined so.
    Any,
    /// An article must not speak of it.
    None,
}

impl Join {
    /// Every way to join, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::All, Self::Any, Self::None];

    /// Its name in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Any => "any",
            Self::None => "none",
        }
    }

    /// The join of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|join| join.as_str() == name)
    }
}

/// What the reader asks: articles that speak of all of some entities, of at least one of
/// others, and of none of a third group.
///
/// Invariant: an entity is in one group only. In an address a filter reads
/// `all=person/vladimir-putin,place/moscu&none=place/hanoi`: keys need no escaping, and equal
/// filters have equal addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    joins: BTreeMap<EntityKey, Join>,
}

impl Filter {
    /// The filter that asks for one entity.
    #[must_use]
    pub fn of(key: EntityKey) -> Self {
        Self::default().with(key, Join::All)
    }

    /// Whether it leaves every article.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.joins.is_empty()
    }

    /// How an entity takes part, if it does.
    #[must_use]
    pub fn join(&self, key: &EntityKey) -> Option<Join> {
        self.joins.get(key).copied()
    }

    /// The entities that are joined in one way.
    pub fn group(&self, join: Join) -> impl Iterator<Item = &EntityKey> {
        self.joins.iter().filter(move |(_, joined)| **joined == join).map(|(key, _)| key)
    }

    /// Every entity in it.
    pub fn keys(&self) -> impl Iterator<Item = &EntityKey> {
        self.joins.keys()
    }

    /// The filter with this entity joined so, whatever it was before.
    #[must_use]
    pub fn with(mut self, key: EntityKey, join: Join) -> Self {
        self.joins.insert(key, join);
        self
    }

    /// The filter without this entity.
    #[must_use]
    pub fn without(mut self, key: &EntityKey) -> Self {
        self.joins.remove(key);
        self
    }

    /// The query of an address that stands for the filter; empty for the empty filter.
    #[must_use]
    pub fn to_query(&self) -> String {
        let groups = Join::ALL.into_iter().filter_map(|join| {
            let keys: Vec<String> = self.group(join).map(ToString::to_string).collect();
            (!keys.is_empty()).then(|| format!("{}={}", join.as_str(), keys.join(",")))
        });
        groups.collect::<Vec<_>>().join("&")
    }

    /// The filter of an address's query. What isn't part of a filter is passed over: an old or
    /// mistyped link still shows what it can.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (name, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            let Some(join) = Join::named(&name) else { continue };
            for key in value.split(',').filter_map(|key| key.parse().ok()) {
                filter = filter.with(key, join);
            }
        }
        filter
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> EntityKey {
        text.parse().unwrap()
    }

    #[test]
    fn a_filter_reads_well_in_an_address() {
        let filter = Filter::of(key("person/vladimir-putin"))
            .with(key("place/hanoi"), Join::None)
            .with(key("place/moscu"), Join::All);
        assert_eq!(filter.to_query(), "all=person/vladimir-putin,place/moscu&none=place/hanoi");
    }

    #[test]
    fn mail_programs_may_escape_it() {
        let filter = Filter::from_query("?all=person%2Fvladimir-putin%2Cplace%2Fmoscu");
        assert_eq!(
            filter,
            Filter::of(key("person/vladimir-putin")).with(key("place/moscu"), Join::All)
        );
    }

    #[test]
    fn what_is_no_filter_is_passed_over() {
        assert_eq!(
            Filter::from_query("utm=x&all=&any=nobody/x,place/moscu&none"),
            Filter::default().with(key("place/moscu"), Join::Any)
        );
    }

    #[test]
    fn an_entity_is_in_one_group_only() {
        let filter = Filter::of(key("place/moscu")).with(key("place/moscu"), Join::None);
        assert_eq!(filter.to_query(), "none=place/moscu");
        assert!(filter.without(&key("place/moscu")).is_empty());
    }
}

//! [`Filter`]: what the reader asks, and its form in an address.

use serde::{Deserialize, Serialize};

use super::SmallMap;
use crate::article::Date;
use crate::entity::EntityKey;
use crate::language::Language;
use crate::words::Query;

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

/// The order in which articles are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// The newest first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// The one first that says most of what is looked for; without words, the newest.
    Relevance,
}

impl Order {
    /// Every order, as they are shown.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Relevance];

    /// Its name in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Relevance => "relevance",
        }
    }

    /// The order of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == name)
    }
}

/// A condition of a filter, which can be let go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// An entity, however it takes part.
    Entity(EntityKey),
    /// All of its words.
    Words,
    /// Its first and its last day.
    Days,
    /// Its language.
    Language,
}

/// What the reader asks: articles that speak of all of some entities, of at least one of
/// others, and of none of a third group; that hold words; of some days, in one language; in
/// an order.
///
/// Invariant: an entity is in one group only. In an address a filter reads
/// `all=person/vladimir-putin,place/moscu&none=place/hanoi&q=cumbre&from=2023-01-01&lang=es`:
///
/// | name | value |
/// |---|---|
/// | `all`, `any`, `none` | keys of entities with commas between; they need no escaping |
/// | `q` | words, as [`Query`] reads them |
/// | `from`, `to` | the first and the last day: `2023-09-13`; a month or a year stands for its first or last day |
/// | `lang` | the first part of a language tag |
/// | `sort` | `oldest` or `relevance`; else the newest come first |
///
/// Equal filters have equal addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    joins: SmallMap<EntityKey, Join>,
    /// The words that an article must have.
    pub words: Query,
    /// The first day; articles without a date are of no day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// The language, by the first part of its tag.
    pub language: Option<Language>,
    /// The order of what is left.
    pub order: Order,
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
        *self == Self { order: self.order, ..Self::default() }
    }

    /// How an entity takes part, if it does.
    #[must_use]
    pub fn join(&self, key: &EntityKey) -> Option<Join> {
        self.joins.get(key).copied()
    }

    /// The entities that are joined in one way.
    pub fn group(&self, join: Join) -> impl Iterator<Item = &EntityKey> {
        self.joins.iter().filter(move |(_, joined)| *joined == join).map(|(key, _)| key)
    }

    /// Every entity in it.
    pub fn keys(&self) -> impl Iterator<Item = &EntityKey> {
        self.joins.iter().map(|(key, _)| key)
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

    /// The filter with these words in place of its own.
    #[must_use]
    pub fn with_words(self, words: Query) -> Self {
        Self { words, ..self }
    }

    /// The filter with the words, days, language and order of another query in place of its own.
    #[must_use]
    pub fn asking(self, query: &str) -> Self {
        Self { joins: self.joins, ..Self::from_query(query) }
    }

    /// The filter with this first and this last day.
    #[must_use]
    pub fn between(self, from: Option<Date>, to: Option<Date>) -> Self {
        Self { from, to, ..self }
    }

    /// The filter in this order.
    #[must_use]
    pub fn ordered(self, order: Order) -> Self {
        Self { order, ..self }
    }

    /// Its conditions.
    #[must_use]
    pub fn conditions(&self) -> Vec<Condition> {
        let others = [
            (!self.words.is_empty(), Condition::Words),
            (self.from.is_some() || self.to.is_some(), Condition::Days),
            (self.language.is_some(), Condition::Language),
        ];
        let others = others.into_iter().filter(|(is_there, _)| *is_there).map(|(_, it)| it);
        self.keys().cloned().map(Condition::Entity).chain(others).collect()
    }

    /// The filter without one of its conditions.
    #[must_use]
    pub fn without_condition(mut self, condition: &Condition) -> Self {
        match condition {
            Condition::Entity(key) => return self.without(key),
            Condition::Words => self.words = Query::default(),
            Condition::Days => (self.from, self.to) = (None, None),
            Condition::Language => self.language = None,
        }
        self
    }

    /// The query of an address that stands for the filter; empty for the empty filter.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        for join in Join::ALL {
            let keys: Vec<String> = self.group(join).map(ToString::to_string).collect();
            if !keys.is_empty() {
                parts.push(format!("{}={}", join.as_str(), keys.join(",")));
            }
        }
        if !self.words.is_empty() {
            let words = self.words.to_string();
            let escaped: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
            parts.push(format!("q={escaped}"));
        }
        parts.extend(self.from.map(|day| format!("from={day}")));
        parts.extend(self.to.map(|day| format!("to={day}")));
        parts.extend(self.language.as_ref().map(|language| format!("lang={language}")));
        if self.order != Order::default() {
            parts.push(format!("sort={}", self.order.as_str()));
        }
        parts.join("&")
    }

    /// The filter of an address's query. What isn't part of a filter is passed over: an old or
    /// mistyped link still shows what it can.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (name, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            match &*name {
                "q" => filter.words = Query::read(&value),
                "from" => filter.from = day(&value, Bound::First),
                "to" => filter.to = day(&value, Bound::Last),
                "lang" => filter.language = primary(&value),
                "sort" => filter.order = Order::named(&value).unwrap_or_default(),
                name => {
                    let Some(join) = Join::named(name) else { continue };
                    for key in value.split(',').filter_map(|key| key.parse().ok()) {
                        filter = filter.with(key, join);
                    }
                }
            }
        }
        filter
    }
}

/// Which end of a stretch of days.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    First,
    Last,
}

/// A day, or the first or last one of a month or a year.
fn day(text: &str, bound: Bound) -> Option<Date> {
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let (year, month) = match text.split_once('-') {
        Some((year, month)) => (year, Some(month.parse().ok()?)),
        None => (text, None),
    };
    let year = year.parse().ok()?;
    match bound {
        Bound::First => Date::new(year, month.unwrap_or(1), 1),
        Bound::Last => Date::last_of_month(year, month.unwrap_or(12)),
    }
}

fn primary(tag: &str) -> Option<Language> {
    tag.parse::<Language>().ok()?.primary().parse().ok()
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
    fn words_days_language_and_order_stand_in_it_too() {
        let filter = Filter {
            words: Query::read("cumbre \"corea del norte\" -moscú"),
            from: Date::new(2023, 9, 1),
            to: Date::new(2023, 9, 30),
            language: "es".parse().ok(),
            order: Order::Relevance,
            ..Filter::default()
        };
        let query = filter.to_query();
        assert_eq!(
            query,
            "q=cumbre+%22corea+del+norte%22+-mosc%C3%BA&from=2023-09-01&to=2023-09-30&lang=es&sort=relevance"
        );
        assert_eq!(Filter::from_query(&query), filter);
        assert_eq!(
            Filter::from_query("from=2023-09&to=2024-02&lang=es-MX&sort=up"),
            Filter {
                from: Date::new(2023, 9, 1),
                to: Date::new(2024, 2, 29),
                language: "es".parse().ok(),
                ..Filter::default()
            }
        );
        assert!(Filter::from_query("sort=oldest&from=x&to=2023-13&lang=&q=-").is_empty());
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

//! [`Written`]: a decision as it is written, before anything is held against it.

use serde::Deserialize;
use serde::de::{DeserializeOwned, IntoDeserializer};
use toml::Spanned;
use toml::de::DeValue;

use crate::entity::{EntityKey, Kind};
use crate::problem::Problem;

/// What a list of tables decides: `[[merge]]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Merge,
    Rename,
    Kind,
    Reject,
    Pin,
}

impl Word {
    /// What a name of tables decides, if it decides anything.
    pub(crate) fn of(word: &str) -> Option<Self> {
        match word {
            "merge" => Some(Self::Merge),
            "rename" => Some(Self::Rename),
            "kind" => Some(Self::Kind),
            "reject" => Some(Self::Reject),
            "pin" => Some(Self::Pin),
            _ => None,
        }
    }

    /// How it is written.
    pub(crate) fn shape(self) -> &'static str {
        match self {
            Self::Merge => {
                "write [[merge]], then from = \"person/…\" and into = \"person/…\"; `from` is the key that goes"
            }
            Self::Rename => {
                "write [[rename]], then entity = \"person/…\", name = \"…\" and, for one without an \
                 entry, called = \"…\", the name that articles give it"
            }
            Self::Kind => {
                "write [[kind]], then entity = \"person/…\", kind = \"place\" and, for one without an \
                 entry, called = \"…\", its name"
            }
            Self::Reject => {
                "write [[reject]], then name = \"…\" and, if it is no entity in some articles alone, \
                 in = [\"slug-of-an-article\"]"
            }
            Self::Pin => {
                "write [[pin]], then name = \"…\", in = [\"slug-of-an-article\"], \
                 entity = \"person/…\" and, for one of its places, nth = 2"
            }
        }
    }
}

/// A decision as it is written. In each, `called` is the name of the entity that is left, for one
/// that has no entry: recognition alone knows it.
#[derive(Clone, Debug)]
pub(crate) enum Written {
    Merge(Merge),
    Rename(Rename),
    Kind(OfKind),
    Reject(Reject),
    Pin(Pin),
}

/// Two keys are one entity.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Merge {
    pub(crate) from: Spanned<EntityKey>,
    pub(crate) into: Spanned<EntityKey>,
    pub(crate) called: Option<Spanned<String>>,
}

/// An entity has another name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rename {
    pub(crate) entity: Spanned<EntityKey>,
    pub(crate) name: Spanned<String>,
    pub(crate) called: Option<Spanned<String>>,
}

/// An entity is of another kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfKind {
    pub(crate) entity: Spanned<EntityKey>,
    pub(crate) kind: Spanned<Kind>,
    pub(crate) called: Option<Spanned<String>>,
}

/// A name is no entity: in some articles, or in all if none is named.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reject {
    pub(crate) name: Spanned<String>,
    #[serde(rename = "in")]
    pub(crate) articles: Option<Spanned<Vec<Spanned<String>>>>,
}

/// A name means an entity in some articles.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pin {
    pub(crate) name: Spanned<String>,
    #[serde(rename = "in")]
    pub(crate) articles: Spanned<Vec<Spanned<String>>>,
    pub(crate) nth: Option<Spanned<i64>>,
    pub(crate) entity: Spanned<EntityKey>,
    pub(crate) called: Option<Spanned<String>>,
}

impl Written {
    /// The decision of a table, if it is of the right shape.
    pub(crate) fn read(word: Word, table: Spanned<DeValue<'_>>) -> Result<Self, Problem> {
        let shape = word.shape();
        Ok(match word {
            Word::Merge => Self::Merge(shaped(table, shape)?),
            Word::Rename => Self::Rename(shaped(table, shape)?),
            Word::Kind => Self::Kind(shaped(table, shape)?),
            Word::Reject => Self::Reject(shaped(table, shape)?),
            Word::Pin => Self::Pin(shaped(table, shape)?),
        })
    }
}

/// A table as it is written, if it is of the right shape.
pub(super) fn shaped<T: DeserializeOwned>(
    table: Spanned<DeValue<'_>>,
    shape: &str,
) -> Result<T, Problem> {
    let whole = table.span();
    T::deserialize(table.into_deserializer())
        .map_err(|error| Problem::error(error.message(), shape).at(error.span().unwrap_or(whole)))
}

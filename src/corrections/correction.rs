//! [`Correction`]: one thing that a reader says is wrong, and what is right.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::entity::{EntityKey, Kind};
use crate::slug::Slug;

/// An entity as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// Which.
    pub key: EntityKey,
    /// Its name there. Nobody may have listed it: then this is all that a newsroom can go by.
    pub name: Option<String>,
}

/// What a reader says is wrong, with what is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Correction {
    /// Two entities are one.
    Merge {
        /// The one that is the other.
        from: Called,
        /// The other.
        into: Called,
    },
    /// An entity is called otherwise.
    Rename {
        /// Which.
        entity: Called,
        /// How it is called.
        name: String,
    },
    /// An entity is of another kind.
    Kind {
        /// Which.
        entity: Called,
        /// What it is.
        kind: Kind,
    },
    /// A name is no entity.
    Reject {
        /// The name as articles have it.
        name: String,
        /// The article in which it is none; in every one if there is none.
        article: Option<Slug>,
    },
    /// A name means another entity in an article.
    Pin {
        /// The name as the article has it.
        name: String,
        /// The article.
        article: Slug,
        /// Which of the name's places in the article, counted from 1; every one if there is none.
        nth: Option<NonZeroU32>,
        /// What it means.
        entity: Called,
    },
}

/// What a correction decides: of two that decide the same, one is wrong.
#[derive(PartialEq, Eq)]
enum Matter<'a> {
    /// Whether an entity is one of its own.
    Own(&'a EntityKey),
    Name(&'a EntityKey),
    Kind(&'a EntityKey),
    /// Whether a name is an entity at all.
    Everywhere(&'a str),
    /// What a name means in an article.
    Within(&'a str, &'a Slug, Option<NonZeroU32>),
}

impl Correction {
    fn matter(&self) -> Matter<'_> {
        match self {
            Self::Merge { from, .. } => Matter::Own(&from.key),
            Self::Rename { entity, .. } => Matter::Name(&entity.key),
            Self::Kind { entity, .. } => Matter::Kind(&entity.key),
            Self::Reject { name, article: None } => Matter::Everywhere(name),
            Self::Reject { name, article: Some(article) } => Matter::Within(name, article, None),
            Self::Pin { name, article, nth, .. } => Matter::Within(name, article, *nth),
        }
    }

    /// Whether not both can be right. An entity that is another one has no name and no kind of
    /// its own, and a name that is no entity anywhere is none in an article.
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        match (self.matter(), other.matter()) {
            (Matter::Own(a), Matter::Name(b) | Matter::Kind(b))
            | (Matter::Name(a) | Matter::Kind(a), Matter::Own(b)) => a == b,
            (Matter::Everywhere(a), Matter::Within(b, ..))
            | (Matter::Within(a, ..), Matter::Everywhere(b)) => a == b,
            (a, b) => a == b,
        }
    }
}

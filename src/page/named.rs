//! [`Named`]: an entity as lists name it.

use serde::{Deserialize, Serialize};

use crate::archive::{Archive, Count};
use crate::entity::{Entity, EntityKey};
use crate::language::Language;

/// An entity as lists name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its key.
    pub key: EntityKey,
    /// Its name in the archive's language.
    pub name: String,
}

impl Named {
    /// An entity by its name in a language.
    #[must_use]
    pub fn of(entity: &Entity, language: &Language) -> Self {
        Self { key: entity.key.clone(), name: entity.name_in(language).to_owned() }
    }
}

/// An entity with how often it is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The entity.
    pub named: Named,
    /// How many articles, or mentions.
    pub count: usize,
}

impl Tally {
    /// A count of an archive's.
    #[must_use]
    pub fn of(archive: &Archive, Count { entity, count }: Count) -> Self {
        let named = Named::of(archive.entity(entity), &archive.site().lang);
        Self { named, count }
    }
}

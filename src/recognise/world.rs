//! [`World`]: what every archive knows before anybody has listed anything.

use super::organizations::Organizations;
use super::places::Places;
use crate::entity::{Entity, EntityKey, Kind};
use crate::language::Language;

/// What every archive knows.
#[derive(Debug, Default)]
pub struct World<'a> {
    /// Countries and cities.
    pub places: Places<'a>,
    /// Organizations of several countries.
    pub organizations: Organizations<'a>,
}

impl World<'_> {
    /// The key of what a name in a text of a language may mean which a model takes for this kind.
    #[must_use]
    pub fn key(&self, kind: Kind, name: &str, language: &Language) -> Option<EntityKey> {
        let organization = || self.organizations.key(kind, name, language);
        self.places.key(kind, name).or_else(organization)
    }

    /// The keys of what somebody has listed as of this kind and with these names.
    pub(super) fn keys(&self, kind: Kind, names: &[&str]) -> Vec<EntityKey> {
        match kind {
            Kind::Place => names.iter().filter_map(|name| self.places.key(kind, name)).collect(),
            Kind::Organization => self.organizations.key_of_any(names).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// All that is known of the entity with this key, named in a language.
    #[must_use]
    pub fn entity(&self, key: &EntityKey, language: &Language) -> Option<Entity> {
        let organization = || self.organizations.entity(key, language);
        self.places.entity(key, language).or_else(organization)
    }
}

//! [`Known`]: the entities that are known before an article is read.

use std::collections::HashMap;

use super::places::Places;
use crate::entity::{Authority, Entity, EntityKey, Kind};
use crate::language::Language;

/// The entities that people have listed, and the places that every archive knows.
#[derive(Debug)]
pub struct Known<'a> {
    listed: HashMap<&'a EntityKey, &'a Entity>,
    places: Option<&'a Places<'a>>,
    /// Places that people have listed too, under keys of their own.
    own: HashMap<EntityKey, &'a EntityKey>,
    /// Entities that an archive has, of which people have said nothing.
    met: HashMap<&'a EntityKey, &'a Entity>,
}

impl<'a> Known<'a> {
    /// What an authority file lists, and these places.
    #[must_use]
    pub fn new(authority: &'a Authority, places: Option<&'a Places<'a>>) -> Self {
        let entities = authority.entries().iter().map(|entry| &entry.entity);
        let listed: HashMap<_, _> = entities.map(|entity| (&entity.key, entity)).collect();
        let own = listed.values().filter(|entity| entity.key.kind() == Kind::Place);
        let own = own.flat_map(|entity| {
            let names = entity.every_name();
            let keys = names.filter_map(|name| places?.key(Kind::Place, name));
            keys.map(|key| (key, &entity.key))
        });
        Self { own: own.collect(), listed, places, met: HashMap::new() }
    }

    /// The same, and these entities, which an archive has: they are known by their keys alone.
    #[must_use]
    pub fn aware_of(self, met: &'a [Entity]) -> Self {
        Self { met: met.iter().map(|entity| (&entity.key, entity)).collect(), ..self }
    }

    /// The entity that people have listed under a key.
    #[must_use]
    pub fn listed(&self, key: &EntityKey) -> Option<&'a Entity> {
        self.listed.get(key).copied()
    }

    /// The key of the place that a name may mean which a model takes for this kind.
    #[must_use]
    pub fn place(&self, kind: Kind, name: &str) -> Option<EntityKey> {
        let key = self.places?.key(kind, name)?;
        Some(self.own.get(&key).map_or(key, |own| (*own).clone()))
    }

    /// All that is known of the entity with this key, in an archive of this language.
    #[must_use]
    pub fn entity(&self, key: &EntityKey, language: &Language) -> Option<Entity> {
        let met = || self.met.get(key).copied().cloned();
        self.listed(key).cloned().or_else(met).or_else(|| self.places?.entity(key, language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_the_key_that_people_gave_it() {
        let list = "C\tEstados Unidos\ten=United States\tEE. UU.\t\t\t\tUS\t\n";
        let places = Places::read(list).unwrap();
        let (authority, _) = Authority::read("[[place]]\nname = \"EE. UU.\"\n");
        let key =
            |known: &Known<'_>| known.place(Kind::Place, "United States").unwrap().to_string();
        assert_eq!(key(&Known::new(&authority, Some(&places))), "place/ee-uu");
        let nothing = Authority::default();
        assert_eq!(key(&Known::new(&nothing, Some(&places))), "place/estados-unidos");
    }
}

//! [`Known`]: the entities that are known before an article is read.

use std::collections::HashMap;

use super::world::World;
use crate::entity::{Authority, Entity, EntityKey, Kind};
use crate::language::Language;

/// The entities that people have listed, and those that every archive knows.
#[derive(Debug)]
pub struct Known<'a> {
    listed: HashMap<&'a EntityKey, &'a Entity>,
    world: Option<&'a World<'a>>,
    /// What every archive knows and people have listed too, under keys of their own.
    own: HashMap<EntityKey, &'a EntityKey>,
    /// Entities that an archive has, of which people have said nothing.
    met: HashMap<&'a EntityKey, &'a Entity>,
}

impl<'a> Known<'a> {
    /// What an authority file lists, and this world.
    #[must_use]
    pub fn new(authority: &'a Authority, world: Option<&'a World<'a>>) -> Self {
        let entities = authority.entries().iter().map(|entry| &entry.entity);
        let listed: HashMap<_, _> = entities.map(|entity| (&entity.key, entity)).collect();
        let own = listed.values().flat_map(|entity| {
            let keys = world.map(|world| {
                world.keys(entity.key.kind(), &entity.every_name().collect::<Vec<_>>())
            });
            keys.unwrap_or_default().into_iter().map(|key| (key, &entity.key))
        });
        Self { own: own.collect(), listed, world, met: HashMap::new() }
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

    /// The key of what every archive knows that a name in a text of a language may mean which a
    /// model takes for this kind.
    #[must_use]
    pub fn key(&self, kind: Kind, name: &str, language: &Language) -> Option<EntityKey> {
        let key = self.world?.key(kind, name, language)?;
        Some(self.own.get(&key).map_or(key, |own| (*own).clone()))
    }

    /// All that is known of the entity with this key, in an archive of this language.
    #[must_use]
    pub fn entity(&self, key: &EntityKey, language: &Language) -> Option<Entity> {
        let met = || self.met.get(key).copied().cloned();
        self.listed(key).cloned().or_else(met).or_else(|| self.world?.entity(key, language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::{Organizations, Places};

    #[test]
    fn what_every_archive_knows_has_the_key_that_people_gave_it() {
        let list = "C\tEstados Unidos\ten=United States\tEE. UU.\t\t\t\tUS\t\n";
        let places = Places::read(list).unwrap();
        let list = "Naciones Unidas\ten=United Nations\t\tes=ONU|en=UN\t\n";
        let world = World { places, organizations: Organizations::read(list).unwrap() };
        let listed = "[[place]]\nname = \"EE. UU.\"\n[[organization]]\nname = \"ONU\"\n";
        let (authority, _) = Authority::read(listed);
        let english = "en".parse().unwrap();
        let key = |known: &Known<'_>, kind, name| known.key(kind, name, &english).unwrap();
        let known = Known::new(&authority, Some(&world));
        assert_eq!(key(&known, Kind::Place, "United States").to_string(), "place/ee-uu");
        assert_eq!(key(&known, Kind::Organization, "UN").to_string(), "organization/onu");
        let nothing = Authority::default();
        let known = Known::new(&nothing, Some(&world));
        assert_eq!(key(&known, Kind::Place, "United States").to_string(), "place/estados-unidos");
        let un = key(&known, Kind::Organization, "United Nations").to_string();
        assert_eq!(un, "organization/naciones-unidas");
    }
}

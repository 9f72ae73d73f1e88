//! Entities in the terms of schema.org.

use std::collections::BTreeSet;

use super::{Archived, Node};
use crate::archive::EntityIx;
use crate::entity::{Coordinates, Entity, EntityKey, Kind, WikidataId};
use crate::publish::address;

impl Archived<'_> {
    /// An entity: what it is, its names, where it is, and where more is said of it.
    pub(super) fn thing(self, number: EntityIx) -> Node {
        let entity = self.archive.entity(number);
        let kind = entity.key.kind();
        let geo = entity.coordinates.filter(|_| kind == Kind::Place).map(geo);
        Node::of(schema_type(kind))
            .with("@id", self.thing_id(&entity.key))
            .with("name", &*self.locale.name_of(entity))
            .with("alternateName", self.other_names(entity))
            .with("sameAs", entity.wikidata.map(WikidataId::url))
            .with("geo", geo)
            .with("url", self.base.map(|base| address::entity(base, &entity.key)))
    }

    /// What tells the thing from the page about it.
    pub(super) fn thing_id(self, key: &EntityKey) -> Option<String> {
        self.base.map(|base| format!("{}#thing", address::entity(base, key)))
    }

    fn other_names(self, entity: &Entity) -> Vec<&str> {
        let shown = self.locale.name_of(entity);
        let names = entity.names.iter().map(|(_, name)| name).chain([&entity.name]);
        let names: BTreeSet<_> = names.chain(&entity.aliases).map(String::as_str).collect();
        names.into_iter().filter(|name| **name != *shown).collect()
    }
}

fn schema_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Person",
        Kind::Organization => "Organization",
        Kind::Place => "Place",
        Kind::Event => "Event",
        Kind::Date | Kind::Other => "Thing",
    }
}

fn geo(at: Coordinates) -> Node {
    let [latitude, longitude] = at.into();
    Node::of("GeoCoordinates").with("latitude", latitude).with("longitude", longitude)
}

//! The entries of an authority file: one entity each.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::AuthorityEntry;
use super::merges::Merges;
use super::reading::Reading;
use crate::article::one_line;
use crate::entity::{Coordinates, Entity, EntityKey, Kind, WikidataId};
use crate::language::Language;
use crate::problem::Problem;
use crate::slug::Slug;

/// An entry as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    name: Spanned<String>,
    slug: Option<Slug>,
    #[serde(default)]
    names: BTreeMap<Language, Spanned<String>>,
    #[serde(default)]
    aliases: Vec<Spanned<String>>,
    #[serde(default)]
    short: Vec<String>,
    wikidata: Option<WikidataId>,
    coordinates: Option<Coordinates>,
}

/// How an entry is written.
pub(super) const SHAPE: &str = "write [[person]], [[organization]], [[place]], [[event]] or [[other]], then \
                     name = \"…\" and, if you like, slug, names, aliases, short, wikidata, coordinates";

impl Reading {
    /// Takes an entry in, without the names that another has.
    pub(super) fn entry(&mut self, kind: Kind, written: Written) {
        let at = written.name.span();
        let name = one_line(written.name.get_ref());
        let key = match written.slug.map_or_else(|| Slug::of(&name), Ok) {
            Ok(slug) => EntityKey::new(kind, slug),
            Err(error) => {
                self.problems.push(
                    Problem::error(error.to_string(), "give the entry a slug of its own").at(at),
                );
                return;
            }
        };
        if !self.keys.insert(key.clone()) {
            self.problems.push(
                Problem::error(
                    format!("{key} is in this file twice"),
                    "join the two entries, or give one of them a slug of its own",
                )
                .at(at),
            );
            return;
        }
        let name = self.claim(&key, &Spanned::new(at, name)).unwrap_or_default();
        if name.is_empty() {
            return;
        }
        let names = written
            .names
            .iter()
            .filter_map(|(tag, name)| Some((tag.clone(), self.claim(&key, name)?)))
            .collect();
        let aliases = written.aliases.iter().filter_map(|alias| self.claim(&key, alias)).collect();
        self.authority.entries.push(AuthorityEntry {
            entity: Entity {
                key,
                name,
                names,
                aliases,
                wikidata: written.wikidata,
                coordinates: written.coordinates,
            },
            short: written
                .short
                .iter()
                .map(|short| one_line(short))
                .filter(|s| !s.is_empty())
                .collect(),
        });
    }

    /// The name, if no other entity has it.
    pub(super) fn claim(&mut self, key: &EntityKey, name: &Spanned<String>) -> Option<String> {
        let text = one_line(name.get_ref());
        let key = self.authority.merged(key);
        let problem = if text.is_empty() {
            Problem::error("the name is empty", "write the name, or leave the line out")
        } else {
            match self.names.get(&text) {
                Some(owner) if owner != key => Problem::error(
                    format!("\"{text}\" already names {owner}"),
                    "leave it with one of the two; a name that several share can be a short form of each",
                ),
                _ => {
                    self.names.insert(text.clone(), key.clone());
                    return Some(text);
                }
            }
        };
        self.problems.push(problem.at(name.span()));
        None
    }
}

/// The entries of entities that are no other's: those that are merged give their names to the
/// one that they are. One that is merged into a key without an entry is that entity's entry.
pub(super) fn joined(entries: Vec<AuthorityEntry>, merges: &Merges) -> Vec<AuthorityEntry> {
    let is_own = |key: &EntityKey| merges.end(key) == key;
    let keys = entries.iter().map(|entry| &entry.entity.key);
    let mut known: BTreeSet<EntityKey> = keys.filter(|key| is_own(key)).cloned().collect();
    let (mut joined, mut merged) = (Vec::with_capacity(entries.len()), Vec::new());
    for mut entry in entries {
        let own = is_own(&entry.entity.key);
        entry.entity.key = merges.end(&entry.entity.key).clone();
        let list =
            if own || known.insert(entry.entity.key.clone()) { &mut joined } else { &mut merged };
        list.push(entry);
    }
    let places: BTreeMap<EntityKey, usize> =
        joined.iter().zip(0..).map(|(entry, place)| (entry.entity.key.clone(), place)).collect();
    for entry in merged {
        joined[places[&entry.entity.key]].take_in(entry);
    }
    joined
}

impl AuthorityEntry {
    /// Takes over what another entry says of the same entity.
    fn take_in(&mut self, other: Self) {
        let known: BTreeSet<String> = self.entity.every_name().map(str::to_owned).collect();
        let names = other.entity.every_name().filter(|name| !known.contains(*name));
        self.entity.aliases.extend(names.map(str::to_owned));
        let short = other.short.into_iter().filter(|short| !self.short.contains(short));
        self.short.extend(short.collect::<Vec<_>>());
        self.entity.wikidata = self.entity.wikidata.or(other.entity.wikidata);
        self.entity.coordinates = self.entity.coordinates.or(other.entity.coordinates);
    }
}

//! `entities list`: the entities of an archive, counted.

use std::cmp::Reverse;
use std::fmt::Write as _;

use serde::Serialize;

use crate::archive::Archive;
use crate::entity::{EntityKey, Kind};
use crate::publish::Folder;
use crate::publish::printable::printable;

/// An entity with how much is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Listed {
    pub(super) key: EntityKey,
    pub(super) kind: Kind,
    pub(super) name: String,
    /// How often texts name it.
    pub(super) mentions: usize,
    /// How many articles speak of it, those too that only declare it.
    pub(super) articles: usize,
}

/// Every entity of the archive, then those of the authority file that no article speaks of; the
/// most mentioned first.
pub(super) fn list(folder: &Folder, kind: Option<Kind>) -> Vec<Listed> {
    let archive = &folder.archive;
    let entries = folder.authority.entries().iter().map(|entry| &entry.entity);
    let silent = entries.filter(|entity| archive.entity_by_key(&entity.key).is_none());
    let silent = silent.map(|entity| Listed::of(&entity.key, &entity.name, 0, 0));
    let mut listed: Vec<Listed> = counted(archive).into_iter().chain(silent).collect();
    listed.retain(|one| kind.is_none_or(|kind| one.kind == kind));
    listed.sort_by(|a, b| {
        let order = |it: &Listed| (Reverse(it.mentions), Reverse(it.articles));
        order(a).cmp(&order(b)).then_with(|| a.key.cmp(&b.key))
    });
    listed
}

/// Every entity of an archive, in its order.
pub(super) fn counted(archive: &Archive) -> Vec<Listed> {
    let mut mentions = vec![0; archive.entities().len()];
    for mention in archive.parts().entries.iter().flat_map(|entry| &entry.mentions) {
        mentions[mention.entity.index()] += 1;
    }
    let listed = archive.entities().map(|it| {
        let entity = archive.entity(it);
        Listed::of(&entity.key, &entity.name, mentions[it.index()], archive.articles_of(it).len())
    });
    listed.collect()
}

impl Listed {
    fn of(key: &EntityKey, name: &str, mentions: usize, articles: usize) -> Self {
        let (key, kind) = (key.clone(), key.kind());
        Self { key, kind, name: printable(name), mentions, articles }
    }
}

/// The list for a person, a line each.
pub(super) fn table(listed: &[Listed]) -> String {
    let width = listed.iter().map(|one| one.key.to_string().len()).max().unwrap_or_default();
    let mut table = String::new();
    if !listed.is_empty() {
        let _ = writeln!(table, "mentions articles  {:width$}  name", "key");
    }
    for Listed { key, name, mentions, articles, .. } in listed {
        // Writing to a string can't fail.
        let _ = writeln!(table, "{mentions:>8} {articles:>8}  {:width$}  {name}", key.to_string());
    }
    table
}

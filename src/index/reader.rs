//! [`Reader`]: asks an index, shard by shard.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::de::DeserializeOwned;

use super::record::shown;
use super::select::Sets;
use super::suggest::suggestion;
use super::words::meant_by;
use super::{Docs, EntityRecord, Family, Root, Shelf, ShelfError, key};
use crate::archive::{Filter, distinct, ordered};
use crate::bundle::{self, BundleError, Name, Shard};
use crate::entity::Kind;
use crate::page::{
    ArticlePage, Ask, Card, Extent, FacetPart, Listing, Page, Snippet, Stamp, Tally,
};
use crate::slug::Slug;

/// Asks an index. A question is answered in few steps, and all that one step takes is fetched
/// at once.
pub struct Reader {
    root: Root,
    shelf: Rc<dyn Shelf>,
}

/// A stretch of a family's keys, both ends included.
pub(super) struct Stretch {
    pub(super) family: Family,
    pub(super) from: Vec<u8>,
    pub(super) to: Vec<u8>,
}

impl Stretch {
    /// The stretch of one key.
    pub(super) fn of(family: Family, key: Vec<u8>) -> Self {
        Self { family, from: key.clone(), to: key }
    }
}

impl Reader {
    /// A reader of the index with this root, whose shards are on a shelf.
    #[must_use]
    pub fn new(root: Root, shelf: Rc<dyn Shelf>) -> Self {
        Self { root, shelf }
    }

    /// What it starts from.
    #[must_use]
    pub fn root(&self) -> &Root {
        &self.root
    }

    /// The page that is asked for: the very same as [`Page::of`] puts together from the archive.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn page(&self, ask: &Ask) -> Result<Page, ShelfError> {
        Ok(self.stamped(ask).await?.0)
    }

    /// The same, with the stamp of what the page shows.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn stamped(&self, ask: &Ask) -> Result<(Page, Stamp), ShelfError> {
        let nothing = || Page::Nothing(Vec::new());
        let (page, found) = match ask {
            Ask::Listing(filter, extent) => {
                (Page::Listing(self.listing(filter, extent).await?), Vec::new())
            }
            Ask::Nothing(address) => (Page::Nothing(meant_by(self, address).await?), Vec::new()),
            Ask::Article(slug) => {
                let found = self.record(Family::Texts, key::text(slug.as_str())).await?;
                (first(&found)?.map_or_else(nothing, Page::Article), found)
            }
            Ask::Entity(entity) => {
                let found = self.record(Family::Entities, key::text(&entity.to_string())).await?;
                let entity: Option<EntityRecord> = first(&found)?;
                (entity.map_or_else(nothing, |entity| Page::Entity(entity.page())), found)
            }
        };
        let family = match ask {
            Ask::Entity(_) => Family::Entities,
            _ => Family::Texts,
        };
        let record = found.iter().flatten().next().map(Found::bytes).unwrap_or_default();
        Ok((page, Stamp::of([&self.root.face[..], shown(family, record)])))
    }

    async fn listing(&self, filter: &Filter, extent: &Extent) -> Result<Listing, ShelfError> {
        let sets = Sets::of(self, filter).await?;
        let selection = sets.select(filter, None);
        let shown = sets.shown(filter, &selection, extent.cards);
        let facets = match sets.known_facets(self, filter) {
            Some(facets) if extent.whole.is_empty() => facets,
            _ => self.facets(filter, &selection, extent).await?,
        };
        let (looser, suggestion) = match selection.is_empty() {
            true => (
                Listing::looser(filter, |it| sets.select(filter, Some(it)).len()),
                suggestion(self, &filter.words, sets.clauses()).await?,
            ),
            false => (Vec::new(), None),
        };
        Ok(Listing {
            total: selection.len(),
            cards: self.cards(&sets, &shown).await?,
            facets,
            chosen: sets.chosen(),
            found: sets.found(),
            suggestion,
            looser,
        })
    }

    /// Where some articles hold what is found in them: a snippet for each, none where it is in
    /// headline or lead alone.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn snippets(
        &self,
        articles: &[Slug],
        found: &[String],
    ) -> Result<Vec<Option<Snippet>>, ShelfError> {
        let keys = articles.iter().map(|slug| key::text(slug.as_str())).collect();
        let pages = decoded::<ArticlePage>(&self.records(Family::Texts, keys).await?)?;
        Ok(pages.iter().map(|page| Snippet::of(page.as_ref()?, found)).collect())
    }

    /// The cards of some articles, from what has been fetched already where it has them.
    async fn cards(&self, sets: &Sets, shown: &[u32]) -> Result<Vec<Card>, ShelfError> {
        let newest = (0..self.root.articles).rev().zip(&self.root.newest);
        let known: Vec<(u32, &Card)> = newest.chain(sets.cards()).collect();
        let known =
            |ordinal: u32| known.iter().find(|(it, _)| *it == ordinal).map(|(_, card)| *card);
        let missing = shown.iter().filter(|ordinal| known(**ordinal).is_none());
        let keys = missing.map(|&ordinal| key::number(ordinal)).collect();
        let fetched = self.records(Family::Cards, keys).await?;
        let mut fetched = decoded::<Card>(&fetched)?.into_iter();
        let card = |&ordinal: &u32| match known(ordinal) {
            Some(card) => Some(card.clone()),
            None => fetched.next().flatten(),
        };
        Ok(shown.iter().filter_map(card).collect())
    }

    /// The facets of a selection, counted article by article.
    async fn facets(
        &self,
        filter: &Filter,
        selection: &Docs,
        extent: &Extent,
    ) -> Result<Vec<FacetPart>, ShelfError> {
        let mut counts: [Vec<usize>; Kind::ALL.len()] = Default::default();
        for entities in self.forward(selection).await? {
            for (counts, entities) in counts.iter_mut().zip(&entities) {
                for &entity in entities.numbers() {
                    let entity = entity as usize;
                    if counts.len() <= entity {
                        counts.resize(entity + 1, 0);
                    }
                    counts[entity] += 1;
                }
            }
        }
        let mut wanted = Vec::new();
        let mut sizes = Vec::new();
        for (kind, counts) in Kind::ALL.into_iter().zip(counts) {
            let counts = (0_u32..).zip(counts).filter(|(_, count)| *count > 0).collect();
            let counts: Vec<(u32, usize)> = ordered(counts, |(_, a), (_, b)| b.cmp(a));
            let values = counts.len();
            let all = extent.whole.contains(&kind);
            // Those of the filter are among them, whatever their count.
            let chosen = filter.keys().filter(|key| key.kind() == kind).count();
            let most = if all || chosen > 0 { values } else { FacetPart::VALUES };
            sizes.push((kind, values, most.min(values)));
            wanted.extend(counts.into_iter().take(most));
        }
        let keys = wanted.iter().map(|&(entity, _)| key::number(entity)).collect();
        let names = decoded::<Tally>(&self.records(Family::Names, keys).await?)?;
        let mut tallies = wanted
            .iter()
            .zip(names)
            .map(|(&(_, count), name)| name.map(|tally| Tally { count, ..tally }));
        let parts = sizes.into_iter().filter(|(_, values, _)| *values > 0);
        let part = |(kind, values, most)| {
            let tallies = tallies.by_ref().take(most).flatten();
            FacetPart::new(kind, values, tallies.collect(), filter, extent)
        };
        Ok(parts.map(part).collect())
    }

    /// For each article of a selection its entities, by kind.
    async fn forward(&self, selection: &Docs) -> Result<Vec<[Docs; Kind::ALL.len()]>, ShelfError> {
        let keys = selection.numbers().iter().map(|&ordinal| key::number(ordinal)).collect();
        let found = self.records(Family::Forward, keys).await?;
        let all: Vec<Option<[Docs; Kind::ALL.len()]>> = decoded(&found)?;
        let last = |lists: &[Docs; Kind::ALL.len()]| {
            lists.iter().filter_map(|docs| docs.numbers().last()).max().copied()
        };
        // A place is kept for each entity up to the last: who tells of one that can't be is damaged.
        let entities = self.root.entities();
        for (found, lists) in found.iter().flatten().zip(all.iter().flatten()) {
            if last(lists).is_some_and(|last| last as usize >= entities) {
                return Err(damaged(found.name));
            }
        }
        Ok(all.into_iter().flatten().collect())
    }

    /// The records with these keys, in their order, as they lie in their shards.
    ///
    /// Nothing here depends on what they are records of: what waits is compiled once, and what
    /// decodes ([`decoded`]) waits for nothing.
    pub(super) async fn records(
        &self,
        family: Family,
        keys: Vec<Vec<u8>>,
    ) -> Result<Vec<Option<Found>>, ShelfError> {
        let stretches = keys.iter().map(|key| Stretch::of(family, key.clone())).collect();
        let leaves = self.leaves(stretches).await?;
        let mut records = Vec::with_capacity(keys.len());
        for (leaves, key) in leaves.iter().zip(keys) {
            let leaf = leaves.iter().find(|(_, shard)| shard.get(&key).is_some());
            records.push(leaf.map(|(name, shard)| Found {
                name: *name,
                shard: shard.clone(),
                key,
            }));
        }
        Ok(records)
    }

    /// The record with a key.
    pub(super) async fn record(
        &self,
        family: Family,
        key: Vec<u8>,
    ) -> Result<Vec<Option<Found>>, ShelfError> {
        self.records(family, vec![key]).await
    }

    /// The leaves in which some stretches lie.
    pub(super) async fn leaves(&self, stretches: Vec<Stretch>) -> Result<Vec<Leaves>, ShelfError> {
        let mut paths: Vec<Path> =
            stretches.into_iter().map(|it| Path::begin(&self.root, it)).collect();
        let mut taken: BTreeMap<Name, Rc<Shard>> = BTreeMap::new();
        loop {
            let names = paths.iter().flat_map(|path| path.names.iter().copied());
            let mut names: Vec<Name> = distinct(names.collect());
            names.retain(|name| !taken.contains_key(name));
            if names.is_empty() && paths.iter().all(|path| path.depth == 0) {
                break;
            }
            let shards = self.shelf.take(names.clone()).await?;
            taken.extend(names.into_iter().zip(shards));
            if paths.iter().all(|path| path.depth == 0) {
                break;
            }
            for path in paths.iter_mut().filter(|path| path.depth > 0) {
                path.descend(&taken)?;
            }
        }
        let leaf = |name: &Name| (*name, taken[name].clone());
        Ok(paths.iter().map(|path| path.names.iter().map(leaf).collect()).collect())
    }
}

/// Leaves, each with its name.
pub(super) type Leaves = Vec<(Name, Rc<Shard>)>;

/// A record that was found.
pub(super) struct Found {
    name: Name,
    shard: Rc<Shard>,
    key: Vec<u8>,
}

impl Found {
    /// Its bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        self.shard.get(&self.key).unwrap_or_default()
    }
}

/// Records that were found, decoded; nothing in the place of one that isn't there.
pub(super) fn decoded<T: DeserializeOwned>(
    found: &[Option<Found>],
) -> Result<Vec<Option<T>>, ShelfError> {
    let mut records = Vec::with_capacity(found.len());
    for found in found {
        records.push(match found {
            Some(found) => Some(record(found.name, found.bytes())?),
            None => None,
        });
    }
    Ok(records)
}

/// The first of some records, decoded.
pub(super) fn first<T: DeserializeOwned>(found: &[Option<Found>]) -> Result<Option<T>, ShelfError> {
    match found.first() {
        Some(Some(found)) => record(found.name, found.bytes()).map(Some),
        _ => Ok(None),
    }
}

/// A record of a shard.
pub(super) fn record<T: DeserializeOwned>(name: Name, bytes: &[u8]) -> Result<T, ShelfError> {
    bundle::record(bytes).map_err(|error| ShelfError::Broken { name, error })
}

fn damaged(name: Name) -> ShelfError {
    ShelfError::Broken { name, error: BundleError::Damaged }
}

/// A way down a tree.
struct Path {
    stretch: Stretch,
    /// How many branches lie below.
    depth: u8,
    /// The shards that it has come to.
    names: Vec<Name>,
}

impl Path {
    fn begin(root: &Root, stretch: Stretch) -> Self {
        let tree = root.tree(stretch.family);
        let names = tree.between(&stretch.from, &stretch.to).collect();
        Self { depth: tree.depth, names, stretch }
    }

    /// From branches to what they lead to.
    fn descend(&mut self, taken: &BTreeMap<Name, Rc<Shard>>) -> Result<(), ShelfError> {
        let mut below = Vec::new();
        for name in &self.names {
            for bytes in taken[name].between(&self.stretch.from, &self.stretch.to) {
                below.push(record(*name, bytes)?);
            }
        }
        // No way leads to a shard twice; round and round they would become ever more.
        if distinct(below.clone()).len() < below.len() {
            return Err(damaged(self.names[0]));
        }
        self.names = below;
        self.depth -= 1;
        Ok(())
    }
}

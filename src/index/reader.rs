//! [`Reader`]: asks an index, shard by shard.

use std::cell::RefCell;
use std::rc::Rc;

use serde::de::DeserializeOwned;

use super::forward::{Forward, Lists};
use super::path::Path;
use super::record::shown;
use super::words::meant_by;
use super::{Docs, EntityRecord, Family, Root, Shelf, ShelfError, key};
use crate::archive::{Filter, Join, SmallMap, distinct};
use crate::bundle::{self, BundleError, Name, Shard, Tree};
use crate::page::{Ask, Listing, Page, Stamp};

/// Asks an index. A question is answered in few steps, and all that one step takes is fetched
/// at once.
pub struct Reader {
    pub(super) root: Root,
    shelf: Rc<dyn Shelf>,
    pub(super) forward: Forward,
    /// The entities that filters took last, by their keys.
    entities: RefCell<SmallMap<Vec<u8>, Rc<EntityRecord>>>,
}

/// How many entities are kept decoded: some megabytes.
const KEPT: usize = 64;

/// So many shards are few enough to be fetched on the chance that they are wanted.
const FEW: usize = 12;

/// So many shards of a family are few enough to be fetched before anybody asks for them, and so
/// many of those that only lead to them: a quarter of a megabyte at most. Of a hundred thousand
/// articles the ways to entities are.
const AT_EASE: usize = 32;
const WAYS_AT_EASE: usize = 64;

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
        Self { root, shelf, forward: Forward::default(), entities: RefCell::default() }
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
        self.in_steps(ask, &|_| {}).await
    }

    /// The same; where it takes a while to count the entities of a listing, `early` is told the
    /// listing without them before.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn in_steps(
        &self,
        ask: &Ask,
        early: &dyn Fn(Listing),
    ) -> Result<(Page, Stamp), ShelfError> {
        let nothing = || Page::Nothing(Vec::new());
        let (page, found) = match ask {
            Ask::Listing(filter, extent) => {
                (Page::Listing(self.listing(filter, extent, early).await?), Vec::new())
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

    /// Fetches what every filter takes: the ways down the trees, and in an archive of some ten
    /// thousand articles all that entities are counted by, so that a filter asks for little more
    /// than what it shows. For when nothing else is to be done.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn prepare(&self) -> Result<(), ShelfError> {
        let few = |tree: &Tree| {
            tree.branches.len() <= if tree.depth == 0 { AT_EASE } else { WAYS_AT_EASE }
        };
        let forward = self.root.tree(Family::Forward);
        let is_small = forward.depth == 0 && few(forward);
        let mut names = Vec::new();
        for family in
            [Family::Entities, Family::Words, Family::Cards, Family::Company, Family::Names]
        {
            let tree = self.root.tree(family);
            let is_way = tree.depth > 0 && family != Family::Names;
            if few(tree) && (is_way || is_small && family == Family::Names) {
                names.extend(tree.names());
            }
        }
        self.shelf.take(names).await?;
        if is_small {
            let all = Lists::all(&Docs::run(0..self.root.articles));
            self.forward.fetch(self, &all).await?;
        }
        Ok(())
    }

    /// What a filter whose entities have to be counted takes in any case, as far as it is known
    /// before anything has been read and is little: the ways to its cards and to its entities'
    /// lists, and the names.
    pub(super) fn on_the_way(&self, filter: &Filter) -> Vec<Name> {
        let tree = |family| self.root.tree(family);
        let mut names = Vec::new();
        if tree(Family::Cards).depth > 0 && tree(Family::Cards).branches.len() <= FEW {
            names.extend(tree(Family::Cards).names());
        }
        if tree(Family::Names).depth == 0 {
            // Who is in many articles was soon in one, and has a low number.
            names.extend(tree(Family::Names).names().into_iter().take(2));
        }
        if tree(Family::Company).depth > 0 {
            for entity in filter.group(Join::All) {
                let begin = key::lists_of(&entity.to_string());
                let end = key::block(&begin, u32::MAX);
                names.extend(tree(Family::Company).between(&begin, &end));
            }
        }
        names
    }

    /// Lets others work between two pieces of work.
    pub(super) async fn breathe(&self) {
        self.shelf.breathe().await;
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
        let leaves = self.leaves(stretches, Vec::new()).await?;
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

    /// The entity of a record. It comes with cards and facets, and filters ask for the same ones
    /// again and again.
    pub(super) fn entity(&self, found: &Found) -> Result<Rc<EntityRecord>, ShelfError> {
        let mut kept = self.entities.borrow_mut();
        if let Some(entity) = kept.get(&found.key) {
            return Ok(entity.clone());
        }
        if kept.iter().len() >= KEPT {
            *kept = SmallMap::default();
        }
        let entity = Rc::new(found.decoded::<EntityRecord>()?);
        kept.insert(found.key.clone(), entity.clone());
        Ok(entity)
    }

    /// The leaves in which some stretches lie. With these some shards are fetched `also`, for what
    /// is asked next.
    pub(super) async fn leaves(
        &self,
        stretches: Vec<Stretch>,
        also: Vec<Name>,
    ) -> Result<Vec<Leaves>, ShelfError> {
        let mut paths: Vec<Path> =
            stretches.into_iter().map(|it| Path::begin(&self.root, it)).collect();
        let mut taken: SmallMap<Name, Rc<Shard>> = SmallMap::default();
        loop {
            let names = paths.iter().flat_map(|path| path.names.iter().copied());
            let mut names = distinct(names.collect());
            names.retain(|name| taken.get(name).is_none());
            let wanted = names.len();
            let are_leaves = paths.iter().all(|path| path.depth == 0);
            if are_leaves {
                if names.is_empty() && also.is_empty() {
                    break;
                }
                names.extend(distinct(also.clone()));
            }
            let shards = match self.shelf.take(names.clone()).await {
                // What was fetched on the chance may be lost.
                Err(_) if names.len() > wanted => {
                    names.truncate(wanted);
                    self.shelf.take(names.clone()).await?
                }
                shards => shards?,
            };
            names.into_iter().zip(shards).for_each(|(name, shard)| taken.insert(name, shard));
            if are_leaves {
                break;
            }
            for path in paths.iter_mut().filter(|path| path.depth > 0) {
                path.descend(&taken)?;
            }
        }
        let leaf = |name: &Name| Some((*name, taken.get(name)?.clone()));
        Ok(paths.iter().map(|path| path.names.iter().filter_map(leaf).collect()).collect())
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
    /// That it holds what can't be.
    pub(super) fn damaged(&self) -> ShelfError {
        broken(self.name, BundleError::Damaged)
    }

    /// What it is.
    pub(super) fn decoded<T: DeserializeOwned>(&self) -> Result<T, ShelfError> {
        record(self.name, self.bytes())
    }

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
            Some(found) => Some(found.decoded()?),
            None => None,
        });
    }
    Ok(records)
}

/// The first of some records, decoded.
pub(super) fn first<T: DeserializeOwned>(found: &[Option<Found>]) -> Result<Option<T>, ShelfError> {
    match found.first() {
        Some(Some(found)) => found.decoded().map(Some),
        _ => Ok(None),
    }
}

/// A record of a shard.
pub(super) fn record<T: DeserializeOwned>(name: Name, bytes: &[u8]) -> Result<T, ShelfError> {
    bundle::record(bytes).map_err(|error| broken(name, error))
}

pub(super) fn broken(name: Name, error: BundleError) -> ShelfError {
    ShelfError::Broken { name, error }
}

//! [`Forward`]: from articles to the entities that they speak of, to count them.

use std::cell::RefCell;
use std::rc::Rc;

use super::reader::Stretch;
use super::{Docs, EntityRecord, Family, Reader, ShelfError, key};
use crate::archive::SmallMap;
use crate::entity::Kind;

/// How many kinds there are.
const KINDS: usize = Kind::ALL.len();

/// How many articles a record holds: few enough that a selection takes little else, many enough
/// that one of all articles is no search for each of them.
pub(super) const BLOCK: u32 = 64;

/// How many blocks are unpacked before others may work: what takes some milliseconds.
const AT_ONCE: usize = 32;

/// How many blocks are kept unpacked: some megabytes.
const KEPT: usize = 4096;

/// For each article of a block its entities, by kind.
pub(super) type Block = Vec<[Docs; KINDS]>;

/// In how many articles of a selection each entity is, by kind and number.
pub(super) type Counts = [Vec<u32>; KINDS];

/// The lists by which a selection is counted, and where its articles stand in them.
pub(super) struct Lists {
    family: Family,
    /// The number of the entity whose they are.
    of: Option<u32>,
    /// What the keys of their blocks begin with.
    prefix: Vec<u8>,
    /// The places of the articles, rising.
    places: Vec<u32>,
}

impl Lists {
    /// Those of all articles.
    pub(super) fn all(selection: &Docs) -> Self {
        let places = selection.numbers().to_vec();
        Self { family: Family::Forward, of: None, prefix: Vec::new(), places }
    }

    /// Those of an entity's articles, in which the whole selection is.
    pub(super) fn of(entity: &EntityRecord, selection: &Docs) -> Self {
        let prefix = key::lists_of(&entity.shown.named.key.to_string());
        let places = entity.docs.places(selection);
        Self { family: Family::Company, of: Some(entity.number), prefix, places }
    }

    /// The blocks that it takes, rising.
    pub(super) fn blocks(&self) -> Vec<u32> {
        let mut blocks: Vec<u32> = self.places.iter().map(|at| at / BLOCK).collect();
        blocks.dedup();
        blocks
    }

    fn key(&self, block: u32) -> Vec<u8> {
        key::block(&self.prefix, block)
    }
}

/// Blocks as they are counted: one run of numbers, and where each list ends. They are unpacked
/// once.
#[derive(Default)]
pub(super) struct Forward(RefCell<Kept>);

/// Blocks by whose lists they are, and by number.
type Kept = SmallMap<(Option<u32>, u32), Rc<Flat>>;

/// A block in one run of numbers.
#[derive(Default)]
struct Flat {
    entities: Vec<u32>,
    /// For each article and kind, where its entities end.
    ends: Vec<u32>,
}

impl Flat {
    fn of(block: Block) -> Self {
        let mut flat = Self { entities: Vec::new(), ends: Vec::new() };
        for list in block.iter().flatten() {
            flat.entities.extend_from_slice(list.numbers());
            flat.ends.push(u32::try_from(flat.entities.len()).unwrap_or(u32::MAX));
        }
        flat
    }

    fn count(&self, article: usize, counts: &mut Counts) {
        for (kind, counts) in (article * KINDS..).zip(counts) {
            let Some(&end) = self.ends.get(kind) else { return };
            let start = kind.checked_sub(1).map_or(0, |before| self.ends[before]);
            for &entity in &self.entities[start as usize..end as usize] {
                let entity = entity as usize;
                if counts.len() <= entity {
                    counts.resize(entity + 1, 0);
                }
                counts[entity] += 1;
            }
        }
    }
}

impl Forward {
    /// Whether a selection can be counted at once.
    pub(super) fn is_here(&self, lists: &Lists) -> bool {
        self.missing(lists).is_empty()
    }

    fn missing(&self, lists: &Lists) -> Vec<u32> {
        let kept = self.0.borrow();
        let mut missing = lists.blocks();
        missing.retain(|&block| kept.get(&(lists.of, block)).is_none());
        missing
    }

    /// Where what is missing to count a selection is found.
    pub(super) fn stretches(&self, lists: &Lists) -> Vec<Stretch> {
        let missing = self.missing(lists).into_iter();
        missing.map(|block| Stretch::of(lists.family, lists.key(block))).collect()
    }

    /// Fetches what it takes to count a selection.
    pub(super) async fn fetch(&self, reader: &Reader, lists: &Lists) -> Result<(), ShelfError> {
        // What is fetched for another selection meanwhile may take the room of this one's.
        loop {
            let mut missing = self.missing(lists);
            if missing.is_empty() {
                return Ok(());
            }
            if self.0.borrow().iter().len() + missing.len() > KEPT {
                self.0.take();
                missing = lists.blocks();
            }
            let keys = missing.iter().map(|&block| lists.key(block)).collect();
            let found = reader.records(lists.family, keys).await?;
            let entities = reader.root().entities();
            for (at, (found, block)) in found.iter().zip(missing).enumerate() {
                if at > 0 && at % AT_ONCE == 0 {
                    reader.breathe().await;
                }
                let mut flat = Flat::default();
                // What the index doesn't hold has no entities.
                if let Some(found) = found {
                    flat = Flat::of(found.decoded()?);
                    // A place is kept for each entity up to the last: who tells of one that can't
                    // be is damaged.
                    if flat.entities.iter().any(|&entity| entity as usize >= entities) {
                        return Err(found.damaged());
                    }
                }
                self.0.borrow_mut().insert((lists.of, block), Rc::new(flat));
            }
        }
    }

    /// Counts a selection that is here.
    pub(super) fn count(&self, lists: &Lists) -> Counts {
        let mut counts = Counts::default();
        let kept = self.0.borrow();
        let mut last: Option<(u32, &Flat)> = None;
        for &place in &lists.places {
            let (at, within) = (place / BLOCK, place % BLOCK);
            if last.is_none_or(|(last, _)| last != at) {
                last = kept.get(&(lists.of, at)).map(|block| (at, &**block));
            }
            if let Some((_, block)) = last {
                block.count(within as usize, &mut counts);
            }
        }
        counts
    }
}

/// The most frequent of some counts with their numbers, so many at most, and those of some numbers
/// in any case; of equals the lowest number first.
pub(super) fn top(counts: &[u32], most: usize, always: &[u32]) -> Vec<(u32, u32)> {
    let before = |(a, x): (u32, u32), (b, y): (u32, u32)| x > y || x == y && a < b;
    let mut top: Vec<(u32, u32)> = Vec::new();
    let put = |top: &mut Vec<(u32, u32)>, it| {
        let place = top.partition_point(|&other| before(other, it));
        top.insert(place, it);
    };
    for it in (0..).zip(counts.iter().copied()) {
        if it.1 > 0 && (top.len() < most || top.last().is_some_and(|&last| before(it, last))) {
            // What is met later is mostly rarer: few are moved.
            put(&mut top, it);
            top.truncate(most);
        }
    }
    for &number in always {
        let count = counts.get(number as usize).copied().unwrap_or_default();
        if count > 0 && top.iter().all(|(other, _)| *other != number) {
            put(&mut top, (number, count));
        }
    }
    top
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_come_first_and_of_equals_the_oldest() {
        let counts = [0, 3, 5, 3, 0, 1, 5];
        assert_eq!(top(&counts, 3, &[]), [(2, 5), (6, 5), (1, 3)]);
        assert_eq!(top(&counts, 1, &[5, 1, 2, 0, 99]), [(2, 5), (1, 3), (5, 1)]);
        assert_eq!(top(&counts, 9, &[]), [(2, 5), (6, 5), (1, 3), (3, 3), (5, 1)]);
        assert!(top(&[0, 0], 1, &[0]).is_empty() && top(&counts, 0, &[]).is_empty());
    }
}

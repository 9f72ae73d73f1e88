//! [`Forward`]: from articles to the entities that they speak of, to count them.

use std::cell::RefCell;
use std::rc::Rc;

use super::reader::{Stretch, decoded};
use super::{Docs, Family, Reader, ShelfError, key};
use crate::entity::Kind;

/// How many kinds there are.
const KINDS: usize = Kind::ALL.len();

/// How many articles a record holds: few enough that a selection takes little else, many enough
/// that one of all articles is no search for each of them.
pub(super) const BLOCK: u32 = 64;

/// How many blocks are kept unpacked: some megabytes.
const KEPT: usize = 4096;

/// For each article of a block its entities, by kind.
pub(super) type Block = Vec<[Docs; KINDS]>;

/// In how many articles of a selection each entity is, by kind and number.
pub(super) type Counts = [Vec<u32>; KINDS];

/// Blocks as they are counted: one run of numbers, and where each list ends. They are unpacked
/// once.
#[derive(Default)]
pub(super) struct Forward(RefCell<Vec<Option<Rc<Flat>>>>);

/// A block in one run of numbers.
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
    pub(super) fn is_here(&self, selection: &Docs) -> bool {
        self.missing(&blocks(selection)).is_empty()
    }

    fn missing(&self, blocks: &[u32]) -> Vec<u32> {
        let kept = self.0.borrow();
        let is_here = |block: u32| matches!(kept.get(block as usize), Some(Some(_)));
        blocks.iter().copied().filter(|&block| !is_here(block)).collect()
    }

    /// Where what is missing to count a selection is found.
    pub(super) fn stretches(&self, selection: &Docs) -> Vec<Stretch> {
        let missing = self.missing(&blocks(selection)).into_iter();
        missing.map(|block| Stretch::of(Family::Forward, key::number(block))).collect()
    }

    /// Fetches what it takes to count a selection.
    pub(super) async fn fetch(&self, reader: &Reader, selection: &Docs) -> Result<(), ShelfError> {
        let blocks = blocks(selection);
        // What is fetched for another selection meanwhile may take the room of this one's.
        while !self.missing(&blocks).is_empty() {
            if self.0.borrow().iter().flatten().count() + blocks.len() > KEPT {
                self.0.borrow_mut().clear();
            }
            let missing = self.missing(&blocks);
            let keys = missing.iter().map(|&block| key::number(block)).collect();
            let found = reader.records(Family::Forward, keys).await?;
            let fetched = decoded::<Block>(&found)?;
            // A place is kept for each entity up to the last: who tells of one that can't be is
            // damaged.
            let entities = reader.root().entities();
            let can_be = |block: &Block| {
                let mut last = block.iter().flatten().filter_map(|docs| docs.numbers().last());
                last.all(|&last| (last as usize) < entities)
            };
            let wrong = found.iter().zip(&fetched).find(|(_, it)| !it.iter().all(can_be));
            if let Some((Some(found), _)) = wrong {
                return Err(found.damaged());
            }
            let mut kept = self.0.borrow_mut();
            for (at, block) in missing.into_iter().zip(fetched) {
                let at = at as usize;
                if kept.len() <= at {
                    kept.resize(at + 1, None);
                }
                // What the index doesn't hold has no entities.
                kept[at] = Some(Rc::new(Flat::of(block.unwrap_or_default())));
            }
        }
        Ok(())
    }

    /// Counts a selection that is here.
    pub(super) fn count(&self, selection: &Docs) -> Counts {
        let mut counts = Counts::default();
        let kept = self.0.borrow();
        for &article in selection.numbers() {
            if let Some(Some(block)) = kept.get((article / BLOCK) as usize) {
                block.count((article % BLOCK) as usize, &mut counts);
            }
        }
        counts
    }
}

/// The blocks in which a selection lies.
fn blocks(selection: &Docs) -> Vec<u32> {
    let mut blocks: Vec<u32> = selection.numbers().iter().map(|at| at / BLOCK).collect();
    blocks.dedup();
    blocks
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

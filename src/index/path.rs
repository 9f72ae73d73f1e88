//! [`Path`]: how a reader comes to the leaves of a tree.

use std::rc::Rc;

use super::reader::{Stretch, broken, record};
use super::{Root, ShelfError};
use crate::archive::{SmallMap, distinct};
use crate::bundle::{BundleError, Name, Shard};

/// A way down a tree.
pub(super) struct Path {
    stretch: Stretch,
    /// How many branches lie below.
    pub(super) depth: u8,
    /// The shards that it has come to.
    pub(super) names: Vec<Name>,
}

impl Path {
    pub(super) fn begin(root: &Root, stretch: Stretch) -> Self {
        let tree = root.tree(stretch.family);
        let names = tree.between(&stretch.from, &stretch.to).collect();
        Self { depth: tree.depth, names, stretch }
    }

    /// From branches to what they lead to.
    pub(super) fn descend(&mut self, taken: &SmallMap<Name, Rc<Shard>>) -> Result<(), ShelfError> {
        let mut below = Vec::new();
        for name in &self.names {
            let Some(branch) = taken.get(name) else { continue };
            for bytes in branch.between(&self.stretch.from, &self.stretch.to) {
                below.push(record(*name, bytes)?);
            }
        }
        // No way leads to a shard twice; round and round they would become ever more.
        if distinct(below.clone()).len() < below.len() {
            return Err(broken(self.names[0], BundleError::Damaged));
        }
        self.names = below;
        self.depth -= 1;
        Ok(())
    }
}

//! [`Tree`]: how the shards of one family are found.

use serde::{Deserialize, Serialize};

use super::{Name, Shard, encode_record};

/// How many shards a branch leads to.
const BRANCH: usize = 256;

/// How many shards the root leads to.
const ROOT: usize = 128;

/// The top of a tree of shards in the order of their keys (a B-tree that is never changed; Bayer
/// and McCreight, 1972).
///
/// Its size is bounded whatever it leads to: what doesn't fit goes into branches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tree {
    /// How many branches lie between this and the leaves.
    pub depth: u8,
    /// What it leads to, in the order of keys.
    pub branches: Vec<Branch>,
}

/// A shard, and the first key that it may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branch {
    /// No key before this one is in the shard.
    pub first: Vec<u8>,
    /// Its name.
    pub name: Name,
}

impl Tree {
    /// The names of all that it leads to.
    #[must_use]
    pub fn names(&self) -> Vec<Name> {
        self.branches.iter().map(|branch| branch.name).collect()
    }

    /// The shards in or under which the keys of a stretch are, both ends included, if they are
    /// there at all; of a key before every other the first one.
    pub fn between(&self, from: &[u8], to: &[u8]) -> impl Iterator<Item = Name> {
        let beyond = |key| self.branches.partition_point(|it| it.first.as_slice() <= key);
        let first = beyond(from).saturating_sub(1);
        let end = beyond(to).max((first + 1).min(self.branches.len()));
        self.branches[first..end].iter().map(|branch| branch.name)
    }
}

/// Takes records in the order of their keys and makes a tree of shards of them.
///
/// Where one shard ends and the next begins follows from the records near by, not from all that
/// come before: a record that is new or has changed changes its own shard and leaves the others
/// as they were (content-defined chunking; Muthitacharoen et al., LBFS, 2001).
pub struct Planter<F> {
    /// About how many bytes a leaf holds.
    target: usize,
    /// Puts a shard away and tells its name.
    keep: F,
    records: Vec<(Vec<u8>, Vec<u8>)>,
    size: usize,
    leaves: Vec<Branch>,
}

impl<E, F: FnMut(Vec<u8>) -> Result<Name, E>> Planter<F> {
    /// A planter of leaves of about so many bytes.
    pub fn new(target: usize, keep: F) -> Self {
        Self { target, keep, records: Vec::new(), size: 0, leaves: Vec::new() }
    }

    /// Takes a record; its key comes after those of all before.
    ///
    /// # Errors
    /// When a shard can't be put away.
    pub fn add(&mut self, key: Vec<u8>, record: Vec<u8>) -> Result<(), E> {
        let bytes = key.len() + record.len();
        if self.size + bytes > 2 * self.target {
            self.cut()?;
        }
        // The longer a record, the likelier a shard ends with it: so that shards have a size and
        // not a number of records.
        let ends = self.size + bytes >= self.target / 2
            && hash(&key) % (self.target as u64 / 2) < bytes as u64;
        self.size += bytes;
        self.records.push((key, record));
        if ends { self.cut() } else { Ok(()) }
    }

    /// The tree of all records.
    ///
    /// # Errors
    /// When a shard can't be put away.
    pub fn tree(mut self) -> Result<Tree, E> {
        self.cut()?;
        let mut depth = 0;
        let mut branches = self.leaves;
        while branches.len() > ROOT {
            let name = |branch: &Branch| (branch.first.clone(), encode_record(&branch.name));
            let mut above = Vec::new();
            for below in branches.chunks(BRANCH) {
                let shard = Shard::encode(&below.iter().map(name).collect::<Vec<_>>());
                above.push(Branch { first: below[0].first.clone(), name: (self.keep)(shard)? });
            }
            branches = above;
            depth += 1;
        }
        Ok(Tree { depth, branches })
    }

    fn cut(&mut self) -> Result<(), E> {
        let records = std::mem::take(&mut self.records);
        self.size = 0;
        if let Some((first, _)) = records.first() {
            let first = first.clone();
            self.leaves.push(Branch { first, name: (self.keep)(Shard::encode(&records))? });
        }
        Ok(())
    }
}

/// FNV-1a with 64 bits, its bits mixed once more: it spreads keys and guards against nobody.
fn hash(key: &[u8]) -> u64 {
    let fnv = key.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (fnv ^ (fnv >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::convert::Infallible;

    use super::*;

    fn planted(keys: impl Iterator<Item = u32>) -> (Tree, BTreeMap<Name, Vec<u8>>) {
        let mut shards = BTreeMap::new();
        let mut planter = Planter::new(400, |shard: Vec<u8>| {
            let name = Name(hash(&shard).to_le_bytes());
            shards.insert(name, shard);
            Ok::<_, Infallible>(name)
        });
        for key in keys {
            let Ok(()) = planter.add(format!("{key:06}").into_bytes(), vec![b'x'; 20]);
        }
        let Ok(tree) = planter.tree();
        (tree, shards)
    }

    #[test]
    fn every_record_is_found_from_the_root() {
        let (tree, shards) = planted(0..5000);
        assert_eq!((tree.depth, tree.branches.len() <= ROOT), (1, true));
        for key in (0..5000).map(|key| format!("{key:06}").into_bytes()) {
            let shard = |name: Name| Shard::decode(shards[&name].clone()).unwrap();
            let branch = shard(tree.between(&key, &key).next().unwrap());
            let leaf = super::super::record(branch.at_or_before(&key).unwrap()).unwrap();
            assert_eq!(shard(leaf).get(&key), Some(&[b'x'; 20][..]));
        }
    }

    #[test]
    fn leaves_have_about_the_size_that_is_wanted() {
        let (_, shards) = planted(0..5000);
        assert!(shards.values().filter(|shard| shard.len() > 1200).count() <= 3);
        assert!((200..500).contains(&shards.len()), "{}", shards.len());
    }

    #[test]
    fn a_new_record_leaves_most_shards_as_they_were() {
        let (_, before) = planted((0..5000).map(|key| 2 * key));
        let (_, after) = planted(
            (0..5000)
                .map(|key| 2 * key)
                .chain([5001])
                .collect::<std::collections::BTreeSet<_>>()
                .into_iter(),
        );
        let new = after.keys().filter(|name| !before.contains_key(name)).count();
        assert!((1..=8).contains(&new), "{new} of {}", after.len());
    }

    #[test]
    fn a_tree_of_nothing_leads_nowhere() {
        let (tree, _) = planted(0..0);
        assert_eq!(tree.between(b"a", b"z").next(), None);
    }
}

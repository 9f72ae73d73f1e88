//! Shelves that don't give what they should.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Mutex;

use hemeroteca::archive::Archive;
use hemeroteca::bundle::{BundleError, Name, Shard, VERSION};
use hemeroteca::index::{Family, InMemory, OneWorker, Root, Shelf, ShelfError, Taken, plant};
use proptest::prelude::*;

/// What an archive was cut into.
pub(crate) struct Planted {
    pub(crate) root: Root,
    pub(crate) shards: BTreeMap<Name, (Family, Vec<u8>)>,
}

pub(crate) fn planted(archive: &Archive) -> Planted {
    let shards = Mutex::new(BTreeMap::new());
    let Ok(root) = plant(archive, &OneWorker, |family, bytes| {
        let mut shards = shards.lock().expect("one worker");
        let name = Name((shards.len() as u64).to_be_bytes());
        shards.insert(name, (family, bytes));
        Ok(name)
    });
    Planted { root, shards: shards.into_inner().expect("one worker") }
}

impl Planted {
    /// A shelf with all of it.
    pub(crate) fn shelf(self) -> InMemory {
        InMemory::new(self.shards.into_iter().map(|(name, (_, bytes))| (name, bytes)))
    }
}

/// What happens to a shard on its way.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fate {
    Arrives,
    IsMissing,
    IsUnreachable,
    IsCutOff,
    IsOfAnotherVersion,
    IsAPage,
}

/// Fates of which one in three is a bad one.
pub(crate) fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        10 => Just(Fate::Arrives),
        1 => Just(Fate::IsMissing),
        1 => Just(Fate::IsUnreachable),
        1 => Just(Fate::IsCutOff),
        1 => Just(Fate::IsOfAnotherVersion),
        1 => Just(Fate::IsAPage),
    ]
}

/// A shelf behind a bad network: each shard that is asked for meets the next fate, and when all
/// fates are used up everything arrives.
pub(crate) struct BadNetwork {
    shards: BTreeMap<Name, (Family, Vec<u8>)>,
    fates: RefCell<std::vec::IntoIter<Fate>>,
}

impl BadNetwork {
    pub(crate) fn new(planted: Planted, fates: Vec<Fate>) -> (Root, Rc<Self>) {
        let fates = RefCell::new(fates.into_iter());
        (planted.root, Rc::new(Self { shards: planted.shards, fates }))
    }

    pub(crate) fn fates_left(&self) -> usize {
        self.fates.borrow().len()
    }

    fn fetch(&self, name: Name) -> Result<Rc<Shard>, ShelfError> {
        let mut bytes = self.shards[&name].1.clone();
        match self.fates.borrow_mut().next().unwrap_or(Fate::Arrives) {
            Fate::Arrives => {}
            Fate::IsMissing => return Err(ShelfError::Missing(name)),
            Fate::IsUnreachable => {
                return Err(ShelfError::Unreachable { name, reason: "status 503".to_owned() });
            }
            Fate::IsCutOff => bytes.truncate(bytes.len() * 2 / 3),
            Fate::IsOfAnotherVersion => bytes[4..6].copy_from_slice(&(VERSION + 1).to_le_bytes()),
            Fate::IsAPage => bytes = b"<!doctype html><title>Login</title>".to_vec(),
        }
        let broken = |error: BundleError| ShelfError::Broken { name, error };
        Shard::decode(bytes).map(Rc::new).map_err(broken)
    }
}

impl Shelf for BadNetwork {
    fn take(&self, names: Vec<Name>) -> Taken<'_> {
        Box::pin(std::future::ready(names.into_iter().map(|name| self.fetch(name)).collect()))
    }
}

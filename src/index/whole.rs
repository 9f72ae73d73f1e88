//! What a file holds that is viewer and archive in one.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::{InMemory, OneWorker, Part, Reader, Root, plant};
use crate::archive::Archive;
use crate::bundle::{self, BundleError, Name};

/// Pictures by the paths that articles name them by, each as an address that holds the picture
/// itself (`data:image/png;base64,…`).
pub type Pictures = BTreeMap<String, String>;

/// What a file holds.
#[derive(Serialize, Deserialize)]
pub enum Held {
    /// Articles, of which an index is made when the file is opened: what a reader has put into it.
    Part(Part, Pictures),
    /// An index: what a publisher has put into it. A shard's name is its number.
    Whole(Box<Root>, Vec<Vec<u8>>, Pictures),
}

impl Held {
    /// The whole of an archive, with its pictures.
    #[must_use]
    pub fn whole(archive: &Archive, pictures: Pictures) -> Self {
        let (root, shards) = numbered(archive);
        Self::Whole(Box::new(root), shards, pictures)
    }

    /// What is held as one run of bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        bundle::encode(self)
    }

    /// What a run of bytes holds.
    ///
    /// # Errors
    /// When it is no bundle of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, BundleError> {
        bundle::decode(bytes)
    }

    /// A reader of what is held, and the pictures.
    ///
    /// # Errors
    /// When what is held makes no archive.
    pub fn open(self) -> Result<(Reader, Pictures), BundleError> {
        let (root, shards, pictures) = match self {
            Self::Whole(root, shards, pictures) => (*root, shards, pictures),
            Self::Part(part, pictures) => {
                let archive = part.archive()?;
                let (root, shards) = numbered(&archive);
                (root, shards, pictures)
            }
        };
        let shards = shards.into_iter().enumerate().map(|(number, shard)| (name(number), shard));
        Ok((Reader::new(root, Rc::new(InMemory::new(shards))), pictures))
    }
}

fn numbered(archive: &Archive) -> (Root, Vec<Vec<u8>>) {
    let shards = Mutex::new(Vec::new());
    let Ok(root) = plant(archive, &OneWorker, |_, shard| {
        let mut shards = shards.lock().unwrap_or_else(PoisonError::into_inner);
        shards.push(shard);
        Ok(name(shards.len() - 1))
    });
    (root, shards.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn name(number: usize) -> Name {
    Name((number as u64).to_be_bytes())
}

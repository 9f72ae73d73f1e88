//! [`Ledger`]: which files a published site has, and what each was made from.
//!
//! What is made from the same is the same: such a file is taken over from the site that stands,
//! and isn't made again. The ledger is kept in the cache, outside the site, and counts only for
//! the very site that it was written for: it knows that one's manifest.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::PublishError;
use super::cache::{Key, file_for, replace};
use super::output::Output;
use super::parallel::locked;
use super::site::{MANIFEST, Target};

/// The files of a site, and the site.
#[derive(Default, Serialize, Deserialize)]
struct Entries {
    /// A hash of the site's manifest.
    site: u64,
    /// For each file a hash of what it was made from, and its length.
    files: BTreeMap<String, (u64, u64)>,
}

/// A site that is being written, with the ledger of the one before it and its own.
pub(super) struct Ledger<'a> {
    output: &'a Output,
    path: Option<PathBuf>,
    before: HashMap<String, (u64, u64)>,
    now: Mutex<BTreeMap<String, (u64, u64)>>,
}

impl<'a> Ledger<'a> {
    /// Opens the ledger of the site at `target`, in this folder of the cache.
    pub(super) fn open(output: &'a Output, target: &Path, cache: Option<&Path>) -> Self {
        let path = cache.and_then(|cache| file_for(target, cache, "ledger"));
        let kept = path.as_ref().and_then(|path| fs::read(path).ok());
        let kept = kept.and_then(|bytes| postcard::from_bytes::<Entries>(&bytes).ok());
        let standing = fs::read(target.join(MANIFEST)).map(|bytes| hash(&bytes)).ok();
        let before = kept.filter(|kept| Some(kept.site) == standing).unwrap_or_default();
        let before = before.files.into_iter().collect();
        Self { output, path, before, now: Mutex::default() }
    }

    /// What is to be kept for the next time, when the site stands.
    pub(super) fn close(self) -> Closed {
        let files = self.now.into_inner().unwrap_or_else(PoisonError::into_inner);
        let site = files.get(MANIFEST).map_or(0, |(hash, _)| *hash);
        Closed(self.path, Entries { site, files })
    }

    fn enter(&self, path: &str, made_from: u64, length: u64) {
        locked(&self.now).insert(path.to_owned(), (made_from, length));
    }
}

/// A ledger in which nothing more is entered.
pub(super) struct Closed(Option<PathBuf>, Entries);

impl Closed {
    /// Keeps it for the next time.
    pub(super) fn save(self) {
        if let (Some(path), Ok(bytes)) = (self.0, postcard::to_allocvec(&self.1)) {
            // Without it the next publish makes every file: slower, and right.
            let _ = replace(&path, &bytes);
        }
    }
}

impl Target for Ledger<'_> {
    fn write_once(
        &self,
        path: &str,
        made_from: u64,
        make: impl FnOnce() -> Vec<u8>,
    ) -> Result<u64, PublishError> {
        if let Some(&(before, length)) = self.before.get(path)
            && before == made_from
            && self.output.keep(path, length)?
        {
            self.enter(path, made_from, length);
            return Ok(length);
        }
        let bytes = make();
        self.output.write(path, &bytes)?;
        let length = bytes.len() as u64;
        self.enter(path, made_from, length);
        Ok(length)
    }
}

fn hash(bytes: &[u8]) -> u64 {
    Key::of([bytes]).short()
}

//! [`Shards`]: the shards of a site's archive, written.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::PublishError;
use super::all_cores::AllCores;
use super::cache::{Cache, Key};
use super::pack::{digest_of, gzip};
use super::pages::Stamps;
use super::parallel::locked;
use super::site::Target;
use crate::archive::Archive;
use crate::bundle::Name;
use crate::index::{Root, plant_and_stamp};

/// What a site is made with.
#[derive(Debug, Default)]
pub(super) struct Means {
    /// What is known from the last time.
    pub(super) cache: Cache,
    /// Who makes the index.
    pub(super) cores: AllCores,
}

/// The shards of a site's archive, each of which was written when it was made: together they are
/// more than memory may hold.
pub(super) struct Shards {
    /// From which all are found.
    pub(super) root: Root,
    /// How many bytes each has.
    pub(super) lengths: BTreeMap<Name, usize>,
    /// What every page shows, by its stamp.
    pub(super) stamps: Stamps,
}

/// The path of a shard in a site's folder of the archive.
pub(super) fn file_of(name: Name) -> String {
    format!("{name}.shard")
}

impl Shards {
    /// Cuts an archive into shards and writes them.
    pub(super) fn write(
        archive: &Archive,
        means: &Means,
        target: &impl Target,
    ) -> Result<Self, PublishError> {
        let Means { cache, cores } = means;
        let lengths = Mutex::new(BTreeMap::new());
        let stamps = Mutex::new(Stamps::begin(archive.site()));
        let keep = |_, shard: Vec<u8>| {
            // Packed here, since hosts don't pack what they don't know. The name isn't `.gz`:
            // some hosts would unpack that.
            let bytes: Vec<u8> = cache.get_or(|| Key::of([&b"gzip"[..], &shard]), || gzip(&shard));
            let name = Name(digest_of(&bytes));
            // Families may have a shard in common.
            if locked(&lengths).insert(name, bytes.len()).is_none() {
                target.write(&format!("archive/{}", file_of(name)), &bytes)?;
            }
            Ok(name)
        };
        let root = plant_and_stamp(archive, cores, keep, |family, key, stamp| {
            locked(&stamps).note(family, key, stamp);
        })?;
        let lengths = lengths.into_inner().unwrap_or_else(PoisonError::into_inner);
        let stamps = stamps.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok(Self { root, lengths, stamps })
    }
}

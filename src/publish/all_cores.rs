//! [`AllCores`]: who makes the index of a site.

use std::env;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::PublishError;
use super::parallel::{cores, in_parallel};
use crate::index::{InMemoryRun, Run, Word, Workers};

/// Every core of the machine, with so much memory for words that are put in order. What is more
/// waits on the disk (an external sort).
#[derive(Debug)]
pub struct AllCores {
    /// About how many bytes a run may take while it grows.
    run: usize,
    /// How many bytes more may be held in memory.
    free: AtomicUsize,
    /// Where the rest is held.
    scratch: PathBuf,
}

impl AllCores {
    /// How many megabytes words may take where nothing else is said.
    pub const MEMORY: usize = 512;

    /// Every core, with about so many megabytes for words; what is more is written into files
    /// without a name in a folder.
    #[must_use]
    pub fn within(megabytes: usize, scratch: &Path) -> Self {
        let half = megabytes.saturating_mul(1_000_000) / 2;
        let run = half / cores();
        Self { run, free: AtomicUsize::new(half), scratch: scratch.to_owned() }
    }

    /// Whether there was memory for so many bytes; it is taken.
    fn takes(&self, bytes: usize) -> bool {
        let take = |free: usize| free.checked_sub(bytes);
        self.free.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok()
    }
}

impl Default for AllCores {
    fn default() -> Self {
        Self::within(Self::MEMORY, &env::temp_dir())
    }
}

impl Workers for AllCores {
    type Error = PublishError;
    type Held = Held;

    fn count(&self) -> usize {
        cores()
    }

    fn each<T: Sync, R: Send>(&self, things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
        in_parallel(things, || (), |(), thing| work(thing))
    }

    fn room(&self) -> usize {
        self.run
    }

    fn hold(&self, run: Run, bytes: usize) -> Result<Held, PublishError> {
        if self.takes(bytes) {
            return Ok(Held::InMemory(run.into_iter().map(Ok)));
        }
        OnDisk::write(run, &self.scratch).map(Held::OnDisk)
    }
}

/// A run that waits to be merged.
pub enum Held {
    /// There was memory for it.
    InMemory(InMemoryRun<PublishError>),
    /// There was none.
    OnDisk(OnDisk),
}

impl Iterator for Held {
    type Item = Result<Word, PublishError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::InMemory(run) => run.next(),
            Self::OnDisk(run) => run.next(),
        }
    }
}

/// A run in a file that has no name: it goes when this does, whatever happens.
pub struct OnDisk {
    file: BufReader<File>,
    /// How many words are still to come.
    words: usize,
    scratch: PathBuf,
}

impl OnDisk {
    fn write(run: Run, scratch: &Path) -> Result<Self, PublishError> {
        let words = run.len();
        let written = tempfile::tempfile_in(scratch).and_then(|file| {
            let mut file = BufWriter::new(file);
            for word in run {
                let bytes = word.encode();
                file.write_all(&(bytes.len() as u64).to_le_bytes())?;
                file.write_all(&bytes)?;
            }
            let mut file = file.into_inner()?;
            file.rewind()?;
            Ok(file)
        });
        let file = BufReader::new(written.map_err(PublishError::write(scratch))?);
        Ok(Self { file, words, scratch: scratch.to_owned() })
    }

    fn read(&mut self) -> std::io::Result<Word> {
        let mut length = [0; 8];
        self.file.read_exact(&mut length)?;
        let mut bytes = Vec::new();
        self.file.by_ref().take(u64::from_le_bytes(length)).read_to_end(&mut bytes)?;
        Word::decode(&bytes).map_err(std::io::Error::other)
    }
}

impl Iterator for OnDisk {
    type Item = Result<Word, PublishError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.words = self.words.checked_sub(1)?;
        let word = self.read();
        Some(word.map_err(PublishError::read(&self.scratch)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    use super::*;
    use crate::bundle::Name;
    use crate::index::{Root, plant};
    use crate::publish::pack::digest_of;
    use crate::publish::samples;

    fn planted(workers: &AllCores) -> (Root, BTreeMap<Name, Vec<u8>>) {
        let archive = samples::sample();
        let shards = Mutex::new(BTreeMap::new());
        let root = plant(&archive, workers, |_, shard| {
            let name = Name(digest_of(&shard));
            shards.lock().unwrap().insert(name, shard);
            Ok(name)
        });
        (root.unwrap(), shards.into_inner().unwrap())
    }

    #[test]
    fn an_index_is_the_same_whether_words_wait_in_memory_or_on_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let in_memory = AllCores::default();
        let on_disk = AllCores::within(0, folder.path());
        assert!(matches!(in_memory.hold(Run::new(), 1), Ok(Held::InMemory(_))));
        assert!(matches!(on_disk.hold(Run::new(), 1), Ok(Held::OnDisk(_))));
        assert_eq!(planted(&on_disk), planted(&in_memory));
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }

    #[test]
    fn where_nothing_can_be_written_that_is_told() {
        let nowhere = AllCores::within(0, Path::new("/nowhere/at/all"));
        let held = nowhere.hold(Run::new(), 1);
        assert!(matches!(held, Err(PublishError::Write { path, .. }) if path == nowhere.scratch));
    }

    #[test]
    fn a_file_that_ends_too_early_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let mut held = OnDisk::write(vec![Word::default()], folder.path()).unwrap();
        held.words = 2;
        assert!(held.next().unwrap().is_ok());
        assert!(held.next().unwrap().is_err());
        assert!(held.next().is_none());
    }
}

//! [`Cache`]: what has been found out of files, kept for the next time.
//!
//! A file of records, each under a key that is a hash of all that its value was made from, so
//! that nothing in it is ever out of date: what isn't asked for any more is only in the way. New
//! records are added at the end; when more than half of them were not asked for, the file is
//! written anew. It is safe to delete at any time.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use super::PublishError;
use super::parallel::locked;

/// The version of the records. It changes whenever a value means something else.
const VERSION: &[u8; 8] = b"HMRT-c1\n";

/// Before each value: its key, its length, its checksum.
const HEAD: usize = 16 + 4 + 4;

/// A hash of all that a value was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key([u8; 16]);

impl Key {
    /// A key of these parts. Where they meet counts too.
    pub(super) fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        let mut key = [0; 16];
        key.copy_from_slice(&hash.finalize()[..16]);
        Self(key)
    }

    /// The whole of it, to be part of another.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first half of it.
    pub(super) fn short(self) -> u64 {
        self.0[..8].iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}

/// What has been found out of files, kept for the next time.
#[derive(Debug, Default)]
pub(super) struct Cache {
    path: Option<PathBuf>,
    bytes: Vec<u8>,
    places: HashMap<Key, Range<usize>>,
    asked: Mutex<HashSet<Key>>,
    new: Mutex<Vec<(Key, Vec<u8>)>>,
}

impl Cache {
    /// The cache of a folder of articles, in a folder of caches; none where that isn't given.
    pub(super) fn of(articles: &Path, caches: Option<&Path>) -> Self {
        let file = caches.and_then(|caches| file_for(articles, caches, "cache"));
        file.map_or_else(Self::default, Self::open)
    }

    /// The cache in this file. What can't be read is no cache.
    pub(super) fn open(path: PathBuf) -> Self {
        let bytes = fs::read(&path).ok().filter(|bytes| bytes.starts_with(VERSION));
        Self { path: Some(path), ..Self::of_bytes(bytes.unwrap_or_default()) }
    }

    /// An empty one, to be written into this file.
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path: Some(path), ..Self::default() }
    }

    /// All that is in these files, which are caches: nothing is added to them.
    ///
    /// # Errors
    /// When one can't be read, or is none.
    pub(super) fn of_files(files: &[PathBuf]) -> Result<Self, PublishError> {
        let mut all = VERSION.to_vec();
        for file in files {
            let bytes = fs::read(file).map_err(PublishError::read(file))?;
            let part = bytes.strip_prefix(VERSION);
            all.extend(part.ok_or_else(|| PublishError::NoPart { path: file.clone() })?);
        }
        Ok(Self::of_bytes(all))
    }

    fn of_bytes(bytes: Vec<u8>) -> Self {
        let mut places = HashMap::new();
        let mut at = VERSION.len();
        while let Some(head) = bytes.get(at..at + HEAD) {
            let (key, rest) = head.split_at(16);
            let number = |bytes: &[u8]| bytes.iter().rev().fold(0, |n, b| n << 8 | u32::from(*b));
            let start = at + HEAD;
            let end = start + number(&rest[..4]) as usize;
            let Some(value) = bytes.get(start..end) else { break };
            // A write that was cut off leaves what is no value; behind it there is nothing.
            if checksum(value) != number(&rest[4..]) {
                break;
            }
            let mut name = [0; 16];
            name.copy_from_slice(key);
            places.insert(Key(name), start..end);
            at = end;
        }
        Self { bytes, places, ..Self::default() }
    }

    /// The value of a key, made now if it isn't kept. A cache that keeps nothing asks for no key.
    pub(super) fn get_or<T: Serialize + DeserializeOwned>(
        &self,
        key: impl FnOnce() -> Key,
        make: impl FnOnce() -> T,
    ) -> T {
        if self.path.is_none() && self.places.is_empty() {
            return make();
        }
        let key = key();
        let kept = self.places.get(&key).and_then(|place| self.bytes.get(place.clone()));
        if let Some(value) = kept.and_then(|bytes| postcard::from_bytes(bytes).ok()) {
            locked(&self.asked).insert(key);
            return value;
        }
        let value = make();
        if self.path.is_some()
            && let Ok(bytes) = postcard::to_allocvec(&value)
        {
            locked(&self.new).push((key, bytes));
        }
        value
    }

    /// Keeps what was made for the next time. A cache that can't be written is done without.
    pub(super) fn save(self) {
        let Some(path) = &self.path else { return };
        let asked = self.asked.into_inner().unwrap_or_default();
        let new = made(self.new);
        let stale = self.places.len() - asked.len();
        if new.is_empty() && stale <= self.places.len() / 2 {
            return;
        }
        let written = if self.places.is_empty() || stale > self.places.len() / 2 {
            replace_with(path, |file| {
                file.write_all(VERSION)?;
                let mut kept = self.places.iter().filter(|(key, _)| asked.contains(key));
                kept.try_for_each(|(key, place)| record(file, *key, &self.bytes[place.clone()]))?;
                records(file, &new)
            })
        } else {
            let file = File::options().append(true).open(path).map(BufWriter::new);
            file.and_then(|mut file| records(&mut file, &new).and_then(|()| file.flush()))
        };
        if written.is_err() {
            let _ = fs::remove_file(path);
        }
    }

    /// Writes all that was made into its file.
    ///
    /// # Errors
    /// When it can't be written.
    pub(super) fn write(self) -> io::Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        let new = made(self.new);
        replace_with(path, |file| {
            file.write_all(VERSION)?;
            records(file, &new)
        })
    }
}

/// What was made, in the order of keys: threads finish in any order.
fn made(new: Mutex<Vec<(Key, Vec<u8>)>>) -> Vec<(Key, Vec<u8>)> {
    let mut new = new.into_inner().unwrap_or_default();
    new.sort_by_key(|(key, _)| key.0);
    new
}

/// The folder in which caches are kept, where the system tells of one.
pub(super) fn folder() -> Option<PathBuf> {
    Some(dirs::cache_dir()?.join("hemeroteca/publish"))
}

/// What a folder of caches has about a folder of articles or of a site: a path that no other
/// folder's has.
pub(super) fn file_for(folder: &Path, caches: &Path, end: &str) -> Option<PathBuf> {
    let folder = fs::canonicalize(folder).or_else(|_| std::path::absolute(folder)).ok()?;
    let key = Key::of([folder.as_os_str().as_encoded_bytes()]);
    Some(caches.join(format!("{:016x}.{end}", key.short())))
}

/// Names this very program: another may find out other things of the same file.
pub(super) fn program() -> &'static [u8] {
    static NAME: OnceLock<Vec<u8>> = OnceLock::new();
    NAME.get_or_init(|| {
        // By what it is and not by when it was made: a part may come from another machine.
        let program = std::env::current_exe().and_then(fs::read).unwrap_or_default();
        let name = Key::of([env!("CARGO_PKG_VERSION").as_bytes(), &program]);
        name.as_bytes().to_owned()
    })
}

/// Writes a file of the cache, whole or not at all.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_with(path, |file| file.write_all(bytes))
}

/// The same with what writes it: of a large archive it is never in memory as a whole.
fn replace_with(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let new = path.with_extension(format!("{}.new", std::process::id()));
    let mut file = BufWriter::new(File::create(&new)?);
    let written = write(&mut file).and_then(|()| file.flush());
    written.and_then(|()| fs::rename(&new, path)).inspect_err(|_| {
        let _ = fs::remove_file(&new);
    })
}

fn records(to: &mut dyn Write, records: &[(Key, Vec<u8>)]) -> io::Result<()> {
    records.iter().try_for_each(|(key, value)| record(to, *key, value))
}

fn record(to: &mut dyn Write, key: Key, value: &[u8]) -> io::Result<()> {
    let Ok(length) = u32::try_from(value.len()) else { return Ok(()) };
    to.write_all(&key.0)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(&checksum(value).to_le_bytes())?;
    to.write_all(value)
}

/// FNV-1a with 32 bits: it finds what was cut off, not what somebody has forged.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Key {
        Key::of([name.as_bytes()])
    }

    fn ask(cache: &Cache, name: &str, value: &str) -> String {
        cache.get_or(|| key(name), || value.to_owned())
    }

    #[test]
    fn what_was_found_out_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b");
        let first = Cache::open(path.clone());
        assert_eq!(ask(&first, "a", "1"), "1");
        first.save();
        let second = Cache::open(path.clone());
        assert_eq!(ask(&second, "a", "not asked"), "1");
        assert_eq!(ask(&second, "b", "2"), "2");
        second.save();
        let third = Cache::open(path);
        assert_eq!((ask(&third, "a", "-"), ask(&third, "b", "-")), ("1".into(), "2".into()));
    }

    #[test]
    fn what_nobody_asks_for_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cache");
        let first = Cache::open(path.clone());
        for name in ["a", "b", "c"] {
            ask(&first, name, "1");
        }
        first.save();
        let second = Cache::open(path.clone());
        ask(&second, "a", "-");
        second.save();
        assert_eq!(Cache::open(path).places.len(), 1);
    }

    #[test]
    fn a_damaged_file_keeps_what_comes_before_the_damage() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cache");
        let first = Cache::open(path.clone());
        for name in ["a", "b"] {
            ask(&first, name, "1");
        }
        first.save();
        let whole = fs::read(&path).unwrap();
        for length in 0..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            let cache = Cache::open(path.clone());
            assert_eq!(ask(&cache, "a", "1"), "1");
        }
        fs::write(&path, [&whole[..whole.len() - 1], b"x"].concat()).unwrap();
        assert_eq!(Cache::open(path).places.len(), 1);
    }

    #[test]
    fn parts_of_a_key_are_told_apart() {
        assert_ne!(Key::of([&b"ab"[..], b"c"]), Key::of([&b"a"[..], b"bc"]));
    }
}

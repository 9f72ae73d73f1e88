//! The bundle: an archive as bytes, in shards.
//!
//! A shard is some records, each with its key, in the order of keys. It begins with the four
//! bytes `HMRT` and the version of the format in two bytes (little endian); then comes postcard's
//! format. Shards stand below one another in a [`Tree`]: a leaf holds records, a branch holds the
//! names of shards. A shard's name is made of what it holds, so it never changes: what is
//! published anew gets new names only where something is new.
//!
//! Encoding and decoding stand side by side here, and decoding checks every invariant: bytes that
//! are no shard are an error, never a panic.

use std::fmt;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use thiserror::Error;

mod shard;
mod tree;

pub use shard::Shard;
pub use tree::{Branch, Planter, Tree};

const MAGIC: [u8; 4] = *b"HMRT";

/// The version of the format. It changes whenever a byte means something else.
pub const VERSION: u16 = 8;

/// What stands before what a shard or a root holds: magic and version.
const HEAD: usize = MAGIC.len() + 2;

/// The name of a shard: the beginning of a hash of what it holds, or in a file with the whole
/// archive its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Name(pub [u8; 8]);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Name {
    type Err = BundleError;

    fn from_str(text: &str) -> Result<Self, BundleError> {
        let number = u64::from_str_radix(text, 16).ok().filter(|_| text.len() == 16);
        number.map(|number| Self(number.to_be_bytes())).ok_or(BundleError::NotABundle)
    }
}

/// Bytes that are no part of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BundleError {
    /// Something else: a page in place of a shard, perhaps.
    #[error("these bytes are no archive of Hemeroteca's")]
    NotABundle,
    /// A bundle of another version.
    #[error(
        "the archive has format {found}, and this viewer reads format {VERSION}: publish the archive and the viewer together"
    )]
    OtherVersion {
        /// Its version.
        found: u16,
    },
    /// The bytes are cut off or changed.
    #[error("the archive is damaged: publish it anew")]
    Damaged,
}

/// A value as bytes that say what they are.
///
/// # Panics
/// Never for what this crate encodes: it always serialises.
#[must_use]
pub fn encode(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::from(MAGIC);
    bytes.extend(VERSION.to_le_bytes());
    postcard::to_extend(value, bytes).expect("what an archive is made of always serialises")
}

/// The value of bytes that [`encode`] has made.
///
/// # Errors
/// When they are something else.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, BundleError> {
    record(content(bytes)?)
}

/// A record's bytes.
///
/// # Panics
/// Never for what this crate encodes: it always serialises.
#[must_use]
pub fn encode_record(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).expect("what an archive is made of always serialises")
}

/// Adds a value's bytes to others.
///
/// # Panics
/// Never for what this crate encodes: it always serialises.
pub fn extend(bytes: &mut Vec<u8>, value: impl Serialize) {
    *bytes = postcard::to_extend(&value, std::mem::take(bytes))
        .expect("what an archive is made of always serialises");
}

/// The record of bytes that [`encode_record`] has made.
///
/// # Errors
/// When they are cut off or changed.
pub fn record<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, BundleError> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        _ => Err(BundleError::Damaged),
    }
}

/// What stands behind magic and version.
fn content(bytes: &[u8]) -> Result<&[u8], BundleError> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(BundleError::NotABundle)?;
    let (version, rest) = rest.split_first_chunk().ok_or(BundleError::NotABundle)?;
    match u16::from_le_bytes(*version) {
        VERSION => Ok(rest),
        found => Err(BundleError::OtherVersion { found }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_back_as_it_was() {
        let value = (7_u32, "Moscú".to_owned(), vec![1_u8, 2]);
        assert_eq!(decode::<(u32, String, Vec<u8>)>(&encode(&value)), Ok(value));
    }

    #[test]
    fn a_name_is_read_as_it_is_written() {
        let name = Name([0, 1, 2, 0xab, 0xff, 5, 6, 7]);
        assert_eq!(name.to_string().parse(), Ok(name));
        for text in ["", "00", "zz0102abff050607", "000102abff05060700"] {
            assert_eq!(text.parse::<Name>(), Err(BundleError::NotABundle));
        }
    }

    #[test]
    fn what_is_no_bundle_is_told_apart() {
        let good = encode(&"Moscú");
        assert_eq!(decode::<String>(b""), Err(BundleError::NotABundle));
        assert_eq!(decode::<String>(b"<!doctype html>"), Err(BundleError::NotABundle));
        assert_eq!(decode::<String>(&good[..good.len() - 1]), Err(BundleError::Damaged));
        assert_eq!(decode::<String>(&[&good[..], b"x"].concat()), Err(BundleError::Damaged));
        let mut other = good;
        other[4] = 9;
        assert_eq!(decode::<String>(&other), Err(BundleError::OtherVersion { found: 9 }));
    }
}

//! The bundle: an archive as bytes.
//!
//! Encoding and decoding stand side by side here. A bundle is shards, each of which begins with
//! the four bytes `HMRT` and the version of the format in two bytes (little endian); then comes
//! postcard's format. The first shard is the archive's head, each of the others some of its
//! articles. Decoding checks every invariant of an archive: bytes that don't hold one are an
//! error, never a panic.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::archive::{Archive, ArchiveError, Head, Parts, Piece};

const MAGIC: [u8; 4] = *b"HMRT";

/// The version of the format. It changes whenever a byte means something else.
pub const VERSION: u16 = 2;

/// Bytes that are no bundle.
#[derive(Debug, Error)]
pub enum BundleError {
    /// Something else.
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
    Damaged(#[source] postcard::Error),
    /// The bytes hold parts that make no archive.
    #[error("the archive contradicts itself: {0}")]
    Contradiction(#[from] ArchiveError),
}

/// The archive as shards: the head, then the articles.
///
/// # Panics
/// Never: an archive's parts always serialise.
#[must_use]
pub fn encode(archive: &Archive) -> Vec<Vec<u8>> {
    let (head, pieces) = archive.split();
    std::iter::once(shard(&head)).chain(pieces.iter().map(shard)).collect()
}

/// The archive of these shards.
///
/// # Errors
/// When they are no bundle of this version, or one is missing.
pub fn decode<S: AsRef<[u8]>>(shards: impl IntoIterator<Item = S>) -> Result<Archive, BundleError> {
    let mut shards = shards.into_iter();
    let head: Head = part(shards.next().ok_or(BundleError::NotABundle)?.as_ref())?;
    let pieces: Vec<Piece> = shards.map(|shard| part(shard.as_ref())).collect::<Result<_, _>>()?;
    Ok(Archive::new(Parts::join(head, pieces)?)?)
}

/// Pictures by the paths that articles name them by, each as an address that holds the picture
/// itself (`data:image/png;base64,…`).
pub type Pictures = BTreeMap<String, String>;

/// The archive as one run of bytes, for a file that holds it whole.
///
/// # Panics
/// Never: bytes always serialise.
#[must_use]
pub fn encode_whole(archive: &Archive, pictures: &Pictures) -> Vec<u8> {
    shard(&(encode(archive), pictures))
}

/// The archive and the pictures of one run of bytes.
///
/// # Errors
/// When the bytes are no bundle of this version.
pub fn decode_whole(bytes: &[u8]) -> Result<(Archive, Pictures), BundleError> {
    let (shards, pictures): (Vec<Vec<u8>>, Pictures) = part(bytes)?;
    Ok((decode(shards)?, pictures))
}

fn shard(part: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::from(MAGIC);
    bytes.extend(VERSION.to_le_bytes());
    postcard::to_extend(part, bytes).expect("an archive's parts always serialise")
}

fn part<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, BundleError> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(BundleError::NotABundle)?;
    let (version, rest) = rest.split_first_chunk().ok_or(BundleError::NotABundle)?;
    let found = u16::from_le_bytes(*version);
    if found != VERSION {
        return Err(BundleError::OtherVersion { found });
    }
    postcard::from_bytes(rest).map_err(BundleError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Builder, Site};
    use crate::entity::Authority;
    use crate::intake;
    use crate::language::Language;

    fn archive() -> Archive {
        let (authority, _) =
            Authority::read("[[person]]\nname = \"Ana\"\ncoordinates = [1.5, -2.25]\n");
        let mut builder = Builder::new(Site::default(), &authority);
        let taken = intake::take(
            "2023-01-02-a.md",
            "# T\n\n> Ana *llega* el 3 de enero.".as_bytes(),
            &Language::spanish(),
        );
        builder.add(taken.article.unwrap()).unwrap();
        builder.build().unwrap()
    }

    #[test]
    fn an_archive_comes_back_as_it_was() {
        let pictures = Pictures::from([("crane.jpg".to_owned(), "data:,x".to_owned())]);
        let whole = encode_whole(&archive(), &pictures);
        assert_eq!(decode_whole(&whole).unwrap(), (archive(), pictures));
        assert_eq!(decode(encode(&archive())).unwrap().parts().entries.len(), 1);
    }

    #[test]
    fn a_missing_shard_is_told() {
        assert!(matches!(decode(Vec::<Vec<u8>>::new()), Err(BundleError::NotABundle)));
    }

    #[test]
    fn what_is_no_bundle_is_told_apart() {
        let good = encode_whole(&archive(), &Pictures::new());
        assert!(matches!(decode_whole(b""), Err(BundleError::NotABundle)));
        assert!(matches!(decode_whole(b"<!doctype html>"), Err(BundleError::NotABundle)));
        assert!(matches!(decode_whole(&good[..good.len() - 1]), Err(BundleError::Damaged(_))));
        let mut other = good;
        other[4] = 9;
        assert!(matches!(decode_whole(&other), Err(BundleError::OtherVersion { found: 9 })));
    }
}

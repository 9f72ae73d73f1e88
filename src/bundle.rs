//! The bundle: an archive as bytes.
//!
//! Encoding and decoding stand side by side here. A bundle is the four bytes `HMRT`, the
//! version of the format in two bytes (little endian), and the archive's parts in postcard's
//! format. Decoding checks every invariant of an archive: bytes that don't hold one are an
//! error, never a panic.

use thiserror::Error;

use crate::archive::{Archive, ArchiveError, Parts};

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

/// The archive as bytes.
///
/// # Panics
/// Never: an archive's parts always serialise.
#[must_use]
pub fn encode(archive: &Archive) -> Vec<u8> {
    let mut bytes = Vec::from(MAGIC);
    bytes.extend(VERSION.to_le_bytes());
    postcard::to_extend(archive.parts(), bytes).expect("an archive's parts always serialise")
}

/// The archive of these bytes.
///
/// # Errors
/// When the bytes are no bundle of this version.
pub fn decode(bytes: &[u8]) -> Result<Archive, BundleError> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(BundleError::NotABundle)?;
    let (version, rest) = rest.split_first_chunk().ok_or(BundleError::NotABundle)?;
    let found = u16::from_le_bytes(*version);
    if found != VERSION {
        return Err(BundleError::OtherVersion { found });
    }
    let parts: Parts = postcard::from_bytes(rest).map_err(BundleError::Damaged)?;
    Ok(Archive::new(parts)?)
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
        let archive = archive();
        assert_eq!(decode(&encode(&archive)).unwrap(), archive);
    }

    #[test]
    fn what_is_no_bundle_is_told_apart() {
        let good = encode(&archive());
        assert!(matches!(decode(b""), Err(BundleError::NotABundle)));
        assert!(matches!(decode(b"<!doctype html>"), Err(BundleError::NotABundle)));
        assert!(matches!(decode(&good[..good.len() - 1]), Err(BundleError::Damaged(_))));
        let mut other = good;
        other[4] = 9;
        assert!(matches!(decode(&other), Err(BundleError::OtherVersion { found: 9 })));
    }
}

//! Bytes made smaller, named after what they hold, or fit to stand in a page.

use std::io::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256, Sha384};

/// The bytes as gzip; equal bytes give equal gzip.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    gzip_at(Compression::best(), bytes)
}

/// The same in a tenth of the time and two percent more bytes, for what is large and hardly gets
/// smaller.
pub(super) fn gzip_soon(bytes: &[u8]) -> Vec<u8> {
    gzip_at(Compression::default(), bytes)
}

fn gzip_at(level: Compression, bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("writing to memory doesn't fail")
}

pub(super) fn base64(bytes: impl AsRef<[u8]>) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// A name for what the bytes hold, to be part of a file's name: such a file never changes.
pub(super) fn name_of(bytes: &[u8]) -> String {
    digest_of(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The beginning of the bytes' SHA-256, which names them.
pub(super) fn digest_of(bytes: &[u8]) -> [u8; 8] {
    let digest = Sha256::digest(bytes);
    std::array::from_fn(|at| digest[at])
}

/// The source expression by which a content security policy allows an inline script or style.
pub(super) fn source_of(text: &str) -> String {
    format!("'sha256-{}'", base64(Sha256::digest(text)))
}

/// What subresource integrity checks a file by.
pub(super) fn integrity_of(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(Sha384::digest(bytes)))
}

//! Bytes as a host sends them.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// How hard Brotli can try.
pub(crate) const BEST: i32 = 11;

/// Brotli, as hard as is asked for: from 0 to [`BEST`].
pub(crate) fn brotli(bytes: &[u8], quality: i32) -> Vec<u8> {
    let hard = BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &hard).expect("memory takes it");
    packed
}

/// gzip at its best.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).expect("memory takes it");
    packer.finish().expect("memory takes it")
}

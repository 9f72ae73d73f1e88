//! Bytes as a host sends them.

use brotli::enc::BrotliEncoderParams;

/// How hard Brotli can try.
pub(crate) const BEST: i32 = 11;

/// Brotli, as hard as is asked for: from 0 to [`BEST`].
pub(crate) fn brotli(bytes: &[u8], quality: i32) -> Vec<u8> {
    let hard = BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &hard).expect("memory takes it");
    packed
}

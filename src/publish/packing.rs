//! [`Packing`]: a target that keeps texts packed as well.

use std::cell::LazyCell;
use std::io::Write as _;

use super::PublishError;
use super::pack::gzip;
use super::site::Target;

/// Endings of files that hosts send packed. Pictures and shards are packed in themselves.
const TEXTS: [&str; 9] =
    [".html", ".js", ".wasm", ".css", ".json", ".xml", ".svg", ".txt", ".webmanifest"];

/// A target that, if asked to, gets every text as Brotli and as gzip too, `.br` and `.gz`.
pub(super) struct Packing<'a, T> {
    pub(super) target: &'a T,
    pub(super) precompress: bool,
}

impl<T: Target> Target for Packing<'_, T> {
    fn write_once(
        &self,
        path: &str,
        made_from: u64,
        make: impl FnOnce() -> Vec<u8>,
    ) -> Result<u64, PublishError> {
        let made = LazyCell::new(make);
        let length = self.target.write_once(path, made_from, || made.clone())?;
        if self.packs(path) {
            self.target.write_once(&format!("{path}.br"), made_from, || brotli(&made))?;
            self.target.write_once(&format!("{path}.gz"), made_from, || gzip(&made))?;
        }
        Ok(length)
    }
}

impl<T> Packing<'_, T> {
    fn packs(&self, path: &str) -> bool {
        self.precompress && TEXTS.iter().any(|end| path.ends_with(end))
    }
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    // The best quality, in the largest window that every browser takes.
    let mut writer = brotli::CompressorWriter::new(&mut packed, 64 * 1024, 11, 22);
    writer.write_all(bytes).expect("writing to memory doesn't fail");
    drop(writer);
    packed
}

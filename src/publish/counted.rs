//! [`Counted`]: a target that counts what is written.

use std::sync::atomic::{AtomicU64, Ordering};

use super::PublishError;
use super::progress::Progress;
use super::site::Target;

/// What was made.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Made {
    /// Pages that a reader sees.
    pub(super) pages: u64,
    /// Files, pages among them.
    pub(super) files: u64,
    /// How long all files are together.
    pub(super) bytes: u64,
}

/// A target that counts what is written, and tells how many pages are done.
pub(super) struct Counted<'a, T> {
    target: &'a T,
    progress: Progress,
    pages: AtomicU64,
    files: AtomicU64,
    bytes: AtomicU64,
}

impl<'a, T: Target> Counted<'a, T> {
    pub(super) fn new(target: &'a T, progress: Progress) -> Self {
        let [pages, files, bytes] = [0; 3].map(AtomicU64::new);
        Self { target, progress, pages, files, bytes }
    }

    /// What was written.
    pub(super) fn made(&self) -> Made {
        let [pages, files, bytes] =
            [&self.pages, &self.files, &self.bytes].map(|number| number.load(Ordering::Relaxed));
        Made { pages, files, bytes }
    }
}

impl<T: Target> Target for Counted<'_, T> {
    fn write_once(
        &self,
        path: &str,
        made_from: u64,
        make: impl FnOnce() -> Vec<u8>,
    ) -> Result<u64, PublishError> {
        let length = self.target.write_once(path, made_from, make)?;
        if path.ends_with(".html") {
            self.pages.fetch_add(1, Ordering::Relaxed);
            self.progress.step();
        }
        self.files.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(length, Ordering::Relaxed);
        Ok(length)
    }
}

//! A built site: its folder and its files.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

mod place;

pub(crate) use place::folder;

/// The files of a folder and of those in it whose names end so, in order.
pub(crate) fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let entries = entries.map(|entry| entry.expect("the site can be read"));
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.to_string_lossy().ends_with(end))
        .collect()
}

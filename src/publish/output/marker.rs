//! How a site of ours is told from any other folder.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use serde::Deserialize;

/// The file that every site of ours has: JSON with `"generator": "hemeroteca"`. The time of its
/// last change is when the site was finished.
pub(super) const MARKER: &str = "archive/manifest.json";

#[derive(Deserialize)]
struct Marker {
    generator: String,
}

/// Whether a folder is a site of ours.
pub(super) fn is_ours(folder: &Path) -> bool {
    fs::read(folder.join(MARKER))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Marker>(&bytes).ok())
        .is_some_and(|marker| marker.generator == "hemeroteca")
}

/// When a site of ours was finished: a file of it that was changed later was changed by others.
pub(super) fn finished(folder: &Path) -> Option<SystemTime> {
    let marker = fs::metadata(folder.join(MARKER)).ok()?;
    is_ours(folder).then(|| marker.modified().ok()).flatten()
}

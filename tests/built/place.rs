//! Where the built site is.

use std::path::{Path, PathBuf};

/// The site to look at: `HEMEROTECA_DIST`, or else `dist/`.
pub(crate) fn folder() -> PathBuf {
    let told = std::env::var_os("HEMEROTECA_DIST").map(PathBuf::from);
    told.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"))
}

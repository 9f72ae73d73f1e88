//! What several tests share.

use std::path::PathBuf;

/// The small archive that tests read. Its texts are made up for them.
pub(crate) fn fixture_archive() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/archive")
}

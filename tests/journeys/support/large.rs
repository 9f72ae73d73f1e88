//! [`large`]: ten thousand articles, published once for all journeys that read them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use hemeroteca::archive::Archive;
use hemeroteca::publish::Folder;

use crate::publish::corpus::Corpus;

const ARTICLES: usize = 10_000;

/// A site of ten thousand articles, and the archive that it was made from.
pub(crate) struct Large {
    /// As a program reads it that has all of it.
    pub(crate) archive: std::sync::Arc<Archive>,
    /// The folder of the site.
    pub(crate) site: PathBuf,
}

/// Publishes it where a journey is the first to want it, into the target folder.
pub(crate) fn large() -> &'static Large {
    static LARGE: OnceLock<Large> = OnceLock::new();
    LARGE.get_or_init(|| {
        let desk = Path::new(env!("CARGO_TARGET_TMPDIR")).join("large");
        let corpus = Corpus::write(&desk.join("articles"), ARTICLES);
        let site = desk.join("site");
        let made = Command::new(env!("CARGO_BIN_EXE_hemeroteca"))
            .args(["publish", "--no-single-file", "--no-cache", "--viewer", "target/viewer"])
            .arg("--out")
            .args([&site, &corpus.folder])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("the program starts");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let folder = Folder::read(&corpus.folder).expect("it was just published");
        Large { archive: folder.archive, site }
    })
}

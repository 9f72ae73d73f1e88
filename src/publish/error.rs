//! [`PublishError`]: why a command can't be carried out.

use std::path::{Path, PathBuf};

use miette::Diagnostic;
use thiserror::Error;

use crate::archive::ArchiveError;

/// Why a command can't be carried out.
#[derive(Debug, Error, Diagnostic)]
pub enum PublishError {
    /// A file or folder can't be read.
    #[error("{path} can't be read")]
    #[diagnostic(help("check that it is there and that you may read it"))]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file can't be written.
    #[error("{path} can't be written")]
    #[diagnostic(help(
        "check that its folder is there, that you may write in it, and that the disk isn't full"
    ))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A folder without a single article.
    #[error("{path} holds no article that can be read")]
    #[diagnostic(help(
        "put article files in it: .txt (headline, lead, a paragraph a line) or .md (Markdown)"
    ))]
    NoArticles {
        /// The folder.
        path: PathBuf,
    },
    /// A folder that holds no viewer.
    #[error("{path} holds no viewer: it has no {what}")]
    #[diagnostic(help("build it anew with `trunk build`, which leaves it in target/viewer"))]
    NotAViewer {
        /// The folder.
        path: PathBuf,
        /// What is missing.
        what: String,
    },
    /// This program carries no viewer, and was told of none.
    #[error("this program carries no viewer to put into the site")]
    #[diagnostic(help(
        "use a program made by `cargo xtask dist`; or run `trunk build` and add `--viewer target/viewer`"
    ))]
    NoViewer,
    /// A recogniser has broken its word.
    #[error("the archive can't be built")]
    #[diagnostic(help(
        "this is a fault of Hemeroteca's: please report it, with the article that it names"
    ))]
    Archive(#[from] ArchiveError),
}

impl PublishError {
    pub(super) fn read(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Read { path: path.to_owned(), source }
    }

    pub(super) fn write(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Write { path: path.to_owned(), source }
    }
}

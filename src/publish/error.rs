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
    /// A page that isn't the viewer's.
    #[error("{path} is not the viewer's page: it has no {what}")]
    #[diagnostic(help("build it with `trunk build`, from the index.html of this project"))]
    NotTheViewer {
        /// The page.
        path: PathBuf,
        /// What is missing.
        what: &'static str,
    },
    /// The page is no HTML that can be rewritten.
    #[error("{path} can't be rewritten")]
    #[diagnostic(help("build it anew with `trunk build`"))]
    Html {
        /// The page.
        path: PathBuf,
        /// What the rewriter says.
        source: lol_html::errors::RewritingError,
    },
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

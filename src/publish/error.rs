//! [`PublishError`]: why a command can't be carried out.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use miette::Diagnostic;
use thiserror::Error;

use super::report::shown;
use super::{EntitiesError, FileProblem};
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
        source: io::Error,
    },
    /// A file or folder can't be written.
    #[error("{} can't be written{}", path.display(), cause(source))]
    #[diagnostic(help("{}", remedy(source)))]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file that isn't what `index` writes.
    #[error("{path} is no part of an archive")]
    #[diagnostic(help("name files that `hemeroteca index` of this version has written"))]
    NoPart {
        /// The file.
        path: PathBuf,
    },
    /// A file that a model is made of, or a model, that can't be used.
    #[error("{path} can't be used: {what}")]
    #[diagnostic(help("mend it there, or name another file"))]
    Teaching {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// Another publish is at work on the same site.
    #[error("another publish is at work on {path}")]
    #[diagnostic(help("wait until it has ended, or stop it, then publish again"))]
    Busy {
        /// The site.
        path: PathBuf,
    },
    /// A folder that holds something else than a site of ours.
    #[error("{path} holds something that Hemeroteca has not published")]
    #[diagnostic(help(
        "name another folder, or one that isn't there yet; with `--force` a site takes its \
         place, and all that it holds is deleted"
    ))]
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// A place that no site can be put in, whatever it holds.
    #[error("no site can be put in the place of {path}: {why}")]
    #[diagnostic(help("{remedy}"))]
    Place {
        /// The place.
        path: PathBuf,
        /// What is in the way.
        why: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// The new site stands, the old one is still there beside it.
    #[error("the site is published, but the one before it is still at {path}")]
    #[diagnostic(help(
        "delete that folder, or see that you may: the next publish needs the place"
    ))]
    Remains {
        /// Where what is left of the old site is.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A folder without a single article.
    #[error("{path} holds no article that can be read")]
    #[diagnostic(help(
        "put article files in it: .txt (headline, lead, a paragraph a line) or .md (Markdown)"
    ))]
    NoArticles {
        /// The folder.
        path: PathBuf,
        /// What is wrong with each file, which says more.
        problems: Vec<FileProblem>,
    },
    /// A folder to begin with, in which somebody has begun.
    #[error("{path} holds articles already")]
    #[diagnostic(help(
        "see them with `hemeroteca serve {}`, or name a folder that isn't there yet",
        shown(path)
    ))]
    HasArticles {
        /// The folder.
        path: PathBuf,
    },
    /// No preview can be shown at a port.
    #[error("no preview can be shown at port {port}{}", taken(source))]
    #[diagnostic(help(
        "add `--port` with another number, or `--port 0`, which takes any that is free"
    ))]
    Port {
        /// The port.
        port: u16,
        /// What the system says.
        source: io::Error,
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
    /// What is asked about entities, or decided of them, can't be.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Entities(#[from] EntitiesError),
    /// A recogniser has broken its word.
    #[error("the archive can't be built")]
    #[diagnostic(help(
        "this is a fault of Hemeroteca's: please report it, with the article that it names"
    ))]
    Archive(#[from] ArchiveError),
}

impl PublishError {
    pub(super) fn read(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Read { path: path.to_owned(), source }
    }

    pub(super) fn write(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Write { path: path.to_owned(), source }
    }

    /// What is wrong in the articles, if that is why.
    pub(super) fn problems(&self) -> &[FileProblem] {
        match self {
            Self::NoArticles { problems, .. } => problems,
            Self::Entities(error) => error.problems(),
            _ => &[],
        }
    }
}

/// Whether somebody else is at a port.
fn taken(error: &io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::AddrInUse => ": another program is there",
        ErrorKind::PermissionDenied => ": it is not yours to take",
        _ => "",
    }
}

/// Why a file can't be written, where the system's answer is one that people meet.
fn cause(error: &io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            ": the disk is full, or all that you may use of it"
        }
        ErrorKind::ReadOnlyFilesystem => ": the disk is read-only",
        ErrorKind::PermissionDenied => ": it is not yours to write",
        _ => "",
    }
}

/// What to do about it.
fn remedy(error: &io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "make room on the disk, then run the command again"
        }
        ErrorKind::ReadOnlyFilesystem => "name a folder on a disk that can be written",
        ErrorKind::PermissionDenied => {
            "name a folder of your own, or have its owner let you write in the folder around it"
        }
        _ => {
            "check that its folder is there, that you may write in it, and that the disk isn't full"
        }
    }
}

#[cfg(test)]
mod tests {
    use miette::Diagnostic as _;

    use super::*;

    fn said_of(kind: ErrorKind) -> String {
        let error = PublishError::write(Path::new("site"))(kind.into());
        format!("{error}; {}", error.help().expect("every error says what to do"))
    }

    #[test]
    fn a_full_disk_is_named_with_what_to_do() {
        let said = said_of(ErrorKind::StorageFull);
        assert!(said.starts_with("site can't be written: the disk is full"), "{said}");
        assert!(said.contains("make room"), "{said}");
    }

    #[test]
    fn a_read_only_place_is_named_with_what_to_do() {
        let said = said_of(ErrorKind::ReadOnlyFilesystem);
        assert!(said.contains("read-only") && said.contains("name a folder"), "{said}");
        let said = said_of(ErrorKind::PermissionDenied);
        assert!(said.contains("not yours") && said.contains("name a folder"), "{said}");
    }
}

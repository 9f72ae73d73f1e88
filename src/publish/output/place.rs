//! [`Place`]: where a site is to stand, and the folders beside it that a publish works in.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::super::PublishError;
use super::{marker, system};

/// Where a site is to stand, and what a publish uses beside it. All on one file system, so that
/// a folder is put in another's place by its name alone.
#[derive(Debug)]
pub(super) struct Place {
    /// Where readers see the site. No symbolic link, nor anything on the way to it.
    pub(super) target: PathBuf,
    /// The folder that the target is in.
    pub(super) around: PathBuf,
    /// The site that is being written; once it is in place, the old one until it is deleted.
    pub(super) new: PathBuf,
    /// The old site, where a system can only put one folder aside and then the other in.
    pub(super) old: PathBuf,
    /// The lock.
    pub(super) lock: PathBuf,
}

impl Place {
    /// The place of a site, if the articles are safe from it and it can be put aside.
    pub(super) fn find(target: &Path, sources: &Path) -> Result<Self, PublishError> {
        let named = target;
        let target = real(named).map_err(PublishError::write(named))?;
        let sources = fs::canonicalize(sources).map_err(PublishError::read(sources))?;
        let unfit = |why, remedy| Err(PublishError::Place { path: named.to_owned(), why, remedy });
        let beside = "name a folder beside the articles, such as `site`";
        if sources.starts_with(&target) {
            return unfit("the articles are in it", beside);
        }
        if target.strip_prefix(&sources).is_ok_and(|way| !is_hidden(way)) {
            return unfit("it is in the folder of articles, and would be read as some", beside);
        }
        if env::current_dir().is_ok_and(|current| current.starts_with(&target)) {
            return unfit("it is the current folder, or around it", "go to another folder first");
        }
        let (Some(around), Some(name)) = (target.parent(), target.file_name()) else {
            return unfit("it is the root of a disk", "name a folder on it");
        };
        if system::is_mount_point(&target, around) {
            return Err(held(named));
        }
        let beside = |end: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(end);
            around.join(hidden)
        };
        Ok(Self {
            new: beside(".hemeroteca-new"),
            old: beside(".hemeroteca-old"),
            lock: beside(".hemeroteca-lock"),
            around: around.to_owned(),
            target,
        })
    }

    /// Refuses a target that holds something else than a site of ours.
    pub(super) fn check(&self, force: bool) -> Result<(), PublishError> {
        let path = &self.target;
        let unfit = |why, remedy| Err(PublishError::Place { path: path.clone(), why, remedy });
        let mut entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                return unfit("it is a file", "name a folder, or one that isn't there yet");
            }
            Err(error) => return Err(PublishError::read(path)(error)),
        };
        if path.join(".git").exists() {
            return unfit("it is a git work tree", "name a folder inside it");
        }
        if force || entries.next().is_none() || marker::is_ours(path) {
            return Ok(());
        }
        Err(PublishError::NotOurs { path: path.clone() })
    }
}

/// The error for a folder that the system keeps where it is.
pub(super) fn held(path: &Path) -> PublishError {
    PublishError::Place {
        path: path.to_owned(),
        why: "it is a mount point, or the system keeps it in its place for another reason",
        remedy: "name a folder inside it, or one that isn't there yet",
    }
}

/// The path without symbolic links, also where what it names isn't there yet.
fn real(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let path = std::path::absolute(path)?;
            let (Some(around), Some(name)) = (path.parent(), path.file_name()) else {
                return Err(error);
            };
            match fs::read_link(&path) {
                Ok(link) => real(&around.join(link)),
                Err(_) => Ok(real(around)?.join(name)),
            }
        }
        found => found,
    }
}

/// Whether some folder on the way is hidden, so that no article is looked for beyond it.
fn is_hidden(way: &Path) -> bool {
    way.iter().any(|name| name.to_string_lossy().starts_with('.'))
}

//! The spare: the site that was replaced last, out of which the next one is made.
//!
//! A site has a folder for nearly every page, and where little has changed, making folders and
//! deleting them is most of what a publish does: 12,000 of them take from 2 to 7 seconds (ext4),
//! where linking as many files takes a tenth of one. So a site that is replaced isn't deleted. It
//! is kept outside, in the cache, and becomes the staging folder of the next publish: a file that
//! is the very same in it and in the site that stands stays where it is.
//!
//! Nothing in a spare is believed: whatever the new site doesn't take over by name and by what it
//! holds is deleted before the new site is put in place.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The files in a staging folder that are left of an earlier site, each by its path in the site,
/// until the new one takes their place.
#[derive(Debug, Default)]
pub(super) struct LeftOver(BTreeSet<String>);

/// Makes the spare the new staging folder. Where there is none, or none that can be used,
/// nothing is there.
pub(super) fn take(spare: &Path, new: &Path) -> Option<LeftOver> {
    let moved = plain_files(spare).and_then(|files| fs::rename(spare, new).map(|()| files));
    match moved {
        Ok(files) => Some(LeftOver(files)),
        Err(_) => {
            // It is in the way of the next one.
            let _ = fs::remove_dir_all(spare);
            None
        }
    }
}

/// Keeps a site that was replaced, for the next time.
///
/// # Errors
/// Where it can't be moved there: on another disk, for one.
pub(super) fn put(old: &Path, spare: &Path) -> io::Result<()> {
    if let Some(folder) = spare.parent() {
        fs::create_dir_all(folder)?;
    }
    match fs::remove_dir_all(spare) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::rename(old, spare),
    }
}

/// Every file in a folder; an error if there is something else than files and folders that can
/// be written: people may have put a link there that leads out of it.
fn plain_files(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    let odd = || io::Error::from(ErrorKind::Unsupported);
    // The parents of what was met: a folder that isn't among them is empty.
    let mut parents = BTreeSet::new();
    for entry in WalkDir::new(folder).contents_first(true) {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type().is_file() {
            let name = path.strip_prefix(folder).ok().and_then(Path::to_str).ok_or_else(odd)?;
            files.insert(name.replace(std::path::MAIN_SEPARATOR, "/"));
        } else if !entry.file_type().is_dir() || entry.metadata()?.permissions().readonly() {
            return Err(odd());
        } else if !parents.remove(path) && entry.depth() > 0 {
            fs::remove_dir(path)?;
            continue;
        }
        if let Some(parent) = path.parent()
            && !parents.contains(parent)
        {
            parents.insert(PathBuf::from(parent));
        }
    }
    Ok(files)
}

impl LeftOver {
    /// Takes a file off the list; tells whether it was on it.
    pub(super) fn claim(&mut self, path: &str) -> bool {
        self.0.remove(path)
    }

    /// Removes what is left where a file of this path is to be: a folder of its name, or a file
    /// with the name of a folder that it is in.
    ///
    /// # Errors
    /// When it can't be removed.
    pub(super) fn clear_way(&mut self, new: &Path, path: &str) -> io::Result<()> {
        // Folders around it stay: another thread may be about to write into one.
        let place = new.join(path);
        let within = format!("{path}/");
        let below: Vec<String> = self
            .0
            .range(within.clone()..)
            .take_while(|it| it.starts_with(&within))
            .cloned()
            .collect();
        let above = path.match_indices('/').map(|(at, _)| path[..at].to_owned());
        for name in above.filter(|name| self.0.contains(name)).collect::<Vec<_>>() {
            self.remove(new, &name, &place)?;
        }
        below.iter().try_for_each(|name| self.remove(new, name, &place))
    }

    /// Removes all that is left, and the folders that are empty then.
    ///
    /// # Errors
    /// When something can't be removed.
    pub(super) fn sweep(mut self, new: &Path) -> io::Result<()> {
        while let Some(name) = self.0.first().cloned() {
            self.remove(new, &name, new)?;
        }
        Ok(())
    }

    /// Removes a file, and of the folders within a place those that are empty then.
    fn remove(&mut self, new: &Path, name: &str, within: &Path) -> io::Result<()> {
        let path = new.join(name);
        fs::remove_file(&path)?;
        self.0.remove(name);
        // Up to the first that still holds something.
        let folders = path
            .ancestors()
            .skip(1)
            .take_while(|folder| folder.starts_with(within) && *folder != new);
        for folder in folders {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }
}

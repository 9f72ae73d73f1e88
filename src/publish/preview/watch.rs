//! [`Watch`]: waits until something in a folder of articles has changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, SystemTime};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use walkdir::WalkDir;

use crate::intake::Format;
use crate::publish::folder::{ENTITIES, SITE, is_shown};

/// How long nothing happens before a change counts as done: editors save in several steps.
const QUIET: Duration = Duration::from_millis(100);
/// How often the folder is looked at all the same: disks on a network and those shared with a
/// virtual machine tell of no changes.
const LOOK: Duration = Duration::from_secs(2);

/// What has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    /// The articles, or what stands beside them, have changed.
    Changed,
    /// Somebody wants an end.
    Ended,
}

/// A folder of articles that is being watched.
#[derive(Debug)]
pub(super) struct Watch {
    folder: PathBuf,
    seen: Snapshot,
    sender: Sender<Signal>,
    signals: Receiver<Signal>,
    /// What the system tells of changes, if it does.
    watcher: Option<RecommendedWatcher>,
}

impl Watch {
    /// Watches a folder: what changes from now on is not missed.
    pub(super) fn begin(folder: &Path) -> Self {
        let (sender, signals) = mpsc::channel();
        let watcher = watcher(folder, &sender);
        Self { folder: folder.to_owned(), seen: Snapshot::of(folder), sender, signals, watcher }
    }

    /// From now on Ctrl-C, or a request of the system's to end, is a signal. If it comes twice
    /// the program ends where it stands.
    pub(super) fn end_by_ctrl_c(&self) {
        let sender = self.sender.clone();
        let asked = AtomicBool::new(false);
        // Without it, Ctrl-C ends the program too, only that a temporary folder stays.
        let _ = ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) || sender.send(Signal::Ended).is_err() {
                std::process::exit(130);
            }
        });
    }

    /// Waits for a change, and until it is done.
    pub(super) fn wait(&mut self) -> Signal {
        loop {
            match self.signals.recv_timeout(LOOK) {
                Ok(Signal::Changed) | Err(RecvTimeoutError::Timeout) => {}
                Ok(Signal::Ended) | Err(RecvTimeoutError::Disconnected) => return Signal::Ended,
            }
            if Snapshot::of(&self.folder) == self.seen {
                continue;
            }
            while let Ok(signal) = self.signals.recv_timeout(QUIET) {
                if signal == Signal::Ended {
                    return signal;
                }
            }
            // The folder may be another one of the same name by now.
            self.watcher = watcher(&self.folder, &self.sender);
            let now = Snapshot::of(&self.folder);
            if now != self.seen {
                self.seen = now;
                return Signal::Changed;
            }
        }
    }
}

/// Has the system tell of changes in a folder. Where it can't, the folder is looked at.
fn watcher(folder: &Path, sender: &Sender<Signal>) -> Option<RecommendedWatcher> {
    let sender = sender.clone();
    let tell = move |event: notify::Result<Event>| {
        // That somebody has read a file is told too.
        if !event.is_ok_and(|event| event.kind.is_access()) {
            let _ = sender.send(Signal::Changed);
        }
    };
    let mut watcher = notify::recommended_watcher(tell).ok()?;
    watcher.watch(folder, RecursiveMode::Recursive).ok()?;
    Some(watcher)
}

/// The files of a folder that a site is made of, each with its time and its length.
#[derive(Debug, PartialEq, Eq)]
struct Snapshot(BTreeMap<PathBuf, (Option<SystemTime>, u64)>);

impl Snapshot {
    fn of(folder: &Path) -> Self {
        let entries = WalkDir::new(folder).into_iter().filter_entry(is_shown);
        let files = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        let files = files.filter(|entry| counts(&entry.file_name().to_string_lossy()));
        let files = files.filter_map(|entry| {
            let metadata = entry.metadata().ok()?;
            Some((entry.into_path(), (metadata.modified().ok(), metadata.len())))
        });
        Self(files.collect())
    }
}

/// Whether a file is an article, or is used where articles are.
fn counts(name: &str) -> bool {
    const PICTURES: [&str; 7] = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"];
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    Format::of(name).is_some()
        || [SITE, ENTITIES].contains(&name)
        || end.is_some_and(|end| PICTURES.contains(&end.as_str()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_change_of_an_article_is_one_signal_and_of_other_files_none() {
        let folder = tempfile::tempdir().unwrap();
        let mut watch = Watch::begin(folder.path());
        for name in ["a.txt~", ".a.txt.swp", "4913", "notes.docx"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        fs::create_dir(folder.path().join("2024")).unwrap();
        let before = Snapshot::of(folder.path());
        assert_eq!(before, watch.seen, "none of these is an article");
        for name in ["2024/a.txt", "grua.PNG", "entities.toml"] {
            fs::write(folder.path().join(name), "x").unwrap();
            assert_eq!(watch.wait(), Signal::Changed, "{name}");
        }
        watch.sender.send(Signal::Ended).unwrap();
        assert_eq!(watch.wait(), Signal::Ended, "and no other change before it");
    }

    #[test]
    fn a_folder_that_goes_and_comes_again_is_watched_on() {
        let around = tempfile::tempdir().unwrap();
        let folder = around.path().join("articles");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("a.txt"), "x").unwrap();
        let mut watch = Watch::begin(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(watch.wait(), Signal::Changed);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("a.txt"), "other").unwrap();
        assert_eq!(watch.wait(), Signal::Changed);
        fs::write(folder.join("a.txt"), "another").unwrap();
        assert_eq!(watch.wait(), Signal::Changed);
    }
}

//! [`Job`]: a folder of articles becomes a site.

use std::path::{Path, PathBuf};

use super::all_cores::AllCores;
use super::cache::{self, Cache};
use super::counted::{Counted, Made};
use super::folder::Reading;
use super::ledger::Ledger;
use super::output::Output;
use super::progress::Progress;
use super::report::Report;
use super::shards::Means;
use super::site::{self, Options};
use super::viewer::Viewer;
use super::{Folder, PublishError};
use crate::archive::BaseUrl;

/// A site that is to be made.
pub(super) struct Job<'a> {
    /// The folder of articles.
    pub(super) articles: &'a Path,
    /// The folder of the site.
    pub(super) site: &'a Path,
    /// Whether the site may take the place of anything.
    pub(super) force: bool,
    /// Where the site will be read, in place of what site.toml says.
    pub(super) base: Option<BaseUrl>,
    pub(super) viewer: &'a Viewer,
    pub(super) options: Options,
    pub(super) known: Known,
    /// How many megabytes words may take while they are put in order.
    pub(super) memory: usize,
}

/// What is known of articles before they are read.
pub(super) enum Known {
    /// What is kept in this folder, if anything is: what need not be made again.
    Before(Option<PathBuf>),
    /// What these files hold, which `index` has written.
    Parts(Vec<PathBuf>),
}

impl Known {
    /// The folder in which something is kept.
    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Before(folder) => folder.as_deref(),
            Self::Parts(_) => None,
        }
    }
}

impl Job<'_> {
    /// Makes the site, and tells what is wrong in the articles before it does. With an error the
    /// site that stood there is as it was.
    pub(super) fn run(&self, report: Report) -> Result<(Folder, Made), PublishError> {
        let caches = self.known.folder();
        let spare = caches.and_then(|caches| cache::file_for(self.site, caches, "spare"));
        let output = Output::begin(self.site, self.articles, self.force, spare)?;
        let reading = Reading {
            base: self.base.clone(),
            entities: None,
            cache: match &self.known {
                Known::Before(folder) => Cache::of(self.articles, folder.as_deref()),
                Known::Parts(files) => Cache::of_files(files)?,
            },
            progress: Progress::begin("reading articles", None),
        };
        let folder = Folder::read_with(self.articles, &reading)?;
        let Reading { cache, progress, .. } = reading;
        drop(progress);
        report.problems(&folder.problems);
        let parts = folder.archive.parts();
        // The front page, the page for what isn't there, and perhaps the single file.
        let pages = parts.entries.len() + parts.entities.len() + 2;
        let pages = pages + usize::from(self.options.has_single_file(&folder.archive));
        let ledger = Ledger::open(&output, self.site, caches);
        let target = Counted::new(&ledger, Progress::begin("making pages", Some(pages)));
        let cores = AllCores::within(self.memory, output.around());
        let means = Means { cache, cores };
        site::write(&folder, self.viewer, &self.options, &means, &target)?;
        let made = target.made();
        drop(target);
        let ledger = ledger.close();
        output.commit()?;
        ledger.save();
        means.cache.save();
        Ok((folder, made))
    }
}

/// Reads a folder of articles, and tells how far it is if there are many.
pub(super) fn read(articles: &Path) -> Result<Folder, PublishError> {
    let progress = Progress::begin("reading articles", None);
    Folder::read_with(articles, &Reading { progress, ..Reading::default() })
}

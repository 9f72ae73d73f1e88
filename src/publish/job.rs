//! [`Job`]: a folder of articles becomes a site.

use std::path::Path;

use super::counted::{Counted, Made};
use super::output::Output;
use super::progress::Progress;
use super::report::Report;
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
}

impl Job<'_> {
    /// Makes the site, and tells what is wrong in the articles before it does. With an error the
    /// site that stood there is as it was.
    pub(super) fn run(&self, report: Report) -> Result<(Folder, Made), PublishError> {
        let output = Output::begin(self.site, self.articles, self.force)?;
        let folder = read(self.articles)?.at(self.base.clone());
        report.problems(&folder.problems);
        let parts = folder.archive.parts();
        // The front page, the page for what isn't there, and perhaps the single file.
        let pages = parts.entries.len() + parts.entities.len() + 2;
        let pages = pages + usize::from(self.options.single_file);
        let target = Counted::new(&output, Progress::begin("making pages", Some(pages)));
        site::write(&folder, self.viewer, &self.options, &target)?;
        let made = target.made();
        drop(target);
        output.commit()?;
        Ok((folder, made))
    }
}

/// Reads a folder of articles, and tells how far it is if there are many.
pub(super) fn read(articles: &Path) -> Result<Folder, PublishError> {
    Folder::read_telling(articles, &Progress::begin("reading articles", None))
}

//! [`Pictures`]: the pictures that articles show, from the folder of articles to the site.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::PublishError;
use super::pack::name_of;
use crate::article::{Article, Draft, SafeUrl};
use crate::problem::Problem;

/// A picture that is shown.
pub(super) struct Picture {
    /// Its path in the site.
    pub(super) name: String,
    /// A hash of what it holds.
    pub(super) hash: String,
    pub(super) bytes: Vec<u8>,
}

/// The pictures that articles show. An article names a picture by its way from the article's
/// own file; in the site it stands at its way from the folder of articles.
#[derive(Debug)]
pub struct Pictures {
    folder: PathBuf,
    shown: BTreeSet<PathBuf>,
}

impl Pictures {
    /// The pictures of a folder of articles, none of them shown yet.
    pub(super) fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), shown: BTreeSet::new() }
    }

    /// The article with its pictures where the site has them, and a warning for each that can't
    /// be shown, at its place in the file: its caption stays.
    pub(super) fn take(
        &mut self,
        article: Article,
        file: &Path,
        text: &[u8],
    ) -> (Article, Vec<Problem>) {
        let mut missing = Vec::new();
        let mut draft = Draft::from(article);
        draft.body = draft.body.with_sources(|source| match self.place(&source, file) {
            Some(place) => Some(place),
            None => {
                let name = source.as_str().as_bytes();
                let at = text.windows(name.len().max(1)).position(|here| here == name).unwrap_or(0);
                let problem = Problem::warning(
                    format!("the picture \"{}\" can't be shown; its caption is kept", source.as_str()),
                    "put the picture into the folder of articles and name it by its way from this file; \
                     pages of an archive ask nothing of other hosts",
                );
                missing.push(problem.at(at..at + name.len()));
                None
            }
        });
        (Article::new(draft).expect("it was an article before"), missing)
    }

    /// Every picture that is shown, read.
    ///
    /// # Errors
    /// When one can't be read.
    pub(super) fn read(&self) -> Result<Vec<Picture>, PublishError> {
        let read = self.files().map(|(name, from)| {
            let bytes = fs::read(&from).map_err(PublishError::read(&from))?;
            Ok(Picture { name, hash: name_of(&bytes), bytes })
        });
        read.collect()
    }

    /// Every picture that is shown: its path in the site, and its file.
    fn files(&self) -> impl Iterator<Item = (String, PathBuf)> {
        self.shown.iter().map(|picture| {
            let names: Vec<_> = picture.iter().map(|name| name.to_string_lossy()).collect();
            (names.join("/"), self.folder.join(picture))
        })
    }

    /// Where a picture is in the site, if it is a file within the folder of articles.
    fn place(&mut self, source: &SafeUrl, file: &Path) -> Option<SafeUrl> {
        let from = file.parent()?.strip_prefix(&self.folder).ok()?;
        let mut place = PathBuf::new();
        for component in from.join(source.as_str()).components() {
            match component {
                Component::Normal(name) => place.push(name),
                Component::CurDir => {}
                Component::ParentDir if place.pop() => {}
                Component::ParentDir | Component::RootDir | Component::Prefix(_) => return None,
            }
        }
        if !self.folder.join(&place).is_file() {
            return None;
        }
        let names: Vec<_> = place.iter().map(|name| name.to_string_lossy()).collect();
        let url = SafeUrl::try_from(names.join("/")).ok()?;
        self.shown.insert(place);
        Some(url)
    }
}

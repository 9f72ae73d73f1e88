//! [`Named`]: the translations that an article's file names, until every file is read.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::article::Article;
use crate::problem::Problem;
use crate::slug::Slug;

/// The translations that an article's file names. Whether they are there is known when every
/// file is read.
pub(super) struct Named {
    /// The file.
    pub(super) path: PathBuf,
    /// What the file holds.
    pub(super) bytes: Arc<[u8]>,
    slugs: Vec<Slug>,
}

impl Named {
    /// Those that this article names, in this file.
    pub(super) fn by(article: &Article, path: &Path, bytes: Arc<[u8]>) -> Self {
        Self { path: path.to_owned(), bytes, slugs: article.about().translations.clone() }
    }

    /// A warning for each that isn't there, at its place in the file.
    pub(super) fn missing(&self, is_there: impl Fn(&Slug) -> bool) -> Vec<Problem> {
        let missing = self.slugs.iter().filter(|slug| !is_there(slug));
        missing
            .map(|slug| {
                Problem::warning(
                    format!("no article has the slug \"{slug}\" that is named as a translation"),
                    "write the slug as it stands in the address of that article, or take it out",
                )
                .at(self.place(slug))
            })
            .collect()
    }

    /// Where the front matter names a slug, which may be part of other words before that.
    fn place(&self, slug: &Slug) -> Range<usize> {
        let find = |what: &str, from: usize| {
            let rest = &self.bytes[from..];
            rest.windows(what.len()).position(|here| here == what.as_bytes()).map(|at| from + at)
        };
        let key = find("\ntranslation", 0).unwrap_or(0);
        let value = find(":", key).unwrap_or(key);
        let at = find(slug.as_str(), value).unwrap_or(value);
        at..(at + slug.as_str().len()).min(self.bytes.len())
    }
}

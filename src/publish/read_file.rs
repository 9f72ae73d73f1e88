//! [`ReadFile`]: an article file, read.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::cache::{Cache, Key};
use crate::archive::{Annotated, Annotator};
use crate::intake::Taken;
use crate::problem::Problem;

/// An article file, read: what it holds, and what was wrong.
pub(super) struct ReadFile {
    /// What the file holds.
    pub(super) bytes: Arc<[u8]>,
    /// The article, if it is one.
    pub(super) annotated: Option<Annotated>,
    /// What was wrong with it.
    pub(super) problems: Vec<Problem>,
}

/// What was found out of a file, and is kept for the next time.
#[derive(Serialize, Deserialize)]
pub(super) struct Found(Option<Annotated>, Vec<Problem>);

impl Found {
    /// What was taken from a file, with what the article speaks of.
    pub(super) fn of(taken: Taken, annotator: &Annotator<'_>) -> Self {
        Self(taken.article.map(|article| annotator.annotate(article)), taken.problems)
    }
}

impl ReadFile {
    /// Reads a file. What it holds, its name and the context are all that the finding goes by.
    pub(super) fn read(
        path: &Path,
        context: impl Fn() -> Key,
        cache: &Cache,
        find: impl FnOnce(&str, &[u8]) -> Found,
    ) -> Self {
        match fs::read(path) {
            Ok(bytes) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let key = || Key::of([context().as_bytes(), name.as_bytes(), &bytes]);
                let Found(annotated, problems) = cache.get_or(key, || find(&name, &bytes));
                Self { bytes: bytes.into(), annotated, problems }
            }
            Err(error) => {
                let what = format!("the file can't be read: {error}");
                let problem = Problem::error(what, "check that you may read it");
                Self { bytes: Arc::default(), annotated: None, problems: vec![problem] }
            }
        }
    }
}

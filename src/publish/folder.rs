//! [`Folder`]: a folder of article files, read.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::PublishError;
use super::pictures::Pictures;
use super::progress::Progress;
use super::translations::Named;
use crate::archive::{Archive, BaseUrl, Builder, Site};
use crate::entity::Authority;
use crate::intake::{self, Format};
use crate::problem::{Problem, Severity};
use crate::slug::Slug;

/// A folder of article files, read: the archive of all good articles, and what was wrong.
#[derive(Debug)]
pub struct Folder {
    /// The archive.
    pub archive: Archive,
    /// The authority file.
    pub authority: Authority,
    /// The pictures in the articles.
    pub pictures: Pictures,
    /// What was wrong, in the order of the files; then what they name that isn't there.
    pub problems: Vec<FileProblem>,
}

/// A problem, and the file that it is in.
#[derive(Debug)]
pub struct FileProblem {
    /// The file.
    pub path: PathBuf,
    /// What the file holds.
    pub bytes: Vec<u8>,
    /// What is wrong.
    pub problem: Problem,
}

/// The name of the authority file.
pub(super) const ENTITIES: &str = "entities.toml";
/// The name of the file about the archive as a whole.
pub(super) const SITE: &str = "site.toml";

impl Folder {
    /// Reads a folder: `site.toml`, `entities.toml` and every article file in it and in the
    /// folders in it. An article that can't be used is reported and left out.
    ///
    /// # Errors
    /// When the folder can't be read, or not one article in it can be used.
    pub fn read(path: &Path) -> Result<Self, PublishError> {
        Self::read_telling(path, &Progress::untold())
    }

    /// The same, with a step for every article that is read.
    pub(super) fn read_telling(path: &Path, progress: &Progress) -> Result<Self, PublishError> {
        let mut problems = Problems::default();
        let site = problems.site(&path.join(SITE))?;
        let authority = problems.authority(&path.join(ENTITIES))?;
        let mut pictures = Pictures::of(path);
        let mut builder = Builder::new(site.clone(), &authority);
        let mut paths: BTreeMap<Slug, PathBuf> = BTreeMap::new();
        let mut named = Vec::new();
        for entry in WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(is_shown) {
            let entry = entry.map_err(|error| PublishError::Read {
                path: error.path().unwrap_or(path).to_owned(),
                source: error.into(),
            })?;
            if !entry.file_type().is_file() {
                continue;
            }
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy());
            if Format::of(&name).is_none() {
                problems.passed_over(path, &name);
                continue;
            }
            progress.step();
            let bytes = match fs::read(path) {
                Ok(bytes) => bytes,
                Err(error) => {
                    let what = format!("the file can't be read: {error}");
                    problems.add(path, &[], Problem::error(what, "check that you may read it"));
                    continue;
                }
            };
            let taken = intake::take(&name, &bytes, &site.lang);
            for problem in taken.problems {
                problems.add(path, &bytes, problem);
            }
            let Some(article) = taken.article else { continue };
            if let Some(first) = paths.get(article.slug()) {
                let what = format!(
                    "the slug \"{}\" is already that of {}",
                    article.slug(),
                    first.display()
                );
                problems.add(
                    path,
                    &bytes,
                    Problem::error(what, "rename this file, or give it a `slug` of its own")
                        .at(0..0),
                );
                continue;
            }
            paths.insert(article.slug().clone(), path.to_owned());
            let (article, missing) = pictures.take(article, path, &bytes);
            for problem in missing {
                problems.add(path, &bytes, problem);
            }
            if !article.about().translations.is_empty() {
                named.push(Named::by(&article, path, bytes));
            }
            builder.add(article)?;
        }
        if paths.is_empty() {
            return Err(PublishError::NoArticles { path: path.to_owned(), problems: problems.0 });
        }
        for named in &named {
            for problem in named.missing(|slug| paths.contains_key(slug)) {
                problems.add(&named.path, &named.bytes, problem);
            }
        }
        Ok(Self { archive: builder.build()?, authority, pictures, problems: problems.0 })
    }

    /// The same articles, to be read at this address if one is given.
    #[must_use]
    pub(super) fn at(self, base: Option<BaseUrl>) -> Self {
        match base {
            Some(base) => Self { archive: self.archive.at(base), ..self },
            None => self,
        }
    }

    /// Whether no file had an error.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.problems.iter().all(|p| p.problem.severity < Severity::Error)
    }
}

/// Not a hidden file or folder.
pub(super) fn is_shown(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
}

#[derive(Default)]
struct Problems(Vec<FileProblem>);

impl Problems {
    fn add(&mut self, path: &Path, bytes: &[u8], problem: Problem) {
        self.0.push(FileProblem { path: path.to_owned(), bytes: bytes.to_owned(), problem });
    }

    fn site(&mut self, path: &Path) -> Result<Site, PublishError> {
        let Some(text) = self.optional(path)? else {
            return Ok(Site::default());
        };
        Ok(Site::read(&text).unwrap_or_else(|problem| {
            self.add(path, text.as_bytes(), problem);
            Site::default()
        }))
    }

    fn authority(&mut self, path: &Path) -> Result<Authority, PublishError> {
        let Some(text) = self.optional(path)? else {
            return Ok(Authority::default());
        };
        let (authority, problems) = Authority::read(&text);
        for problem in problems {
            self.add(path, text.as_bytes(), problem);
        }
        Ok(authority)
    }

    /// The text of a file that need not be there.
    fn optional(&mut self, path: &Path) -> Result<Option<String>, PublishError> {
        match fs::read(path) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Ok(Some(text)),
                Err(error) => {
                    let at = error.utf8_error().valid_up_to();
                    let problem =
                        Problem::error("the file is not UTF-8", "save it as UTF-8").at(at..at);
                    self.add(path, error.as_bytes(), problem);
                    Ok(None)
                }
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(PublishError::read(path)(error)),
        }
    }

    /// Warns of a file that is no article, unless it has its place among articles.
    fn passed_over(&mut self, path: &Path, name: &str) {
        const BESIDE_ARTICLES: [&str; 7] =
            [".toml", ".jpg", ".jpeg", ".png", ".webp", ".avif", ".svg"];
        let name = name.to_ascii_lowercase();
        if !name.starts_with("readme") && !BESIDE_ARTICLES.iter().any(|end| name.ends_with(end)) {
            self.add(
                path,
                &[],
                Problem::warning(
                    "this file is no article; it is passed over",
                    "articles end in .txt or .md",
                ),
            );
        }
    }
}

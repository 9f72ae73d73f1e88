//! [`Folder`]: a folder of article files, read.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use walkdir::{DirEntry, WalkDir};

use super::cache::{Cache, Key, program};
use super::parallel::in_turn;
use super::pictures::Pictures;
use super::progress::Progress;
use super::read_file::{Found, ReadFile};
use super::translations::Named;
use super::{PublishError, decided, models};
use crate::archive::{Annotator, Archive, BaseUrl, Builder, Joined, Recognition, Settings, Site};
use crate::entity::Authority;
use crate::intake::{self, Format};
use crate::problem::{Problem, Severity};
use crate::slug::Slug;

/// A folder of article files, read: the archive of all good articles, and what was wrong.
#[derive(Debug)]
pub struct Folder {
    /// The archive.
    pub archive: Arc<Archive>,
    /// The authority file.
    pub authority: Authority,
    /// Entities that articles have under different names.
    pub joined: Vec<Joined>,
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
    /// What the file holds: shared, for a long file may have many.
    pub bytes: Arc<[u8]>,
    /// What is wrong.
    pub problem: Problem,
}

/// How a folder is read.
#[derive(Default)]
pub(super) struct Reading {
    /// Where the site will be read, in place of what `site.toml` says.
    pub(super) base: Option<BaseUrl>,
    /// What stands in place of `entities.toml`, to see what it would change.
    pub(super) entities: Option<String>,
    /// What is known of files from the last time.
    pub(super) cache: Cache,
    /// Told of every article that is read.
    pub(super) progress: Progress,
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
        Self::read_with(path, &Reading::default())
    }

    /// The same, as this reading says.
    pub(super) fn read_with(path: &Path, reading: &Reading) -> Result<Self, PublishError> {
        let Reading { base, entities, cache, progress } = reading;
        let (source, mut problems) = Source::open(path, base.clone(), entities.clone())?;
        let entities = path.join(ENTITIES);
        let mut builder = Builder::with(source.site.clone(), source.annotator());
        let annotator = builder.annotator();
        let mut pictures = Pictures::of(path);
        let mut paths: BTreeMap<Slug, PathBuf> = BTreeMap::new();
        let mut named = Vec::new();
        source.read(&annotator, cache, progress, |path, file| {
            let ReadFile { bytes, annotated, problems: found } = file;
            for problem in found {
                problems.add(path, &bytes, problem);
            }
            let Some(mut annotated) = annotated else { return Ok(()) };
            let slug = annotated.article.slug().clone();
            if let Some(first) = paths.get(&slug) {
                let what = format!("the slug \"{slug}\" is already that of {}", first.display());
                let remedy = "rename this file, or give it a `slug` of its own";
                problems.add(path, &bytes, Problem::error(what, remedy).at(0..0));
                return Ok(());
            }
            paths.insert(slug, path.to_owned());
            for problem in decided::not_in(&annotated.article, &source.authority) {
                problems.add(&entities, &source.entities, problem);
            }
            let (article, missing) = pictures.take(annotated.article, path, &bytes);
            for problem in missing {
                problems.add(path, &bytes, problem);
            }
            if !article.about().translations.is_empty() {
                named.push(Named::by(&article, path, bytes));
            }
            annotated.article = article;
            Ok(builder.add_annotated(annotated)?)
        })?;
        if paths.is_empty() {
            return Err(PublishError::NoArticles { path: path.to_owned(), problems: problems.0 });
        }
        for named in &named {
            for problem in named.missing(|slug| paths.contains_key(slug)) {
                problems.add(&named.path, &named.bytes, problem);
            }
        }
        for problem in decided::missing(&source.authority, |slug| paths.contains_key(slug)) {
            problems.add(&entities, &source.entities, problem);
        }
        let (archive, joined) = builder.build_joined()?;
        let Source { authority, .. } = source;
        let problems = problems.sorted();
        Ok(Self { archive: archive.into(), authority, joined, pictures, problems })
    }

    /// Whether no file had an error.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.problems.iter().all(|p| p.problem.severity < Severity::Error)
    }
}

/// What a folder holds, before its articles are read.
pub(super) struct Source {
    pub(super) site: Site,
    pub(super) authority: Authority,
    recognition: Recognition,
    /// What the authority file holds.
    entities: Arc<[u8]>,
    /// The article files, in the order of their names.
    pub(super) files: Vec<PathBuf>,
}

impl Source {
    /// Looks into a folder, and tells what was wrong so far; `base` stands in place of what
    /// `site.toml` says, `entities` in place of `entities.toml`.
    pub(super) fn open(
        path: &Path,
        base: Option<BaseUrl>,
        entities: Option<String>,
    ) -> Result<(Self, Problems), PublishError> {
        let mut problems = Problems::default();
        let Settings { mut site, recognition } = problems.settings(&path.join(SITE))?;
        site.base = base.or(site.base);
        let (authority, entities) = problems.authority(&path.join(ENTITIES), entities)?;
        let files = article_files(path, &mut problems)?;
        Ok((Self { site, authority, recognition, entities, files }, problems))
    }

    /// What finds out what its articles speak of.
    pub(super) fn annotator(&self) -> Annotator<'_> {
        let annotator = Annotator::new(&self.authority);
        match self.recognition.least() {
            Some(least) => annotator.finding(models::names(), models::world(), least),
            None => annotator,
        }
    }

    /// Reads its articles on every core, each by itself, and hands them over in the order of the
    /// files: no more of them are in memory at once than are being read. What the cache has isn't
    /// found out again.
    pub(super) fn read(
        &self,
        annotator: &Annotator<'_>,
        cache: &Cache,
        progress: &Progress,
        mut take: impl FnMut(&Path, ReadFile) -> Result<(), PublishError>,
    ) -> Result<(), PublishError> {
        // Hashed once: it may be far larger than an article.
        let context = LazyLock::new(|| {
            let context = (&self.site.lang, &self.authority, self.recognition);
            let context =
                postcard::to_allocvec(&context).expect("what is read of TOML always serialises");
            Key::of([program(), &context])
        });
        in_turn(
            &self.files,
            |file| {
                progress.step();
                ReadFile::read(
                    file,
                    || *context,
                    cache,
                    |name, bytes| Found::of(intake::take(name, bytes, &self.site.lang), annotator),
                )
            },
            |path, file| take(path, file),
        )
    }
}

/// Every article file in a folder and in the folders in it, in the order of their names. A file
/// that is no article is told, unless it has its place among articles.
fn article_files(path: &Path, problems: &mut Problems) -> Result<Vec<PathBuf>, PublishError> {
    let mut files = Vec::new();
    for entry in WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(is_shown) {
        let entry = entry.map_err(|error| PublishError::Read {
            path: error.path().unwrap_or(path).to_owned(),
            source: error.into(),
        })?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !entry.file_type().is_file() {
            continue;
        }
        if Format::of(&name).is_some() {
            files.push(entry.into_path());
        } else {
            problems.passed_over(entry.path(), &name);
        }
    }
    Ok(files)
}

/// Not a hidden file or folder.
pub(super) fn is_shown(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
}

/// What was wrong so far.
#[derive(Default)]
pub(super) struct Problems(Vec<FileProblem>);

impl Problems {
    /// All of it, in the order of the files.
    pub(super) fn sorted(self) -> Vec<FileProblem> {
        let mut problems = self.0;
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        problems
    }

    pub(super) fn add(&mut self, path: &Path, bytes: &Arc<[u8]>, problem: Problem) {
        self.0.push(FileProblem { path: path.to_owned(), bytes: bytes.clone(), problem });
    }

    fn settings(&mut self, path: &Path) -> Result<Settings, PublishError> {
        let Some(text) = self.optional(path)? else {
            return Ok(Settings::default());
        };
        let read = Settings::read(&text);
        Ok(read.unwrap_or_else(|problem| {
            self.add(path, &text.into_bytes().into(), problem);
            Settings::default()
        }))
    }

    /// The authority file, and what it holds; `instead` is read in its place.
    fn authority(
        &mut self,
        path: &Path,
        instead: Option<String>,
    ) -> Result<(Authority, Arc<[u8]>), PublishError> {
        let text = instead.map_or_else(|| self.optional(path), |text| Ok(Some(text)))?;
        let text = text.unwrap_or_default();
        let (authority, problems) = Authority::read(&text);
        let bytes = text.into_bytes().into();
        for problem in problems {
            self.add(path, &bytes, problem);
        }
        Ok((authority, bytes))
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
                    self.add(path, &error.into_bytes().into(), problem);
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
                &Arc::default(),
                Problem::warning(
                    "this file is no article; it is passed over",
                    "articles end in .txt or .md",
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_wrong_in_a_file_is_told_of_one_copy_of_it() {
        let desk = tempfile::tempdir().unwrap();
        let place = "[[place]]\nname = \"Moscú\"\n";
        fs::write(desk.path().join(ENTITIES), place.repeat(3)).unwrap();
        let (_, problems) = Source::open(desk.path(), None, None).unwrap();
        let [first, second] = &problems.0[..] else { panic!("{:?}", problems.0) };
        assert!(Arc::ptr_eq(&first.bytes, &second.bytes));
        assert_eq!(first.bytes.len(), 3 * place.len());
    }
}

//! [`Desk`]: the folder in which a made-up archive becomes our site and what the peers are made
//! from.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use hemeroteca::archive::{Archive, ArticleIx};
use hemeroteca::bundle::Name;
use hemeroteca::index::{Family, plant};
use hemeroteca::publish::{AllCores, Folder};
use serde_json::json;
use tempfile::TempDir;

use super::tally::Tally;
use crate::corpus::Corpus;
use crate::packed::gzip;
use crate::publisher::Publisher;

/// The folder, which goes when this does. In it: `articles`, our `site`, `peers`.
pub(crate) struct Desk(TempDir);

/// What making our site took.
pub(crate) struct Made {
    pub(crate) seconds: f64,
    pub(crate) megabytes: f64,
    /// The index alone, made once more by itself.
    pub(crate) index_seconds: f64,
    /// What each shard is of, by its address.
    pub(crate) families: HashMap<String, Family>,
    /// What there is to ask for.
    pub(crate) tally: Tally,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("search-").tempdir();
        Self(folder.expect("a temporary folder can be made"))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// One article a line, the newest first, as the peers are given them.
    pub(crate) fn articles(&self) -> PathBuf {
        self.path().join("articles.jsonl")
    }

    /// The folder of a tool's page and index.
    pub(crate) fn of(&self, tool: &str) -> PathBuf {
        self.path().join("peers").join(tool)
    }

    /// Writes so many articles, publishes them, and writes what the peers are made from.
    pub(crate) fn make(&self, articles: usize) -> Made {
        let corpus = Corpus::write(&self.path().join("articles"), articles);
        let (took, memory) = Publisher::new(self.path(), "search").run();
        let folder = Folder::read(&corpus.folder).expect("the articles can be read");
        let start = Instant::now();
        let families = Mutex::new(HashMap::new());
        let planted = plant(&folder.archive, &AllCores::default(), |family, shard| {
            let name = named(&gzip(&shard));
            let mut families = families.lock().unwrap_or_else(PoisonError::into_inner);
            families.insert(format!("/site/archive/{name}.shard"), family);
            Ok(name)
        });
        planted.expect("the disk has room");
        let index_seconds = start.elapsed().as_secs_f64();
        self.write_articles(&folder.archive);
        Made {
            seconds: took.as_secs_f64(),
            megabytes: memory as f64 / 1e6,
            index_seconds,
            families: families.into_inner().unwrap_or_else(PoisonError::into_inner),
            tally: Tally::of(&folder.archive),
        }
    }

    fn write_articles(&self, archive: &Archive) {
        let file = File::create(self.articles()).expect("files can be written");
        let mut file = BufWriter::new(file);
        for article in archive.articles() {
            let it = &archive.entry(article).article;
            let entities: Vec<String> = keys(archive, article).collect();
            let line = json!({
                "slug": it.slug().as_str(),
                "date": it.about().date.map(|date| date.to_string()).unwrap_or_default(),
                "headline": it.headline(),
                "lead": it.lead().unwrap_or_default(),
                "body": body(archive, article),
                "entities": entities,
            });
            writeln!(file, "{line}").expect("files can be written");
        }
        file.flush().expect("files can be written");
    }
}

/// The keys of the entities of an article.
pub(crate) fn keys(archive: &Archive, article: ArticleIx) -> impl Iterator<Item = String> {
    archive.speaks_of(article).map(|entity| archive.entity(entity).key.to_string())
}

/// The text of an article's body.
pub(crate) fn body(archive: &Archive, article: ArticleIx) -> String {
    let texts = archive.entry(article).article.body().texts();
    texts.iter().map(|text| text.plain()).collect::<Vec<_>>().join("\n")
}

/// The name of a packed shard, as the publisher gives it.
fn named(shard: &[u8]) -> Name {
    use sha2::{Digest as _, Sha256};
    let hash = Sha256::digest(shard);
    Name(std::array::from_fn(|at| hash[at]))
}

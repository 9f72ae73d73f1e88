//! [`Site`]: the built site in memory, compressed as a host sends it, and the pages to open.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::bare;
use crate::packed::{self, BEST, gzip};

/// A file as it is and compressed, each at its best.
pub(crate) struct File {
    pub(crate) plain: Vec<u8>,
    pub(crate) brotli: Vec<u8>,
    pub(crate) gzip: Vec<u8>,
}

impl File {
    pub(crate) fn new(plain: Vec<u8>) -> Self {
        Self { brotli: brotli(&plain), gzip: gzip(&plain), plain }
    }
}

/// A page to open, and its peer. Addresses are relative to the site.
pub(crate) struct Page {
    /// What it is: `the longest article`.
    pub(crate) what: &'static str,
    pub(crate) address: String,
    pub(crate) bare: String,
}

/// What is served: all that the chosen pages may ask for.
pub(crate) struct Site {
    folder: PathBuf,
    files: BTreeMap<String, File>,
    pages: Vec<Page>,
}

impl Site {
    /// The site that was built.
    ///
    /// # Panics
    /// If there is none.
    pub(crate) fn built() -> Self {
        let folder = crate::built::folder();
        assert!(
            folder.join("a").is_dir(),
            "{} holds no built site: `cargo xtask bench arrival` builds it",
            folder.display()
        );
        let mut site = Self { folder, files: BTreeMap::new(), pages: Vec::new() };
        for name in site.beside_pages() {
            let bytes = site.read(&name);
            site.files.insert(name, File::new(bytes));
        }
        let articles = site.by_length(&["a/"]);
        let entities = site.by_length(&["e/person/", "e/organization/", "e/place/"]);
        site.put("the longest article", articles.last());
        site.put("an article of middle length", articles.get(articles.len() / 2));
        site.put("the front page", Some(&"index.html".to_owned()));
        site.put("the longest entity page", entities.last());
        site
    }

    pub(crate) fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// A file by its path within the site, where it is served.
    pub(crate) fn file(&self, name: &str) -> Option<&File> {
        self.files.get(name)
    }

    /// All that is served, with its path.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().map(|(name, file)| (name.as_str(), file))
    }

    /// The size of a file that isn't served, if it is there.
    pub(crate) fn size(&self, name: &str) -> Option<u64> {
        fs::metadata(self.folder.join(name)).ok().map(|data| data.len())
    }

    fn put(&mut self, what: &'static str, name: Option<&String>) {
        let name = name.expect("the site has such a page");
        let page = self.read(name);
        let bare = format!("bare/{name}");
        let peer = bare::page(&String::from_utf8_lossy(&page));
        self.files.insert(bare.clone(), File::new(peer.into_bytes()));
        self.files.insert(name.clone(), File::new(page));
        let address = |file: &str| file.trim_end_matches("index.html").to_owned();
        self.pages.push(Page { what, address: address(name), bare: address(&bare) });
    }

    /// What pages ask for: the app, the archive, and what lies beside the front page.
    fn beside_pages(&self) -> Vec<String> {
        let within = ["", "assets/", "archive/"].into_iter().flat_map(|folder| {
            let entries = fs::read_dir(self.folder.join(folder)).into_iter().flatten();
            entries
                .filter_map(Result::ok)
                .filter(|entry| entry.path().is_file())
                .map(move |entry| format!("{folder}{}", entry.file_name().to_string_lossy()))
        });
        within.filter(|name| !name.ends_with(".html") && !compressed(name)).collect()
    }

    /// The pages in some folders, those with the shortest bare text first.
    fn by_length(&self, folders: &[&str]) -> Vec<String> {
        let pages = folders.iter().flat_map(|folder| {
            let entries = fs::read_dir(self.folder.join(folder)).into_iter().flatten();
            let entries = entries.filter_map(Result::ok);
            entries.map(move |entry| {
                format!("{folder}{}/index.html", entry.file_name().to_string_lossy())
            })
        });
        let pages = pages.filter(|name| self.folder.join(name).is_file());
        let mut pages: Vec<(usize, String)> = pages
            .map(|name| {
                (bare::page(&String::from_utf8_lossy(&self.read(&name))).chars().count(), name)
            })
            .collect();
        pages.sort();
        pages.into_iter().map(|(_, name)| name).collect()
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

/// Whether a file is another one compressed, which the publisher has written beside it.
fn compressed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// Brotli at its best.
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    packed::brotli(bytes, BEST)
}

//! [`Site`]: a folder to be served.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::host;
use crate::probe;

/// One file of each kind that a host may treat in its own way.
const MADE_UP: [&str; 20] = [
    "index.html",
    "404.html",
    "hemeroteca.html",
    "a/cumbre-en-hanoi/index.html",
    "a/cumbre-en-hanoi/foto.jpg",
    "e/person/kim-jong-un/index.html",
    "e/person/kim-jong-un/feed.xml",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "site.webmanifest",
    "service-worker.js",
    "assets/viewer-0a1b2c3d.js",
    "assets/viewer-0a1b2c3d.wasm",
    "assets/estilo-0a1b2c3d.css",
    "assets/icono-0a1b2c3d.svg",
    "assets/icono-0a1b2c3d.png",
    "archive/manifest.json",
    "archive/0a1b2c3d.shard",
    "archive/4e5f6a7b.shard",
];

/// What is compressed inside has nothing compressed beside it.
const COMPRESSED_INSIDE: [&str; 3] = [".jpg", ".png", ".shard"];

/// A published site.
pub(crate) struct Site {
    folder: PathBuf,
    /// Where it stands, if it was made here.
    _home: Option<TempDir>,
}

/// A site whose files say no more than their names, with what `--precompress` would put beside.
pub(crate) fn made_up() -> Site {
    let site = Site::empty();
    for name in MADE_UP {
        site.put(name, format!("Aquí está {name}.\n"));
        if !COMPRESSED_INSIDE.iter().any(|end| name.ends_with(end)) {
            site.put(&format!("{name}.gz"), format!("{name} en gzip"));
            site.put(&format!("{name}.br"), format!("{name} en Brotli"));
        }
    }
    site
}

/// The site that was built.
///
/// # Panics
/// If there is none.
pub(crate) fn built() -> Site {
    let folder = crate::built::folder();
    assert!(
        folder.join("a").is_dir(),
        "{} holds no built site: `cargo xtask test` builds it",
        folder.display()
    );
    let folder = folder.canonicalize().expect("it is there");
    Site { folder, _home: None }
}

/// The site that was built, with the journeys' probe in every page.
///
/// # Panics
/// If there is none.
pub(crate) fn watched() -> Site {
    let built = built();
    let site = Site::empty();
    for name in built.files() {
        let contents = built.read(&name);
        if name.ends_with(".html") {
            let page = String::from_utf8(contents).expect("pages are text");
            let page = probe::put_into(&page, host::FOLDER).expect("pages have a policy");
            site.put(&name, page);
        } else {
            site.put(&name, contents);
        }
    }
    site.put(probe::PROBE, probe::SCRIPT);
    site
}

impl Site {
    /// A folder to be filled.
    fn empty() -> Self {
        let home = tempfile::tempdir().expect("a temporary folder can be made");
        Self { folder: home.path().join("site"), _home: Some(home) }
    }

    fn put(&self, name: &str, contents: impl AsRef<[u8]>) {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("folders are made");
        fs::write(path, contents).expect("files are written");
    }

    pub(crate) fn path(&self) -> &Path {
        &self.folder
    }

    /// Its files, in order, without what is compressed beside them: `a/some-slug/index.html`.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("folders can be read") {
                let path = entry.expect("folders can be read").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&self.folder).expect("it was found there");
                    found.push(name.to_str().expect("names are plain").to_owned());
                }
            }
        }
        found.retain(|name| !name.ends_with(".gz") && !name.ends_with(".br"));
        found.sort();
        found
    }

    pub(crate) fn has(&self, file: &str) -> bool {
        self.folder.join(file).is_file()
    }

    pub(crate) fn read(&self, file: &str) -> Vec<u8> {
        fs::read(self.folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// The address of an article that leads to an entity: `a/some-slug/`.
    pub(crate) fn an_article(&self) -> String {
        let leads = |file: &&String| {
            let page = String::from_utf8_lossy(&self.read(file)).into_owned();
            page.contains("/e/person/") || page.contains("/e/place/")
        };
        let files = self.files();
        let mut pages =
            files.iter().filter(|file| file.starts_with("a/") && file.ends_with(".html"));
        let page = pages.find(leads).expect("an article leads to an entity");
        page.trim_end_matches("index.html").to_owned()
    }
}

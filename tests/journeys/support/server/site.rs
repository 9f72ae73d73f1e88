//! [`Site`]: the built site's files as a plain host gives them.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::super::probe;

/// A page that shows the site in a frame as large as a phone's screen.
pub(super) const PHONE: &str = "__phone.html";

/// The page that stands for all that isn't there.
const MISSING: &str = "404.html";

/// What is served in place of the pages that were built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Edition {
    /// They themselves.
    #[default]
    AsBuilt,
    /// Pages that have lost every script of their own.
    WithoutScripts,
    /// Pages that say they were rendered from something else than what the archive now is.
    Outdated,
}

/// What there is at a path.
pub(super) enum Answer {
    /// A file: its type, and what it holds.
    File(&'static str, Vec<u8>),
    /// A folder, whose address has one more slash.
    Elsewhere,
}

/// The built site's files, and in every page the probe.
pub(super) struct Site {
    dist: PathBuf,
    /// Where it stands on its host.
    folder: &'static str,
}

impl Site {
    /// The site in this folder of the disk, to stand in that folder of its host.
    pub(super) fn new(dist: PathBuf, folder: &'static str) -> Self {
        Self { dist, folder }
    }

    /// Its folder of the disk.
    pub(super) fn folder(&self) -> &Path {
        &self.dist
    }

    /// What there is at a path within the site's folder.
    ///
    /// # Errors
    /// If there is nothing.
    pub(super) fn answer(&self, path: &str, edition: Edition) -> io::Result<Answer> {
        match path {
            probe::PROBE => return Ok(Answer::File(kind(path), probe::SCRIPT.into())),
            PHONE => return Ok(Answer::File(kind(path), include_bytes!("../phone.html").to_vec())),
            _ => {}
        }
        if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let place = self.dist.join(path);
        if !place.is_dir() {
            return Ok(Answer::File(kind(path), self.contents(&place, edition)?));
        }
        let page = self.contents(&place.join("index.html"), edition)?;
        let folder = path.is_empty() || path.ends_with('/');
        Ok(if folder { Answer::File(kind(".html"), page) } else { Answer::Elsewhere })
    }

    /// What is shown in place of what isn't there: its type, and what it holds.
    pub(super) fn missing(&self, edition: Edition) -> (&'static str, Vec<u8>) {
        let page = self.contents(&self.dist.join(MISSING), edition);
        (kind(MISSING), page.expect("a built site has a page for what isn't there"))
    }

    fn contents(&self, file: &Path, edition: Edition) -> io::Result<Vec<u8>> {
        if file.extension().is_none_or(|extension| extension != "html") {
            return fs::read(file);
        }
        let page = fs::read_to_string(file)?;
        let page = match edition {
            Edition::AsBuilt => page,
            Edition::WithoutScripts => without_scripts(&page),
            Edition::Outdated => page.replace("data-stamp=\"", "data-stamp=\"of another archive "),
        };
        Ok(probe::put_into(&page, self.folder)?.into_bytes())
    }
}

/// A page as it is for who runs no script.
fn without_scripts(page: &str) -> String {
    const END: &str = "</script>";
    let mut left = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find("<script") {
        left.push_str(&rest[..start]);
        let end = rest[start..].find(END).expect("scripts end") + start + END.len();
        rest = &rest[end..];
    }
    (left + rest).replace("<noscript>", "").replace("</noscript>", "")
}

fn kind(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

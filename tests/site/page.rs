//! One page of a built site.

use std::fs;
use std::path::{Path, PathBuf};

use scraper::{ElementRef, Html, Selector};
use url::Url;

/// A page, its file, and the site that it is of.
pub(crate) struct Page<'a> {
    /// The site's folder.
    pub(crate) folder: &'a Path,
    /// Where the site says it will stand.
    pub(crate) own: Option<&'a Url>,
    /// The page's file.
    pub(crate) file: PathBuf,
    html: Html,
}

impl<'a> Page<'a> {
    pub(crate) fn read(folder: &'a Path, own: Option<&'a Url>, file: PathBuf) -> Self {
        let text = fs::read_to_string(&file).expect("a page is text");
        Self { folder, own, file, html: Html::parse_document(&text) }
    }

    /// The page's file as the site's folder has it: `a/un-viaje/index.html`.
    pub(crate) fn name(&self) -> String {
        let name = self.file.strip_prefix(self.folder).unwrap_or(&self.file);
        name.to_string_lossy().into_owned()
    }

    /// The elements that a CSS selector names, as they stand in the page.
    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("our selectors are right");
        self.html.select(&selector).collect()
    }
}

/// The site's own address, if its front page names it as canonical.
pub(crate) fn own_address(folder: &Path) -> Option<Url> {
    let front = Page::read(folder, None, folder.join("index.html"));
    let canonical = front.all("link[rel=canonical]");
    Url::parse(canonical.first()?.attr("href")?).ok()
}

/// An element as one would point it out: `<img src="x">`.
pub(crate) fn said(element: ElementRef<'_>, attribute: &str) -> String {
    let value: String = element.attr(attribute).unwrap_or_default().chars().take(120).collect();
    format!("<{} {attribute}=\"{value}\">", element.value().name())
}

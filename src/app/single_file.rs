//! [`Template`]: a file that holds viewer and archive in one, before the archive is in it.

use std::fmt;

use thiserror::Error;

/// Where in the file the page stands that a reader sees first.
pub(super) const PAGE: &str = "<!--hemeroteca:page-->";
/// Where the texts stand, for readers without scripts.
pub(super) const TEXTS: &str = "<!--hemeroteca:texts-->";
/// Where the archive stands: base64 of gzip of a whole bundle.
pub(super) const ARCHIVE: &str = "<!--hemeroteca:archive-->";

/// A page with viewer and styles, and places for an archive.
///
/// Invariant: each place is there once, in the order of page, texts, archive. No text can forge
/// one: a text's `<` is written `&lt;`.
#[derive(Clone, Debug)]
pub struct Template<'a>([&'a str; 4]);

/// The page has no place for an archive.
#[derive(Debug, Error)]
#[error("the page has no place \"{0}\"")]
pub struct NoPlace(&'static str);

impl<'a> Template<'a> {
    /// A template of a page with the three places.
    ///
    /// # Errors
    /// When one is missing.
    pub fn new(page: &'a str) -> Result<Self, NoPlace> {
        let cut = |text: &'a str, place| text.split_once(place).ok_or(NoPlace(place));
        let (before, rest) = cut(page, PAGE)?;
        let (between, rest) = cut(rest, TEXTS)?;
        let (data, after) = cut(rest, ARCHIVE)?;
        Ok(Self([before, between, data, after]))
    }

    /// The file. Page and texts are markup that the app's components have rendered.
    #[must_use]
    pub fn fill(&self, page: &str, texts: &str, archive: &str) -> String {
        let [before, between, data, after] = self.0;
        [before, page, between, texts, data, archive, after].concat()
    }

    /// The three places of a template, to write one with.
    #[must_use]
    pub fn places() -> [impl fmt::Display; 3] {
        [PAGE, TEXTS, ARCHIVE]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_in_its_places() {
        let [page, texts, archive] = Template::places();
        let file = format!("<a>{page}</a><b>{texts}</b><c>{archive}</c>");
        let template = Template::new(&file).unwrap();
        assert_eq!(template.fill("1", "2", "3"), "<a>1</a><b>2</b><c>3</c>");
        assert!(Template::new("<a></a>").is_err());
    }
}

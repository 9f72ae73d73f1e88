//! What the interface says, message by message.
//!
//! The messages stand in Fluent files in `locales/`; `build/messages.rs` makes a function of each.

use thiserror::Error;

use super::texts::{Texts, Value};
use crate::language::Language;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The language of an interface for readers whose language we don't speak.
const COMMON: &str = "en";

/// The text is no words of this version of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the interface's words are those of another version")]
pub struct OtherWords;

/// What every page says in one language. They are cheap to clone.
///
/// The viewer is in no language: it takes the words from beside it, as a text, and only who
/// publishes has all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Words(Spoken);

/// What the page says that reads a text of one's own. It alone carries it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct DeskWords(Spoken);

/// What the page of corrections says. It alone carries it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct CorrectionWords(Spoken);

/// What the page of an entity's mentions says. It alone carries it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct MentionWords(Spoken);

/// Texts, and the language that they are in.
#[derive(Clone, Debug)]
struct Spoken {
    /// The tag by which numbers and dates are written.
    tag: &'static str,
    texts: Texts,
}

impl Spoken {
    fn plain(&self, at: usize) -> &'static str {
        self.texts.plain(at)
    }

    fn filled(&self, at: usize, values: &[Value]) -> String {
        self.texts.filled(self.tag, at, values)
    }
}

/// The row of a table for a language; that of the common one where we don't speak it.
fn row<'a, T>(table: &'a [(&'static str, T)], language: &str) -> &'a T {
    let of = |wanted: &str| table.iter().find(|(code, _)| *code == wanted);
    let (_, row) = of(language).or_else(|| of(COMMON)).expect("the common language is there");
    row
}

impl Words {
    /// The words of an interface in this language; in English where we don't speak it.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        Self::in_order(row(&WORDS, language.primary()).iter().copied())
    }

    /// Those of every language, by its code.
    #[must_use]
    pub fn all() -> Vec<(&'static str, Self)> {
        let words = WORDS.iter();
        words.map(|(code, lines)| (*code, Self::in_order(lines.iter().copied()))).collect()
    }

    fn in_order(lines: impl Iterator<Item = &'static str>) -> Self {
        let texts = Texts::of(lines);
        // The first of all messages is the tag.
        Self(Spoken { tag: texts.plain(0), texts })
    }

    /// The words as a text, a line each.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}\n{}", Self::VERSION, self.0.texts.lines().join("\n"))
    }

    /// The words of such a text.
    ///
    /// # Errors
    /// When it was written by another version of the interface.
    pub fn read(text: String) -> Result<Self, OtherWords> {
        // They last as long as the page.
        let mut lines = text.leak().split('\n');
        let version = lines.next().and_then(|line| line.parse().ok());
        if version == Some(Self::VERSION) { Ok(Self::in_order(lines)) } else { Err(OtherWords) }
    }

    /// The language that they are in: "es".
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.tag().split('-').next().unwrap_or_default()
    }
}

// The texts follow from the language.
impl PartialEq for Spoken {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl DeskWords {
    /// Those that go with the words of a page.
    pub(in crate::app) fn beside(words: &Words) -> Self {
        let lines = row(&DESK, words.code()).iter().copied();
        Self(Spoken { tag: words.tag(), texts: Texts::of(lines) })
    }
}

impl CorrectionWords {
    /// Those that go with the words of a page.
    pub(in crate::app) fn beside(words: &Words) -> Self {
        let lines = row(&CORRECTIONS, words.code()).iter().copied();
        Self(Spoken { tag: words.tag(), texts: Texts::of(lines) })
    }
}

impl MentionWords {
    /// Those that go with the words of a page.
    pub(in crate::app) fn beside(words: &Words) -> Self {
        let lines = row(&MENTIONS, words.code()).iter().copied();
        Self(Spoken { tag: words.tag(), texts: Texts::of(lines) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(tag: &str) -> Words {
        Words::of(&tag.parse().unwrap())
    }

    #[test]
    fn words_come_back_from_their_text() {
        for (code, name) in TONGUES {
            let words = words(code);
            assert_eq!(words.code(), code);
            assert!(!name.is_empty());
            let text = words.to_text();
            // None says nothing.
            assert!(text.lines().all(|line| !line.is_empty()));
            let read = Words::read(text.clone()).unwrap();
            assert_eq!(read.to_text(), text);
            assert_eq!(read, words);
        }
    }

    #[test]
    fn what_is_counted_is_said_as_each_language_does() {
        assert_eq!(words("es").articles(1), "1 artículo");
        assert_eq!(words("es").articles(12_000), "12.000 artículos");
        assert_eq!(words("pt").articles(0), "0 artigos");
        assert_eq!(words("ar").articles(2), "مقالان");
        assert_eq!(words("ar").articles(12), "12 مقالًا");
        // In English where we don't speak the language.
        assert_eq!(words("de").articles(2), "2 articles");
        assert_eq!(words("es").position(2, 7), "2 de 7");
    }

    #[test]
    fn words_of_another_version_are_refused() {
        for text in ["1\nSaltar", "", "es"] {
            assert_eq!(Words::read(text.to_owned()), Err(OtherWords));
        }
    }
}

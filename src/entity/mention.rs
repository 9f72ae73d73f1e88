//! [`Mention`]: a span of an article's text that names an entity.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::Part;

/// Bytes of one text of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span as a range, to cut a text with.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl From<Range<usize>> for Span {
    /// # Panics
    /// Never for texts under 4 GiB; the readers of article files refuse larger ones.
    fn from(range: Range<usize>) -> Self {
        let byte = |n: usize| u32::try_from(n).expect("texts are under 4 GiB");
        Self { start: byte(range.start), end: byte(range.end) }
    }
}

/// A span of an article's text that names an entity.
///
/// `E` is how the entity is named: by its key before an archive is built, by its number within
/// one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention<E> {
    /// The text in which it stands.
    pub part: Part,
    /// Its bytes in that text.
    pub span: Span,
    /// The sentence around it: bytes of the same text.
    pub sentence: Span,
    /// What it names.
    pub entity: E,
    /// Who or what said so.
    pub provenance: Provenance,
    /// What a person is called right before the name ("el ministro de Defensa ruso"): bytes of the
    /// same text, none of the mention's.
    pub role: Option<Span>,
}

/// Who or what said that a span names an entity. In a bundle it is one byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Provenance {
    /// The authority file gives this name or alias.
    Authority,
    /// The authority file gives this short form, and the article uses a full name elsewhere.
    ShortForm,
    /// The article's own file declares the entity.
    Declared,
    /// A rule that reads dates.
    DateRule,
    /// A model found it in the text; so many of a hundred that it is as sure of are right.
    Model(u8),
}

/// In a bundle, what a model found is this much and how sure it was.
const MODEL: u8 = 100;

impl From<Provenance> for u8 {
    fn from(provenance: Provenance) -> Self {
        match provenance {
            Provenance::Authority => 0,
            Provenance::ShortForm => 1,
            Provenance::Declared => 2,
            Provenance::DateRule => 3,
            Provenance::Model(confidence) => MODEL + confidence.min(100),
        }
    }
}

impl TryFrom<u8> for Provenance {
    type Error = &'static str;

    fn try_from(byte: u8) -> Result<Self, &'static str> {
        match byte {
            0 => Ok(Self::Authority),
            1 => Ok(Self::ShortForm),
            2 => Ok(Self::Declared),
            3 => Ok(Self::DateRule),
            MODEL..=200 => Ok(Self::Model(byte - MODEL)),
            _ => Err("nobody has said that a mention names its entity"),
        }
    }
}

impl Provenance {
    /// Who or what said so, in a word for reports and machines.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::ShortForm => "short form",
            Self::Declared => "declared",
            Self::DateRule => "date rule",
            Self::Model(_) => "model",
        }
    }

    /// How many of a hundred such mentions are right, where that was measured.
    #[must_use]
    pub fn confidence(self) -> Option<u8> {
        match self {
            Self::Model(confidence) => Some(confidence),
            _ => None,
        }
    }
}

impl<E> Mention<E> {
    /// The same mention, with its entity named another way.
    pub fn map<F>(self, name: impl FnOnce(E) -> F) -> Mention<F> {
        Mention {
            part: self.part,
            span: self.span,
            sentence: self.sentence,
            entity: name(self.entity),
            provenance: self.provenance,
            role: self.role,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_said_so_comes_back_from_its_byte() {
        let unsure = [Provenance::Authority, Provenance::ShortForm, Provenance::Declared];
        let sure = (0..=100).map(Provenance::Model);
        for provenance in unsure.into_iter().chain([Provenance::DateRule]).chain(sure) {
            assert_eq!(Provenance::try_from(u8::from(provenance)), Ok(provenance));
        }
        for byte in [4, 99, 201, 255] {
            assert!(Provenance::try_from(byte).is_err());
        }
    }
}

//! [`Slug`]: the readable part of an address.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A word or words that name one thing in an address: `vladimir-putin`.
///
/// Invariant: groups of `a–z` and `0–9` joined by one hyphen, or by two in a range. A slug
/// therefore needs no escaping in a path, a query or a file name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Box<str>);

/// The text is no slug.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "\"{0}\" is no slug: use lower-case letters a–z, digits and single hyphens, such as \"vladimir-putin\""
)]
pub struct SlugError(String);

impl Slug {
    /// Makes a slug of any text: accents go, other scripts are transliterated.
    ///
    /// # Errors
    /// When the text holds no letter and no digit.
    pub fn of(text: &str) -> Result<Self, SlugError> {
        let plain = deunicode::deunicode(text).to_ascii_lowercase();
        let words =
            plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join("-").parse().map_err(|_| SlugError(text.to_owned()))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        let plain = |group: &str| {
            !group.is_empty() && group.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        // EDTF ranges are joined by two hyphens, as ISO 8601 allows in place of a solidus.
        if text.split("--").all(|side| side.split('-').all(plain)) {
            Ok(Self(text.into()))
        } else {
            Err(SlugError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0.into()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_other_scripts_become_plain_letters() {
        assert_eq!(Slug::of("Vladímir Putin").unwrap().as_str(), "vladimir-putin");
        assert_eq!(Slug::of("España: el año").unwrap().as_str(), "espana-el-ano");
        assert_eq!(Slug::of("Владимир Путин").unwrap().as_str(), "vladimir-putin");
    }

    #[test]
    fn a_text_without_letters_is_refused() {
        assert!(Slug::of("«…»").is_err());
    }

    #[test]
    fn only_the_canonical_form_parses() {
        for good in ["a", "kim-jong-un", "2023-09-10--2023-09-13"] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        for bad in ["", "-", "A", "a b", "a/b", "-a", "a-", "a---b", "ñ"] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
    }
}

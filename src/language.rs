//! [`Language`]: what a text is written in, and what follows from it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A language tag (BCP 47): `es`, `pt-BR`, `ar`.
///
/// Invariant: a primary subtag of two or three letters in lower case, then any subtags of
/// one to eight letters or digits, joined by hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(Box<str>);

/// The text is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("\"{0}\" is no language tag: use a BCP 47 tag such as \"es\", \"en\" or \"pt-BR\"")]
pub struct LanguageError(String);

/// The way in which a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Language {
    /// Spanish, the language of an archive that names none.
    #[must_use]
    pub fn spanish() -> Self {
        Self("es".into())
    }

    /// The whole tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without region or script: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The way in which text of this language runs.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.primary() {
            "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The twelve months as this language writes them within a sentence, where we know them.
    #[must_use]
    pub fn months(&self) -> Option<&'static [&'static str; 12]> {
        months(self.primary())
    }
}

/// The twelve months in Spanish, within a sentence (CLDR, format, wide).
pub const SPANISH_MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// The same in English.
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The same in Portuguese.
pub const PORTUGUESE_MONTHS: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];

/// The seven days of the week in Spanish, within a sentence, from Monday as ISO 8601 has them
/// (CLDR, format, wide).
pub const SPANISH_WEEKDAYS: [&str; 7] =
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

/// The same in English.
pub const ENGLISH_WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The same in Portuguese.
pub const PORTUGUESE_WEEKDAYS: [&str; 7] = [
    "segunda-feira",
    "terça-feira",
    "quarta-feira",
    "quinta-feira",
    "sexta-feira",
    "sábado",
    "domingo",
];

/// The twelve months in a primary language, where we know them.
#[must_use]
pub fn months(primary: &str) -> Option<&'static [&'static str; 12]> {
    Some(match primary {
        "es" => &SPANISH_MONTHS,
        "en" => &ENGLISH_MONTHS,
        "pt" => &PORTUGUESE_MONTHS,
        _ => return None,
    })
}

/// The seven days of the week in a primary language, where we know them.
#[must_use]
pub fn weekdays(primary: &str) -> Option<&'static [&'static str; 7]> {
    Some(match primary {
        "es" => &SPANISH_WEEKDAYS,
        "en" => &ENGLISH_WEEKDAYS,
        "pt" => &PORTUGUESE_WEEKDAYS,
        _ => return None,
    })
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, LanguageError> {
        let mut subtags = text.split('-');
        let primary = subtags.next().unwrap_or_default();
        let good = (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_alphabetic())
            && subtags.clone().all(|s| {
                (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        if !good {
            return Err(LanguageError(text.to_owned()));
        }
        let mut tag = primary.to_ascii_lowercase();
        for subtag in subtags {
            tag.push('-');
            tag.push_str(subtag);
        }
        Ok(Self(tag.into()))
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;

    fn try_from(text: String) -> Result<Self, LanguageError> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0.into()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_tells_its_primary_language_and_direction() {
        let tag: Language = "PT-BR".parse().unwrap();
        assert_eq!((tag.as_str(), tag.primary()), ("pt-BR", "pt"));
        assert_eq!(tag.direction(), Direction::Ltr);
        assert_eq!("ar".parse::<Language>().unwrap().direction(), Direction::Rtl);
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for bad in ["", "e", "español", "es_ES", "es-", "12"] {
            assert!(bad.parse::<Language>().is_err(), "{bad}");
        }
    }
}

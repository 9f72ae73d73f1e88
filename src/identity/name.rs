//! [`Name`]: a name, taken apart.

use crate::words::{fold, tokens};

/// Words of names that say nothing of who bears them. Names are in any language.
const PARTICLES: [&str; 33] = [
    "a", "al", "an", "and", "ben", "bin", "d", "da", "das", "de", "del", "den", "der", "di", "do",
    "dos", "du", "e", "el", "for", "la", "las", "le", "los", "o", "of", "on", "the", "van", "von",
    "y", "para", "por",
];

/// What tells two bearers of one name apart.
const ORDINALS: [&str; 26] = [
    "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "jr", "sr", "junior", "hijo", "filho", "neto",
];

/// The most letters of an acronym: longer ones are words in capitals.
const LONGEST_ACRONYM: usize = 8;

/// A name, taken apart into what names are compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    text: String,
    words: Vec<String>,
    ordinal: Option<String>,
    initials: String,
    all_initials: String,
    acronym: Option<String>,
}

impl Name {
    /// Takes a name apart.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let all: Vec<_> = tokens(text).map(|token| (token.word, fold(token.word))).collect();
        let mut ordinal = None;
        let mut words = Vec::with_capacity(all.len());
        let mut initials = String::new();
        let all_initials = all.iter().filter_map(|(_, folded)| folded.chars().next()).collect();
        for (number, (written, folded)) in all.iter().enumerate() {
            let is_last = number + 1 == all.len();
            if number > 0
                && (ORDINALS.contains(&folded.as_str()) || is_last && is_numeral(written, text))
            {
                ordinal = Some(folded.clone());
            } else if !PARTICLES.contains(&folded.as_str()) || is_initial(written, text) {
                initials.extend(folded.chars().next());
                words.push(folded.clone());
            }
        }
        if words.is_empty() {
            words = all.into_iter().map(|(_, folded)| folded).collect();
        }
        Self {
            acronym: acronym(text),
            text: text.to_owned(),
            words,
            ordinal,
            initials,
            all_initials,
        }
    }

    /// The name as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its words, folded: without particles and without what [`Name::ordinal`] has, but for a name
    /// that is of nothing else.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// What tells its bearer from another of this name: "ii", "jr".
    #[must_use]
    pub fn ordinal(&self) -> Option<&str> {
        self.ordinal.as_deref()
    }

    /// The letters with which its words begin.
    #[must_use]
    pub fn initials(&self) -> &str {
        &self.initials
    }

    /// The same, those of particles too.
    #[must_use]
    pub fn all_initials(&self) -> &str {
        &self.all_initials
    }

    /// Whether each of its words is more than an initial.
    #[must_use]
    pub fn is_spelled_out(&self) -> bool {
        self.words.iter().all(|word| word.chars().count() > 1)
    }

    /// The letters of an acronym, folded: "eeuu" of "EE. UU.".
    #[must_use]
    pub fn acronym(&self) -> Option<&str> {
        self.acronym.as_deref()
    }
}

/// Whether a word is an initial: "A." is, "a" is a particle.
fn is_initial(word: &str, text: &str) -> bool {
    word.len() == 1 && word.starts_with(char::is_uppercase) && text.contains(&format!("{word}."))
}

/// Whether a last word is a numeral of one letter: that of "Juan Carlos I", not that of "Pedro X.".
fn is_numeral(word: &str, text: &str) -> bool {
    matches!(word, "I" | "V" | "X") && text.ends_with(word)
}

/// The letters of an acronym, folded: "eeuu" of "EE. UU.".
pub(crate) fn acronym(text: &str) -> Option<String> {
    let letters: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}')).collect();
    let count = letters.chars().count();
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    // "DESUP", but "MinCiencias" and "CNN en Español" are names; spaces only after dots.
    let spaced = text.split([' ', '\u{a0}']).rev().skip(1).any(|piece| !piece.ends_with('.'));
    let is = (2..=LONGEST_ACRONYM).contains(&count) && capitals == count && !spaced;
    is.then(|| fold(&letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_and_ordinals_are_no_words_of_a_name() {
        let name = Name::of("Juan Carlos I");
        assert_eq!(
            (name.words(), name.ordinal()),
            (&["juan".into(), "carlos".into()][..], Some("i"))
        );
        let name = Name::of("Isabel II del Reino Unido");
        assert_eq!(name.words(), ["isabel", "reino", "unido"]);
        assert_eq!(name.ordinal(), Some("ii"));
        assert_eq!(Name::of("E. de la O").words(), ["e"]);
        assert_eq!(Name::of("La").words(), ["la"]);
    }

    #[test]
    fn an_acronym_is_of_capitals() {
        for (text, letters) in
            [("OTAN", Some("otan")), ("EE. UU.", Some("eeuu")), ("U.S.", Some("us"))]
        {
            assert_eq!(Name::of(text).acronym(), letters);
        }
        for text in ["Kim", "MinCiencias", "ABC TV", "", "K", "PYONGYANG"] {
            assert_eq!(Name::of(text).acronym(), None, "{text}");
        }
    }
}

//! [`Sought`]: what a reader looks for in a facet.

use super::{FacetPart, Named};
use crate::entity::Kind;
use crate::words::folded;

/// Which values of a facet a reader wants to see: those whose names have some words, and how many
/// of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sought {
    /// The kind of the facet.
    pub kind: Kind,
    /// The words, as they are written. Each must begin a word of a name; without any, every name
    /// is one of those.
    pub words: String,
    /// How many values, besides those of the filter.
    pub values: usize,
}

impl Sought {
    /// The first values of a facet, whatever they are called.
    #[must_use]
    pub fn first(kind: Kind) -> Self {
        Self { kind, words: String::new(), values: FacetPart::VALUES }
    }

    /// Tells of names whether they have the words; case and accents don't count.
    pub fn finds(&self) -> impl Fn(&Named) -> bool {
        let words = folded(&self.words);
        move |named| {
            let names = folded(&named.name);
            words.iter().all(|word| names.iter().any(|name| name.starts_with(word)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str, name: &str) -> bool {
        let key = "person/x".parse().unwrap();
        let named = Named { key, name: name.to_owned() };
        Sought { words: words.to_owned(), ..Sought::first(Kind::Person) }.finds()(&named)
    }

    #[test]
    fn every_word_begins_a_word_of_the_name() {
        for words in ["jong", "KIM jo", "jong-u", "un kim", "", " - ", "k k"] {
            assert!(found(words, "Kim Jong-un"), "{words}");
        }
        for words in ["ong", "kim il", "kimjong", "un k x"] {
            assert!(!found(words, "Kim Jong-un"), "{words}");
        }
    }

    #[test]
    fn neither_case_nor_accents_count() {
        for (words, name) in [
            ("moscu", "Moscú"),
            ("MOSCÚ", "moscu"),
            ("lodz", "Łódź"),
            ("strass", "Straße"),
            ("معاهدة", "مُعَاهَدَة"),
            ("正", "金正恩"),
        ] {
            assert!(found(words, name), "{words} in {name}");
        }
    }
}

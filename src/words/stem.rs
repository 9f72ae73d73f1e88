//! [`Stemmer`]: what the forms of one word have in common.

use rust_stemmers::Algorithm;

use super::fold;
use super::fold::lower;
use crate::language::Language;

/// Finds what the forms of one word have in common in a language: `viaja`, `viajó` and `viajes`
/// have the stem `viaj`. The rules are those of Snowball (Porter, <https://snowballstem.org>)
/// for Spanish, Portuguese and English; in another language a word is its own stem.
pub struct Stemmer(Option<rust_stemmers::Stemmer>);

impl Stemmer {
    /// The stemmer of a language.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        let [spanish, portuguese, english] = Self::all();
        match language.primary() {
            "es" => spanish,
            "pt" => portuguese,
            "en" => english,
            _ => Self(None),
        }
    }

    /// The stemmers of every language that has one.
    #[must_use]
    pub fn all() -> [Self; 3] {
        // Each named by itself: so the compiler sees that no other is ever made, and leaves the
        // rules of fifteen languages out of the wasm.
        [
            Self(Some(rust_stemmers::Stemmer::create(Algorithm::Spanish))),
            Self(Some(rust_stemmers::Stemmer::create(Algorithm::Portuguese))),
            Self(Some(rust_stemmers::Stemmer::create(Algorithm::English))),
        ]
    }

    /// The stem of a word, folded. The rules go by accents: the word must still have its own.
    #[must_use]
    pub fn stem(&self, word: &str) -> String {
        match &self.0 {
            None => fold(word),
            Some(stemmer) => {
                let stem = fold(&stemmer.stem(&lower(word)));
                // What is nothing but an ending is a word all the same.
                if stem.is_empty() { fold(word) } else { stem }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (language, forms) in [
            ("es", &["viaja", "viajó", "Viajar", "viajes", "viajarán"][..]),
            ("es-MX", &["cooperación", "cooperaciones"]),
            ("pt", &["cidade", "cidades"]),
            ("en", &["agree", "agreed", "agreeing"]),
        ] {
            let stemmer = Stemmer::of(&language.parse().unwrap());
            let stems: Vec<_> = forms.iter().map(|form| stemmer.stem(form)).collect();
            assert!(stems.windows(2).all(|two| two[0] == two[1]), "{stems:?}");
        }
    }

    #[test]
    fn elsewhere_a_word_is_its_own_stem() {
        assert_eq!(Stemmer::of(&"ar".parse().unwrap()).stem("مُعَاهَدَة"), "معاهدة");
        assert_eq!(Stemmer::of(&"de".parse().unwrap()).stem("Häuser"), "hauser");
    }
}

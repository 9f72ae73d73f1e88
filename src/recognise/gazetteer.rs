//! [`Gazetteer`]: finds the names that people have listed.

use std::collections::HashMap;

use aho_corasick::AhoCorasick;

use super::fold::{Folded, fold};
use super::{Candidate, Context, Meaning, Recogniser};
use crate::entity::{Authority, EntityKey, Provenance};
use crate::language::{Direction, Language};

/// Finds listed names in a text: whole words, whatever the case and accents that the language
/// lets a name lose.
#[derive(Debug)]
pub struct Gazetteer {
    finder: AhoCorasick,
    /// What each pattern of the finder may stand for.
    patterns: Vec<Vec<Name>>,
}

#[derive(Debug)]
struct Name {
    folded: Folded,
    meaning: Meaning,
    provenance: Provenance,
}

impl Gazetteer {
    /// All names, aliases and short forms of an authority file.
    #[must_use]
    pub fn of_authority(authority: &Authority) -> Self {
        let names = authority.entries().iter().flat_map(|entry| {
            let key = &entry.entity.key;
            let full = entry
                .entity
                .every_name()
                .map(|name| (name, Meaning::Entity(key.clone()), Provenance::Authority));
            let short = entry
                .short
                .iter()
                .map(|name| (name.as_str(), Meaning::Short(key.clone()), Provenance::ShortForm));
            full.chain(short)
        });
        Self::of(names)
    }

    /// The names that one article's file declares.
    #[must_use]
    pub fn of_declared<'a>(names: impl IntoIterator<Item = (&'a str, EntityKey)>) -> Self {
        Self::of(
            names.into_iter().map(|(name, key)| (name, Meaning::Entity(key), Provenance::Declared)),
        )
    }

    fn of<'a>(names: impl IntoIterator<Item = (&'a str, Meaning, Provenance)>) -> Self {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut patterns: Vec<Vec<Name>> = Vec::new();
        for (text, meaning, provenance) in names {
            let folded = fold(text);
            if folded.text.is_empty() {
                continue;
            }
            let number = *numbers.entry(folded.text.clone()).or_insert(patterns.len());
            if number == patterns.len() {
                patterns.push(Vec::new());
            }
            patterns[number].push(Name { folded, meaning, provenance });
        }
        let needles = patterns.iter().map(|names| names[0].folded.text.as_str());
        let finder = AhoCorasick::new(needles).expect("names are far fewer than 2³¹ bytes");
        Self { finder, patterns }
    }
}

impl Recogniser for Gazetteer {
    fn candidates(&self, context: Context<'_>) -> Vec<Candidate> {
        if self.patterns.is_empty() {
            return Vec::new();
        }
        let folded = fold(context.text);
        // Every match, overlapping ones too: a longer one that turns out not to be a whole
        // word must not hide a shorter one that is.
        self.finder
            .find_overlapping_iter(&folded.text)
            .filter_map(|found| {
                let span = folded.letters[found.start()].at..folded.letters[found.end()].at;
                whole_word(context.text, &span).then_some((found, span))
            })
            .flat_map(|(found, span)| {
                let folded = &folded;
                let range = span.clone();
                self.patterns[found.pattern()]
                    .iter()
                    .filter(move |name| {
                        let letters = &folded.letters[found.range()];
                        let before = found.start().checked_sub(1).map(|n| folded.letters[n].hyphen);
                        spelled(letters, before.unwrap_or(false), &name.folded, context.language)
                            && (name.provenance != Provenance::ShortForm
                                || ends_a_name(context.text, span.end))
                    })
                    .map(move |name| Candidate {
                        span: range.clone(),
                        meaning: name.meaning.clone(),
                        provenance: name.provenance,
                    })
            })
            .collect()
    }
}

/// Whether no word goes on before or after the span.
fn whole_word(text: &str, span: &std::ops::Range<usize>) -> bool {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let ends = !after.starts_with(char::is_alphanumeric);
    let begins = !before.ends_with(char::is_alphanumeric) || after_proclitics(before);
    begins && ends
}

/// Whether no further capitalised word goes on with the name: the "Kim" of "Kim Yong Nam" is
/// not a short form of Kim Jong Un.
fn ends_a_name(text: &str, end: usize) -> bool {
    let next = text[end..].strip_prefix([' ', '-', '\u{a0}']);
    !next.is_some_and(|next| next.starts_with(char::is_uppercase))
}

/// Arabic writes "and", "so", "by", "to" and "as" together with the word that follows: up to
/// two such letters may stand before a name.
fn after_proclitics(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.chars().count() <= 2 && word.chars().all(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك'))
}

/// Whether letters of a text may spell a name:
///
/// - a capital of the name is a capital in the text (but for one after a hyphen: "Kim Jong-un");
/// - the text has no accent that the name lacks;
/// - an accent of the name may be missing in the text on a capital, and anywhere in languages
///   that don't write it.
fn spelled(
    text: &[super::fold::Letter],
    hyphen_before: bool,
    name: &Folded,
    language: &Language,
) -> bool {
    let strict = matches!(language.primary(), "es" | "pt");
    let vowel_signs = language.direction() == Direction::Rtl;
    let mut hyphen = hyphen_before;
    text.iter().zip(&name.letters).all(|(text, name)| {
        let case = !name.capital || text.capital || hyphen;
        hyphen = text.hyphen;
        let added = text.marked && !name.marked && !vowel_signs;
        let missing = name.marked && !text.marked && strict && !text.capital;
        case && !added && !missing
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(entities: &str, text: &str, language: &str) -> Vec<String> {
        let (authority, problems) = Authority::read(entities);
        assert_eq!(problems, []);
        let language = language.parse().unwrap();
        let mut spans: Vec<_> = Gazetteer::of_authority(&authority)
            .candidates(Context { text, language: &language, date: None, told: None })
            .into_iter()
            .map(|c| text[c.span].to_owned())
            .collect();
        spans.sort();
        spans
    }

    fn place(name: &str) -> String {
        format!("[[place]]\nname = \"{name}\"\n")
    }

    #[test]
    fn only_whole_words_count() {
        let rusia = place("Rusia");
        assert_eq!(found(&rusia, "Rusia, «Rusia» y Prusia; Rusiana", "es"), ["Rusia", "Rusia"]);
    }

    #[test]
    fn a_longer_match_that_is_no_word_does_not_hide_a_shorter_one() {
        let both = place("Corea") + &place("Corea del Nor");
        assert_eq!(found(&both, "Corea del Norte", "es"), ["Corea"]);
    }

    #[test]
    fn a_capital_must_be_a_capital() {
        let china = place("China");
        assert_eq!(
            found(&china, "una china en el zapato; CHINA y China", "es"),
            ["CHINA", "China"]
        );
        let kim = "[[person]]\nname = \"Kim Jong Un\"\n";
        assert_eq!(found(kim, "Kim Jong-un y KIM JONG UN", "es"), ["KIM JONG UN", "Kim Jong-un"]);
    }

    #[test]
    fn accents_are_handled_as_the_language_does() {
        let moscow = place("Moscú");
        assert_eq!(found(&moscow, "MOSCU, Moscú, Moscu", "es"), ["MOSCU", "Moscú"]);
        assert_eq!(found(&moscow, "Moscu", "en"), ["Moscu"]);
        assert_eq!(found(&place("Papa"), "Papá y Papa", "es"), ["Papa"]);
        assert_eq!(found(&place("Peña"), "PENA, Pena, PEÑA", "es"), ["PEÑA"]);
    }

    #[test]
    fn arabic_names_are_found_after_proclitics_and_with_vowel_signs() {
        let russia = place("روسيا");
        assert_eq!(found(&russia, "وروسيا، بروسيا؛ رُوسيا", "ar").len(), 3);
        assert_eq!(found(&russia, "سروسيا روسيات", "ar").len(), 0);
    }
}

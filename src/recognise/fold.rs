//! Folding: the form of a text in which names are looked for.
//!
//! Letters lose their case and accents, but what was lost is kept beside them, so that a match
//! can be held against the rules of the language afterwards. Ñ is a letter of its own.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const TILDE: char = '\u{303}';
const TATWEEL: char = '\u{640}';

/// What folding took from one letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Letter {
    /// The byte of the original at which it begins.
    pub(super) at: usize,
    /// It was a capital.
    pub(super) capital: bool,
    /// It had an accent (or another mark that folding takes away).
    pub(super) marked: bool,
    /// It was a hyphen, which folds to a space.
    pub(super) hyphen: bool,
}

/// A folded text.
#[derive(Clone, Debug)]
pub(super) struct Folded {
    /// The folded text.
    pub(super) text: String,
    /// For each byte of it, the letter that it belongs to; one more at the end of the text.
    pub(super) letters: Vec<Letter>,
}

/// Folds a text.
pub(super) fn fold(original: &str) -> Folded {
    let mut folded = Folded {
        text: String::with_capacity(original.len()),
        letters: Vec::with_capacity(original.len() + 1),
    };
    for (at, c) in original.char_indices() {
        // Most of a text has nothing but its case to lose.
        if c.is_ascii_alphanumeric() || c == ' ' {
            folded.text.push(c.to_ascii_lowercase());
            let capital = c.is_ascii_uppercase();
            folded.letters.push(Letter { at, capital, ..Letter::default() });
            continue;
        }
        if c == TATWEEL {
            continue;
        }
        if is_combining_mark(c) {
            // A mark that stands alone belongs to the letter before it.
            if let Some(last) = folded.letters.last_mut() {
                last.marked = true;
            }
            continue;
        }
        let hyphen = matches!(c, '-' | '‐' | '‑' | '–');
        let capital = c.is_uppercase();
        let plain = match c {
            _ if hyphen || c.is_whitespace() => ' ',
            '’' | 'ʼ' => '\'',
            other => other,
        };
        for lower in plain.to_lowercase() {
            let mut parts = std::iter::once(lower).nfd();
            let base = parts.next().unwrap_or(lower);
            let marks: Vec<char> = parts.collect();
            let (base, marked) = if base == 'n' && marks == [TILDE] {
                ('ñ', false)
            } else {
                (base, !marks.is_empty())
            };
            if is_combining_mark(base) {
                continue;
            }
            folded.text.push(base);
            let letter = Letter { at, capital, marked, hyphen };
            folded.letters.extend(std::iter::repeat_n(letter, base.len_utf8()));
        }
    }
    folded.letters.push(Letter { at: original.len(), ..Letter::default() });
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_go_but_are_remembered() {
        let folded = fold("MosCÚ");
        assert_eq!(folded.text, "moscu");
        let capitals: Vec<_> = folded.letters.iter().map(|l| l.capital).collect();
        assert_eq!(capitals, [true, false, false, true, true, false]);
        assert!(folded.letters[4].marked);
        assert_eq!(folded.letters[5].at, "MosCÚ".len());
    }

    #[test]
    fn a_hyphen_folds_to_a_space_however_it_is_written() {
        for hyphen in ['-', '‐', '‑', '–'] {
            let folded = fold(&format!("a{hyphen}B\t"));
            assert_eq!(folded.text, "a b ");
            assert!(folded.letters[1].hyphen && !folded.letters[3].hyphen);
        }
    }

    #[test]
    fn the_letter_with_the_tilde_stays() {
        assert_eq!(fold("España").text, "españa");
        assert_eq!(fold("São").text, "sao");
    }

    #[test]
    fn arabic_loses_vowel_signs_hamza_and_tatweel() {
        assert_eq!(fold("أُوكرانـيا").text, fold("اوكرانيا").text);
    }
}

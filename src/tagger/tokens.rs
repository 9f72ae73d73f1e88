//! A text as tokens: words, numbers and marks, as the training data has them.

use std::ops::Range;

/// Letters that stand within a word between two others: `O'Neill`, `Sadr-City`, `EE.UU`, `AT&T`.
const WITHIN: [char; 9] = ['\'', '’', '-', '‑', '.', '&', '_', '@', '·'];

/// The bytes of each token of a text, in order. No token is empty, none holds white space, and
/// what is between two of them is white space.
pub fn tokens(text: &str) -> Vec<Range<usize>> {
    // Words are seldom shorter, with the space after them.
    let mut found = Vec::with_capacity(text.len() / 4);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let at = text.len() - rest.len();
        let length = if first.is_whitespace() {
            rest = &rest[first.len_utf8()..];
            continue;
        } else if first.is_alphanumeric() || tag(rest) {
            word(rest)
        } else {
            mark(rest, first)
        };
        found.push(at..at + length);
        rest = &rest[length..];
    }
    found
}

/// Whether a text begins with the name of an account or of a topic: `@redaccion`, `#Eurovision`.
fn tag(text: &str) -> bool {
    let mut chars = text.chars();
    matches!(chars.next(), Some('@' | '#')) && chars.next().is_some_and(char::is_alphanumeric)
}

/// The length of the word with which a text begins.
fn word(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let part = if c.is_alphanumeric() || is_mark(c) || at == 0 {
            true
        } else {
            let before = text[..at].chars().next_back();
            let digits = before.is_some_and(char::is_numeric) && next.is_some_and(char::is_numeric);
            let inner = WITHIN.contains(&c) || (digits && matches!(c, ',' | ':' | '/'));
            inner && next.is_some_and(char::is_alphanumeric)
        };
        if !part {
            break;
        }
        end = at + c.len_utf8();
    }
    if text[end..].starts_with('.') && is_shortened(&text[..end]) { end + 1 } else { end }
}

/// A mark that belongs to the letter before it: an accent, a vowel sign.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Whether a full stop after this word is a part of it: `J.`, `EE.UU.`, `Sr.`
fn is_shortened(word: &str) -> bool {
    const SHORT: [&str; 22] = [
        "Sr", "Sra", "Dr", "Dra", "Prof", "Mr", "Mrs", "Ms", "St", "Sta", "Sto", "Jr", "Inc",
        "Corp", "Ltd", "Co", "Cía", "Cia", "Gen", "Sen", "Av", "Ud",
    ];
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    single
        || word.contains('.') && word.chars().all(|c| c.is_alphabetic() || c == '.')
        || SHORT.contains(&word)
}

/// The length of the mark with which a text begins: the same mark several times is one.
fn mark(text: &str, first: char) -> usize {
    let end = text.find(|c| c != first).unwrap_or(text.len());
    if matches!(first, '.' | '-' | '!' | '?' | '*' | '=') { end } else { first.len_utf8() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn words_and_marks_stand_apart() {
        assert_eq!(
            words("«Kim», dijo (hoy) O'Neill: 1.500,5 en AT&T… "),
            [
                "«", "Kim", "»", ",", "dijo", "(", "hoy", ")", "O'Neill", ":", "1.500,5", "en",
                "AT&T", "…"
            ]
        );
        assert_eq!(words("Madrid - Lisboa --- 10-13"), ["Madrid", "-", "Lisboa", "---", "10-13"]);
    }

    #[test]
    fn a_full_stop_belongs_to_what_it_shortens() {
        assert_eq!(
            words("J. Pérez de EE.UU. y el Sr. Paz."),
            ["J.", "Pérez", "de", "EE.UU.", "y", "el", "Sr.", "Paz", "."]
        );
    }

    #[test]
    fn accounts_and_topics_are_one_word() {
        assert_eq!(words("@efe #Eurovisión a@b"), ["@efe", "#Eurovisión", "a@b"]);
    }

    proptest! {
        #[test]
        fn tokens_hold_all_but_the_white_space(text in "\\PC{0,60}") {
            let mut at = 0;
            for range in tokens(&text) {
                prop_assert!(text[at..range.start].chars().all(char::is_whitespace));
                prop_assert!(!range.is_empty() && !text[range.clone()].contains(char::is_whitespace));
                at = range.end;
            }
            prop_assert!(text[at..].chars().all(char::is_whitespace));
        }
    }
}

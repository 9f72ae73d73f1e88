//! Words of a text.

use std::borrow::Cow;
use std::ops::Range;

/// A run of letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// Its bytes.
    pub(super) span: Range<usize>,
    /// Its text in lower case.
    pub(super) lower: Cow<'a, str>,
}

/// The words of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    // Words are seldom shorter, with the space after them.
    let mut found = Vec::with_capacity(text.len() / 4);
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), open) {
            (true, None) => open = Some(at),
            (false, Some(start)) => {
                found.push(Token { span: start..at, lower: lower(&text[start..at]) });
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// A word in lower case, which most are.
fn lower(word: &str) -> Cow<'_, str> {
    let small = |c: char| match c {
        _ if c.is_ascii() => !c.is_ascii_uppercase(),
        _ => c.to_lowercase().eq([c]),
    };
    if word.chars().all(small) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let words: Vec<_> = tokens("«Kim», 10–13 de Año").into_iter().map(|t| t.lower).collect();
        assert_eq!(words, ["kim", "10", "13", "de", "año"]);
    }
}

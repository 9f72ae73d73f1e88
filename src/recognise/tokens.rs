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
    // Most words are in lower case as they stand.
    let mut small = true;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() {
            small = is_small(c) && (small || open.is_none());
            open.get_or_insert(at);
        } else if let Some(start) = open.take() {
            let word = &text[start..at];
            let lower = if small { word.into() } else { word.to_lowercase().into() };
            found.push(Token { span: start..at, lower });
        }
    }
    found
}

/// Whether a letter or digit is one of lower case, or has no case.
fn is_small(c: char) -> bool {
    if c.is_ascii() { !c.is_ascii_uppercase() } else { c.to_lowercase().eq([c]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let words: Vec<_> = tokens("«Kim», 10–13 de Año").into_iter().map(|t| t.lower).collect();
        assert_eq!(words, ["kim", "10", "13", "de", "año"]);
        let words: Vec<_> = tokens("ÁVILA kM Ñu Ὀδυσσεύς").into_iter().map(|t| t.lower).collect();
        assert_eq!(words, ["ávila", "km", "ñu", "ὀδυσσεύς"]);
    }
}

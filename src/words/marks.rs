//! [`marks`]: where in a text the words are that a reader looks for.

use super::{fold, tokens};

/// A text in pieces, and of each whether it is one of these words: folded forms in their order.
pub fn marks<'a>(text: &'a str, found: &[String]) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for token in tokens(text).filter(|token| is_one(token.word, found)) {
        if at < token.range.start {
            pieces.push((&text[at..token.range.start], false));
        }
        at = token.range.end;
        pieces.push((token.word, true));
    }
    if at < text.len() {
        pieces.push((&text[at..], false));
    }
    pieces
}

/// Whether a text holds one of these words.
#[must_use]
pub fn holds(text: &str, found: &[String]) -> bool {
    tokens(text).any(|token| is_one(token.word, found))
}

fn is_one(word: &str, found: &[String]) -> bool {
    !found.is_empty() && found.binary_search(&fold(word)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_as_they_are_written() {
        let found = ["cumbre".to_owned(), "moscu".to_owned()];
        let marked = marks("La Cumbre, en Moscú", &found);
        assert_eq!(marked, [("La ", false), ("Cumbre", true), (", en ", false), ("Moscú", true)]);
        assert_eq!(marks("Nada.", &found), [("Nada.", false)]);
        assert_eq!(marks("Cumbre", &[]), [("Cumbre", false)]);
        assert!(marks("", &found).is_empty());
        assert!(holds("¡Moscú!", &found) && !holds("Hanói", &found));
    }
}

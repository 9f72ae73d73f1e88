//! Where the sentences of a text begin and end.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The sentences of a text, as byte ranges without the white space around them.
///
/// The boundaries are those of Unicode (UAX #29), less those after an abbreviation: "EE. UU.",
/// "Sr. Putin", "J. Kirby".
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    while at < text.len() {
        let begin = *open.get_or_insert(at);
        let next = boundary_after(text, at);
        let end = at + text[at..next].trim_end().len();
        at = next;
        if ends_in_abbreviation(&text[begin..end]) {
            continue;
        }
        found.push(begin..end);
        open = None;
    }
    if let Some(begin) = open {
        found.push(begin..text.trim_end().len());
    }
    found.retain(|range| !text[range.clone()].trim().is_empty());
    found
}

/// The next boundary after one. The rules are asked only from the word on after which a sentence
/// may end: what stands before it has no part in them.
fn boundary_after(text: &str, boundary: usize) -> usize {
    let Some(mark) = text[boundary..].find(may_end_a_sentence) else { return text.len() };
    let word = text[boundary..boundary + mark].rfind(' ').map_or(boundary, |at| boundary + at);
    let piece = text[word..].split_sentence_bounds().next().unwrap_or_default();
    word + piece.len()
}

/// Whether a sentence may end after a character. Of most that aren't ASCII only the rules know.
fn may_end_a_sentence(c: char) -> bool {
    match c {
        '.' | '!' | '?' | '\n' | '\r' => true,
        // Letters with accents, and the marks of the languages that have them.
        '\u{a1}'..='\u{24f}' | '\u{2010}'..='\u{201f}' | '…' | '€' => false,
        _ => !c.is_ascii(),
    }
}

/// The sentence that holds a byte of the text; the whole text where none does.
#[must_use]
pub fn sentence_around(text: &str, byte: usize) -> Range<usize> {
    sentence_among(&sentences(text), byte).unwrap_or(0..text.len())
}

/// The one of some sentences that holds a byte.
#[must_use]
pub fn sentence_among(sentences: &[Range<usize>], byte: usize) -> Option<Range<usize>> {
    sentences.iter().find(|range| range.contains(&byte)).cloned()
}

fn ends_in_abbreviation(text: &str) -> bool {
    const TITLES: [&str; 15] = [
        "Sr", "Sra", "Srta", "Dr", "Dra", "Mr", "Mrs", "Ms", "St", "Sto", "Sta", "Gral", "Excmo",
        "EE", "UU",
    ];
    let Some(rest) = text.strip_suffix('.') else {
        return false;
    };
    let word = rest.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    // "UU." may also end a sentence; joining two sentences costs less than cutting one.
    initial || TITLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn boundaries_are_those_of_the_rules(text in "([a-zA-ZñÑ0-9 .!?…«»()\"'’,;:\n\r\u{85}\u{ad}\u{301}\u{2029}。؟]|[.] |[.][»)] ?|[a-z]{1,4}){0,40}") {
            let mut at = 0;
            let mut found = Vec::new();
            while at < text.len() {
                let next = boundary_after(&text, at);
                found.push(&text[at..next]);
                at = next;
            }
            prop_assert_eq!(found, text.split_sentence_bounds().collect::<Vec<_>>());
        }
    }

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn full_stops_end_sentences() {
        assert_eq!(
            split("Kim viaja a Rusia. ¿Irá a Moscú? No se sabe."),
            ["Kim viaja a Rusia.", "¿Irá a Moscú?", "No se sabe."]
        );
    }

    #[test]
    fn abbreviations_and_initials_do_not() {
        assert_eq!(
            split("Habló el Sr. Putin. Después, EE. UU. calló."),
            ["Habló el Sr. Putin.", "Después, EE. UU. calló."]
        );
        assert_eq!(split("John F. Kirby informó."), ["John F. Kirby informó."]);
    }

    #[test]
    fn the_sentence_around_a_byte_is_the_one_that_holds_it() {
        let text = "Uno. Dos. Tres.";
        assert_eq!(&text[sentence_around(text, 6)], "Dos.");
        assert_eq!(sentence_around("", 0), 0..0);
    }
}

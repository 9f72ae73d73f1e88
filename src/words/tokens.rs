//! [`tokens`]: where the words of a text begin and end.

use std::ops::Range;

use super::fold::{fold, is_mark};

/// A word where it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The word as it is written.
    pub word: &'a str,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// The words of a text, in their order: runs of letters, digits and their marks. Of scripts that
/// put no space between words (Chinese, Japanese, Thai, Khmer, …) each letter is a word: words of
/// several letters are found as phrases there.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        // A mark that changes no letter is none, though Unicode calls some of them alphabetic: what
        // is left of a word that has been folded must be a word again.
        let (start, first) = chars.find(|&(_, c)| c.is_alphanumeric() && !is_mark(c))?;
        let mut end = start + first.len_utf8();
        let alone = stands_alone(first);
        while let Some((at, c)) =
            chars.next_if(|&(_, c)| continues(c) && (is_mark(c) || !(alone || stands_alone(c))))
        {
            end = at + c.len_utf8();
        }
        Some(Token { word: &text[start..end], range: start..end })
    })
}

/// The words of a text as they are compared: each folded.
#[must_use]
pub fn folded(text: &str) -> Vec<String> {
    tokens(text).map(|token| fold(token.word)).collect()
}

fn continues(c: char) -> bool {
    // In the scripts of India vowels are marks, and joining signs too; two are punctuation.
    let indic = matches!(c, '\u{900}'..='\u{dff}') && !matches!(c, '\u{964}' | '\u{965}');
    c.is_alphanumeric() || is_mark(c) || indic
}

fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).map(|token| token.word).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(words("El 4-S, ¿«Kim» viajó?"), ["El", "4", "S", "Kim", "viajó"]);
        assert_eq!(words(" \n…"), Vec::<&str>::new());
        assert_eq!(words("l’État d'Israël"), ["l", "État", "d", "Israël"]);
    }

    #[test]
    fn marks_belong_to_the_letter_before() {
        assert_eq!(words("via\u{301}je مُعَاهَدَة हिन्दी।"), ["via\u{301}je", "مُعَاهَدَة", "हिन्दी"]);
    }

    #[test]
    fn a_mark_without_a_letter_begins_no_word() {
        assert_eq!(words("\u{670}\u{ad1}d \u{670} \u{670}e"), ["d", "e"]);
    }

    #[test]
    fn letters_of_scripts_without_spaces_are_words() {
        assert_eq!(words("金正恩 2023年"), ["金", "正", "恩", "2023", "年"]);
    }

    #[test]
    fn a_token_says_where_it_stands() {
        let text = "«Año» nuevo";
        for token in tokens(text) {
            assert_eq!(&text[token.range.clone()], token.word);
        }
    }
}

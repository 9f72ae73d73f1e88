//! [`Brought`]: a text that a reader has brought.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Tongue;
use crate::intake::{self, Format, Taken};
use crate::language::Language;
use crate::slug::Slug;

/// The number of a text on the desk.
pub type TextId = u32;

/// A text that a reader has brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// Its number on the desk.
    pub id: TextId,
    /// The name of its file; empty for what was pasted.
    pub name: String,
    /// What it holds.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// No headline has more characters: a longer first line is a paragraph.
const LONGEST_HEADLINE: usize = 200;

/// As many characters, at most, of a text that has no headline stand in place of one.
const IN_PLACE_OF_HEADLINE: usize = 80;

/// So many words of a pasted text's first line are its part of the address.
const WORDS_OF_SLUG: usize = 8;

impl Brought {
    /// The article that the text is, in the language that it says or else the one that is found;
    /// in `otherwise` if none is.
    pub(super) fn take(&self, tongue: &Tongue, otherwise: &Language) -> Taken {
        let text = String::from_utf8_lossy(&self.bytes);
        let language = tongue.of(&text).unwrap_or_else(|| otherwise.clone());
        let name = self.file_name(&text);
        let bytes = match Format::of(&name) {
            Some(Format::Text) if str::from_utf8(&self.bytes).is_ok() => with_headline(&text),
            _ => None,
        };
        let bytes = bytes.map_or(Cow::Borrowed(&self.bytes[..]), |it| it.into_bytes().into());
        intake::take(&name, &bytes, &language)
    }

    /// The name of its file; of a pasted text one that tells format and address.
    fn file_name(&self, text: &str) -> String {
        if !self.name.is_empty() {
            return self.name.clone();
        }
        let is_markdown = text.trim_start_matches('\u{feff}').starts_with("---");
        let first = lines(text).find(|line| line.chars().any(char::is_alphanumeric));
        let words = first.unwrap_or_default().split_whitespace().take(WORDS_OF_SLUG);
        let words: String = words.collect::<Vec<_>>().join(" ");
        let slug = Slug::of(&words.chars().take(IN_PLACE_OF_HEADLINE).collect::<String>());
        let slug = slug.map_or_else(|_| "text".to_owned(), |slug| slug.to_string());
        format!("{slug}.{}", if is_markdown { "md" } else { "txt" })
    }
}

/// The lines of a text that hold something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.trim_start_matches('\u{feff}')
        .split(['\n', '\r'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
}

/// A plain text with its first words above it, where it is but a paragraph, or begins with one:
/// people paste what they have.
fn with_headline(text: &str) -> Option<String> {
    let mut all = lines(text);
    let first = all.next()?;
    if all.next().is_some() && first.chars().count() <= LONGEST_HEADLINE {
        return None;
    }
    let mut headline = String::new();
    let mut length = 0;
    for word in first.split_whitespace() {
        length += word.chars().count() + 1;
        if length > IN_PLACE_OF_HEADLINE && !headline.is_empty() {
            break;
        }
        headline.extend([if headline.is_empty() { "" } else { " " }, word]);
    }
    // A word may be a megabyte long.
    let cut: String = headline.chars().take(IN_PLACE_OF_HEADLINE).collect();
    let is_whole = cut.len() == first.len();
    Some(format!("{cut}{}\n\n{text}", if is_whole { "" } else { "…" }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    fn take(name: &str, text: &str) -> Taken {
        let brought = Brought { id: 1, name: name.to_owned(), bytes: text.as_bytes().to_vec() };
        brought.take(&Tongue::default(), &Language::spanish())
    }

    fn article(text: &str) -> Article {
        take("", text).article.expect("an article")
    }

    #[test]
    fn a_pasted_text_is_an_article_at_an_address_of_its_own() {
        let article =
            article("Kim llega a Vladivostok\n- En tren\nLlegó ayer por la tarde a la ciudad.");
        assert_eq!(article.headline(), "Kim llega a Vladivostok");
        assert_eq!(article.slug().as_str(), "kim-llega-a-vladivostok");
        assert_eq!(article.language().as_str(), "es");
    }

    #[test]
    fn a_single_paragraph_is_an_article_too() {
        let paragraph = "The president of the country arrived in the city yesterday and spoke with journalists about the war.";
        let article = article(paragraph);
        let cut = "The president of the country arrived in the city yesterday and spoke with…";
        assert_eq!(article.headline(), cut);
        assert_eq!(article.texts().last().unwrap().1, paragraph);
        assert_eq!(article.language().as_str(), "en");
        assert_eq!(self::article("Moscú").headline(), "Moscú");
    }

    #[test]
    fn a_text_that_begins_with_a_paragraph_loses_nothing() {
        let long = "palabra ".repeat(40);
        let article = article(&format!("{long}\nOtro párrafo."));
        let texts: Vec<String> = article.texts().into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts[1..], [long.trim(), "Otro párrafo."]);
    }

    #[test]
    fn what_is_pasted_with_a_head_is_markdown() {
        let article = article("---\ntitle: Uno\nlang: pt\n---\nOlá.");
        assert_eq!((article.headline(), article.language().as_str()), ("Uno", "pt"));
    }

    #[test]
    fn what_can_not_be_read_says_why() {
        assert!(take("a.docx", "x").article.is_none());
        assert!(take("", " \n ").article.is_none());
        let brought =
            Brought { id: 1, name: "a.txt".to_owned(), bytes: vec![b'a', 0xff, b'\n', b'b'] };
        let taken = brought.take(&Tongue::default(), &Language::spanish());
        assert!(!taken.problems.is_empty());
    }

    #[test]
    fn a_word_without_end_is_cut_in_the_headline_alone() {
        let word = "a".repeat(1 << 20);
        let article = article(&word);
        assert!(article.headline().len() < 100);
        assert_eq!(article.texts().last().unwrap().1.len(), word.len());
    }
}

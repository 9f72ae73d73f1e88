//! [`Snippet`]: where in an article the words are that a reader looks for.

use super::ArticlePage;
use crate::article::Part;
use crate::words::{Token, fold, tokens};

/// How many words stand before the first one that is looked for.
const BEFORE: usize = 6;

/// How many words a snippet has.
const WORDS: usize = 32;

/// A piece of an article's body that holds what a reader looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The piece, with an ellipsis where the text goes on.
    pub text: String,
}

impl Snippet {
    /// The piece of an article's body that holds most of these forms, each counted once; the
    /// first of those that hold as many. None where the body holds none.
    #[must_use]
    pub fn of(page: &ArticlePage, found: &[String]) -> Option<Self> {
        let texts = page.article.texts().into_iter();
        let body = texts.filter(|(part, _)| matches!(part, Part::Body(_)));
        let mut best: Option<(usize, Self)> = None;
        for (_, text) in body {
            let words: Vec<(Token<'_>, Option<usize>)> = tokens(&text)
                .map(|token| {
                    let place = found.binary_search(&fold(token.word)).ok();
                    (token, place)
                })
                .collect();
            for (at, _) in words.iter().enumerate().filter(|(_, (_, place))| place.is_some()) {
                let start = at.saturating_sub(BEFORE);
                let window = &words[start..words.len().min(start + WORDS)];
                let places = window.iter().filter_map(|(_, place)| *place);
                let held = crate::archive::distinct(places.collect()).len();
                if best.as_ref().is_none_or(|(most, _)| held > *most) {
                    best = Some((held, Self::cut(&text, window)));
                }
            }
        }
        best.map(|(_, snippet)| snippet)
    }

    fn cut(text: &str, window: &[(Token<'_>, Option<usize>)]) -> Self {
        let (Some((first, _)), Some((last, _))) = (window.first(), window.last()) else {
            return Self { text: String::new() };
        };
        let (start, end) = (first.range.start, last.range.end);
        // What stands before the first word of a text, and after its last, belongs to it.
        let whole_start = tokens(text).next().is_some_and(|token| token.range.start == start);
        let rest = &text[end..];
        let whole_end = tokens(rest).next().is_none();
        let (start, end) =
            (if whole_start { 0 } else { start }, if whole_end { text.len() } else { end });
        let (before, after) =
            (if whole_start { "" } else { "…" }, if whole_end { "" } else { "…" });
        Self { text: format!("{before}{}{after}", text[start..end].trim()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Builder, Site};
    use crate::entity::Authority;
    use crate::intake;
    use crate::language::Language;

    fn snippet(text: &str, found: &[&str]) -> Option<String> {
        let authority = Authority::default();
        let mut builder = Builder::new(Site::default(), &authority);
        let taken = intake::take("a.txt", text.as_bytes(), &Language::spanish());
        builder.add(taken.article.unwrap()).unwrap();
        let archive = builder.build().unwrap();
        let page = ArticlePage::of(&archive, archive.articles().next().unwrap());
        let found: Vec<String> = found.iter().map(|form| (*form).to_owned()).collect();
        Snippet::of(&page, &found).map(|snippet| snippet.text)
    }

    #[test]
    fn a_short_text_is_its_own_snippet() {
        assert_eq!(snippet("T\n«La Cumbre» es hoy.", &["cumbre"]).unwrap(), "«La Cumbre» es hoy.");
        assert_eq!(snippet("Cumbre\nNada.", &["cumbre"]), None);
    }

    #[test]
    fn the_piece_with_most_of_the_words_is_cut_out() {
        let filler = "palabra ".repeat(40);
        let text = format!("T\n{filler}cumbre {filler}\n{filler}la cumbre de Hanói {filler}");
        let snippet = snippet(&text, &["cumbre", "hanoi"]).unwrap();
        assert!(snippet.contains("la cumbre de Hanói"), "{snippet}");
        assert!(snippet.starts_with('…') && snippet.ends_with('…'), "{snippet}");
    }
}

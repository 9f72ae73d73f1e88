//! [`Names`]: the names in an article, by the models of languages.

use std::ops::Range;

use crate::article::{Article, Part, sentences};
use crate::entity::Kind;
use crate::tagger::{Found, List, Tagger};

/// A name in an article, whoever bears it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The text in which it stands.
    pub part: Part,
    /// Its bytes.
    pub span: Range<usize>,
    /// What it names.
    pub kind: Kind,
    /// How often such names are right, in percent.
    pub confidence: u8,
}

/// Finds names, in articles of the languages of which it has a model.
#[derive(Clone, Debug, Default)]
pub struct Names<'a>(Vec<Tagger<'a>>);

impl<'a> Names<'a> {
    /// Finds names by these models.
    #[must_use]
    pub fn by(taggers: Vec<Tagger<'a>>) -> Self {
        Self(taggers)
    }

    /// The names in an article, in reading order; none if there is no model of its language. The
    /// article is read as one document: what one mention makes plain helps the others.
    #[must_use]
    pub fn of(&self, article: &Article) -> Option<Vec<Named>> {
        let language = article.language().primary();
        let tagger = self.0.iter().find(|tagger| tagger.language() == language)?;
        let texts = article.texts();
        let whole: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        let found = texts.iter().zip(names_in(tagger, &whole));
        let named = found.flat_map(|((part, text), names)| {
            names.into_iter().map(move |Found { span, class, confidence, .. }| {
                let kind = match class.into() {
                    Kind::Organization if is_country(tagger, &text[span.clone()]) => Kind::Place,
                    kind => kind,
                };
                Named { part: *part, span, kind, confidence }
            })
        });
        Some(named.collect())
    }
}

/// The names in texts that are one document, read sentence by sentence: for each text, in order.
#[must_use]
pub fn names_in(tagger: &Tagger<'_>, texts: &[&str]) -> Vec<Vec<Found>> {
    let of_texts: Vec<Vec<Range<usize>>> = texts.iter().map(|text| sentences(text)).collect();
    let all = texts.iter().zip(&of_texts);
    let pieces: Vec<&str> =
        all.flat_map(|(text, ranges)| ranges.iter().map(|range| &text[range.clone()])).collect();
    let mut found = tagger.tag(&pieces).into_iter();
    let of_text = |ranges: &Vec<Range<usize>>| {
        let of_sentences = ranges.iter().zip(found.by_ref());
        let within = |(range, names): (&Range<usize>, Vec<Found>)| {
            let start = range.start;
            names.into_iter().map(move |name| Found {
                span: start + name.span.start..start + name.span.end,
                ..name
            })
        };
        of_sentences.flat_map(within).collect()
    };
    of_texts.iter().map(of_text).collect()
}

/// Whether a name is a country's. Texts that people have marked call a country that acts an
/// organization; an article's facets would have it twice. Unions of countries are on both lists,
/// and are organizations.
fn is_country(tagger: &Tagger<'_>, name: &str) -> bool {
    tagger.lists(name, List::Country) && !tagger.lists(name, List::Organization)
}

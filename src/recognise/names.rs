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
        let places: Vec<(Part, &str, Range<usize>)> = texts
            .iter()
            .flat_map(|(part, text)| {
                sentences(text).into_iter().map(move |range| (*part, text.as_str(), range))
            })
            .collect();
        let pieces: Vec<&str> =
            places.iter().map(|(_, text, range)| &text[range.clone()]).collect();
        let found = places.iter().zip(tagger.tag(&pieces));
        let named = found.flat_map(|((part, text, range), names)| {
            names.into_iter().map(move |Found { span, class, confidence, .. }| {
                let span = range.start + span.start..range.start + span.end;
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

/// Whether a name is a country's. Texts that people have marked call a country that acts an
/// organization; an article's facets would have it twice. Unions of countries are on both lists,
/// and are organizations.
fn is_country(tagger: &Tagger<'_>, name: &str) -> bool {
    tagger.lists(name, List::Country) && !tagger.lists(name, List::Organization)
}

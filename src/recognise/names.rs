//! [`Names`]: the names in an article, by the models of languages.

use std::ops::Range;

use super::roles::Roles;
use super::texts::Texts;
use crate::article::{Article, Part, one_line, sentences};
use crate::entity::Kind;
use crate::language::Language;
use crate::tagger::{Found, List, Tagger};

/// A name in an article, whoever bears it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The text in which it stands.
    pub part: Part,
    /// Its bytes.
    pub span: Range<usize>,
    /// The name, in one line.
    pub name: String,
    /// What it names.
    pub kind: Kind,
    /// How often such names are right, in percent.
    pub confidence: u8,
    /// The bytes of what its bearer is called before it, of a person: "ministro de Defensa ruso".
    pub role: Option<Range<usize>>,
}

/// Finds names, in articles of the languages of which it has a model.
#[derive(Debug, Default)]
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
        self.of_texts(article.language(), &Texts::of(article))
    }

    /// The same of an article's texts.
    #[must_use]
    pub fn of_texts(&self, language: &Language, texts: &Texts) -> Option<Vec<Named>> {
        let tagger = self.0.iter().find(|tagger| tagger.language() == language.primary())?;
        let whole = texts.all().iter().map(|(_, text)| text.as_str()).zip(texts.sentences());
        let found = texts.all().iter().zip(found_in(tagger, whole));
        let roles = Roles(tagger);
        let named = found.flat_map(|((part, text), names)| {
            names.into_iter().filter_map(move |Found { span, class, confidence, .. }| {
                let span = span.start..span.start + without_possessive(&text[span]).len();
                let name = one_line(&text[span.clone()]);
                let kind = match class.into() {
                    Kind::Organization if is_country(tagger, &name) => Kind::Place,
                    kind => kind,
                };
                let role = (kind == Kind::Person).then(|| roles.before(text, &span)).flatten();
                let named = Named { part: *part, span, name, kind, confidence, role };
                is_name(&named, text, roles).then_some(named)
            })
        });
        Some(named.collect())
    }
}

/// Whether what a model has found is a name by itself.
fn is_name(named: &Named, text: &str, roles: Roles<'_, '_>) -> bool {
    match named.kind {
        Kind::Other if roles.is_nationality(&named.name) => false,
        Kind::Other | Kind::Organization => {
            !COMMON.contains(&named.name.as_str()) && !roles.is_field(text, &named.span)
        }
        _ => true,
    }
}

/// What newspapers write with a capital and is no name by itself.
const COMMON: [&str; 17] = [
    "Gobierno",
    "Ejecutivo",
    "Estado",
    "Parlamento",
    "Congreso",
    "Norte",
    "Sur",
    "Este",
    "Oeste",
    "Governo",
    "Executivo",
    "Leste",
    "Government",
    "North",
    "South",
    "East",
    "West",
];

/// A name without the "’s" of English.
fn without_possessive(name: &str) -> &str {
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name)
}

/// The names in texts that are one document, read sentence by sentence: for each text, in order.
#[must_use]
pub fn names_in(tagger: &Tagger<'_>, texts: &[&str]) -> Vec<Vec<Found>> {
    let of_texts: Vec<Vec<Range<usize>>> = texts.iter().map(|text| sentences(text)).collect();
    found_in(tagger, texts.iter().copied().zip(of_texts.iter().map(Vec::as_slice)))
}

/// The names in texts of which the sentences are known.
fn found_in<'t>(
    tagger: &Tagger<'_>,
    texts: impl Iterator<Item = (&'t str, &'t [Range<usize>])> + Clone,
) -> Vec<Vec<Found>> {
    let pieces = texts.clone();
    let pieces = pieces.flat_map(|(text, ranges)| ranges.iter().map(|range| &text[range.clone()]));
    let mut found = tagger.tag(&pieces.collect::<Vec<_>>()).into_iter();
    let of_text = |(_, ranges): (&str, &[Range<usize>])| {
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
    texts.map(of_text).collect()
}

/// Whether a name is a country's. Texts that people have marked call a country that acts an
/// organization; an article's facets would have it twice. Unions of countries are on both lists,
/// and are organizations.
fn is_country(tagger: &Tagger<'_>, name: &str) -> bool {
    tagger.lists(name, List::Country) && !tagger.lists(name, List::Organization)
}

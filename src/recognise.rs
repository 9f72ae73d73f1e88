//! Recognition: text becomes mentions.
//!
//! Each [`Recogniser`] offers candidates for one text: the gazetteer those that people have
//! named, the date rules those that a calendar knows. A trained model will be one more. What
//! overlaps, and what a short form means, is then settled for the whole article.

use std::collections::HashMap;
use std::ops::Range;

use crate::article::{Article, Date, Part, sentence_among, sentences};
use crate::entity::{Authority, Edtf, EntityKey, Kind, Mention, Provenance};
use crate::language::Language;

mod dates;
mod fold;
mod gazetteer;
mod names;
mod resolve;
mod runs;
mod suggest;
mod tokens;

pub use dates::DateRules;
pub use gazetteer::Gazetteer;
pub use names::{Named, Names, names_in};
pub use suggest::{Suggestion, suggest};

/// A text, and what of its article helps to read it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The text.
    pub text: &'a str,
    /// What it is written in.
    pub language: &'a Language,
    /// When its article was published.
    pub date: Option<Date>,
}

/// A span that may name an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its bytes.
    pub span: Range<usize>,
    /// What it may name.
    pub meaning: Meaning,
    /// Who says so.
    pub provenance: Provenance,
}

/// What a candidate may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This entity.
    Entity(EntityKey),
    /// This entity, if the article uses a full name of it elsewhere.
    Short(EntityKey),
    /// This date.
    Date(Edtf),
}

/// Something that finds candidates in a text.
pub trait Recogniser {
    /// The candidates, in any order; they may overlap. Spans are not empty and lie on
    /// character boundaries.
    fn candidates(&self, context: Context<'_>) -> Vec<Candidate>;
}

/// A candidate with the text in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Placed {
    part: Part,
    candidate: Candidate,
}

/// The mentions of an article, in reading order: disjoint, and on character boundaries.
#[must_use]
pub fn recognise(article: &Article, recognisers: &[&dyn Recogniser]) -> Vec<Mention<EntityKey>> {
    let texts = article.texts();
    let mut placed = Vec::new();
    for (part, text) in &texts {
        let context = Context { text, language: article.language(), date: article.about().date };
        for recogniser in recognisers {
            let found = recogniser.candidates(context);
            placed.extend(found.into_iter().map(|candidate| Placed { part: *part, candidate }));
        }
    }
    let text_of = |part: Part| texts.iter().find(|(p, _)| *p == part).map_or("", |(_, text)| text);
    // Most texts have several mentions.
    let mut sentences_of: HashMap<Part, Vec<Range<usize>>> = HashMap::new();
    resolve::settle(placed)
        .into_iter()
        .map(|Placed { part, candidate }| {
            let text = text_of(part);
            let sentences = sentences_of.entry(part).or_insert_with(|| sentences(text));
            let sentence = sentence_among(sentences, candidate.span.start);
            let sentence = sentence.unwrap_or(0..text.len());
            // A name may reach over what looks like the end of a sentence ("EE. UU.").
            let sentence = sentence.start..sentence.end.max(candidate.span.end);
            Mention {
                part,
                span: candidate.span.into(),
                sentence: sentence.into(),
                entity: match candidate.meaning {
                    Meaning::Entity(key) | Meaning::Short(key) => key,
                    Meaning::Date(date) => EntityKey::new(Kind::Date, date.slug()),
                },
                provenance: candidate.provenance,
            }
        })
        .collect()
}

/// The key of an entity that an article's file declares: the authority file's, if it knows the
/// name, else one made of the name. None if the name has nothing to make a key of.
#[must_use]
pub fn declared_key(authority: &Authority, kind: Kind, name: &str) -> Option<EntityKey> {
    authority
        .find(kind, name)
        .map(|entity| entity.key.clone())
        .or_else(|| EntityKey::of_name(kind, name).ok())
}

//! Recognition: text becomes mentions.
//!
//! Each [`Recogniser`] offers candidates for one text: the gazetteer those that people have
//! named, the date rules those that a calendar knows. The [`Names`] that nobody has listed are
//! found by models, which read an article as a whole. What overlaps, what a short form means and
//! which names are of one entity is then settled for the whole article.

use std::ops::Range;

use crate::article::{Article, Date, Part, sentence_among};
use crate::entity::{Authority, Edtf, EntityKey, Kind, Mention, Provenance};
use crate::language::Language;

mod called;
mod dates;
mod fold;
mod gazetteer;
mod identities;
mod known;
mod names;
mod organizations;
mod places;
mod resolve;
mod roles;
mod runs;
mod suggest;
mod texts;
mod tokens;
mod unlisted;
mod world;

pub use dates::DateRules;
pub use gazetteer::Gazetteer;
pub use known::Known;
pub use names::{Named, Names, names_in};
pub use organizations::{Organizations, OrganizationsError};
pub use places::{Places, PlacesError};
pub use suggest::{Suggestion, suggest};
pub use texts::Texts;
pub use unlisted::{Recognised, Unlisted, recognise_names};
pub use world::World;

/// A text, and what of its article helps to read it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The text.
    pub text: &'a str,
    /// What it is written in.
    pub language: &'a Language,
    /// When its article was published.
    pub date: Option<Date>,
    /// The last date of the article's texts before it.
    pub told: Option<Edtf>,
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
    /// Something of this kind that nobody has listed.
    Unlisted(Kind),
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
    let texts = Texts::of(article);
    let settled = resolve::settle(placed(article, &texts, recognisers));
    mentions(&texts, settled, |_| None, |_, _| None)
}

/// All that recognisers find in the texts of an article.
fn placed(article: &Article, texts: &Texts, recognisers: &[&dyn Recogniser]) -> Vec<Placed> {
    let mut placed = Vec::new();
    let (language, date) = (article.language(), article.about().date);
    let mut told = None;
    for (part, text) in texts.all() {
        let context = Context { text, language, date, told };
        let before = placed.len();
        for recogniser in recognisers {
            let found = recogniser.candidates(context);
            placed.extend(found.into_iter().map(|candidate| Placed { part: *part, candidate }));
        }
        let dates = placed[before..].iter().filter_map(|Placed { candidate, .. }| {
            let Meaning::Date(date) = candidate.meaning else { return None };
            Some((candidate.span.start, date))
        });
        told = dates.max_by_key(|(start, _)| *start).map(|(_, date)| date).or(told);
    }
    placed
}

/// The mentions that settled candidates make. Which entity one is that nobody has listed is told
/// by its number among the candidates; without an entity it is no mention. A person's role is told
/// by the text and the byte at which the name begins.
fn mentions(
    texts: &Texts,
    settled: Vec<Placed>,
    unlisted: impl Fn(usize) -> Option<EntityKey>,
    role: impl Fn(Part, usize) -> Option<Range<usize>>,
) -> Vec<Mention<EntityKey>> {
    let mention = |(number, Placed { part, candidate }): (usize, Placed)| {
        let entity = match candidate.meaning {
            Meaning::Entity(key) | Meaning::Short(key) => key,
            Meaning::Date(date) => EntityKey::new(Kind::Date, date.slug()),
            Meaning::Unlisted(_) => unlisted(number)?,
        };
        let (text, sentences) = texts.part(part);
        let sentence = sentence_among(sentences, candidate.span.start);
        let sentence = sentence.unwrap_or(0..text.len());
        // A name may reach over what looks like the end of a sentence ("EE. UU.").
        let sentence = sentence.start..sentence.end.max(candidate.span.end);
        let is_person = entity.kind() == Kind::Person;
        Some(Mention {
            part,
            role: is_person.then(|| role(part, candidate.span.start)).flatten().map(Into::into),
            span: candidate.span.into(),
            sentence: sentence.into(),
            entity,
            provenance: candidate.provenance,
        })
    };
    settled.into_iter().enumerate().filter_map(mention).collect()
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

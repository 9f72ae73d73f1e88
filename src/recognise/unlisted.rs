//! [`recognise_names`]: mentions of entities that nobody has listed.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::identities::Identities;
use super::{
    Candidate, Known, Meaning, Named, Placed, Recogniser, Texts, mentions, placed, resolve,
};
use crate::article::Article;
use crate::entity::{EntityKey, Mention, Provenance};

/// What an article speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// Its mentions, disjoint and in reading order.
    pub mentions: Vec<Mention<EntityKey>>,
    /// The entities among them that nobody has listed.
    pub unlisted: Vec<Unlisted>,
}

/// An entity that nobody has listed: a model found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlisted {
    /// What names it outside the article: its kind and its best name there.
    pub key: EntityKey,
    /// Its best name in the article.
    pub name: String,
    /// Its other names in the article.
    pub aliases: Vec<String>,
}

/// From this confidence on a found name counts where it holds a listed one: "Banco de España" is
/// no mention of España.
const SURE: u8 = 70;

/// The mentions of an article: those of entities that are listed or that `recognisers` know, and
/// those of the names that models have found in it. Where both are, the longer one counts; of
/// equal ones, what is listed. Names of entities that nobody has listed are put together where
/// only one entity can be meant ([`groups`](crate::identity::within::groups)). `texts` are those of the article.
#[must_use]
pub fn recognise_names(
    article: &Article,
    texts: &Texts,
    recognisers: &[&dyn Recogniser],
    named: Vec<Named>,
    known: &Known<'_>,
) -> Recognised {
    let mut candidates = placed(article, texts, recognisers);
    // Of a person that is listed, the model knows the role all the same.
    let role_of = |named: &Named| Some(((named.part, named.span.start), named.role.clone()?));
    let roles: HashMap<_, _> = named.iter().filter_map(role_of).collect();
    let found: Vec<Placed> = named
        .into_iter()
        .filter(|named| counts(named, &candidates))
        .map(|named| Placed {
            part: named.part,
            candidate: Candidate {
                span: named.span,
                meaning: Meaning::Unlisted(named.kind),
                provenance: Provenance::Model(named.confidence),
            },
        })
        .collect();
    candidates.extend(found);
    let settled = resolve::settle(candidates);
    let identities = Identities::of(article.language(), texts.all(), &settled, known);
    let unlisted = identities.entities();
    let mentions = mentions(
        texts,
        settled,
        |number| identities.key(number),
        |part, start| roles.get(&(part, start)).cloned(),
    );
    Recognised { mentions, unlisted }
}

/// Whether a found name counts beside what is listed.
fn counts(named: &Named, listed: &[Placed]) -> bool {
    let mut overlapping = listed.iter().filter(|Placed { part, candidate }| {
        let span = &candidate.span;
        !matches!(candidate.meaning, Meaning::Short(_))
            && *part == named.part
            && span.start < named.span.end
            && named.span.start < span.end
    });
    overlapping.all(|placed| {
        let span = &placed.candidate.span;
        let holds = named.span.start <= span.start && span.end <= named.span.end;
        holds && *span != named.span && named.confidence >= SURE
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{About, Block, Body, Draft, Part, TextBlock};
    use crate::entity::{Authority, Kind};
    use crate::recognise::{Organizations, World};

    /// What the organizations in brackets are taken for, in an article of a language.
    fn taken(language: &str, marked: &str) -> Vec<String> {
        let mut text = String::new();
        let mut named = Vec::new();
        for piece in marked.split('[') {
            let (name, rest) = piece.split_once(']').unwrap_or(("", piece));
            if !name.is_empty() {
                let span = text.len()..text.len() + name.len();
                let (part, kind, name) = (Part::Body(0), Kind::Organization, name.to_owned());
                named.push(Named { part, span, name, kind, confidence: 90, role: None });
            }
            text += name;
            text += rest;
        }
        let article = Article::new(Draft {
            slug: "a".parse().unwrap(),
            language: language.parse().unwrap(),
            headline: "Titular".into(),
            lead: None,
            body: Body::new(vec![Block::Paragraph(TextBlock::of(text))]).unwrap(),
            about: About::default(),
        });
        let article = article.unwrap();
        let list = include_str!("../../gazetteer/organizations.tsv");
        let organizations = Organizations::read(list).unwrap();
        let world = World { organizations, ..World::default() };
        let authority = Authority::default();
        let known = Known::new(&authority, Some(&world));
        let found = recognise_names(&article, &Texts::of(&article), &[], named, &known);
        found.mentions.into_iter().map(|mention| mention.entity.slug().to_string()).collect()
    }

    #[test]
    fn what_every_archive_knows_is_one_in_each_language() {
        assert_eq!(taken("es", "La [UE] y la [Unión Europea]"), ["union-europea"; 2]);
        assert_eq!(taken("en", "The [EU], the [European Union]"), ["union-europea"; 2]);
    }

    #[test]
    fn a_part_of_its_name_goes_with_it() {
        assert_eq!(taken("es", "La [Comisión Europea] y la [Comisión]"), ["comision-europea"; 2]);
    }

    #[test]
    fn an_acronym_of_another_that_the_article_names_means_that_one() {
        assert_eq!(taken("es", "La [AEE] lanza un satélite"), ["agencia-espacial-europea"]);
        let marked = "La [Asociación Empresarial Eólica] pide más; la [AEE] calcula";
        assert_eq!(taken("es", marked), ["asociacion-empresarial-eolica"; 2]);
    }
}

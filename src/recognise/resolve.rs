//! What overlaps, and what a short form means.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Meaning, Placed};
use crate::article::Part;
use crate::entity::EntityKey;

/// Chooses among the candidates of a whole article. Of those that overlap the leftmost wins,
/// then the longest, then the one whose provenance people have most to do with. A short form
/// counts only if a full name of the entity is there; of several entities it means the one
/// named last before it, or else the first that is named after.
pub(super) fn settle(candidates: Vec<Placed>) -> Vec<Placed> {
    let (short, full): (Vec<_>, Vec<_>) = candidates
        .into_iter()
        .partition(|placed| matches!(placed.candidate.meaning, Meaning::Short(_)));
    let full = disjoint(full);

    let mut named: BTreeMap<&EntityKey, Vec<Place>> = BTreeMap::new();
    for Placed { part, candidate } in &full {
        if let Meaning::Entity(key) = &candidate.meaning {
            named.entry(key).or_default().push((*part, candidate.span.start));
        }
    }
    let mut meant: BTreeMap<(Part, usize, usize), (Distance, Placed)> = BTreeMap::new();
    for placed in short {
        let Meaning::Short(key) = &placed.candidate.meaning else { continue };
        let span = &placed.candidate.span;
        let here = (placed.part, span.start);
        let Some(distance) = named.get(key).and_then(|places| distance(places, here)) else {
            continue;
        };
        let place = (placed.part, span.start, span.end);
        if meant.get(&place).is_none_or(|(best, _)| distance < *best) {
            meant.insert(place, (distance, placed));
        }
    }
    let short: Vec<_> = meant.into_values().map(|(_, placed)| placed).collect();
    disjoint(full.into_iter().chain(short).collect())
}

/// A text of the article and a byte in it.
type Place = (Part, usize);

/// How far a short form is from a full name: the nearest before it counts most, then the
/// nearest after it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Distance {
    Before(Reverse<Place>),
    After(Place),
}

fn distance(named: &[Place], here: Place) -> Option<Distance> {
    let before = named.iter().filter(|place| **place < here).max();
    let after = named.iter().filter(|place| **place >= here).min();
    before
        .map(|place| Distance::Before(Reverse(*place)))
        .or(after.map(|place| Distance::After(*place)))
}

/// The candidates without those that overlap a better one, in reading order.
fn disjoint(mut candidates: Vec<Placed>) -> Vec<Placed> {
    candidates.sort_by_key(|Placed { part, candidate }| {
        (*part, candidate.span.start, Reverse(candidate.span.end), candidate.provenance)
    });
    let mut kept: Vec<Placed> = Vec::with_capacity(candidates.len());
    for next in candidates {
        let free = kept.last().is_none_or(|last| {
            last.part != next.part || last.candidate.span.end <= next.candidate.span.start
        });
        if free && !next.candidate.span.is_empty() {
            kept.push(next);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::{Candidate, recognise};
    use super::*;
    use crate::article::{About, Article, Block, Body, Draft, TextBlock};
    use crate::entity::{Authority, Provenance};
    use crate::language::Language;
    use crate::recognise::Gazetteer;

    fn article(paragraphs: &[&str]) -> Article {
        let blocks = paragraphs.iter().map(|p| Block::Paragraph(TextBlock::of(*p))).collect();
        Article::new(Draft {
            slug: "a".parse().unwrap(),
            language: Language::spanish(),
            headline: "Titular".into(),
            lead: None,
            body: Body::new(blocks).unwrap(),
            about: About::default(),
        })
        .unwrap()
    }

    fn mentions(entities: &str, paragraphs: &[&str]) -> Vec<(String, String)> {
        let (authority, problems) = Authority::read(entities);
        assert_eq!(problems, []);
        let article = article(paragraphs);
        let texts = article.texts();
        recognise(&article, &[&Gazetteer::of_authority(&authority)])
            .into_iter()
            .map(|m| {
                let (_, text) = texts.iter().find(|(part, _)| *part == m.part).unwrap();
                (text[m.span.range()].to_owned(), m.entity.to_string())
            })
            .collect()
    }

    const KIMS: &str = "[[person]]\nname = \"Kim Jong Un\"\nshort = [\"Kim\"]\n\
                        [[person]]\nname = \"Kim Yo Jong\"\nshort = [\"Kim\"]\n";

    fn named(text: &str, key: &str) -> (String, String) {
        (text.into(), key.into())
    }

    #[test]
    fn a_short_form_counts_only_where_the_article_uses_a_full_name() {
        assert_eq!(mentions(KIMS, &["Kim viaja."]), []);
        assert_eq!(
            mentions(KIMS, &["Kim viaja.", "Kim Jong Un llega."]),
            [named("Kim", "person/kim-jong-un"), named("Kim Jong Un", "person/kim-jong-un")]
        );
    }

    #[test]
    fn of_several_it_means_the_one_named_last_before_it() {
        assert_eq!(
            mentions(
                KIMS,
                &["Kim Jong Un y Kim Yo Jong. Kim habla.", "Kim Jong Un calla. Kim sale."]
            ),
            [
                named("Kim Jong Un", "person/kim-jong-un"),
                named("Kim Yo Jong", "person/kim-yo-jong"),
                named("Kim", "person/kim-yo-jong"),
                named("Kim Jong Un", "person/kim-jong-un"),
                named("Kim", "person/kim-jong-un"),
            ]
        );
    }

    #[test]
    fn the_leftmost_longest_name_wins() {
        let entities = "[[place]]\nname = \"Vladivostok\"\n\
                        [[organization]]\nname = \"Universidad de Vladivostok\"\n";
        assert_eq!(
            mentions(entities, &["La Universidad de Vladivostok, en Vladivostok."]),
            [
                named("Universidad de Vladivostok", "organization/universidad-de-vladivostok"),
                named("Vladivostok", "place/vladivostok"),
            ]
        );
    }

    #[test]
    fn what_people_said_wins_over_rules_on_the_same_span() {
        let placed = |meaning: &str, provenance| Placed {
            part: Part::Lead,
            candidate: Candidate {
                span: 0..3,
                meaning: Meaning::Entity(meaning.parse().unwrap()),
                provenance,
            },
        };
        let settled = settle(vec![
            placed("date/2023", Provenance::DateRule),
            placed("event/cumbre", Provenance::Authority),
        ]);
        assert_eq!(settled, [placed("event/cumbre", Provenance::Authority)]);
    }
}

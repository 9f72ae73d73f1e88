//! Names that the authority file doesn't have yet.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::names::Names;
use super::runs::{common_words, runs};
use crate::article::{Article, Part, sentence_around, text_of};
use crate::entity::{Authority, Kind, Mention, Provenance};

/// A name to accept, with what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The name as written.
    pub name: String,
    /// What it names, as most mentions tell; a guess.
    pub kind: Kind,
    /// Names by which articles that have the name go on: a last name after the full one.
    pub short: BTreeSet<String>,
    /// How often it stands in the texts, short forms included.
    pub mentions: usize,
    /// In how many articles.
    pub articles: usize,
    /// A sentence that names it.
    pub example: String,
}

#[derive(Default)]
struct Seen {
    short: BTreeSet<String>,
    mentions: usize,
    articles: usize,
    last_article: Option<usize>,
    votes: BTreeMap<Kind, usize>,
    example: String,
}

/// A name in an article.
struct Found {
    part: Part,
    span: Range<usize>,
    kind: Kind,
}

/// Names of which a model is less sure than this, in percent, are not offered.
const SURE: u8 = 50;

/// Names that people haven't listed, most frequent first: as the models of `names` find them, and in
/// languages of which there is none, as capitals tell.
pub fn suggest<'a, E: 'a>(
    articles: impl IntoIterator<Item = (&'a Article, &'a [Mention<E>])>,
    authority: &Authority,
    names: &Names<'_>,
) -> Vec<Suggestion> {
    let articles: Vec<_> = articles
        .into_iter()
        .map(|(article, mentions)| (article, article.texts(), mentions))
        .collect();
    let common = common_words(
        articles.iter().flat_map(|(_, texts, _)| texts).map(|(_, text)| text.as_str()),
    );
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    for (number, (article, texts, mentions)) in articles.iter().enumerate() {
        let found: Vec<Found> = match names.of(article) {
            Some(named) => named
                .into_iter()
                .filter(|named| named.confidence >= SURE)
                .map(|named| Found { part: named.part, span: named.span, kind: named.kind })
                .collect(),
            // In headlines most words may have a capital.
            None => texts
                .iter()
                .filter(|(part, _)| *part != Part::Headline)
                .flat_map(|(part, text)| {
                    runs(text, &common).into_iter().map(|run| Found {
                        part: *part,
                        kind: run.kind(text),
                        span: run.span,
                    })
                })
                .collect(),
        };
        let name_of = |found: &Found| &text_of(texts, found.part)[found.span.clone()];
        let people: Vec<&str> =
            found.iter().filter(|found| found.kind == Kind::Person).map(name_of).collect();
        for found in &found {
            let covered = mentions.iter().any(|mention| {
                let span = mention.span.range();
                !matches!(mention.provenance, Provenance::Model(_))
                    && mention.part == found.part
                    && span.start < found.span.end
                    && found.span.start < span.end
            });
            let name = name_of(found);
            if covered || authority.rejects(name) {
                continue;
            }
            let full = if found.kind == Kind::Person { full_name(name, &people) } else { None };
            let entry = seen.entry(full.unwrap_or(name).to_owned()).or_default();
            if full.is_some() {
                entry.short.insert(name.to_owned());
            }
            entry.mentions += 1;
            *entry.votes.entry(found.kind).or_default() += 1;
            if entry.last_article != Some(number) {
                entry.last_article = Some(number);
                entry.articles += 1;
            }
            if entry.example.is_empty() {
                let text = text_of(texts, found.part);
                entry.example = text[sentence_around(text, found.span.start)].to_owned();
            }
        }
    }
    let mut suggestions: Vec<_> = seen
        .into_iter()
        .map(|(name, seen)| Suggestion {
            kind: seen
                .votes
                .iter()
                .max_by_key(|(_, votes)| **votes)
                .map_or(Kind::Other, |(kind, _)| *kind),
            name,
            short: seen.short,
            mentions: seen.mentions,
            articles: seen.articles,
            example: seen.example,
        })
        .collect();
    suggestions.sort_by(|a, b| b.mentions.cmp(&a.mentions).then_with(|| a.name.cmp(&b.name)));
    suggestions
}

/// The full name that a name is short for: that of the one person in the article whose name ends
/// or begins so (family names come last in Spain, first in Korea). Where two people have it, it is
/// nobody's: joining two is worse than leaving one apart.
fn full_name<'a>(name: &str, people: &[&'a str]) -> Option<&'a str> {
    let gap = [' ', '\u{a0}'];
    let is_full = |full: &&&str| {
        full.strip_suffix(name).is_some_and(|before| before.ends_with(gap))
            || full.strip_prefix(name).is_some_and(|after| after.starts_with(gap))
    };
    let full: BTreeSet<&str> = people.iter().filter(is_full).copied().collect();
    if full.len() == 1 { full.first().copied() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_for_the_one_who_bears_it() {
        let people = ["John Kirby", "Kirby", "George Bush", "George W. Bush", "Kim Jong Un"];
        assert_eq!(full_name("Kim", &people), Some("Kim Jong Un"));
        assert_eq!(full_name("Kirby", &people), Some("John Kirby"));
        assert_eq!(full_name("Bush", &people), None);
        assert_eq!(full_name("John Kirby", &people), None);
    }
}

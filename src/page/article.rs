//! [`ArticlePage`]: an article with what it speaks of.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Named, Tally};
use crate::archive::{Archive, ArticleIx, stand_well};
use crate::article::Article;
use crate::entity::{EntityKey, Mention};

/// An article with what it speaks of.
///
/// Invariant: mentions are disjoint, in reading order and on character boundaries, and each one's
/// entity is the place of one in `entities`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct ArticlePage {
    /// The article.
    pub article: Article,
    /// Its mentions, disjoint and in reading order.
    pub mentions: Vec<Mention<usize>>,
    /// The entities that it speaks of with the number of their mentions, by kind, the most
    /// mentioned first.
    pub entities: Vec<Tally>,
}

/// What is read of a page before it is known to be one.
#[derive(Deserialize)]
struct Unchecked {
    article: Article,
    mentions: Vec<Mention<usize>>,
    entities: Vec<Tally>,
}

/// The parts make no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a mention is not where a mention can be, or names nothing")]
struct BadMention;

impl TryFrom<Unchecked> for ArticlePage {
    type Error = BadMention;

    fn try_from(Unchecked { article, mentions, entities }: Unchecked) -> Result<Self, BadMention> {
        let good = mentions.iter().all(|mention| mention.entity < entities.len())
            && stand_well(&article, &mentions);
        good.then_some(Self { article, mentions, entities }).ok_or(BadMention)
    }
}

impl ArticlePage {
    /// The page of an article.
    #[must_use]
    pub fn of(archive: &Archive, article: ArticleIx) -> Self {
        let entry = archive.entry(article);
        let counts = archive.entities_of(article);
        let place = |entity| counts.iter().position(|count| count.entity == entity);
        let mentions = entry.mentions.iter().filter_map(|mention| {
            // An archive counts every entity that an article mentions.
            let place = place(mention.entity)?;
            Some(mention.clone().map(|_| place))
        });
        Self {
            article: entry.article.clone(),
            mentions: mentions.collect(),
            entities: counts.iter().map(|&count| Tally::of(archive, count)).collect(),
        }
    }

    /// The entities that it speaks of.
    pub fn named(&self) -> impl Iterator<Item = &Named> {
        self.entities.iter().map(|entity| &entity.named)
    }

    /// The place in `entities` of the one with this key.
    #[must_use]
    pub fn place_of(&self, key: &EntityKey) -> Option<usize> {
        self.entities.iter().position(|entity| entity.named.key == *key)
    }
}

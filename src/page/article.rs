//! [`ArticlePage`]: an article with what it speaks of.

use serde::{Deserialize, Serialize};

use super::Tally;
use crate::archive::{Archive, ArticleIx};
use crate::article::Article;
use crate::entity::{EntityKey, Mention};

/// An article with what it speaks of.
///
/// Invariant: every mention's entity is the place of one in `entities`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticlePage {
    /// The article.
    pub article: Article,
    /// Its mentions, disjoint and in reading order.
    pub mentions: Vec<Mention<usize>>,
    /// The entities that it speaks of with the number of their mentions, by kind, the most
    /// mentioned first.
    pub entities: Vec<Tally>,
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

    /// The place in `entities` of the one with this key.
    #[must_use]
    pub fn place_of(&self, key: &EntityKey) -> Option<usize> {
        self.entities.iter().position(|entity| entity.named.key == *key)
    }
}

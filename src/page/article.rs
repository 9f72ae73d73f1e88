//! [`ArticlePage`]: an article with what it speaks of.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::minutes::minutes;
use super::{Anchor, Cited, Listed, Named, Tally};
use crate::archive::{Archive, ArticleIx, Related, stand_well};
use crate::article::{Article, Part};
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
    /// Where addresses lead within it: an anchor for each block of its body.
    pub anchors: Vec<Anchor>,
    /// The articles that have most in common with it, the nearest first.
    pub related: Vec<Near>,
    /// How many minutes it takes to read it, where that is known.
    pub minutes: Option<u32>,
    /// How others cite it.
    pub cited: Box<Cited>,
}

/// An article that has something in common with another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// What lists say of it.
    pub listed: Listed,
    /// What both speak of, the rarest first, as far as a reason takes it.
    pub shared: Vec<Named>,
}

/// How many entities are reason enough.
const REASONS: usize = 4;

/// What is read of a page before it is known to be one.
#[derive(Deserialize)]
struct Unchecked {
    article: Article,
    mentions: Vec<Mention<usize>>,
    entities: Vec<Tally>,
    anchors: Vec<Anchor>,
    related: Vec<Near>,
    minutes: Option<u32>,
    cited: Box<Cited>,
}

/// The parts make no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a mention is not where a mention can be, or names nothing; or an anchor is of no block")]
struct BadMention;

impl TryFrom<Unchecked> for ArticlePage {
    type Error = BadMention;

    fn try_from(page: Unchecked) -> Result<Self, BadMention> {
        let Unchecked { article, mentions, entities, anchors, related, minutes, cited } = page;
        let good = mentions.iter().all(|mention| mention.entity < entities.len())
            && anchors.len() == article.body().blocks().len()
            && stand_well(&article, &mentions);
        good.then_some(Self { article, mentions, entities, anchors, related, minutes, cited })
            .ok_or(BadMention)
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
            anchors: Anchor::all(entry.article.body()),
            related: archive.related(article).iter().map(|it| Near::of(archive, it)).collect(),
            minutes: minutes(&entry.article),
            cited: Box::new(Cited::of(&entry.article, archive.site())),
        }
    }

    /// The entities that it speaks of.
    pub fn named(&self) -> impl Iterator<Item = &Named> {
        self.entities.iter().map(|entity| &entity.named)
    }

    /// What the text calls the bearer of a mention's name: "ministro de Defensa".
    #[must_use]
    pub fn role_of(&self, mention: &Mention<usize>) -> Option<String> {
        let text = match mention.part {
            Part::Headline => self.article.headline().to_owned(),
            Part::Lead => self.article.lead()?.to_owned(),
            Part::Body(leaf) => self.article.body().texts().get(leaf as usize)?.plain(),
        };
        text.get(mention.role?.range()).map(str::to_owned)
    }

    /// Where an address leads to the block of a text; to headline and lead none does.
    #[must_use]
    pub fn anchor_of(&self, part: Part) -> Option<&Anchor> {
        let Part::Body(leaf) = part else { return None };
        let mut before = 0_u32;
        self.anchors.iter().find(|anchor| {
            before = before.saturating_add(anchor.leaves);
            leaf < before
        })
    }

    /// The place in `entities` of the one with this key.
    #[must_use]
    pub fn place_of(&self, key: &EntityKey) -> Option<usize> {
        self.entities.iter().position(|entity| entity.named.key == *key)
    }
}

impl Near {
    fn of(archive: &Archive, related: &Related) -> Self {
        let shared = related.shared.iter().take(REASONS);
        let named = |&entity| Named::of(archive.entity(entity), &archive.site().lang);
        Self {
            listed: Listed::of(&archive.entry(related.article).article),
            shared: shared.map(named).collect(),
        }
    }
}

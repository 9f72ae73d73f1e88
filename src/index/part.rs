//! [`Part`]: some articles of an archive with what they speak of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::reader::{Found, decoded};
use super::select::Sets;
use super::{EntityRecord, Family, Reader, ShelfError, key};
use crate::archive::{Archive, EntityIx, Entry, Filter, Parts, Site, distinct};
use crate::article::Article;
use crate::bundle::{self, BundleError};
use crate::entity::{Entity, EntityKey};
use crate::page::{ArticlePage, Card, Named};

/// Some articles of an archive with what they speak of: all that it takes to make an archive of
/// its own of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The archive as a whole.
    pub site: Site,
    /// The articles, the oldest first: a record of [`Family::Texts`] each.
    articles: Vec<Vec<u8>>,
    /// What is known of the entities: a record of [`Family::Entities`] each.
    entities: Vec<Vec<u8>>,
}

/// So many cards are looked for at once.
const AT_ONCE: usize = 4096;

impl Reader {
    /// The articles that a filter leaves, with what they speak of.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn part(&self, filter: &Filter) -> Result<Part, ShelfError> {
        let selection = Sets::of(self, filter).await?.select(filter, None);
        let mut slugs = Vec::new();
        for ordinals in selection.numbers().chunks(AT_ONCE) {
            let before = slugs.len();
            slugs.extend(self.text_keys(ordinals).await?.into_iter().flatten());
            // A damaged root may tell of millions that aren't there.
            if slugs.len() == before {
                break;
            }
        }
        let articles = bytes(&self.records(Family::Texts, slugs).await?);
        let mut names: Vec<Vec<u8>> = Vec::new();
        for page in articles.iter().filter_map(|bytes| bundle::record::<ArticlePage>(bytes).ok()) {
            names.extend(page.named().map(|named| key::text(&named.key.to_string())));
        }
        let entities = bytes(&self.records(Family::Entities, distinct(names)).await?);
        Ok(Part { site: self.root().site.clone(), articles, entities })
    }

    /// The keys of the texts of some articles, by their ordinals; none in the place of one that
    /// isn't there.
    pub(super) async fn text_keys(
        &self,
        ordinals: &[u32],
    ) -> Result<Vec<Option<Vec<u8>>>, ShelfError> {
        let ordinals = ordinals.iter().map(|&ordinal| key::number(ordinal)).collect();
        let cards = decoded::<Card>(&self.records(Family::Cards, ordinals).await?)?;
        let key = |card: Card| key::text(card.listed.slug.as_str());
        Ok(cards.into_iter().map(|card| card.map(key)).collect())
    }
}

fn bytes(found: &[Option<Found>]) -> Vec<Vec<u8>> {
    found.iter().flatten().map(|found| found.bytes().to_vec()).collect()
}

impl Part {
    /// The articles, newest first.
    ///
    /// # Errors
    /// When a record is none.
    pub fn articles(&self) -> Result<Vec<Article>, BundleError> {
        let article = |bytes: &Vec<u8>| Ok(bundle::record::<ArticlePage>(bytes)?.article);
        self.articles.iter().rev().map(article).collect()
    }

    /// The archive of these articles.
    ///
    /// # Errors
    /// When a record is none, or two articles have one slug.
    pub fn archive(self) -> Result<Archive, BundleError> {
        let pages = self.articles.iter().map(|bytes| bundle::record::<ArticlePage>(bytes));
        let pages: Vec<_> = pages.collect::<Result<_, _>>()?;
        let mut known: BTreeMap<EntityKey, Entity> = BTreeMap::new();
        for Named { key, name } in pages.iter().flat_map(ArticlePage::named) {
            known.entry(key.clone()).or_insert_with(|| Entity::named(key.clone(), name.clone()));
        }
        for bytes in &self.entities {
            let entity = bundle::record::<EntityRecord>(bytes)?.shown.entity;
            known.entry(entity.key.clone()).and_modify(|known| *known = entity);
        }
        let keys: Vec<EntityKey> = known.keys().cloned().collect();
        let number = |key: &EntityKey| {
            let place = keys.binary_search(key).unwrap_or_default();
            EntityIx::of(u32::try_from(place).unwrap_or(u32::MAX))
        };
        let entries = pages.into_iter().map(|page| {
            let numbers: Vec<_> = page.named().map(|named| number(&named.key)).collect();
            let declared = numbers.iter().zip(&page.entities).filter(|(_, it)| it.count == 0);
            Entry {
                declared: declared.map(|(number, _)| *number).collect(),
                mentions: page.mentions.into_iter().map(|it| it.map(|at| numbers[at])).collect(),
                article: page.article,
            }
        });
        let entries = entries.collect();
        let parts = Parts { site: self.site, entries, entities: known.into_values().collect() };
        Archive::new(parts).map_err(|_| BundleError::Damaged)
    }
}

//! What a concordance takes of an index.

use super::reader::decoded;
use super::{Family, Reader, ShelfError, key};
use crate::entity::EntityKey;
use crate::page::{ArticlePage, Concordance};

/// So many articles are decoded before others may work.
const AT_ONCE: usize = 16;

impl Reader {
    /// The concordance of an entity, of which nothing has been read; none if the archive doesn't
    /// have the entity.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn concordance(&self, entity: &EntityKey) -> Result<Option<Concordance>, ShelfError> {
        let found = self.record(Family::Entities, key::text(&entity.to_string())).await?;
        let Some(Some(found)) = found.first() else { return Ok(None) };
        let entity = self.entity(found)?;
        Ok(Some(Concordance::of(entity.shown.named.clone(), entity.docs.numbers())))
    }

    /// The pages of some articles, by their ordinals; none in the place of one that isn't there.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn pages(&self, ordinals: &[u32]) -> Result<Vec<Option<ArticlePage>>, ShelfError> {
        // No slug is empty: what has no card has no text either.
        let slugs = self.text_keys(ordinals).await?.into_iter().map(Option::unwrap_or_default);
        let found = self.records(Family::Texts, slugs.collect()).await?;
        let mut pages = Vec::with_capacity(found.len());
        for found in found.chunks(AT_ONCE) {
            pages.extend(decoded::<ArticlePage>(found)?);
            self.breathe().await;
        }
        Ok(pages)
    }
}

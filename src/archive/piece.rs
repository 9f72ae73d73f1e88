//! [`Piece`]: some of an archive's articles, on their own.
//!
//! An archive is sent in pieces, so that a change of one article changes one piece. A piece
//! therefore names entities by their keys: numbers shift when another article changes.

use serde::{Deserialize, Serialize};

use super::{Archive, ArchiveError, EntityIx, Entry, Parts, Site};
use crate::entity::{Entity, EntityKey};

/// How many articles a piece holds.
const ARTICLES: usize = 256;

/// The archive without its articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The archive as a whole.
    pub site: Site,
    /// The entities, in the order of their keys.
    pub entities: Vec<Entity>,
}

/// Some articles; their mentions number the entities of the piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub(super) entities: Vec<EntityKey>,
    entries: Vec<Entry>,
}

impl Archive {
    /// The archive in pieces, which [`Parts::join`] puts together again. The oldest articles
    /// come first: a new one changes the last piece and no other.
    #[must_use]
    pub fn split(&self) -> (Head, Vec<Piece>) {
        let oldest_first: Vec<&Entry> = self.parts.entries.iter().rev().collect();
        let pieces = oldest_first.chunks(ARTICLES).map(|entries| self.piece(entries)).collect();
        let entities = self.by_key.iter().map(|&entity| self.entity(entity).clone()).collect();
        (Head { site: self.parts.site.clone(), entities }, pieces)
    }

    pub(super) fn piece(&self, entries: &[&Entry]) -> Piece {
        let mut numbers = vec![None; self.parts.entities.len()];
        let mut entities = Vec::new();
        let mut number = |entity: EntityIx| {
            *numbers[entity.index()].get_or_insert_with(|| {
                entities.push(self.entity(entity).key.clone());
                EntityIx(u32::try_from(entities.len() - 1).unwrap_or(u32::MAX))
            })
        };
        let entries = entries.iter().map(|entry| (*entry).clone().renumbered(&mut number));
        let entries = entries.collect();
        Piece { entities, entries }
    }
}

impl Parts {
    /// Puts an archive together from its pieces.
    ///
    /// # Errors
    /// When a piece names an entity that the head doesn't hold.
    pub fn join(head: Head, pieces: impl IntoIterator<Item = Piece>) -> Result<Self, ArchiveError> {
        let number = |key: &EntityKey| -> Option<EntityIx> {
            let place = head.entities.binary_search_by(|entity| entity.key.cmp(key)).ok()?;
            Some(EntityIx(u32::try_from(place).ok()?))
        };
        let mut entries = Vec::new();
        for piece in pieces {
            let global: Vec<Option<EntityIx>> = piece.entities.iter().map(number).collect();
            for entry in piece.entries {
                let mut missing = false;
                let slug = entry.article.slug().clone();
                let entry = entry.renumbered(&mut |local| {
                    let number = global.get(local.index()).copied().flatten();
                    missing |= number.is_none();
                    number.unwrap_or(local)
                });
                if missing {
                    return Err(ArchiveError::NoSuchEntity(slug));
                }
                entries.push(entry);
            }
        }
        Ok(Self { site: head.site, entries, entities: head.entities })
    }
}

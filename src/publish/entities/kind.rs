//! `entities kind`: what an entity is.

use super::document::Document;
use super::find::find_to_decide;
use crate::entity::{EntityKey, Kind};
use crate::publish::{EntitiesError, Folder};

/// Says what an entity is. Its key changes with it; what is recognised, declared or decided under
/// the old one follows by a merge.
pub(super) fn kind(
    folder: &Folder,
    document: &mut Document,
    entity: &str,
    kind: Kind,
) -> Result<(), EntitiesError> {
    let old = find_to_decide(folder, entity)?;
    let new = EntityKey::new(kind, old.slug().clone());
    if kind == Kind::Date {
        return Err(EntitiesError::Date(new));
    }
    if old == new {
        return Ok(());
    }
    document.entry(folder, &old)?;
    document.move_entry(&old, kind)?;
    // It may have been of that kind before.
    document.merge_anew(&old, &new)
}

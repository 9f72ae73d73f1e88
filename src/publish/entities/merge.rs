//! `entities merge`: two entities are one.

use toml_edit::{Item, Table, TableLike, value};

use super::document::Document;
use super::entry::set;
use super::find::find_to_decide;
use crate::entity::EntityKey;
use crate::publish::{EntitiesError, Folder};

/// Says that one entity is another. The other gets an entry if recognition alone knows it, so
/// that its name is the one that stays.
pub(super) fn merge(
    folder: &Folder,
    document: &mut Document,
    from: &str,
    into: &str,
) -> Result<(), EntitiesError> {
    let (from, into) = (find_to_decide(folder, from)?, find_to_decide(folder, into)?);
    if from == into {
        return Err(EntitiesError::Same(from));
    }
    document.need_entry(folder, &into)?;
    document.merge(&from, &into)
}

impl Document {
    /// Writes a merge.
    pub(super) fn merge(
        &mut self,
        from: &EntityKey,
        into: &EntityKey,
    ) -> Result<(), EntitiesError> {
        let mut merge = Table::new();
        merge.insert("from", value(from.to_string()));
        merge.insert("into", value(into.to_string()));
        self.append("merge", merge)
    }

    /// Writes that an entity is another from now on, where the other may have been it so far.
    pub(super) fn merge_anew(
        &mut self,
        from: &EntityKey,
        into: &EntityKey,
    ) -> Result<(), EntitiesError> {
        let turns = |merge: &dyn TableLike| {
            merge.get("from").and_then(Item::as_str) == Some(into.to_string().as_str())
        };
        let there = self.tables("merge").into_iter().position(turns);
        match there.and_then(|place| self.table("merge", place)) {
            None => self.merge(from, into),
            Some(merge) => {
                set(merge, "from", &from.to_string());
                set(merge, "into", &into.to_string());
                Ok(())
            }
        }
    }
}

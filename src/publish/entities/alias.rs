//! `entities alias`: another name means an entity too.

use super::document::Document;
use super::find::find_to_decide;
use super::strings;
use crate::publish::{EntitiesError, Folder};

/// Says that a name always means an entity; as a short form it would only where a full name is.
pub(super) fn alias(
    folder: &Folder,
    document: &mut Document,
    entity: &str,
    name: &str,
) -> Result<(), EntitiesError> {
    let key = find_to_decide(folder, entity)?;
    let name = strings::name(name)?;
    let entry = document.entry(folder, &key)?;
    strings::take_out(entry, "short", &name);
    strings::add(entry, "aliases", &name);
    Ok(())
}

//! `entities rename`: an entity is called otherwise.

use toml_edit::Item;

use super::document::Document;
use super::entry::{keep_slug, set};
use super::find::find_to_decide;
use super::strings;
use crate::article::one_line;
use crate::publish::{EntitiesError, Folder};

/// Gives an entity another name. Its key stays, and with it every address; the old name goes on to
/// mean it, for articles have it.
pub(super) fn rename(
    folder: &Folder,
    document: &mut Document,
    entity: &str,
    name: &str,
) -> Result<(), EntitiesError> {
    let key = find_to_decide(folder, entity)?;
    let name = strings::name(name)?;
    let entries = folder.authority.entries().iter().map(|entry| &entry.entity);
    let mut others = entries.filter(|entity| entity.key != key);
    if let Some(other) = others.find(|it| it.every_name().any(|it| it == name)) {
        return Err(EntitiesError::Taken { name, key: other.key.clone() });
    }
    let entry = document.entry(folder, &key)?;
    let old = entry.get("name").and_then(Item::as_str).map(one_line).unwrap_or_default();
    if old == name {
        return Ok(());
    }
    set(entry, "name", &name);
    keep_slug(entry, &key);
    strings::add(entry, "aliases", &old);
    strings::take_out(entry, "aliases", &name);
    strings::take_out(entry, "short", &name);
    Ok(())
}

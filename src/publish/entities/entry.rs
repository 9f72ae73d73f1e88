//! The entry of one entity in the authority file.

use toml_edit::{Item, Table, TableLike, Value, value};

use super::document::Document;
use super::find::known;
use super::strings;
use crate::article::one_line;
use crate::entity::{EntityKey, Kind};
use crate::publish::{EntitiesError, Folder};
use crate::slug::Slug;

impl Document {
    /// Which entry is an entity's, among those of its kind.
    pub(super) fn place_of(&self, key: &EntityKey) -> Option<usize> {
        let entries = self.tables(key.kind().as_str());
        entries.into_iter().position(|entry| slug_of(entry).as_ref() == Some(key.slug()))
    }

    /// The entry of an entity, made if there is none: recognition alone may know it.
    pub(super) fn entry(
        &mut self,
        folder: &Folder,
        key: &EntityKey,
    ) -> Result<&mut dyn TableLike, EntitiesError> {
        let word = key.kind().as_str();
        let unknown = || EntitiesError::Unknown { asked: key.to_string(), nearest: Vec::new() };
        if self.place_of(key).is_none() {
            let entity = known(folder).into_iter().find(|entity| entity.key == *key);
            self.add_entry(key, &entity.ok_or_else(unknown)?.name)?;
        }
        let place = self.place_of(key).ok_or_else(unknown)?;
        self.table(word, place).ok_or_else(unknown)
    }

    /// The same where the authority file is to have one, under whichever key.
    pub(super) fn need_entry(
        &mut self,
        folder: &Folder,
        key: &EntityKey,
    ) -> Result<(), EntitiesError> {
        match folder.authority.entry(key) {
            Some(_) => Ok(()),
            None => self.entry(folder, key).map(|_| ()),
        }
    }

    /// Puts an entry at the end of the file.
    pub(super) fn add_entry(&mut self, key: &EntityKey, name: &str) -> Result<(), EntitiesError> {
        let mut entry = Table::new();
        entry.insert("name", value(name));
        keep_slug(&mut entry, key);
        self.append(key.kind().as_str(), entry)
    }

    /// Makes the entry of an entity one of another kind, where it stands.
    pub(super) fn move_entry(&mut self, key: &EntityKey, kind: Kind) -> Result<(), EntitiesError> {
        let word = key.kind().as_str();
        let entry = self.place_of(key).and_then(|place| self.take(word, place));
        entry.map_or(Ok(()), |entry| self.insert(kind.as_str(), entry))
    }

    /// Takes a name out of what every entry has besides its own name.
    pub(super) fn take_name_out(&mut self, name: &str) {
        for kind in Kind::ALL {
            for place in 0..self.tables(kind.as_str()).len() {
                if let Some(entry) = self.table(kind.as_str(), place) {
                    strings::take_out(entry, "aliases", name);
                    strings::take_out(entry, "short", name);
                }
            }
        }
    }
}

/// Writes the slug of an entry if its name would give another.
pub(super) fn keep_slug(entry: &mut dyn TableLike, key: &EntityKey) {
    if slug_of(entry).as_ref() != Some(key.slug()) {
        set(entry, "slug", key.slug().as_str());
    }
}

/// The slug that an entry's entity has.
fn slug_of(entry: &dyn TableLike) -> Option<Slug> {
    let text = |name: &str| entry.get(name).and_then(Item::as_str);
    match text("slug") {
        Some(slug) => slug.parse().ok(),
        None => Slug::of(&one_line(text("name")?)).ok(),
    }
}

/// Writes a string in place of what stands there; a comment behind it stays.
pub(super) fn set(table: &mut dyn TableLike, name: &str, text: &str) {
    let mut new = Value::from(text);
    match table.get_mut(name).and_then(Item::as_value_mut) {
        Some(old) => {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        None => {
            table.insert(name, Item::Value(new));
        }
    }
}

//! `entities pin`: whom a name means in some articles.

use std::num::NonZeroU32;

use toml_edit::{Item, Table, TableLike, value};

use super::document::Document;
use super::find::{are_there, find_to_decide};
use super::strings;
use crate::article::one_line;
use crate::entity::EntityKey;
use crate::publish::{EntitiesError, Folder};
use crate::slug::Slug;

/// Says whom a name means in some articles.
pub(super) fn pin(
    folder: &Folder,
    document: &mut Document,
    name: &str,
    entity: &str,
    articles: &[Slug],
    nth: Option<NonZeroU32>,
) -> Result<(), EntitiesError> {
    let key = find_to_decide(folder, entity)?;
    are_there(folder, articles)?;
    document.need_entry(folder, &key)?;
    document.pin(&one_line(name), &key, articles, nth)
}

impl Document {
    /// Writes a pin, into one that says the same of other articles if there is one.
    pub(super) fn pin(
        &mut self,
        name: &str,
        entity: &EntityKey,
        articles: &[Slug],
        nth: Option<NonZeroU32>,
    ) -> Result<(), EntitiesError> {
        let nth = nth.map(|nth| i64::from(nth.get()));
        let entity = entity.to_string();
        let says_so = |pin: &dyn TableLike| {
            pin.get("name").and_then(Item::as_str) == Some(name)
                && pin.get("entity").and_then(Item::as_str) == Some(&entity)
                && pin.get("nth").and_then(Item::as_integer) == nth
        };
        self.decide("pin", articles, says_so, || {
            let mut pin = Table::new();
            pin.insert("name", value(name));
            pin.insert("in", value(toml_edit::Array::new()));
            if let Some(nth) = nth {
                pin.insert("nth", value(nth));
            }
            pin.insert("entity", value(&entity));
            pin
        })
    }

    /// Adds articles to a decision that is there, or else to a new one.
    pub(super) fn decide(
        &mut self,
        word: &str,
        articles: &[Slug],
        says_so: impl Fn(&dyn TableLike) -> bool,
        new: impl FnOnce() -> Table,
    ) -> Result<(), EntitiesError> {
        let there = self.tables(word).into_iter().position(says_so);
        let place = match there {
            Some(place) => place,
            None => {
                self.append(word, new())?;
                self.tables(word).len() - 1
            }
        };
        if let Some(table) = self.table(word, place) {
            for article in articles {
                strings::add(table, "in", article.as_str());
            }
        }
        Ok(())
    }
}

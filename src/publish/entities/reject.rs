//! `entities reject`: a name is no entity.

use toml_edit::{Item, Table, TableLike, value};

use super::document::Document;
use super::find::are_there;
use super::strings;
use crate::publish::{EntitiesError, Folder};
use crate::slug::Slug;

/// Says that a name is no entity, in these articles or, if there are none, in every one. Then no
/// entry goes on to have it beside its own name.
pub(super) fn reject(
    folder: &Folder,
    document: &mut Document,
    name: &str,
    articles: &[Slug],
) -> Result<(), EntitiesError> {
    let name = strings::name(name)?;
    if articles.is_empty() {
        document.take_name_out(&name);
        let root = document.root();
        let is_first = !root.contains_key("rejected");
        strings::add(root, "rejected", &name);
        if let Some(list) = root.get_mut("rejected").and_then(Item::as_value_mut)
            && is_first
        {
            // It comes before all tables: a blank line sets it off.
            list.decor_mut().set_suffix("\n");
        }
        return Ok(());
    }
    are_there(folder, articles)?;
    let says_so = |reject: &dyn TableLike| reject.get("name").and_then(Item::as_str) == Some(&name);
    document.decide("reject", articles, says_so, || {
        let mut reject = Table::new();
        reject.insert("name", value(&name));
        reject.insert("in", value(toml_edit::Array::new()));
        reject
    })
}

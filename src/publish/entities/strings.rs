//! Lists of strings in TOML: one goes in or out, and the others stay as they are written.

use toml_edit::{Array, Item, TableLike, Value};

use crate::article::one_line;
use crate::publish::EntitiesError;

/// A name as it is kept: in one line, and not empty.
pub(super) fn name(asked: &str) -> Result<String, EntitiesError> {
    let name = one_line(asked);
    if name.is_empty() { Err(EntitiesError::NoName(name)) } else { Ok(name) }
}

/// Puts a string at the end of the list of this name, which is made if it isn't there; tells
/// whether it wasn't in it.
pub(super) fn add(table: &mut dyn TableLike, list: &str, string: &str) -> bool {
    if table.get(list).is_none() {
        table.insert(list, Item::Value(Value::Array(Array::new())));
    }
    let Some(array) = table.get_mut(list).and_then(Item::as_array_mut) else { return false };
    let is_new = place(array, string).is_none();
    if is_new {
        push(array, string);
    }
    is_new
}

/// Takes a string out of the list of this name, if it is in it.
pub(super) fn take_out(table: &mut dyn TableLike, list: &str, string: &str) {
    let Some(array) = table.get_mut(list).and_then(Item::as_array_mut) else { return };
    while let Some(place) = place(array, string) {
        let gone = array.remove(place);
        // What stood before the first stands before the new first, and so at the end.
        if place == 0
            && let Some(first) = array.get_mut(0)
            && !has_comment(prefix(first))
        {
            let before = prefix(&gone).to_owned();
            first.decor_mut().set_prefix(before);
        }
        if place == array.len()
            && let Some(last) = place.checked_sub(1).and_then(|last| array.get_mut(last))
        {
            let after = suffix(&gone).to_owned();
            last.decor_mut().set_suffix(after);
        }
    }
}

fn place(array: &Array, string: &str) -> Option<usize> {
    array.iter().position(|value| value.as_str().is_some_and(|it| one_line(it) == string))
}

/// Puts a string at the end, on a line of its own if the others have one. A comment behind the
/// last one stays behind it.
fn push(array: &mut Array, string: &str) {
    let mut value = Value::from(string);
    if let Some(last) = array.len().checked_sub(1).and_then(|last| array.get_mut(last)) {
        let before = prefix(last);
        let gap = before.rfind('\n').map_or(" ", |line| &before[line..]).to_owned();
        let own = suffix(last).to_owned();
        last.decor_mut().set_suffix("");
        let tail = own + array.trailing().as_str().unwrap_or_default();
        let (comment, rest) =
            tail.split_at(if has_comment(&tail) { tail.trim_end().len() } else { 0 });
        let gap = if comment.is_empty() || gap.starts_with('\n') { gap } else { "\n  ".to_owned() };
        value.decor_mut().set_prefix(format!("{comment}{gap}"));
        array.set_trailing(rest);
    }
    array.push_formatted(value);
}

fn prefix(value: &Value) -> &str {
    value.decor().prefix().and_then(|raw| raw.as_str()).unwrap_or_default()
}

fn suffix(value: &Value) -> &str {
    value.decor().suffix().and_then(|raw| raw.as_str()).unwrap_or_default()
}

fn has_comment(space: &str) -> bool {
    space.contains('#')
}

#[cfg(test)]
mod tests {
    use toml_edit::DocumentMut;

    use super::*;

    fn edited(text: &str, edit: impl FnOnce(&mut dyn TableLike)) -> String {
        let mut document: DocumentMut = text.parse().unwrap();
        edit(document.as_table_mut());
        document.to_string()
    }

    #[test]
    fn a_string_goes_in_as_the_others_stand() {
        for (before, after) in [
            ("", "a = [\"x\"]\n"),
            ("a = [] # why\n", "a = [\"x\"] # why\n"),
            ("a = ['b'] # why\n", "a = ['b', \"x\"] # why\n"),
            ("a = [ \"b\" ]\n", "a = [ \"b\", \"x\" ]\n"),
            ("a = [\n  \"b\", # first\n]\n", "a = [\n  \"b\", # first\n  \"x\",\n]\n"),
            ("a = [\n  \"b\" # first\n]\n", "a = [\n  \"b\", # first\n  \"x\"\n]\n"),
            ("a = [\"b\", \"x\"]\n", "a = [\"b\", \"x\"]\n"),
        ] {
            let now = edited(before, |table| {
                add(table, "a", "x");
            });
            assert_eq!(now, after, "{before}");
        }
    }

    #[test]
    fn a_string_goes_out_and_leaves_the_others_as_they_stand() {
        for (before, after) in [
            ("a = [\"x\", 'b'] # why\n", "a = ['b'] # why\n"),
            ("a = ['b', \"x\"]\n", "a = ['b']\n"),
            ("a = [ 'b', \"x\" ]\n", "a = [ 'b' ]\n"),
            ("a = [\n  \"x\", # about x\n  \"b\",\n]\n", "a = [ # about x\n  \"b\",\n]\n"),
            ("a = [\"x\"]\n", "a = []\n"),
            ("b = 1\n", "b = 1\n"),
        ] {
            assert_eq!(edited(before, |table| take_out(table, "a", "x")), after, "{before}");
        }
    }
}

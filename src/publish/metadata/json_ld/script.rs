//! Linked data as an element of a page.

use serde_json::Value;

use crate::publish::printable::printable;

/// The script element that holds some data. No browser runs it.
pub(in crate::publish::metadata) fn script(data: &Value) -> String {
    let data = in_script(&data.to_string());
    format!("<script type=\"application/ld+json\">{data}</script>\n")
}

/// JSON that can stand in a script element: nothing in it ends the element or begins a comment.
/// Outside its strings JSON has none of these characters, so their escapes mean the same.
fn in_script(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in printable(json).chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                safe.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_in_a_script_means_the_same_and_never_ends_it() {
        let data = Value::from("</script><!--<script>&\u{2028}\u{2029}\u{1}\"\\");
        let safe = in_script(&data.to_string());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{safe}");
        assert_eq!(serde_json::from_str::<Value>(&safe).unwrap(), data);
    }
}

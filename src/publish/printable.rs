//! [`printable`]: text without what no page and no feed may hold.

/// The text without control characters, save tabs and line breaks, and without code points
/// that are no characters: neither HTML nor XML may hold them, escaped or not.
pub(super) fn printable(text: &str) -> String {
    text.chars().filter(|&c| may_stand(c)).collect()
}

fn may_stand(c: char) -> bool {
    let no_character = u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c);
    matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || no_character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_neither_html_nor_xml_may_hold_is_dropped() {
        let held = "Ñ, موسكو 🦀\u{200d}\u{202e}\tx\n";
        assert_eq!(printable(held), held);
        assert_eq!(
            printable("a\0b\u{1b}[c\u{7f}\u{85}d\u{fffe}\u{ffff}\u{10ffff}\u{fdd0}"),
            "ab[cd"
        );
    }
}

//! [`opening`]: what tells a paragraph by its text.

/// How many words tell which text it is.
const WORDS: usize = 8;

/// The first words of a text, which an address can say beside an id (`:~:text=`): a browser then
/// finds the text even where nothing has that id any more.
pub(super) fn opening(text: &str) -> &str {
    let end = text.match_indices(' ').nth(WORDS - 1).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_by_its_first_words() {
        let text = "Kim Jong Un, líder de Corea del Norte, llegó ayer.";
        assert_eq!(opening(text), "Kim Jong Un, líder de Corea del Norte,");
        assert_eq!(opening("Nunca más."), "Nunca más.");
        assert_eq!(opening(""), "");
    }
}

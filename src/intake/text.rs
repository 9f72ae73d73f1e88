//! Plain text: the first format, and the one that must never fail.
//!
//! ```text
//! First line: the headline
//! - A line that begins with a dash, right under it: the lead
//! Every further line that holds text: a paragraph.
//! ```

use super::Found;
use crate::article::{Block, TextBlock, one_line};

/// Any dash that may stand before a lead.
const DASHES: [char; 6] = ['-', '–', '—', '‐', '‑', '―'];

/// Reads a plain text.
pub(super) fn read(text: &str) -> Found {
    // A lone carriage return ends a line too: such files still come from old editors.
    let mut lines =
        text.split(['\n', '\r']).map(one_line).filter(|line| !line.is_empty()).peekable();
    let headline = lines.next().unwrap_or_default();
    let lead = lines
        .next_if(|line| line.starts_with(DASHES))
        .map(|line| line.trim_start_matches(DASHES).trim_start().to_owned());
    Found {
        headline,
        lead,
        blocks: lines.map(|line| Block::Paragraph(TextBlock::of(line))).collect(),
        ..Found::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(found: &Found) -> Vec<String> {
        found
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(text) => text.plain(),
                other => panic!("{other:?} is no paragraph"),
            })
            .collect()
    }

    #[test]
    fn headline_lead_and_paragraphs_are_told_apart_by_place() {
        for text in [
            "Titular\n- Entradilla\nUno.\nDos.",
            "\r\nTitular\r\n\r\n— Entradilla\r\n\r\nUno.\r\n\r\nDos.\r\n",
            "Titular\r–Entradilla\rUno.\rDos.\r",
        ] {
            let found = read(text);
            assert_eq!(found.headline, "Titular");
            assert_eq!(found.lead.as_deref(), Some("Entradilla"));
            assert_eq!(paragraphs(&found), ["Uno.", "Dos."]);
        }
    }

    #[test]
    fn a_dash_further_down_is_dialogue() {
        let found = read("Titular\nUno.\n— ¿Quién va?\n");
        assert_eq!(found.lead, None);
        assert_eq!(paragraphs(&found), ["Uno.", "— ¿Quién va?"]);
    }

    #[test]
    fn quotes_are_kept_and_accents_composed() {
        let found = read("El ‘Times’ «informa»\nMosc\u{75}\u{301} calla.");
        assert_eq!(found.headline, "El ‘Times’ «informa»");
        assert_eq!(paragraphs(&found), ["Moscú calla."]);
    }
}

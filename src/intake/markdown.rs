//! Markdown with front matter.

use pulldown_cmark::{Options, Parser};

use super::{Found, front_matter};
use crate::article::Block;
use crate::problem::Problem;

mod tree;

use tree::Tree;

/// Reads a Markdown text. A first heading of level 1 is the headline where the front matter
/// has none.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Result<Found, Problem> {
    let (mut found, body_at) = front_matter::read(text, problems)?;
    let body = &text[body_at..];
    let mut tree = Tree::new(problems, body_at);
    tree.grow(Parser::new_ext(body, Options::empty()).into_offset_iter());
    found.blocks = tree.blocks();
    if let Some(Block::Heading(1, title)) = found.blocks.first()
        && found.headline.is_empty()
    {
        found.headline = title.plain();
        found.blocks.remove(0);
    }
    // Level 1 is the headline's alone.
    for block in &mut found.blocks {
        if let Block::Heading(level @ 1, _) = block {
            *level = 2;
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Inline, SafeUrl, TextBlock};

    fn blocks(text: &str) -> (Vec<Block>, Vec<Problem>) {
        let mut problems = Vec::new();
        let found = read(text, &mut problems).unwrap();
        (found.blocks, problems)
    }

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn the_first_heading_is_the_headline_where_no_title_is_given() {
        let found = read("# Titular\n\nTexto.", &mut Vec::new()).unwrap();
        assert_eq!(found.headline, "Titular");
        assert_eq!(found.blocks, [Block::Paragraph(TextBlock::of("Texto."))]);
        let found = read("---\ntitle: Otro\n---\n# Titular\n\nTexto.", &mut Vec::new()).unwrap();
        assert_eq!(found.headline, "Otro");
        assert_eq!(found.blocks[0], Block::Heading(2, TextBlock::of("Titular")));
    }

    #[test]
    fn inlines_keep_their_markup() {
        let (blocks, problems) = blocks("Un *giro* **claro** en [la ONU](https://un.org/).");
        assert_eq!(problems, []);
        let url = SafeUrl::try_from("https://un.org/".to_owned()).unwrap();
        assert_eq!(
            blocks,
            [Block::Paragraph(TextBlock(vec![
                text("Un "),
                Inline::Emphasis(vec![text("giro")]),
                text(" "),
                Inline::Strong(vec![text("claro")]),
                text(" en "),
                Inline::Link(url, vec![text("la ONU")]),
                text("."),
            ]))]
        );
    }

    #[test]
    fn tight_and_loose_lists_and_quotations_hold_blocks() {
        let paragraph = |s: &str| Block::Paragraph(TextBlock::of(s));
        let list = Block::List {
            start: None,
            items: vec![vec![paragraph("uno")], vec![paragraph("dos")]],
        };
        assert_eq!(blocks("- uno\n- dos").0, std::slice::from_ref(&list));
        assert_eq!(blocks("- uno\n\n- dos").0, [list]);
        assert_eq!(blocks("> cita").0, [Block::Quotation(vec![paragraph("cita")])]);
        let nested = Block::List {
            start: Some(3),
            items: vec![vec![
                paragraph("uno"),
                Block::List { start: None, items: vec![vec![paragraph("dos")]] },
            ]],
        };
        assert_eq!(blocks("3. uno\n   - dos").0, [nested]);
    }

    #[test]
    fn a_picture_becomes_a_figure() {
        let source = SafeUrl::try_from("tren.jpg".to_owned()).unwrap();
        assert_eq!(
            blocks("![El tren](tren.jpg)").0,
            [Block::Figure { source: Some(source), caption: TextBlock::of("El tren") }]
        );
    }

    #[test]
    fn html_and_script_links_are_left_out_with_a_warning() {
        let source = "Un <b>giro</b> [x](javascript:alert(1)).\n\n<script>alert(1)</script>\n";
        let (blocks, problems) = blocks(source);
        assert_eq!(blocks, [Block::Paragraph(TextBlock::of("Un giro x."))]);
        assert!(problems.iter().all(|p| p.at.is_some()));
        let about: Vec<_> = problems.iter().map(|p| &source[p.at.clone().unwrap()]).collect();
        assert!(about.contains(&"[x](javascript:alert(1))"), "{about:?}");
        assert!(about.iter().any(|s| s.starts_with("<script>")), "{about:?}");
    }

    #[test]
    fn nesting_without_end_is_flattened() {
        let deep = format!("{}texto", "> ".repeat(5000));
        let (blocks, _) = blocks(&deep);
        assert_eq!(blocks.iter().map(Block::leaves).sum::<usize>(), 1);
        let (blocks, _) =
            super::tests::blocks(&format!("{}a{}", "*a ".repeat(3000), " b*".repeat(3000)));
        assert!(!blocks.is_empty());
    }

    #[test]
    fn a_paragraph_of_very_many_lines_takes_no_longer_than_it_is() {
        let (blocks, _) = blocks(&"u\u{301}\n".repeat(100_000));
        assert_eq!(blocks, [Block::Paragraph(TextBlock::of(["ú"; 100_000].join(" ")))]);
    }
}

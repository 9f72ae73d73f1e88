//! [`Anchor`]: a block of an article as addresses lead to it.

use serde::{Deserialize, Serialize};

use super::Stamp;
use crate::article::Body;

/// A block of an article's body as addresses lead to it, and as a map of the article shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Its id: made of its text, so that it stays the block's own whatever comes before it, and
    /// leads nowhere rather than elsewhere once the text is another.
    pub id: String,
    /// How many leaves it holds.
    pub leaves: u32,
    /// How long its text is, in steps of [`Anchor::LETTERS`] letters, [`Anchor::STEPS`] at most.
    pub size: u8,
}

impl Anchor {
    /// How many letters make a step.
    pub const LETTERS: usize = 90;
    /// How many steps there are.
    pub const STEPS: u8 = 9;

    /// The anchors of a body's blocks, in their order.
    #[must_use]
    pub fn all(body: &Body) -> Vec<Self> {
        let mut texts = body.texts().into_iter();
        let mut anchors: Vec<Self> = Vec::with_capacity(body.blocks().len());
        for block in body.blocks() {
            let own: Vec<String> =
                texts.by_ref().take(block.leaves()).map(|text| text.plain()).collect();
            let [a, b, c, ..] = Stamp::of(own.iter().map(|text| text.as_bytes())).bytes();
            let mut id = format!("p-{a:02x}{b:02x}{c:02x}");
            // A refrain, or chance.
            let same = anchors.iter().filter(|other| other.id.starts_with(&id)).count();
            if same > 0 {
                id += &format!("-{}", same + 1);
            }
            let letters: usize = own.iter().map(|text| text.chars().count()).sum();
            let steps = u8::try_from(letters / Self::LETTERS).unwrap_or(Self::STEPS);
            let leaves = u32::try_from(block.leaves()).unwrap_or(u32::MAX);
            anchors.push(Self { id, leaves, size: steps.min(Self::STEPS) });
        }
        anchors
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, TextBlock};

    fn ids(texts: &[&str]) -> Vec<String> {
        let blocks = texts.iter().map(|text| Block::Paragraph(TextBlock::of(*text)));
        let anchors = Anchor::all(&Body::new(blocks.collect()).unwrap());
        anchors.into_iter().map(|anchor| anchor.id).collect()
    }

    #[test]
    fn a_paragraph_keeps_its_id_whatever_comes_before_it() {
        let before = ids(&["Kim llegó ayer.", "Putin lo esperaba."]);
        let after = ids(&["Corrección.", "Kim llegó ayer.", "Putin lo esperaba."]);
        assert_eq!(before, after[1..]);
        // Addresses that were shared are to lead there for good.
        assert_eq!(before[0], "p-3778e5");
        assert_ne!(ids(&["Kim llegó hoy."])[0], before[0]);
    }

    #[test]
    fn equal_paragraphs_are_told_apart() {
        let refrain = ids(&["Nunca más.", "Y dijo:", "Nunca más.", "Nunca más."]);
        assert_eq!(refrain[2], format!("{}-2", refrain[0]));
        assert_eq!(refrain[3], format!("{}-3", refrain[0]));
    }

    #[test]
    fn a_block_has_the_leaves_that_it_holds_and_is_as_long_as_its_text() {
        let item = |text: &str| vec![Block::Paragraph(TextBlock::of(text))];
        let list = Block::List { start: None, items: vec![item("añb"), item("c")] };
        let long = Block::Paragraph(TextBlock::of("añb ".repeat(50)));
        let endless = Block::Paragraph(TextBlock::of("a".repeat(50_000)));
        let blocks = vec![Block::Heading(2, TextBlock::of("a")), list, long, endless];
        let anchors = Anchor::all(&Body::new(blocks).unwrap());
        let sizes: Vec<_> = anchors.iter().map(|it| (it.leaves, it.size)).collect();
        assert_eq!(sizes, [(1, 0), (2, 0), (1, 2), (1, 9)]);
    }
}

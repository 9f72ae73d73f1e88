//! [`deeper`]: what may hold its like is decoded to a depth and no further.

use std::cell::Cell;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// How deep blocks and inlines may stand in each other where they are decoded. Intake stops
/// sooner; what is deeper is damaged, and following it would use up the stack.
const DEEPEST: u8 = 32;

thread_local! {
    static DEPTH: Cell<u8> = const { Cell::new(0) };
}

/// A level, while something within it is decoded.
struct Level;

impl Level {
    fn enter() -> Option<Self> {
        let depth = DEPTH.get();
        (depth < DEEPEST).then(|| {
            DEPTH.set(depth + 1);
            Self
        })
    }
}

impl Drop for Level {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

/// Decodes what stands a level deeper than what is being decoded.
pub(super) fn deeper<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let _level = Level::enter().ok_or_else(|| D::Error::custom("a text is nested too deep"))?;
    T::deserialize(deserializer)
}

#[cfg(test)]
mod tests {
    use super::DEEPEST;
    use crate::article::{Block, Body, Inline, TextBlock};

    fn nested(depth: usize) -> Vec<Block> {
        let text = |text, _| Inline::Emphasis(vec![text]);
        let text = (0..depth).fold(Inline::Text("x".to_owned()), text);
        let paragraph = Block::Paragraph(TextBlock(vec![text]));
        let blocks = (0..depth).fold(vec![paragraph], |blocks, _| vec![Block::Quotation(blocks)]);
        vec![Block::List { start: None, items: vec![blocks] }]
    }

    fn decoded(blocks: &[Block]) -> Option<Vec<Block>> {
        postcard::from_bytes::<Body>(&postcard::to_allocvec(blocks).unwrap()).ok().map(Into::into)
    }

    #[test]
    fn what_intake_makes_is_decoded() {
        let blocks = nested(usize::from(DEEPEST) / 2 - 1);
        assert_eq!(decoded(&blocks), Some(blocks));
    }

    #[test]
    fn what_is_deeper_is_refused_and_leaves_no_trace() {
        assert_eq!(decoded(&nested(usize::from(DEEPEST))), None);
        // A quotation that holds one block, a million times over.
        let bytes = [&[1][..], &[2, 1].repeat(1_000_000)].concat();
        assert!(postcard::from_bytes::<Body>(&bytes).is_err());
        what_intake_makes_is_decoded();
    }
}

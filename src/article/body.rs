//! [`Body`]: the text of an article as a tree of blocks that hold inlines.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::depth::deeper;

/// The body of an article.
///
/// Invariant: at least one block, and text in it. Text positions are addressed by the number
/// of a [`TextBlock`] in reading order and a byte offset in its plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Block>", into = "Vec<Block>")]
pub struct Body(Vec<Block>);

/// A body without text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the article has no body")]
pub struct EmptyBody;

/// A block of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// Running text.
    Paragraph(TextBlock),
    /// A heading within the body; the level is 2 to 6 (1 is the headline's).
    Heading(u8, TextBlock),
    /// A quotation, itself made of blocks.
    Quotation(#[serde(deserialize_with = "deeper")] Vec<Block>),
    /// A list.
    List {
        /// The first number of an ordered list; none if it is unordered.
        start: Option<u64>,
        /// The items, each made of blocks.
        #[serde(deserialize_with = "deeper")]
        items: Vec<Vec<Block>>,
    },
    /// A picture.
    Figure {
        /// Where the picture is: relative to the page. None where it can't be shown.
        source: Option<SafeUrl>,
        /// What it shows, for those who don't see it; also its caption. It may be empty.
        caption: TextBlock,
    },
}

/// A run of inlines: the leaf of the block tree, and the unit in which text is addressed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextBlock(pub Vec<Inline>);

/// A piece of text within a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text, NFC.
    Text(String),
    /// Stress emphasis.
    Emphasis(#[serde(deserialize_with = "deeper")] Vec<Inline>),
    /// Strong importance.
    Strong(#[serde(deserialize_with = "deeper")] Vec<Inline>),
    /// A link.
    Link(SafeUrl, #[serde(deserialize_with = "deeper")] Vec<Inline>),
}

/// An address that a reader may follow: `http`, `https`, `mailto` or relative, so that no
/// article can run script through a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SafeUrl(String);

/// The address has a scheme that isn't allowed in an article.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the address \"{0}\" is not allowed in an article: use http, https or mailto")]
pub struct UnsafeUrl(String);

impl Body {
    /// A body of these blocks.
    ///
    /// # Errors
    /// When no block holds any text.
    pub fn new(blocks: Vec<Block>) -> Result<Self, EmptyBody> {
        let body = Self(blocks);
        if body.texts().iter().any(|t| !t.plain().trim().is_empty()) {
            Ok(body)
        } else {
            Err(EmptyBody)
        }
    }

    /// The blocks.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.0
    }

    /// The body with each figure's source put elsewhere, or taken away.
    #[must_use]
    pub fn with_sources(mut self, mut put: impl FnMut(SafeUrl) -> Option<SafeUrl>) -> Self {
        fn walk(blocks: &mut [Block], put: &mut impl FnMut(SafeUrl) -> Option<SafeUrl>) {
            for block in blocks {
                match block {
                    Block::Figure { source, .. } => *source = source.take().and_then(&mut *put),
                    Block::Quotation(inner) => walk(inner, put),
                    Block::List { items, .. } => items.iter_mut().for_each(|item| walk(item, put)),
                    Block::Paragraph(_) | Block::Heading(..) => {}
                }
            }
        }
        walk(&mut self.0, &mut put);
        self
    }

    /// The sources of its figures, in reading order; none where a figure can't be shown.
    #[must_use]
    pub fn sources(&self) -> Vec<&SafeUrl> {
        fn walk<'a>(blocks: &'a [Block], sources: &mut Vec<&'a SafeUrl>) {
            for block in blocks {
                match block {
                    Block::Figure { source, .. } => sources.extend(source),
                    Block::Quotation(inner) => walk(inner, sources),
                    Block::List { items, .. } => items.iter().for_each(|item| walk(item, sources)),
                    Block::Paragraph(_) | Block::Heading(..) => {}
                }
            }
        }
        let mut sources = Vec::new();
        walk(&self.0, &mut sources);
        sources
    }

    /// Every leaf of the tree in reading order. The place in this list is the leaf's number.
    #[must_use]
    pub fn texts(&self) -> Vec<&TextBlock> {
        fn walk<'a>(blocks: &'a [Block], leaves: &mut Vec<&'a TextBlock>) {
            for block in blocks {
                match block {
                    Block::Paragraph(text)
                    | Block::Heading(_, text)
                    | Block::Figure { caption: text, .. } => leaves.push(text),
                    Block::Quotation(inner) => walk(inner, leaves),
                    Block::List { items, .. } => items.iter().for_each(|item| walk(item, leaves)),
                }
            }
        }
        let mut leaves = Vec::new();
        walk(&self.0, &mut leaves);
        leaves
    }
}

impl Block {
    /// How many leaves the block holds.
    #[must_use]
    pub fn leaves(&self) -> usize {
        match self {
            Self::Paragraph(_) | Self::Heading(..) | Self::Figure { .. } => 1,
            Self::Quotation(inner) => inner.iter().map(Self::leaves).sum(),
            Self::List { items, .. } => items.iter().flatten().map(Self::leaves).sum(),
        }
    }
}

impl TextBlock {
    /// A block of plain text.
    pub fn of(text: impl Into<String>) -> Self {
        Self(vec![Inline::Text(text.into())])
    }

    /// The text without its markup.
    #[must_use]
    pub fn plain(&self) -> String {
        fn walk(inlines: &[Inline], out: &mut String) {
            for inline in inlines {
                match inline {
                    Inline::Text(text) => out.push_str(text),
                    Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                        walk(inner, out);
                    }
                }
            }
        }
        let mut out = String::new();
        walk(&self.0, &mut out);
        out
    }
}

impl SafeUrl {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SafeUrl {
    type Error = UnsafeUrl;

    fn try_from(url: String) -> Result<Self, UnsafeUrl> {
        // Browsers drop white space and control characters within a scheme, so an address
        // that holds any is refused rather than read as they would.
        let odd = url.chars().any(|c| c.is_control() || c.is_whitespace());
        let scheme = url
            .split_once(':')
            .map(|(before, _)| before)
            .filter(|before| !before.contains(['/', '?', '#']))
            .map(str::to_ascii_lowercase);
        match scheme.as_deref() {
            None | Some("http" | "https" | "mailto") if !odd => Ok(Self(url)),
            _ => Err(UnsafeUrl(url)),
        }
    }
}

impl From<SafeUrl> for String {
    fn from(url: SafeUrl) -> Self {
        url.0
    }
}

impl TryFrom<Vec<Block>> for Body {
    type Error = EmptyBody;

    fn try_from(blocks: Vec<Block>) -> Result<Self, EmptyBody> {
        Self::new(blocks)
    }
}

impl From<Body> for Vec<Block> {
    fn from(body: Body) -> Self {
        body.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_without_text_is_refused() {
        assert_eq!(Body::new(vec![]), Err(EmptyBody));
        assert_eq!(Body::new(vec![Block::Paragraph(TextBlock::of(" "))]), Err(EmptyBody));
    }

    #[test]
    fn leaves_are_numbered_in_reading_order() {
        let paragraph = |text: &str| Block::Paragraph(TextBlock::of(text));
        let body = Body::new(vec![
            paragraph("a"),
            Block::Quotation(vec![paragraph("b")]),
            Block::List { start: None, items: vec![vec![paragraph("c")], vec![paragraph("d")]] },
            Block::Heading(2, TextBlock::of("e")),
        ])
        .unwrap();
        let plain: Vec<_> = body.texts().iter().map(|t| t.plain()).collect();
        assert_eq!(plain, ["a", "b", "c", "d", "e"]);
        let counted: usize = body.blocks().iter().map(Block::leaves).sum();
        assert_eq!(counted, plain.len());
    }

    #[test]
    fn sources_are_those_of_every_figure_that_can_be_shown() {
        let figure = |source: Option<&str>| Block::Figure {
            source: source.map(|s| SafeUrl::try_from(s.to_owned()).unwrap()),
            caption: TextBlock::of("x"),
        };
        let inner = Block::Quotation(vec![figure(Some("a.png"))]);
        let body = Body::new(vec![figure(None), inner, figure(Some("b.png"))]).unwrap();
        let sources: Vec<_> = body.sources().into_iter().map(SafeUrl::as_str).collect();
        assert_eq!(sources, ["a.png", "b.png"]);
    }

    #[test]
    fn a_link_can_not_run_script() {
        for bad in [
            "javascript:alert(1)",
            " JavaScript:x",
            "java\nscript:x",
            "data:text/html,x",
            "vbscript:x",
        ] {
            assert!(SafeUrl::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        for good in ["https://un.org/", "/a:b", "#x", "foto.jpg", "mailto:a@b.example"] {
            assert!(SafeUrl::try_from(good.to_owned()).is_ok(), "{good}");
        }
    }
}

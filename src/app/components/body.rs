//! The text of an article.

use yew::prelude::*;

use super::marked_text::Following;
use crate::app::scene::Scene;
use crate::article::{Block, Part, TextBlock};

/// The blocks of an article. Where an entity is followed, blocks without it step back or are
/// folded away, until the reader wants to see them.
pub(in crate::app) fn body(
    scene: &Scene,
    following: &Following<'_>,
    onunfold: Callback<MouseEvent>,
) -> Html {
    let page = following.page;
    let mut leaf = 0;
    let blocks = page.article.body().blocks().iter().map(|block| {
        let first = leaf;
        leaf += u32::try_from(block.leaves()).unwrap_or(u32::MAX);
        let leaves = first..leaf;
        let named = following.entity.is_none_or(|entity| {
            page.mentions.iter().any(|mention| {
                mention.entity == entity
                    && matches!(mention.part, Part::Body(n) if leaves.contains(&n))
            })
        });
        (block, first, named)
    });
    let blocks: Vec<_> = blocks.collect();
    let runs = blocks.chunk_by(|(_, _, a), (_, _, b)| a == b);
    // One flat list of keyed blocks: a paragraph that steps back stays the same element, and
    // the focus on a mention in it stays too.
    let text = |part: Part, text: &TextBlock| following.marked(scene, part, text);
    let content = runs.flat_map(|run| {
        let (_, first, named) = run[0];
        if !named && following.reading.folded {
            let (lang, dir) = scene.tongue();
            let onclick = onunfold.clone();
            return vec![html! {
                <button key={format!("fold-{first}")} type="button" class="folded" {lang} {dir} {onclick}>
                    { scene.locale.words().paragraphs_folded(run.len()) }
                </button>
            }];
        }
        let state = (!named).then_some("stepped-back");
        run.iter()
            .map(|(block, first, _)| Blocks::new(scene, &text, *first).block(block, state))
            .collect()
    });
    html! { <div class="body">{ for content }</div> }
}

/// A walk through blocks that counts their leaves.
pub(in crate::app) struct Blocks<'a> {
    scene: &'a Scene,
    /// Renders the text of a leaf.
    text: &'a dyn Fn(Part, &TextBlock) -> Html,
    leaf: u32,
}

impl<'a> Blocks<'a> {
    /// A walk that begins at the leaf of this number.
    pub(in crate::app) fn new(
        scene: &'a Scene,
        text: &'a dyn Fn(Part, &TextBlock) -> Html,
        leaf: u32,
    ) -> Self {
        Self { scene, text, leaf }
    }

    fn block(&mut self, block: &Block, class: Option<&'static str>) -> Html {
        let key = self.leaf;
        match block {
            Block::Paragraph(text) => html! { <p {key} {class}>{ self.text(text) }</p> },
            Block::Heading(level, text) => {
                let level = (*level).clamp(2, 6);
                html! { <@{format!("h{level}")} {key} {class}>{ self.text(text) }</@> }
            }
            Block::Quotation(inner) => {
                html! { <blockquote {key} {class}>{ self.blocks(inner) }</blockquote> }
            }
            Block::List { start: None, items } => {
                html! { <ul {key} {class}>{ self.items(items) }</ul> }
            }
            Block::List { start: Some(start), items } => {
                let start = start.to_string();
                html! { <ol {key} {class} {start}>{ self.items(items) }</ol> }
            }
            Block::Figure { source, caption } => {
                let alt = caption.plain();
                html! {
                    <figure {key} {class}>
                        if let Some(source) = source {
                            <img src={self.picture(source.as_str())} {alt} loading="lazy" />
                        }
                        <figcaption>{ self.text(caption) }</figcaption>
                    </figure>
                }
            }
        }
    }

    /// Blocks that follow one another.
    pub(in crate::app) fn blocks(&mut self, blocks: &[Block]) -> Html {
        blocks.iter().map(|block| self.block(block, None)).collect()
    }

    fn items(&mut self, items: &[Vec<Block>]) -> Html {
        items
            .iter()
            .map(|item| {
                let key = self.leaf;
                // A tight item needs no paragraph around its text.
                let content = match &item[..] {
                    [Block::Paragraph(text)] => self.text(text),
                    blocks => self.blocks(blocks),
                };
                html! { <li {key}>{ content }</li> }
            })
            .collect()
    }

    fn text(&mut self, text: &TextBlock) -> Html {
        let part = Part::Body(self.leaf);
        self.leaf += 1;
        (self.text)(part, text)
    }

    fn picture(&self, path: &str) -> AttrValue {
        match self.scene.edition.pictures().get(path) {
            Some(held) => held.clone().into(),
            None => self.scene.addresses.file(path),
        }
    }
}

//! The text of an article.

use yew::prelude::*;

use super::marked_text::Following;
use crate::app::scene::Scene;
use crate::article::{Block, Part, TextBlock};
use crate::page::Anchor;

/// The blocks of an article. Where entities are followed, blocks without them step back or are
/// folded away, until the reader wants to see them.
pub(in crate::app) fn body(
    scene: &Scene,
    following: &Following<'_>,
    onunfold: Callback<MouseEvent>,
) -> Html {
    let mut leaf = 0;
    let body = following.page.article.body().blocks().iter();
    let blocks = body.zip(following.blocks()).map(|(block, (anchor, counts))| {
        let first = leaf;
        leaf += anchor.leaves;
        (block, anchor, first, following.reading.keeps(&counts))
    });
    let blocks: Vec<_> = blocks.collect();
    let runs = blocks.chunk_by(|(.., a), (.., b)| a == b);
    // In a file the address's hash is its page's, and the browser aims at nothing itself.
    let aim = following.reading.at.as_deref();
    // One flat list of keyed blocks: a paragraph that steps back stays the same element, and
    // the focus on a mention in it stays too.
    let text = |part: Part, text: &TextBlock| following.marked(scene, part, text);
    let link = |anchor: &Anchor| {
        let (lang, _) = scene.tongue();
        html! {
            <a class="pilcrow" href={scene.to_anchor(&anchor.id)} aria-label={scene.locale.words().permalink()} {lang} />
        }
    };
    let content = runs.flat_map(|run| {
        let (_, anchor, _, kept) = run[0];
        if !kept && following.reading.folded() {
            let (lang, dir) = scene.tongue();
            let onclick = onunfold.clone();
            let id = anchor.id.clone();
            return vec![html! {
                <button key={format!("fold-{id}")} {id} type="button" class="folded" {lang} {dir} {onclick}>
                    { scene.locale.words().paragraphs_folded(run.len()) }
                </button>
            }];
        }
        run.iter()
            .map(|(block, anchor, first, _)| {
                let class = match (kept, aim == Some(&*anchor.id)) {
                    (true, false) => None,
                    (true, true) => Some("aimed"),
                    (false, false) => Some("stepped-back"),
                    (false, true) => Some("stepped-back aimed"),
                };
                let frame = Frame { id: Some(anchor.id.clone()), class, link: link(anchor) };
                Blocks::new(scene, &text, *first).block(block, frame)
            })
            .collect()
    });
    html! { <div class="body">{ for content }</div> }
}

/// What the element of a block has besides its text.
#[derive(Default)]
struct Frame {
    id: Option<String>,
    class: Option<&'static str>,
    /// A link to it.
    link: Html,
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

    fn block(&mut self, block: &Block, Frame { id, class, link }: Frame) -> Html {
        let key = self.leaf;
        match block {
            Block::Paragraph(text) => {
                html! { <p {key} {id} {class}>{ self.text(text) }{ link }</p> }
            }
            Block::Heading(level, text) => {
                let level = (*level).clamp(2, 6);
                html! { <@{format!("h{level}")} {key} {id} {class}>{ self.text(text) }</@> }
            }
            Block::Quotation(inner) => {
                html! { <blockquote {key} {id} {class}>{ self.blocks(inner) }{ link }</blockquote> }
            }
            Block::List { start: None, items } => {
                html! { <ul {key} {id} {class}>{ self.items(items) }</ul> }
            }
            Block::List { start: Some(start), items } => {
                let start = start.to_string();
                html! { <ol {key} {id} {class} {start}>{ self.items(items) }</ol> }
            }
            Block::Figure { source, caption } => {
                let alt = caption.plain();
                html! {
                    <figure {key} {id} {class}>
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
        blocks.iter().map(|block| self.block(block, Frame::default())).collect()
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

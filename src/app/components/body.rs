//! The text of an article.

use std::rc::Rc;

use yew::prelude::*;

use super::marked_text::{Following, MarkedText};
use crate::app::hooks::{use_addresses, use_locale, use_store};
use crate::app::{Addresses, Store};
use crate::article::{Block, Part, TextBlock};

/// Properties of [`Body`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct BodyProps {
    pub(in crate::app) following: Following,
    /// Told when the reader wants to see what is folded away.
    pub(in crate::app) onunfold: Callback<()>,
}

/// The blocks of an article. Where an entity is followed, blocks without it step back or are
/// folded away.
#[component]
pub(in crate::app) fn Body(props: &BodyProps) -> Html {
    let store = use_store();
    let addresses = use_addresses();
    let locale = use_locale();
    let following = &props.following;
    let entry = store.entry(following.article);
    let mut leaf = 0;
    let blocks = entry.article.body().blocks().iter().map(|block| {
        let first = leaf;
        leaf += u32::try_from(block.leaves()).unwrap_or(u32::MAX);
        let leaves = first..leaf;
        let named = following.entity.is_none_or(|entity| {
            entry.mentions.iter().any(|mention| {
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
    let text = |part: Part, text: &TextBlock| {
        html! { <MarkedText {part} text={Rc::new(text.clone())} following={following.clone()} /> }
    };
    let content = runs.flat_map(|run| -> Vec<Html> {
        let (_, first, named) = run[0];
        if !named && following.reading.folded {
            let (lang, dir) =
                (store.site().lang.to_string(), store.site().lang.direction().as_str());
            let onclick = props.onunfold.reform(|_: MouseEvent| ());
            return vec![html! {
                <button key={format!("fold-{first}")} type="button" class="folded" {lang} {dir} {onclick}>
                    { locale.count(run.len(), locale.words().paragraphs_folded) }
                </button>
            }];
        }
        let state = (!named).then_some("stepped-back");
        run.iter()
            .map(|(block, first, _)| Blocks::new(&store, &addresses, &text, *first).block(block, state))
            .collect()
    });
    html! { <div class="body">{ for content }</div> }
}

/// A walk through blocks that counts their leaves.
pub(in crate::app) struct Blocks<'a> {
    store: &'a Store,
    addresses: &'a Addresses,
    /// Renders the text of a leaf.
    text: &'a dyn Fn(Part, &TextBlock) -> Html,
    leaf: u32,
}

impl<'a> Blocks<'a> {
    /// A walk that begins at the leaf of this number.
    pub(in crate::app) fn new(
        store: &'a Store,
        addresses: &'a Addresses,
        text: &'a dyn Fn(Part, &TextBlock) -> Html,
        leaf: u32,
    ) -> Self {
        Self { store, addresses, text, leaf }
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
        match self.store.pictures().get(path) {
            Some(held) => held.clone().into(),
            None => self.addresses.file(path),
        }
    }
}

//! Text in which mentions are marked.

use std::ops::Range;

use yew::prelude::*;

use crate::app::scene::Scene;
use crate::app::{Reading, Route, browser};
use crate::article::{Inline, Part, TextBlock};
use crate::entity::{Mention, Span};
use crate::page::{Anchor, ArticlePage};

/// What the mentions of an article's text need to know of the page that they stand in.
pub(in crate::app) struct Following<'a> {
    /// The article.
    pub(in crate::app) page: &'a ArticlePage,
    /// How it is read.
    pub(in crate::app) reading: &'a Reading,
    /// The entities that are followed, by their places in the page: those that are there.
    pub(in crate::app) entities: &'a [usize],
    /// The mention at which the reader is, by its number in the article.
    pub(in crate::app) current: Option<usize>,
}

/// The id of a mention's element, by its number in the article.
pub(in crate::app) fn mention_id(number: usize) -> String {
    format!("mention-{number}")
}

/// The number of the mention that a click is on.
pub(in crate::app) fn clicked_mention(event: &MouseEvent) -> Option<usize> {
    browser::mention_at(&browser::clicked(event, "a.mention")?)
}

impl Following<'_> {
    /// The blocks of the body by their anchors, and how often each names each of the entities that
    /// are followed.
    pub(in crate::app) fn blocks(&self) -> impl Iterator<Item = (&Anchor, Vec<usize>)> {
        let mut leaf = 0;
        self.page.anchors.iter().map(move |anchor| {
            let first = leaf;
            leaf += anchor.leaves;
            let mut counts = vec![0; self.entities.len()];
            for mention in &self.page.mentions {
                let here = matches!(mention.part, Part::Body(at) if first <= at && at < leaf);
                let place = self.entities.iter().position(|&entity| entity == mention.entity);
                if let Some(place) = place.filter(|_| here) {
                    counts[place] += 1;
                }
            }
            (anchor, counts)
        })
    }

    /// A text of the article: its markup, and its mentions as links that follow the entity.
    pub(in crate::app) fn marked(&self, scene: &Scene, part: Part, text: &TextBlock) -> Html {
        let here = Route::article(self.page.article.slug());
        let mentions = self.page.mentions.iter().enumerate();
        let mentions: Vec<_> = mentions.filter(|(_, mention)| mention.part == part).collect();
        let plain = text.plain();
        let link = |number: usize, mention: &Mention<usize>, first: bool, text: &str| {
            let named = &self.page.entities[mention.entity].named;
            let followed = self.entities.contains(&mention.entity);
            // Within what is followed already the reader only goes to another place.
            let reading = match followed {
                true => self.reading.clone(),
                false => self.reading.only(&named.key),
            };
            let class = classes!(
                "mention",
                named.key.kind().as_str(),
                followed.then_some("followed"),
                (self.current == Some(number)).then_some("current"),
            );
            let mut description = scene.locale.name(named).to_string();
            // What the text calls its bearer: "ministro de Defensa".
            if let Some(role) = mention.role.and_then(|role| plain.get(role.range())) {
                description += ", ";
                description += role;
            }
            description += " · ";
            description += &scene.locale.provenance(mention.provenance);
            html! {
                <a
                    href={scene.to(&here, &reading.to_query())}
                    {class}
                    id={first.then(|| mention_id(number))}
                    data-mention={(!first).then(|| number.to_string())}
                    aria-current={followed.then_some("true")}
                    aria-description={description}
                >{ text.to_owned() }</a>
            }
        };
        Marking { mentions: &mentions, link: &link, at: 0 }.inlines(&text.0, true)
    }
}

/// A text without its mentions.
pub(in crate::app) fn unmarked(text: &TextBlock) -> Html {
    Marking { mentions: &[], link: &|_, _, _, _| html! {}, at: 0 }.inlines(&text.0, true)
}

/// Makes the link of a piece of a mention: of its number, the mention, whether the piece is its
/// first, and the piece.
type MakeLink<'a> = dyn Fn(usize, &Mention<usize>, bool, &str) -> Html + 'a;

/// A walk through the inlines of a text that cuts them where mentions begin and end.
struct Marking<'a> {
    mentions: &'a [(usize, &'a Mention<usize>)],
    link: &'a MakeLink<'a>,
    /// The byte of the plain text at which the walk is.
    at: usize,
}

impl Marking<'_> {
    /// `linked` tells whether a mention may be a link here: a link can't stand within another.
    fn inlines(&mut self, inlines: &[Inline], linked: bool) -> Html {
        inlines
            .iter()
            .map(|inline| match inline {
                Inline::Text(text) => self.text(text, linked),
                Inline::Emphasis(inner) => html! { <em>{ self.inlines(inner, linked) }</em> },
                Inline::Strong(inner) => html! { <strong>{ self.inlines(inner, linked) }</strong> },
                Inline::Link(url, inner) => html! {
                    <a class="out" href={url.as_str().to_owned()} rel="external">
                        { self.inlines(inner, false) }
                    </a>
                },
            })
            .collect()
    }

    fn text(&mut self, text: &str, linked: bool) -> Html {
        let start = self.at;
        self.at += text.len();
        let spans = self.mentions.iter().map(|(_, mention)| mention.span);
        cut(start..self.at, spans)
            .into_iter()
            .map(|(piece, mention)| {
                let text_piece = &text[piece.start - start..piece.end - start];
                match mention.map(|n| self.mentions[n]) {
                    Some((number, mention)) if linked => {
                        let first = piece.start == mention.span.range().start;
                        (self.link)(number, mention, first, text_piece)
                    }
                    _ => html! { { text_piece.to_owned() } },
                }
            })
            .collect()
    }
}

/// Cuts a range where spans begin and end: each piece with the number of the span that it lies
/// in. The spans are disjoint and in order.
fn cut(
    range: Range<usize>,
    spans: impl Iterator<Item = Span>,
) -> Vec<(Range<usize>, Option<usize>)> {
    let mut pieces = Vec::new();
    let mut at = range.start;
    for (number, span) in spans.enumerate() {
        let (start, end) = (span.range().start.max(at), span.range().end.min(range.end));
        if start >= end {
            continue;
        }
        if at < start {
            pieces.push((at..start, None));
        }
        pieces.push((start..end, Some(number)));
        at = end;
    }
    if at < range.end {
        pieces.push((at..range.end, None));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_mentions_begin_and_end() {
        let spans = || [Span::from(0..3), Span::from(5..9)].into_iter();
        assert_eq!(
            cut(0..12, spans()),
            [(0..3, Some(0)), (3..5, None), (5..9, Some(1)), (9..12, None)]
        );
        // A piece of text may begin or end within a mention, where markup changes.
        assert_eq!(cut(2..7, spans()), [(2..3, Some(0)), (3..5, None), (5..7, Some(1))]);
        assert_eq!(cut(9..9, spans()), []);
    }
}

//! From Markdown's events to the tree of blocks.

use pulldown_cmark::{Event, HeadingLevel, OffsetIter, Tag, TagEnd};

use crate::article::{Block, Inline, SafeUrl, TextBlock, nfc};
use crate::problem::Problem;

/// How deep quotations, lists and emphasis may stand in each other. What lies deeper is kept
/// as text of the level above: no reader sees the difference, and no file can use up the stack.
const DEEPEST: usize = 24;

/// A part of the tree that is being grown.
enum Frame {
    /// A container of blocks.
    Blocks(Holder, Vec<Block>),
    /// A list, with its finished items.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A block of text; the flag says that Markdown has no event for its end (tight lists).
    Text(Leaf, Vec<Inline>, bool),
    /// An inline that holds inlines.
    Inline(Wrap, Vec<Inline>),
    /// What leaves no trace but its content.
    Through,
}

enum Holder {
    Root,
    Quotation,
    Item,
}

enum Leaf {
    Paragraph,
    Heading(u8),
}

enum Wrap {
    Emphasis,
    Strong,
    Link(SafeUrl),
    Image(SafeUrl),
}

/// The tree of blocks, grown event by event.
pub(super) struct Tree<'p> {
    frames: Vec<Frame>,
    problems: &'p mut Vec<Problem>,
    /// Where in the file the Markdown begins.
    offset: usize,
}

impl<'p> Tree<'p> {
    /// A tree of nothing yet, of Markdown that begins at this byte of its file.
    pub(super) fn new(problems: &'p mut Vec<Problem>, offset: usize) -> Self {
        Self { frames: vec![Frame::Blocks(Holder::Root, Vec::new())], problems, offset }
    }

    /// Takes in all events.
    pub(super) fn grow(&mut self, events: OffsetIter<'_>) {
        for (event, at) in events {
            match event {
                Event::Start(tag) => self.start(tag, at.start..at.end),
                Event::End(tag) => self.end(tag),
                Event::Text(text)
                | Event::Code(text)
                | Event::InlineMath(text)
                | Event::DisplayMath(text) => {
                    self.text(&text);
                }
                Event::SoftBreak => self.text(" "),
                Event::HardBreak => self.text("\n"),
                Event::Html(html) | Event::InlineHtml(html) => {
                    if !html.trim_start().starts_with("<!--") {
                        self.warn(
                            "HTML in an article is left out; the text in it is kept where Markdown sees text",
                            "write it in Markdown",
                            at,
                        );
                    }
                }
                Event::Rule | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: std::ops::Range<usize>) {
        let too_deep = self.frames.len() > DEEPEST;
        let frame = match tag {
            Tag::Paragraph | Tag::CodeBlock(_) => {
                self.end_implicit();
                Frame::Text(Leaf::Paragraph, Vec::new(), false)
            }
            Tag::Heading { level, .. } => {
                self.end_implicit();
                Frame::Text(Leaf::Heading(number(level)), Vec::new(), false)
            }
            Tag::BlockQuote(_) if !too_deep => {
                self.end_implicit();
                Frame::Blocks(Holder::Quotation, Vec::new())
            }
            Tag::List(start) if !too_deep => {
                self.end_implicit();
                Frame::List(start, Vec::new())
            }
            Tag::Item if matches!(self.frames.last(), Some(Frame::List(..))) => {
                Frame::Blocks(Holder::Item, Vec::new())
            }
            Tag::Emphasis if !too_deep => self.inline(Wrap::Emphasis),
            Tag::Strong if !too_deep => self.inline(Wrap::Strong),
            Tag::Link { dest_url, .. } if !too_deep => match self.url(&dest_url, at) {
                Some(url) => self.inline(Wrap::Link(url)),
                None => Frame::Through,
            },
            Tag::Image { dest_url, .. } if !too_deep => match self.url(&dest_url, at) {
                Some(url) => self.inline(Wrap::Image(url)),
                None => Frame::Through,
            },
            _ => {
                self.end_implicit();
                Frame::Through
            }
        };
        self.frames.push(frame);
    }

    fn end(&mut self, tag: TagEnd) {
        if matches!(tag, TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::List(_)) {
            self.end_implicit();
        }
        self.pop();
    }

    /// Text within a list item may come without a paragraph around it: here one is begun.
    fn inlines(&mut self) -> &mut Vec<Inline> {
        let open = self.frames.iter().rposition(|frame| !matches!(frame, Frame::Through));
        let holds_blocks =
            open.is_none_or(|n| matches!(self.frames[n], Frame::Blocks(..) | Frame::List(..)));
        if holds_blocks {
            self.frames.push(Frame::Text(Leaf::Paragraph, Vec::new(), true));
        }
        let last = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Text(_, inlines, _) | Frame::Inline(_, inlines) => Some(inlines),
            _ => None,
        });
        last.expect("a text frame is open: one was pushed if there was none")
    }

    fn inline(&mut self, wrap: Wrap) -> Frame {
        self.inlines();
        Frame::Inline(wrap, Vec::new())
    }

    fn end_implicit(&mut self) {
        if matches!(self.frames.last(), Some(Frame::Text(_, _, true))) {
            self.pop();
        }
    }

    fn text(&mut self, text: &str) {
        let inlines = self.inlines();
        match inlines.last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => inlines.push(Inline::Text(text.to_owned())),
        }
    }

    /// Ends the innermost frame and gives what it holds to the one around it.
    fn pop(&mut self) {
        match self.frames.pop() {
            None | Some(Frame::Through) => {}
            Some(Frame::Blocks(holder, blocks)) => match holder {
                Holder::Root => self.frames.push(Frame::Blocks(Holder::Root, blocks)),
                Holder::Quotation => self.block(Block::Quotation(blocks)),
                Holder::Item => match self.frames.last_mut() {
                    Some(Frame::List(_, items)) => items.push(blocks),
                    _ => blocks.into_iter().for_each(|block| self.block(block)),
                },
            },
            Some(Frame::List(start, items)) => self.block(Block::List { start, items }),
            Some(Frame::Text(leaf, inlines, _)) => self.leaf(&leaf, composed(inlines)),
            Some(Frame::Inline(wrap, inlines)) => {
                let inlines = composed(inlines);
                let inline = match wrap {
                    Wrap::Emphasis => Inline::Emphasis(inlines),
                    Wrap::Strong => Inline::Strong(inlines),
                    Wrap::Link(url) => Inline::Link(url, inlines),
                    // Told apart from links when the paragraph ends: see `leaf`.
                    Wrap::Image(url) => {
                        self.figure(url, inlines);
                        return;
                    }
                };
                self.inlines().push(inline);
            }
        }
    }

    /// A picture: a figure after the text that has come so far in its paragraph.
    fn figure(&mut self, source: SafeUrl, caption: Vec<Inline>) {
        let figure = Block::Figure { source: Some(source), caption: TextBlock(caption) };
        let around = self.frames.iter().rposition(|f| matches!(f, Frame::Blocks(..)));
        if let Some(Frame::Blocks(_, blocks)) = around.and_then(|n| self.frames.get_mut(n)) {
            blocks.push(figure);
        }
    }

    fn leaf(&mut self, leaf: &Leaf, inlines: Vec<Inline>) {
        let text = TextBlock(inlines);
        if text.plain().trim().is_empty() {
            return;
        }
        self.block(match leaf {
            Leaf::Paragraph => Block::Paragraph(text),
            Leaf::Heading(level) => Block::Heading(*level, text),
        });
    }

    fn block(&mut self, block: Block) {
        for frame in self.frames.iter_mut().rev() {
            match frame {
                Frame::Blocks(_, blocks) => return blocks.push(block),
                Frame::List(_, items) => return items.push(vec![block]),
                _ => {}
            }
        }
    }

    fn url(&mut self, url: &str, at: std::ops::Range<usize>) -> Option<SafeUrl> {
        SafeUrl::try_from(url.to_owned())
            .map_err(|error| self.warn(&error.to_string(), "the text is kept without the link", at))
            .ok()
    }

    fn warn(&mut self, what: &str, remedy: &str, at: std::ops::Range<usize>) {
        let at = at.start + self.offset..at.end + self.offset;
        self.problems.push(Problem::warning(what, remedy).at(at));
    }

    /// The finished blocks.
    pub(super) fn blocks(mut self) -> Vec<Block> {
        while self.frames.len() > 1 {
            self.pop();
        }
        match self.frames.pop() {
            Some(Frame::Blocks(Holder::Root, blocks)) => blocks,
            _ => Vec::new(),
        }
    }
}

/// The inlines with their texts in normal form: each is whole now, and an accent may have come in
/// an event of its own. (After every event it would be the work of a square.)
fn composed(mut inlines: Vec<Inline>) -> Vec<Inline> {
    for inline in &mut inlines {
        if let Inline::Text(text) = inline {
            *text = nfc(text);
        }
    }
    inlines
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

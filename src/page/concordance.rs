//! [`Concordance`]: the mentions of an entity, each in its sentence, one under another.

use std::cmp::Ordering;
use std::ops::Range;
use std::rc::Rc;

use super::{ArticlePage, Listed, Named};
use crate::archive::ordered;
use crate::article::text_of;
use crate::entity::{Mention, Span};
use crate::words::{fold, tokens};

/// How many characters a line shows on either side of the name.
const SIDE: usize = 80;

/// A mention in its sentence, as far as a line has room for that.
///
/// Invariant: `before`, `name` and `after` together are a piece of one of the article's texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The article in which it stands.
    pub article: Rc<Listed>,
    /// The id of the paragraph; headline and lead have none.
    pub anchor: Option<String>,
    /// What stands before the name.
    pub before: String,
    /// The name as it is written there.
    pub name: String,
    /// What stands after it.
    pub after: String,
    /// Whether the sentence begins before the line does.
    pub begins_earlier: bool,
    /// Whether it ends after it.
    pub ends_later: bool,
    /// The ordinal of the article, and the place of the mention among its own.
    pub at: (u32, u32),
}

/// In which order the lines of a concordance stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineOrder {
    /// By date, the newest article first.
    #[default]
    Newest,
    /// By date, the oldest article first.
    Oldest,
    /// By the words before the name, of which the nearest counts first.
    Before,
    /// By the words after the name.
    After,
}

impl LineOrder {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Before, Self::After];

    /// Its name in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Before => "before",
            Self::After => "after",
        }
    }

    /// The order of this name; the newest first where it is none's.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.as_str() == name).unwrap_or_default()
    }
}

/// The mentions of an entity in the articles that were read so far. They are read from both ends,
/// so that what was not read is always one run of articles. It is cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concordance {
    /// The entity.
    pub named: Named,
    /// The ordinals of the articles that speak of it, the oldest first.
    articles: Rc<[u32]>,
    /// The places of those that were not read yet.
    unread: Range<usize>,
    lines: Vec<Rc<Line>>,
}

impl Concordance {
    /// How many articles are read at once: what is shown fills while the rest is on its way.
    pub const PIECE: usize = 64;

    /// The concordance of an entity in these articles, of which none has been read; the oldest
    /// come first.
    #[must_use]
    pub fn of(named: Named, articles: &[u32]) -> Self {
        let unread = 0..articles.len();
        Self { named, articles: articles.into(), unread, lines: Vec::new() }
    }

    /// How many articles speak of the entity.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.articles.len()
    }

    /// How many of them have been read.
    #[must_use]
    pub fn read(&self) -> usize {
        self.articles.len() - self.unread.len()
    }

    /// How many mentions have been found.
    #[must_use]
    pub fn found(&self) -> usize {
        self.lines.len()
    }

    /// Whether all of them have been read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }

    /// The articles that are to be read next for the first so many lines in an order; none where
    /// enough has been read. Words can only be ordered when all of them are known.
    #[must_use]
    pub fn wanted(&self, order: LineOrder, lines: usize) -> &[u32] {
        let by_date = matches!(order, LineOrder::Newest | LineOrder::Oldest);
        if by_date && self.settled(order).count() >= lines {
            return &[];
        }
        let unread = &self.articles[self.unread.clone()];
        let piece = unread.len().min(Self::PIECE);
        match order {
            LineOrder::Oldest => &unread[..piece],
            _ => &unread[unread.len() - piece..],
        }
    }

    /// Takes in articles that were wanted. One that the archive has lost has no mentions.
    pub fn take(&mut self, articles: &[u32], pages: &[Option<ArticlePage>]) {
        let first = |range: &Range<usize>| self.articles.get(range.start).copied();
        if articles.first().copied() == first(&self.unread) {
            self.unread.start += articles.len();
        } else {
            self.unread.end -= articles.len();
        }
        for (&ordinal, page) in articles.iter().zip(pages) {
            if let Some(page) = page {
                self.lines.extend(lines(ordinal, page, &self.named).map(Rc::new));
            }
        }
    }

    /// The lines in an order, as far as nothing that was not read comes before them by date.
    #[must_use]
    pub fn lines(&self, order: LineOrder) -> Vec<Rc<Line>> {
        let newest_first = |a: &Line, b: &Line| b.at.0.cmp(&a.at.0).then(a.at.1.cmp(&b.at.1));
        let lines = self.settled(order).cloned().collect();
        let by_words = |words: fn(&Line) -> Vec<String>| {
            let keyed = self.settled(order).map(|line| (words(line), line.clone())).collect();
            let by_words = |a: &(Vec<String>, Rc<Line>), b: &(Vec<String>, Rc<Line>)| {
                a.0.cmp(&b.0).then_with(|| newest_first(&a.1, &b.1))
            };
            ordered(keyed, by_words).into_iter().map(|(_, line)| line).collect()
        };
        match order {
            LineOrder::Newest => ordered(lines, |a, b| newest_first(a, b)),
            LineOrder::Oldest => ordered(lines, |a, b| -> Ordering { a.at.cmp(&b.at) }),
            LineOrder::Before => by_words(|line| {
                let mut words = folded(&line.before);
                words.reverse();
                words
            }),
            LineOrder::After => by_words(|line| folded(&line.after)),
        }
    }

    /// The lines that no article can come before, of those that were not read yet.
    fn settled(&self, order: LineOrder) -> impl Iterator<Item = &Rc<Line>> {
        let unread = &self.articles[self.unread.clone()];
        let (oldest, newest) = (unread.first().copied(), unread.last().copied());
        self.lines.iter().filter(move |line| match order {
            LineOrder::Newest => newest.is_none_or(|newest| line.at.0 > newest),
            LineOrder::Oldest => oldest.is_none_or(|oldest| line.at.0 < oldest),
            LineOrder::Before | LineOrder::After => true,
        })
    }
}

/// The words of a text, in the form in which they are compared.
fn folded(text: &str) -> Vec<String> {
    tokens(text).map(|token| fold(token.word)).collect()
}

/// The lines of an article, in reading order.
fn lines<'a>(
    ordinal: u32,
    page: &'a ArticlePage,
    named: &Named,
) -> impl Iterator<Item = Line> + use<'a> {
    let place = page.place_of(&named.key);
    let texts = page.article.texts();
    let article = Rc::new(Listed::of(&page.article));
    let mentions = page.mentions.iter().filter(move |it| Some(it.entity) == place);
    (0..).zip(mentions).filter_map(move |(number, mention)| {
        let Mention { part, span, sentence, .. } = mention;
        let [(before, begins_earlier), (name, _), (after, ends_later)] =
            cut(text_of(&texts, *part), *sentence, *span)?;
        Some(Line {
            article: article.clone(),
            anchor: page.anchor_of(*part).map(|anchor| anchor.id.clone()),
            before: before.to_owned(),
            name: name.to_owned(),
            after: after.to_owned(),
            begins_earlier,
            ends_later,
            at: (ordinal, number),
        })
    })
}

/// What of a sentence stands before a name, the name, and what stands after it; each with whether
/// there is more of it.
fn cut(text: &str, sentence: Span, name: Span) -> Option<[(&str, bool); 3]> {
    let (sentence, name) = (sentence.range(), name.range());
    Some([
        last_words(text.get(sentence.start..name.start)?),
        (text.get(name.clone())?, false),
        first_words(text.get(name.end..sentence.end)?),
    ])
}

/// The last words of a text, as many as there is room for, and whether there are more. A word that
/// is longer than that is cut.
fn last_words(text: &str) -> (&str, bool) {
    let Some((at, first)) = text.char_indices().rev().nth(SIDE) else { return (text, false) };
    let piece = &text[at..];
    let words = piece.split_once(char::is_whitespace).map_or("", |(_, words)| words.trim_start());
    (if words.is_empty() { &piece[first.len_utf8()..] } else { words }, true)
}

/// The same for the first words.
fn first_words(text: &str) -> (&str, bool) {
    let Some((at, last)) = text.char_indices().nth(SIDE) else { return (text, false) };
    let piece = &text[..at + last.len_utf8()];
    let words = piece.rsplit_once(char::is_whitespace).map_or("", |(words, _)| words.trim_end());
    (if words.is_empty() { &text[..at] } else { words }, true)
}

#[cfg(test)]
mod tests;

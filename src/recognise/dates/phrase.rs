//! [`Phrase`]: the small parts that dates are made of.
//!
//! Each method takes the number of a token and, where its part stands there, gives what it read
//! and the number of the token after it.

use super::nearest::Direction;
use super::words::Words;
use crate::recognise::tokens::Token;

/// The tokens of a text, read with the words of its language.
pub(super) struct Phrase<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) words: &'static Words,
}

/// How two days are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// From one to the other.
    To,
    /// One and the other.
    And,
}

impl Phrase<'_> {
    pub(super) fn day(&self, at: usize) -> Option<(i8, usize)> {
        let word = self.tokens.get(at)?.lower.as_str();
        let digits = self
            .words
            .ordinals
            .iter()
            .fold(word, |word, end| word.strip_suffix(end).unwrap_or(word));
        let day = match digits.parse() {
            Ok(day) if digits.len() <= 2 => day,
            Err(_) if word == self.words.first => 1,
            _ => return None,
        };
        (1..=31).contains(&day).then_some((day, at + 1))
    }

    pub(super) fn month_name(&self, at: usize) -> Option<(i8, usize)> {
        let token = self.tokens.get(at)?;
        let capital = self.text[token.span.clone()].starts_with(char::is_uppercase);
        let month =
            (!self.words.month_first || capital).then(|| self.words.month(&token.lower))??;
        Some((month, at + 1))
    }

    /// A month after its day: "de septiembre", "September"
    pub(super) fn of_month(&self, at: usize) -> Option<(i8, usize)> {
        let of = self.skip(at, self.words.of);
        if of == at && !self.words.month_first || !self.adjacent(at) || !self.adjacent(of) {
            return None;
        }
        self.month_name(of)
    }

    /// A year after its month, if there is one: "de 2023", ", 2023"
    pub(super) fn of_year(&self, at: usize) -> (Option<i16>, usize) {
        let of = self.skip(at, self.words.of);
        let gap = self.gap(of);
        let comma = self.words.month_first && gap == ", ";
        match self.four_digits(of) {
            Some(year) if self.adjacent(at) && self.adjacent(of) || comma => (Some(year), of + 1),
            _ => (None, at),
        }
    }

    /// What joins two days: "al", "y el", a dash
    pub(super) fn to(&self, start: usize, at: usize) -> Option<(Join, usize)> {
        let gap = self.gap(at).trim();
        if matches!(gap, "-" | "–" | "—") {
            return Some((Join::To, at));
        }
        let joined = if self.is(at, self.words.to) {
            Join::To
        } else if self.is(at, self.words.and) {
            if self.between(start) { Join::To } else { Join::And }
        } else {
            return None;
        };
        let next = self.skip(at + 1, self.words.articles);
        (self.adjacent(at) && self.adjacent(next)).then_some((joined, next))
    }

    /// Whether "entre", "entre el" stands before the token.
    pub(super) fn between(&self, at: usize) -> bool {
        let before = if self.preceded(at, self.words.articles) { at - 1 } else { at };
        self.preceded(before, &[self.words.between])
    }

    pub(super) fn direction(&self, at: usize) -> Option<Direction> {
        if self.is(at, self.words.past) {
            Some(Direction::Past)
        } else if self.is(at, self.words.next) {
            Some(Direction::Future)
        } else {
            None
        }
    }

    pub(super) fn four_digits(&self, at: usize) -> Option<i16> {
        let word = &self.tokens.get(at)?.lower;
        let year = word.parse().ok().filter(|year| (1500..=2100).contains(year));
        year.filter(|_| word.len() == 4)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|token| words.contains(&token.lower.as_str()))
    }

    pub(super) fn skip(&self, at: usize, words: &[&str]) -> usize {
        if self.is(at, words) { at + 1 } else { at }
    }

    pub(super) fn preceded(&self, at: usize, words: &[&str]) -> bool {
        at > 0 && self.is(at - 1, words) && self.adjacent(at)
    }

    /// What stands between the token and the one before it.
    pub(super) fn gap(&self, at: usize) -> &str {
        match (at.checked_sub(1).and_then(|n| self.tokens.get(n)), self.tokens.get(at)) {
            (Some(before), Some(token)) => &self.text[before.span.end..token.span.start],
            _ => "",
        }
    }

    /// Whether only white space stands between the token and the one before it.
    pub(super) fn adjacent(&self, at: usize) -> bool {
        let gap = self.gap(at);
        !gap.is_empty() && gap.trim().is_empty()
    }

    /// Whether the text or the clause ends after the token.
    pub(super) fn ends_a_clause(&self, at: usize) -> bool {
        let rest = &self.text[self.tokens[at].span.end..];
        rest.is_empty() || rest.starts_with(['.', ',', ';', ':', ')', '»', '\n'])
    }
}

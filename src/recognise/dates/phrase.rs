//! [`Phrase`]: the small parts that dates are made of.
//!
//! Each method takes the number of a token and, where its part stands there, gives what it read
//! and the number of the token after it.

use super::words::{Table, Words};
use crate::recognise::tokens::Token;

/// The tokens of a text, read with the words of its language.
pub(super) struct Phrase<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token<'a>],
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
        let word = self.tokens.get(at)?.lower.as_ref();
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
        let read = self.named(at, self.words.months())?;
        (!self.words.month_first || self.capital(at)).then_some(read)
    }

    /// The number of a day of the week (ISO 8601: Monday is 1).
    pub(super) fn weekday(&self, at: usize) -> Option<(i8, usize)> {
        let read = self.named(at, self.words.weekdays())?;
        (if self.words.month_first { self.capital(at) } else { self.common(at) }).then_some(read)
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
    pub(super) fn of_year(&self, at: usize) -> Option<(i16, usize)> {
        let of = self.skip(at, self.words.of);
        let comma = self.words.month_first && self.gap(of) == ", ";
        let year = self.four_digits(of)?;
        (self.adjacent(at) && self.adjacent(of) || comma).then_some((year, of + 1))
    }

    /// The end of a year after its month: "de 92", "of '92"
    pub(super) fn of_short_year(&self, at: usize) -> Option<(i16, usize)> {
        let of = self.skip(at, self.words.of);
        let digits = &self.tokens.get(of)?.lower;
        let gap = self.gap(of);
        let shown = if self.words.month_first {
            gap.trim_start().starts_with(['\'', '’'])
        } else {
            of > at && self.adjacent(at) && self.adjacent(of) && !self.a_noun_follows(of)
        };
        let year = digits.parse().ok().filter(|_| shown && digits.len() == 2)?;
        Some((year, of + 1))
    }

    /// What joins two days, months or years: "al", "y el", a dash. "Entre" before the first
    /// makes a stretch of "y".
    pub(super) fn to(&self, between: bool, at: usize) -> Option<(Join, usize)> {
        if matches!(self.gap(at).trim(), "-" | "--" | "–" | "—") {
            return Some((Join::To, at));
        }
        let joined = if self.is(at, self.words.and) {
            if between { Join::To } else { Join::And }
        } else if self.is(at, self.words.to) {
            Join::To
        } else {
            return None;
        };
        let next = self.skip(at + 1, self.words.articles);
        (self.adjacent(at) && self.adjacent(next)).then_some((joined, next))
    }

    /// What opens a stretch that it belongs to, and whether it is "entre": "de", "entre el"
    pub(super) fn opening(&self, at: usize) -> Option<(bool, usize)> {
        let between = self.is(at, &[self.words.between]);
        if !between && !self.is(at, self.words.from) {
            return None;
        }
        let next = self.skip(at + 1, self.words.articles);
        (self.adjacent(at + 1) && self.adjacent(next)).then_some((between, next))
    }

    /// Whether "entre", "entre el" stands before the token.
    pub(super) fn between(&self, at: usize) -> bool {
        self.preceded(self.before_article(at), &[self.words.between])
    }

    /// The token, or the article before it.
    pub(super) fn before_article(&self, at: usize) -> usize {
        if self.preceded(at, self.words.articles) { at - 1 } else { at }
    }

    pub(super) fn four_digits(&self, at: usize) -> Option<i16> {
        let word = &self.tokens.get(at)?.lower;
        let year = word.parse().ok().filter(|year| (1500..=2100).contains(year));
        year.filter(|_| word.len() == 4)
    }

    /// A number of one digit or two.
    pub(super) fn two_digits(&self, at: usize) -> Option<i8> {
        let word = &self.tokens.get(at)?.lower;
        word.parse().ok().filter(|_| word.len() <= 2)
    }

    /// A phrase, word for word, and the number of the token after it.
    pub(super) fn said(&self, at: usize, phrase: &str) -> Option<usize> {
        // Most phrases differ in their first word.
        let first = self.tokens.get(at)?.lower.as_bytes();
        if !phrase.as_bytes().get(..first.len())?.eq_ignore_ascii_case(first) {
            return None;
        }
        let mut next = at;
        for word in phrase.split([' ', '-']) {
            let token = self.tokens.get(next)?;
            // Of letters that aren't ASCII no name in CLDR has a capital.
            let joined = next == at || self.adjacent(next) || matches!(self.gap(next), "-" | "‑");
            if !joined || !token.lower.eq_ignore_ascii_case(word) {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// The first phrase of a table that is said, and what it means.
    pub(super) fn one_of<T: Copy>(&self, at: usize, table: Table<T>) -> Option<(T, usize)> {
        table.iter().find_map(|&(phrase, meaning)| Some((meaning, self.said(at, phrase)?)))
    }

    fn named(
        &self,
        at: usize,
        names: impl Iterator<Item = (&'static str, i8)>,
    ) -> Option<(i8, usize)> {
        { names }.find_map(|(name, number)| Some((number, self.said(at, name)?)))
    }

    /// A phrase of a list right after the token before.
    pub(super) fn followed(&self, at: usize, list: &[&str]) -> Option<usize> {
        list.iter().filter(|_| self.adjacent(at)).find_map(|phrase| self.said(at, phrase))
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|token| words.contains(&token.lower.as_ref()))
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

    /// What stands after the token, to the end of the text.
    pub(super) fn rest(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.end..]
    }

    /// Whether only white space stands between the token and the one before it.
    pub(super) fn adjacent(&self, at: usize) -> bool {
        let gap = self.gap(at);
        !gap.is_empty() && gap.trim().is_empty()
    }

    /// Whether the text or the clause ends after the token.
    pub(super) fn ends_a_clause(&self, at: usize) -> bool {
        let rest = self.rest(at);
        rest.is_empty() || rest.starts_with(['.', ',', ';', ':', ')', '»', '\n'])
    }

    /// Whether the text or a clause begins with the token.
    pub(super) fn begins_a_clause(&self, at: usize) -> bool {
        at == 0 || !self.adjacent(at)
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        self.text[token.span.clone()].starts_with(char::is_uppercase)
    }

    /// Whether the word is none that a capital makes a name, such as "USA Today".
    pub(super) fn common(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let shouted = !self.text[token.span.clone()].contains(char::is_lowercase);
        !self.capital(at) || shouted || self.begins_a_clause(at)
    }
}

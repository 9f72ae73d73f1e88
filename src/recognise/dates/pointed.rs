//! [`Pointed`]: a noun with the words that say which one is meant: "el pasado N", "este N".

use super::nearest::Direction;
use super::phrase::Phrase;
use super::words::Table;

/// A noun, and which one is meant.
pub(super) struct Pointed<T> {
    pub(super) noun: T,
    pub(super) direction: Direction,
    pub(super) next: usize,
}

impl Phrase<'_> {
    /// "el pasado N", "N pasada", "este mismo N", "el N"
    pub(super) fn pointed<T>(
        &self,
        at: usize,
        turns: Table<Direction>,
        noun: impl Fn(usize) -> Option<(T, usize)>,
    ) -> Option<Pointed<T>> {
        // "this past" points by itself, though "this" is a word of it.
        let bare = self.one_of(at, turns);
        let this = bare.is_none() && self.is(at, self.words.this);
        let determined = this || bare.is_none() && self.is(at, self.words.the);
        let start = if determined { self.skip(at + 1, self.words.same) } else { at };
        let turn = bare.or_else(|| self.one_of(start, turns));
        let turn = turn.filter(|_| !self.preceded(at, self.words.not_before_turns));
        let direction = turn.map(|(direction, _)| direction);
        let next = turn.map_or(start, |(_, next)| next);
        let (noun, end) = noun(next)?;
        if !(at + 1..=next).all(|at| self.adjacent(at)) {
            return None;
        }
        let after = self.words.turns_after.iter();
        let after = after
            .filter(|_| direction.is_none() && self.adjacent(end))
            .find_map(|&(said, direction)| Some((direction, self.said(end, said)?)));
        let (direction, next) = match (direction, after) {
            (Some(direction), _) => (direction, end),
            (None, Some(after)) => after,
            (None, None) => (if this { Direction::This } else { Direction::Unsaid }, end),
        };
        Some(Pointed { noun, direction, next })
    }
}

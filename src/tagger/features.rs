//! What of a sentence the model goes by. Training and tagging use these features and no others.
//!
//! A feature is a hash of a template's number and of what stands in it. The templates are those of
//! the field (Ratinov and Roth 2009; Tkachenko and Simanovsky 2012): the word and its neighbours,
//! their shapes, affixes, Brown clusters and lists, pairs of these, and what the rest of the
//! document has made of the same word ([`votes`](super::votes)).

use std::ops::Range;

use super::hash::join;
use super::lists::{Cue, List};
use super::votes::Vote;
use super::word::Word;

/// How far from a capital a word may be in a name. Names have a capital near each of their words:
/// what is further away is in none, and needs no features.
const REACH: usize = 2;

/// Which words of a sentence may be in a name.
pub(crate) fn live(words: &[Word]) -> Vec<bool> {
    let mut live = vec![false; words.len()];
    for (at, _) in words.iter().enumerate().filter(|(_, word)| word.capital) {
        let end = (at + REACH + 1).min(words.len());
        live[at.saturating_sub(REACH)..end].fill(true);
    }
    live
}

/// Where the stretches of live words are.
pub(crate) fn stretches(live: &[bool]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    live.chunk_by(|one, next| one == next).filter_map(move |chunk| {
        let range = start..start + chunk.len();
        start = range.end;
        chunk[0].then_some(range)
    })
}

/// A sentence, and what is known of it as a whole.
pub(crate) struct Sentence<'a> {
    words: &'a [Word],
    edge: Word,
    /// The first word with a letter: its capital says little.
    first: usize,
    /// 1 if it is in capitals, 2 if most of its words have one.
    style: u64,
}

impl<'a> Sentence<'a> {
    pub(crate) fn of(words: &'a [Word]) -> Self {
        let count = |is: fn(&Word) -> bool| words.iter().filter(|word| is(word)).count();
        let letters = count(|word| word.letters);
        let loud = letters > 2 && count(|word| word.loud) * 10 > letters * 7;
        let title = !loud && letters > 3 && count(|word| word.capital) * 10 > letters * 7;
        Self {
            words,
            edge: Word::edge(),
            first: words.iter().position(|word| word.letters).unwrap_or(0),
            style: u64::from(loud) + 2 * u64::from(title),
        }
    }

    /// The word so many steps from another; past the ends of the sentence its edge.
    pub(crate) fn near(&self, at: usize, step: isize) -> &Word {
        let place = at.checked_add_signed(step);
        place.and_then(|place| self.words.get(place)).unwrap_or(&self.edge)
    }

    /// The features of a word that tell of several words, or of the sentence.
    pub(crate) fn of_several(&self, at: usize, mut emit: impl FnMut(u64)) {
        let (before2, before) = (self.near(at, -2), self.near(at, -1));
        let (word, after, after2) = (self.near(at, 0), self.near(at, 1), self.near(at, 2));
        let first = u64::from(at == self.first);

        add(&mut emit, 1, [1]);
        let opens = at == self.first || word.capital && !before.letters;
        add(
            &mut emit,
            53,
            [
                if opens { join(word.shape, 3 + first) } else { 0 },
                if opens { join(u64::from(word.casing) + 9, 3 + first) } else { 0 },
                if self.style > 0 { join(self.style, word.shape) } else { 0 },
                join(before.lower, word.lower),
                join(word.lower, after.lower),
                join(join(before.shape, word.shape), after.shape),
                join(before.cluster.up_to(16), word.cluster.up_to(16)),
                join(word.cluster.up_to(16), after.cluster.up_to(16)),
                join(before.lower, word.shape),
                join(word.shape, after.lower),
                join(before.cluster.up_to(16), word.shape),
                join(word.shape, after.cluster.up_to(16)),
                join(join(before2.lower, before.lower), word.shape),
                join(join(after.lower, after2.lower), word.shape),
                join(before2.shape, join(before.shape, word.shape)),
                join(after2.shape, join(after.shape, word.shape)),
            ],
        );
        let listed = word.listed.number();
        let if_listed = |value: u64| if listed > 0 { join(listed, value) } else { 0 };
        add(
            &mut emit,
            102,
            [
                if_listed(u64::from(word.casing) + 1),
                pair(before.listed.number(), listed),
                pair(after.listed.number(), listed),
                if_listed(join(word.shape, first)),
                if_listed(before.lower),
                if_listed(before.cluster.up_to(16)),
                if_listed(word.cluster.up_to(8)),
            ],
        );
    }
}

/// How far from a word others tell of it.
pub(crate) const STEPS: std::ops::RangeInclusive<isize> = -3..=3;

/// The features that a word has from one word so many steps from it. They depend on nothing else,
/// so that what they say need be looked up only once ([`memory`](super::memory)).
pub(crate) fn of_one(word: &Word, step: isize, mut emit: impl FnMut(u64)) {
    let place = step.unsigned_abs() as u64;
    // Steps from the left, as numbers of templates.
    let from = |least: isize| (step - least) as u64;
    if place <= 2 {
        let cluster = |steps| word.cluster.up_to(steps);
        let own = [word.lower, cluster(16), cluster(6), word.shape, 64 + outline(word)];
        add(&mut emit, 2 + 5 * from(-2), own);
    } else {
        add(&mut emit, 27 + from(-3) / 3, [word.cluster.up_to(8), word.lower]);
    }
    if place == 0 {
        add(&mut emit, 31, [word.form, word.long_shape]);
        add(&mut emit, 33, [4, 8, 10, 12].map(|steps| word.cluster.up_to(steps)));
        add(&mut emit, 37, word.prefixes);
        add(&mut emit, 41, word.suffixes);
    }
    if place == 1 {
        let clusters = [4, 10].map(|steps| word.cluster.up_to(steps));
        let own = [word.suffixes[1], word.prefixes[1], clusters[0], clusters[1]];
        add(&mut emit, 45 + 2 * from(-1), own);
    }
    if place <= 1 {
        let template = 69 + 11 * from(-1);
        add(&mut emit, template, word.listed.places().map(u64::from));
        let alone = if word.capital { u64::from(word.alone & LISTS) } else { 0 };
        add(&mut emit, template + 9, [word.listed.number(), alone]);
    }
    let cue = |cue: Cue| {
        if word.alone & cue.bit() != 0 { 1 + u64::from(word.capital) } else { 0 }
    };
    add(&mut emit, 109 + 6 * from(-3), Cue::ALL.map(cue));
}

/// Adds features of templates in a row, of which the first is given. A template's number is part of
/// what a model has learned. What is 0 is absent.
fn add<const N: usize>(mut emit: impl FnMut(u64), template: u64, values: [u64; N]) {
    for (template, value) in (template..).zip(values) {
        if value != 0 {
            emit(join(template, value));
        }
    }
}

/// What lists of names are among the bits of a word.
const LISTS: u16 = (1 << List::ALL.len()) - 1;

/// The features of what the rest of the document has made of a word.
pub(crate) fn of_vote(vote: Vote, words: &[Word], at: usize, mut emit: impl FnMut(u64)) {
    if vote.is_empty() {
        return;
    }
    let mut template = 1 << 32;
    let mut add = |value: u64| {
        template += 1;
        emit(join(template, value));
    };
    let capital =
        |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word: &Word| word.capital);
    let beside = u64::from(capital(at.checked_sub(1))) * 2 + u64::from(capital(Some(at + 1)));
    let (best, share, count) = (vote.best() as u64, vote.share(vote.best()), vote.count());
    add(best * 8 + share + 1);
    add(best * 64 + share * 8 + count + 1);
    add(best * 2 + (beside >> 1) + 1);
    add(best * 2 + (beside & 1) + 1);
    add(best * 512 + share * 64 + count * 4 + beside + 1);
    for class in 0..Vote::CLASSES {
        let share = vote.share(class);
        add(if share > 0 { share * 8 + vote.of(class).min(4) } else { 0 });
    }
}

/// How a word is written, and how it mostly is.
fn outline(word: &Word) -> u64 {
    u64::from(word.casing) * 4 + u64::from(word.capital) + 2 * u64::from(word.loud)
}

/// A hash of two values, if one of them is there.
fn pair(one: u64, two: u64) -> u64 {
    if one > 0 || two > 0 { join(one + 1, two + 1) } else { 0 }
}

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

    /// The features of a word but for [`of_vote`].
    pub(crate) fn features(&self, at: usize, mut emit: impl FnMut(u64)) {
        let near = |step: isize| {
            let place = at.checked_add_signed(step);
            place.and_then(|place| self.words.get(place)).unwrap_or(&self.edge)
        };
        let mut template = 0_u64;
        // What is 0 is absent.
        let mut add = |value: u64| {
            template += 1;
            if value != 0 {
                emit(join(template, value));
            }
        };
        let word = near(0);
        let [before2, before, after, after2] = [-2, -1, 1, 2].map(near);
        let first = u64::from(at == self.first);

        add(1);
        for step in -2..=2 {
            let word = near(step);
            add(word.lower);
            add(word.cluster.up_to(16));
            add(word.cluster.up_to(6));
            add(word.shape);
            add(64 + outline(word));
        }
        for step in [-3, 3] {
            add(near(step).cluster.up_to(8));
            add(near(step).lower);
        }
        add(word.form);
        add(word.long_shape);
        for steps in [4, 8, 10, 12] {
            add(word.cluster.up_to(steps));
        }
        for affix in word.prefixes.into_iter().chain(word.suffixes) {
            add(affix);
        }
        for word in [before, after] {
            add(word.suffixes[1]);
            add(word.prefixes[1]);
            add(word.cluster.up_to(4));
            add(word.cluster.up_to(10));
        }
        let opens = at == self.first || word.capital && !before.letters;
        add(if opens { join(word.shape, 3 + first) } else { 0 });
        add(if opens { join(u64::from(word.casing) + 9, 3 + first) } else { 0 });
        add(if self.style > 0 { join(self.style, word.shape) } else { 0 });

        add(join(before.lower, word.lower));
        add(join(word.lower, after.lower));
        add(join(join(before.shape, word.shape), after.shape));
        add(join(before.cluster.up_to(16), word.cluster.up_to(16)));
        add(join(word.cluster.up_to(16), after.cluster.up_to(16)));
        add(join(before.lower, word.shape));
        add(join(word.shape, after.lower));
        add(join(before.cluster.up_to(16), word.shape));
        add(join(word.shape, after.cluster.up_to(16)));
        add(join(join(before2.lower, before.lower), word.shape));
        add(join(join(after.lower, after2.lower), word.shape));
        add(join(before2.shape, join(before.shape, word.shape)));
        add(join(after2.shape, join(after.shape, word.shape)));

        for word in [before, word, after] {
            for place in word.listed.places() {
                add(u64::from(place));
            }
            add(word.listed.number());
            add(if word.capital { u64::from(word.alone & LISTS) } else { 0 });
        }
        let listed = word.listed.number();
        let if_listed = |value: u64| if listed > 0 { join(listed, value) } else { 0 };
        add(if_listed(u64::from(word.casing) + 1));
        add(pair(before.listed.number(), listed));
        add(pair(after.listed.number(), listed));
        add(if_listed(join(word.shape, first)));
        add(if_listed(before.lower));
        add(if_listed(before.cluster.up_to(16)));
        add(if_listed(word.cluster.up_to(8)));

        for step in -3..=3 {
            let word = near(step);
            for cue in Cue::ALL {
                add(if word.alone & cue.bit() != 0 { 1 + u64::from(word.capital) } else { 0 });
            }
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

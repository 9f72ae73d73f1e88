//! [`Openings`]: what tells at once that no date begins with a word, which holds of most words.

use std::collections::{BTreeMap, BTreeSet};

use super::Words;

/// Words by how a date may begin with them, in lower case.
#[derive(Debug)]
pub(in crate::recognise::dates) struct Openings {
    /// The first word: whether it may be a date by itself ("ayer") or has more after it ("la").
    first: BTreeMap<String, bool>,
    /// The word after it: "semana".
    second: BTreeSet<String>,
    /// By the first byte of a first word how long it may be, a bit a byte: most words are told so.
    lengths: [u32; 256],
}

impl Openings {
    pub(super) fn of(words: &Words) -> Self {
        fn told<T>(table: &'static [(&'static str, T)]) -> impl Iterator<Item = &'static str> {
            table.iter().map(|(phrase, _)| *phrase)
        }
        let names = words.months().chain(words.weekdays()).map(|(name, _)| name);
        let (alone, longer): (BTreeSet<_>, BTreeSet<_>) =
            names.chain(told(words.adverbs)).partition(|phrase| !phrase.contains([' ', '-']));
        let lists = [
            words.from,
            words.the,
            words.this,
            words.back,
            words.decade,
            words.ago_before,
            words.day_word,
            words.month_word,
        ];
        let first: BTreeSet<_> = longer
            .into_iter()
            .chain(lists.into_iter().flatten().copied())
            .chain([words.first, words.between])
            .chain(told(words.turns).chain(told(words.turns_of_days)))
            .chain(told(words.units).chain(told(words.numbers)))
            .collect();
        let within = [words.of, words.articles, words.same];
        let second: BTreeSet<_> = alone
            .iter()
            .chain(&first)
            .copied()
            .chain(within.into_iter().flatten().copied())
            .chain(told(words.turns_after).chain(told(words.counted)).chain(told(words.tens)))
            .flat_map(|phrase| phrase.split([' ', '-']).take(2))
            .collect();
        let begin = |phrase: &&'static str| phrase.split([' ', '-']).next();
        let first = first.iter().filter_map(begin).map(|word| (word, false));
        let alone = alone.into_iter().map(|word| (word, true));
        let first: BTreeMap<String, bool> =
            first.chain(alone).map(|(word, alone)| (word.to_lowercase(), alone)).collect();
        let mut lengths = [0; 256];
        for word in first.keys() {
            lengths[usize::from(word.as_bytes()[0])] |= length(word);
        }
        Self { first, lengths, second: second.into_iter().map(str::to_lowercase).collect() }
    }

    /// Whether a date may begin with these words in lower case.
    pub(in crate::recognise::dates) fn open(&self, first: &str, second: Option<&str>) -> bool {
        let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let begins = first.as_bytes().first();
        let may_open =
            begins.is_some_and(|byte| self.lengths[usize::from(*byte)] & length(first) != 0);
        let goes_on = || second.is_some_and(|word| number(word) || self.second.contains(word));
        number(first) || may_open && self.first.get(first).is_some_and(|alone| *alone || goes_on())
    }
}

/// The length of a word as a bit.
fn length(word: &str) -> u32 {
    1 << word.len().min(31)
}

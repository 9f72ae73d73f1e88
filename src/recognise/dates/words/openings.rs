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
        Self {
            first: first.chain(alone).map(|(word, alone)| (word.to_lowercase(), alone)).collect(),
            second: second.into_iter().map(str::to_lowercase).collect(),
        }
    }

    /// Whether a date may begin with these words in lower case.
    pub(in crate::recognise::dates) fn open(&self, first: &str, second: Option<&str>) -> bool {
        let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let goes_on = || second.is_some_and(|word| number(word) || self.second.contains(word));
        number(first) || self.first.get(first).is_some_and(|alone| *alone || goes_on())
    }
}

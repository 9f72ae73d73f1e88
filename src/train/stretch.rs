//! [`Stretch`]: what of a sample can be learned from.

use std::collections::HashMap;
use std::ops::Range;

use crate::tagger::features::{STEPS, Sentence, live, of_one, of_vote, stretches};
use crate::tagger::lexicon::Lexicon;
use crate::tagger::memory::Memory;
use crate::tagger::votes::Votes;
use crate::tagger::word::Word;
use crate::tagger::{Class, Label, Name, labels, names};

use super::sample::Sample;

/// Which features there are, with their numbers.
pub(super) type Dictionary = HashMap<u64, u32>;

/// Words that follow one another near a capital, with the features of each. What is further from a
/// capital is in no name, and nothing is learned from it.
#[derive(Debug, Default)]
pub(super) struct Stretch {
    /// The features of all words.
    features: Vec<u32>,
    /// For each word where its features end, and before them those of the votes on it.
    ends: Vec<(u32, u32)>,
    /// What kind of word each is.
    pub(super) links: Vec<u8>,
    /// For each word a bit for each label that it may have.
    pub(super) masks: Vec<u32>,
    /// Its labels, if each word may have but one.
    pub(super) labels: Option<Vec<Label>>,
    pub(super) weight: f32,
}

impl Stretch {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The features of a word, those of votes among them or not.
    pub(super) fn features(&self, word: usize, with_votes: bool) -> &[u32] {
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before].1);
        let (own, all) = self.ends[word];
        &self.features[start as usize..if with_votes { all } else { own } as usize]
    }
}

/// A sample as words, ready to make stretches of.
#[derive(Debug)]
pub(super) struct Analysed {
    pub(super) words: Vec<Word>,
    live: Vec<bool>,
    /// Its labels, but for names that reach where no name is looked for.
    pub(super) labels: Vec<Label>,
    every_class: bool,
    weight: f32,
    pub(super) document: u32,
}

/// The names of a class that some texts don't mark, as labels: each may stand where nothing is
/// marked in them.
fn unmarked() -> u32 {
    let of_other = Label::all().filter(|label| label.class() == Some(Class::Other));
    of_other.fold(1, |mask, label| mask | 1 << label.number())
}

impl Analysed {
    pub(super) fn of(sample: &Sample, lexicon: &Lexicon<'_>) -> Self {
        let tokens: Vec<&str> = sample.tokens.iter().map(String::as_str).collect();
        let (words, _) = Memory::default().words(&tokens, lexicon);
        let live = live(&words);
        let within = |(range, _): &Name| live[range.clone()].iter().all(|live| *live);
        let names: Vec<Name> = names(&sample.labels).into_iter().filter(within).collect();
        Self {
            labels: labels(words.len(), &names),
            words,
            live,
            every_class: sample.every_class,
            weight: sample.weight,
            document: sample.document,
        }
    }

    /// Where its stretches are.
    pub(super) fn stretches(&self) -> impl Iterator<Item = Range<usize>> {
        stretches(&self.live)
    }

    /// Calls back with every feature of every word that counts, and whether votes make it.
    /// `votes`, if given, are those of its document, with the labels by which it voted itself.
    fn each(&self, votes: Option<(&Votes, &[Label])>, mut emit: impl FnMut(usize, bool, u64)) {
        let sentence = Sentence::of(&self.words);
        for at in (0..self.words.len()).filter(|at| self.live[*at]) {
            for step in STEPS {
                of_one(sentence.near(at, step), step, |feature| emit(at, false, feature));
            }
            sentence.of_several(at, |feature| emit(at, false, feature));
            if let Some((votes, own)) = votes {
                let vote = votes.elsewhere(&self.words[at], own[at]);
                of_vote(vote, &self.words, at, |feature| emit(at, true, feature));
            }
        }
    }

    /// Counts its features.
    pub(super) fn count(&self, votes: Option<(&Votes, &[Label])>, counts: &mut HashMap<u64, u32>) {
        self.each(votes, |_, _, feature| *counts.entry(feature).or_default() += 1);
    }

    /// Its stretches, with those of their features that are in the dictionary.
    pub(super) fn with(
        &self,
        dictionary: &Dictionary,
        votes: Option<(&Votes, &[Label])>,
    ) -> Vec<Stretch> {
        let mut of_words: Vec<(Vec<u32>, Vec<u32>)> = vec![Default::default(); self.words.len()];
        self.each(votes, |at, by_votes, feature| {
            if let Some(number) = dictionary.get(&feature) {
                let (own, votes) = &mut of_words[at];
                if by_votes { votes } else { own }.push(*number);
            }
        });
        let unmarked = unmarked();
        let stretches = self.stretches().map(|range| {
            let mut made = Stretch { weight: self.weight, ..Stretch::default() };
            for at in range.clone() {
                let (own, votes) = &of_words[at];
                made.features.extend(own);
                let end = made.features.len() as u32;
                made.features.extend(votes);
                made.ends.push((end, made.features.len() as u32));
                made.links.push(self.words[at].link() as u8);
                let label = self.labels[at];
                let open = label == Label::OUTSIDE && !self.every_class;
                made.masks.push(if open { unmarked } else { 1 << label.number() });
            }
            let certain = made.masks.iter().all(|mask| mask.is_power_of_two());
            made.labels = certain.then(|| self.labels[range].to_vec());
            made
        });
        stretches.collect()
    }
}

//! [`Reading`]: a sentence with what its words score.

use std::ops::Range;

use super::chain::Row;
use super::features::{self, Sentence};
use super::label::Label;
use super::memory::{Memory, Place};
use super::model::Model;
use super::steps::Steps;
use super::votes::Votes;
use super::word::Word;

/// A sentence with what its words score, as far as it has been read.
pub(super) struct Reading {
    words: Vec<Word>,
    live: Vec<bool>,
    /// What the features of each word say, in units.
    sums: Vec<[i32; Label::COUNT]>,
    scores: Vec<Row>,
}

impl Reading {
    /// Reads a sentence by itself.
    pub(super) fn of(tokens: &[&str], model: &Model<'_>, memory: &mut Memory) -> Self {
        let (words, places) = memory.words(tokens, &model.lexicon);
        let live = features::live(&words);
        let mut sums = vec![[0; Label::COUNT]; words.len()];
        let sentence = Sentence::of(&words);
        let mut features = Vec::new();
        for (at, sums) in sums.iter_mut().enumerate().filter(|(at, _)| live[*at]) {
            for step in features::STEPS {
                let place = at.checked_add_signed(step).and_then(|place| places.get(place));
                let word = sentence.near(at, step);
                memory.add(*place.unwrap_or(&Place::EDGE), step, word, &model.weights, sums);
            }
            sentence.of_several(at, |feature| features.push(feature));
            model.weights.add_all(&mut features, sums);
        }
        let score = |(sums, live): (&_, &bool)| {
            if *live { model.weights.score(sums) } else { Row::default() }
        };
        let scores = sums.iter().zip(&live).map(score).collect();
        Self { words, live, sums, scores }
    }

    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// Takes in what the rest of the document has made of the words; tells whether that changes
    /// what they score.
    pub(super) fn vote(&mut self, votes: &Votes, own: &[Label], model: &Model<'_>) -> bool {
        let mut changed = false;
        let mut features = Vec::new();
        for (at, own) in own.iter().enumerate() {
            let vote = votes.elsewhere(&self.words[at], *own);
            if !self.live[at] || vote.is_empty() {
                continue;
            }
            let sums = &mut self.sums[at];
            features::of_vote(vote, &self.words, at, |feature| features.push(feature));
            model.weights.add_all(&mut features, sums);
            self.scores[at] = model.weights.score(sums);
            changed = true;
        }
        changed
    }

    /// The stretches of words that may be in names.
    pub(super) fn stretches(&self) -> impl Iterator<Item = Range<usize>> {
        features::stretches(&self.live)
    }

    /// What the words of a stretch score.
    pub(super) fn scores(&self, stretch: &Range<usize>) -> &[Row] {
        &self.scores[stretch.clone()]
    }

    /// For each word of a stretch but the first the steps of its link.
    pub(super) fn steps<'a>(&self, stretch: &Range<usize>, of: &'a [Steps]) -> Vec<&'a Steps> {
        let inner = stretch.start + 1..stretch.end;
        self.words[inner].iter().map(|word| &of[word.link()]).collect()
    }
}

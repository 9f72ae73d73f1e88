//! Names in running text: a linear-chain conditional random field over words, shapes, affixes,
//! Brown clusters and lists of names (Lafferty, McCallum and Pereira 2001).
//!
//! A [`Model`] is what has been learned of one language; a [`Tagger`] reads documents by it. A
//! document is read twice: what the first reading makes plain helps the second. `train` (feature
//! `publish`) makes models; both sides use the features that are declared here.

use std::ops::Range;

mod bytes;
pub(crate) mod chain;
mod confidence;
mod counts;
pub(crate) mod features;
pub(crate) mod hash;
mod label;
pub(crate) mod lexicon;
mod lists;
pub(crate) mod memory;
pub mod model;
mod reading;
mod sieve;
pub(crate) mod steps;
mod table;
mod tokens;
pub(crate) mod votes;
mod weights;
pub(crate) mod word;

pub use confidence::Confidence;
pub use label::{Class, Label, Name, labels, names};
pub use lexicon::{Cluster, Known, LONGEST};
pub use lists::{Cue, List};
pub use model::{Model, ModelError};
pub use tokens::tokens;
pub use weights::Pairs;

use memory::Memories;
use reading::Reading;

use chain::{Sums, best};
use steps::Steps;
use votes::Votes;

/// Sentences of which no document is known are read as documents of so many.
pub const TOGETHER: usize = 40;

/// A name that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its bytes in its sentence.
    pub span: Range<usize>,
    /// What it names.
    pub class: Class,
    /// The model's own probability that this is a name, of this class, with these ends.
    pub probability: f32,
    /// How often such names are right, in percent: see [`Confidence`].
    pub confidence: u8,
}

/// Finds names by a model. Several threads may use it at once.
#[derive(Debug)]
pub struct Tagger<'a> {
    model: Model<'a>,
    memories: Memories,
    /// By links.
    steps: Vec<Steps>,
    /// `exp` of the steps.
    odds: Vec<Steps>,
}

impl<'a> Tagger<'a> {
    /// A tagger that goes by this model.
    #[must_use]
    pub fn new(model: Model<'a>) -> Self {
        let matrices = &model.weights.steps;
        let (steps, odds) = (chain::steps(matrices), chain::odds(matrices));
        Self { model, memories: Memories::default(), steps, odds }
    }

    /// The language of its model.
    #[must_use]
    pub fn language(&self) -> &str {
        self.model.language
    }

    /// The names in the sentences of a document: for each sentence, in order and disjoint.
    #[must_use]
    pub fn tag(&self, sentences: &[&str]) -> Vec<Vec<Found>> {
        let tokens: Vec<Vec<Range<usize>>> =
            sentences.iter().map(|sentence| tokens(sentence)).collect();
        let texts: Vec<Vec<&str>> = sentences
            .iter()
            .zip(&tokens)
            .map(|(sentence, ranges)| ranges.iter().map(|range| &sentence[range.clone()]).collect())
            .collect();
        let named = self.tag_tokens(&texts);
        named
            .into_iter()
            .zip(&tokens)
            .map(|(names, ranges)| {
                let found = names.into_iter().map(|(words, class, probability)| Found {
                    span: ranges[words.start].start..ranges[words.end - 1].end,
                    class,
                    probability,
                    confidence: self.confidence(probability),
                });
                found.collect()
            })
            .collect()
    }

    /// The names among the tokens of a document's sentences, with their probabilities.
    #[must_use]
    pub fn tag_tokens(&self, sentences: &[Vec<&str>]) -> Vec<Vec<(Range<usize>, Class, f32)>> {
        let mut read: Vec<(Reading, Vec<Label>)> = Vec::with_capacity(sentences.len());
        let mut votes = Votes::default();
        let mut memory = self.memories.take();
        for sentence in sentences {
            let reading = Reading::of(sentence, &self.model, &mut memory);
            let labels = self.labels(&reading);
            votes.add(reading.words(), &labels);
            read.push((reading, labels));
        }
        self.memories.give_back(memory);
        let mut sums = Sums::default();
        read.into_iter()
            .map(|(mut reading, labels)| {
                let labels = if reading.vote(&votes, &labels, &self.model) {
                    self.labels(&reading)
                } else {
                    labels
                };
                self.probable(&reading, &labels, &mut sums)
            })
            .collect()
    }

    /// Whether the model has this name on a list. It has no names but hashes of them: one in some
    /// hundreds that are on none are taken for one that is.
    #[must_use]
    pub fn lists(&self, name: &str, list: List) -> bool {
        let mut words = hash::Words::new();
        for range in tokens(name) {
            words = words.and(&word::lower(&name[range]));
        }
        self.model.lexicon.has(words.hash(), list.bit())
    }

    /// Whether the model has this word as such a cue. As with [`Tagger::lists`], one word in some
    /// hundreds is taken for one that it isn't.
    #[must_use]
    pub fn cues(&self, word: &str, cue: Cue) -> bool {
        let word = hash::Words::new().and(&word::lower(word));
        self.model.lexicon.has(word.hash(), cue.bit())
    }

    /// How often names of this probability are right, in percent.
    #[must_use]
    pub fn confidence(&self, probability: f32) -> u8 {
        self.model.confidence.percent(probability)
    }

    /// The labels of a sentence. Only stretches around capitals are decoded.
    fn labels(&self, reading: &Reading) -> Vec<Label> {
        let mut labels = vec![Label::OUTSIDE; reading.words().len()];
        for stretch in reading.stretches() {
            let steps = reading.steps(&stretch, &self.steps);
            labels[stretch.clone()].copy_from_slice(&best(reading.scores(&stretch), &steps));
        }
        labels
    }

    /// The names that labels tell of, with their probabilities.
    fn probable(
        &self,
        reading: &Reading,
        labels: &[Label],
        sums: &mut Sums,
    ) -> Vec<(Range<usize>, Class, f32)> {
        let mut found = Vec::new();
        for stretch in reading.stretches() {
            let names = names(&labels[stretch.clone()]);
            let (Some((first, _)), Some((last, _))) = (names.first(), names.last()) else {
                continue;
            };
            let odds = reading.steps(&stretch, &self.odds);
            sums.over(reading.scores(&stretch), &odds, None, first.start..last.end);
            for (words, class) in names {
                let (start, end) = (stretch.start + words.start, stretch.start + words.end);
                let probability = sums.of_run(words.start, &labels[start..end], &odds);
                found.push((start..end, class, probability));
            }
        }
        found
    }
}

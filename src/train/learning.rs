//! [`Learner`]: makes a model of samples.

use std::collections::HashMap;

use crate::tagger::chain::{Row, Sums, odds};
use crate::tagger::lexicon::Lexicon;
use crate::tagger::model;
use crate::tagger::steps::Steps;
use crate::tagger::votes::Votes;
use crate::tagger::{Confidence, Label, Pairs, names};

use super::fit::{Course, Fit, by_links};
use super::optimiser::Rate;
use super::recipe::Recipe;
use super::sample::Sample;
use super::stretch::{Analysed, Dictionary, Stretch};

/// How many parts the samples are divided into, so that what is said of each part is said by what
/// was learned from the others.
const PARTS: usize = 4;

/// Told how far the learning is.
pub trait Progress: Sync {
    /// So many rounds are to come.
    fn rounds(&self, _all: usize) {}
    /// A round is done.
    fn round(&self) {}
}

impl Progress for () {}

/// Makes a model of samples by a recipe.
pub struct Learner<'a> {
    recipe: &'a Recipe,
    lexicon: &'a [u8],
    progress: &'a dyn Progress,
}

/// What is said of a sample: for each of its words a label.
type Labels = Vec<Vec<Label>>;

impl<'a> Learner<'a> {
    /// A learner with this lexicon.
    #[must_use]
    pub fn new(recipe: &'a Recipe, lexicon: &'a [u8], progress: &'a dyn Progress) -> Self {
        Self { recipe, lexicon, progress }
    }

    /// Learns: `marked` are samples that people have marked, `made` those that were made of them,
    /// from which no confidence is drawn. Gives a model as bytes.
    ///
    /// # Panics
    /// When the lexicon is none, or there is nothing to learn from.
    #[must_use]
    pub fn learn(&self, marked: &[Sample], made: &[Sample]) -> Vec<u8> {
        self.progress.rounds(self.recipe.rounds * (PARTS + self.recipe.models));
        let lexicon = Lexicon::of(self.lexicon).expect("the lexicon was just made");
        let all = marked.iter().chain(made);
        let samples: Vec<Analysed> = all.map(|sample| Analysed::of(sample, &lexicon)).collect();
        let (said, confidence) = self.by_others(&samples, marked.len());
        let votes = votes(&samples, &said);
        let of = |at: usize| Some((&votes[&samples[at].document], said[at].as_slice()));

        let mut counts = HashMap::new();
        for (at, sample) in samples.iter().enumerate() {
            sample.count(of(at), &mut counts);
        }
        let dictionary = self.dictionary(counts);
        let stretches: Vec<Stretch> = samples
            .iter()
            .enumerate()
            .flat_map(|(at, sample)| sample.with(&dictionary, of(at)))
            .collect();
        let stretches: Vec<&Stretch> = stretches.iter().collect();
        let fits = side_by_side(self.recipe.models, |number| {
            let course = self.course(self.recipe.alone, number as u64 + 1);
            Fit::to(&stretches, dictionary.len(), course, &|| self.progress.round())
        });
        self.written(&Fit::mean(&fits), &dictionary, &confidence)
    }

    fn course(&self, alone: f32, number: u64) -> Course {
        let Recipe { rounds, step, floor, cost, seed, .. } = *self.recipe;
        Course { rounds, alone, rate: Rate { step, floor, cost }, seed: seed * 1000 + number }
    }

    /// Numbers of the features that are seen often enough.
    fn dictionary(&self, counts: HashMap<u64, u32>) -> Dictionary {
        let enough = counts.into_iter().filter(|(_, count)| *count >= self.recipe.least);
        let mut features: Vec<u64> = enough.map(|(feature, _)| feature).collect();
        features.sort_unstable();
        features.into_iter().zip(0..).collect()
    }

    /// What is said of each sample by what was learned from samples of other documents; and how
    /// often that is right of the first `marked` ones.
    fn by_others(&self, samples: &[Analysed], marked: usize) -> (Labels, Confidence) {
        let mut counts = HashMap::new();
        for sample in samples {
            sample.count(None, &mut counts);
        }
        let dictionary = self.dictionary(counts);
        let stretches: Vec<Vec<Stretch>> =
            samples.iter().map(|sample| sample.with(&dictionary, None)).collect();
        let part = |sample: &Analysed| sample.document as usize % PARTS;
        let parts = side_by_side(PARTS, |own| {
            let others = samples.iter().zip(&stretches).filter(|(sample, _)| part(sample) != own);
            let others: Vec<&Stretch> = others.flat_map(|(_, stretches)| stretches).collect();
            let course = self.course(0.0, 100 + own as u64);
            let fit = Fit::to(&others, dictionary.len(), course, &|| self.progress.round());
            let odds = odds(&fit.steps);
            let mut said = Vec::new();
            let mut judged = Vec::new();
            let mut scores = Vec::new();
            for (at, sample) in samples.iter().enumerate().filter(|(_, it)| part(it) == own) {
                let mut labels = vec![Label::OUTSIDE; sample.words.len()];
                for (range, stretch) in sample.stretches().zip(&stretches[at]) {
                    fit.scores(stretch, false, &mut scores);
                    let best = fit.best(stretch, &scores);
                    if at < marked {
                        let odds = by_links(stretch, &odds);
                        judged.extend(judge(&scores, &odds, &best, &sample.labels[range.clone()]));
                    }
                    labels[range].copy_from_slice(&best);
                }
                said.push((at, labels));
            }
            (said, judged)
        });
        let mut said = vec![Vec::new(); samples.len()];
        let mut judged = Vec::new();
        for (of_part, judgements) in parts {
            for (at, labels) in of_part {
                said[at] = labels;
            }
            judged.extend(judgements);
        }
        (said, Confidence::of(&judged))
    }

    /// A fit as a model.
    fn written(&self, fit: &Fit, dictionary: &Dictionary, confidence: &Confidence) -> Vec<u8> {
        let unit = f32::from(1_u16 << self.recipe.exponent);
        let whole = |weight: f32, most: f32| (weight * unit).round().clamp(-most, most);
        let features = dictionary.iter().filter_map(|(feature, number)| {
            let pairs: Pairs = Label::all()
                .zip(fit.features[*number as usize])
                .map(|(label, weight)| (label, whole(weight, 127.0) as i8))
                .filter(|(_, weight)| weight.abs() >= self.recipe.keep)
                .collect();
            (!pairs.is_empty()).then_some((*feature, pairs))
        });
        let mut features: Vec<(u64, Pairs)> = features.collect();
        features.sort_by_key(|(feature, _)| *feature);
        let steps: Vec<[[i16; Label::COUNT]; Label::COUNT]> = fit
            .steps
            .iter()
            .map(|matrix| matrix.map(|row| row.map(|weight| whole(weight, 32767.0) as i16)))
            .collect();
        let weights = model::weights(features, self.recipe.exponent, &steps);
        model::write(&self.recipe.language, self.lexicon, &weights, confidence)
    }
}

/// Of each name that was found in a stretch how probable it was, and whether it is right.
fn judge(scores: &[Row], odds: &[&Steps], best: &[Label], marked: &[Label]) -> Vec<(f32, bool)> {
    let found = names(best);
    if found.is_empty() {
        return Vec::new();
    }
    let mut sums = Sums::default();
    sums.over(scores, odds, None, 0..scores.len());
    let marked = names(marked);
    let judged = found.into_iter().map(|name| {
        let probability = sums.of_run(name.0.start, &best[name.0.clone()], odds);
        (probability, marked.contains(&name))
    });
    judged.collect()
}

/// The votes of each document.
fn votes(samples: &[Analysed], said: &Labels) -> HashMap<u32, Votes> {
    let mut votes: HashMap<u32, Votes> = HashMap::new();
    for (sample, labels) in samples.iter().zip(said) {
        votes.entry(sample.document).or_default().add(&sample.words, labels);
    }
    votes
}

/// Does things on all cores; gives what each has made, in their order.
fn side_by_side<T: Send>(count: usize, each: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let numbers: Vec<usize> = (0..count).collect();
    let each = &each;
    numbers
        .chunks(cores)
        .flat_map(|some| {
            std::thread::scope(|scope| {
                let running: Vec<_> =
                    some.iter().map(|number| scope.spawn(move || each(*number))).collect();
                let done = running.into_iter().map(|thread| match thread.join() {
                    Ok(made) => made,
                    Err(panic) => std::panic::resume_unwind(panic),
                });
                done.collect::<Vec<_>>()
            })
        })
        .collect()
}

//! [`Fit`]: weights that are fitted to stretches of marked words.

use crate::tagger::Label;
use crate::tagger::chain::{Matrix, NEVER, Row, Sums, allowed, best};
use crate::tagger::steps::Steps;
use crate::tagger::word::LINKS;

use super::optimiser::{Chance, Memory, Rate};
use super::stretch::Stretch;

const LABELS: usize = Label::COUNT;

/// Slopes less steep than this are none: most labels of most words are out of the question.
const FLAT: f32 = 1e-3;

/// Weights of features and of steps from label to label.
#[derive(Clone)]
pub(super) struct Fit {
    /// By features.
    pub(super) features: Vec<Row>,
    /// By links; what is the same for all links is in each.
    pub(super) steps: Vec<Matrix>,
}

/// How weights are fitted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course {
    pub(super) rounds: usize,
    pub(super) rate: Rate,
    /// For what part of the stretches votes are withheld.
    pub(super) alone: f32,
    pub(super) seed: u64,
}

impl Fit {
    /// What the words of a stretch score.
    pub(super) fn scores(&self, stretch: &Stretch, with_votes: bool, scores: &mut Vec<Row>) {
        scores.clear();
        scores.extend((0..stretch.len()).map(|word| {
            let mut row = [0.0; LABELS];
            for feature in stretch.features(word, with_votes) {
                let weights = &self.features[*feature as usize];
                for (sum, weight) in row.iter_mut().zip(weights) {
                    *sum += weight;
                }
            }
            row
        }));
    }

    /// The labels that score most, of a stretch whose words score so much.
    pub(super) fn best(&self, stretch: &Stretch, scores: &[Row]) -> Vec<Label> {
        best(scores, &steps(stretch, &self.steps))
    }

    /// Fits weights to these stretches. The weights are the mean of those after each round of the
    /// latter half.
    pub(super) fn to(
        stretches: &[&Stretch],
        features: usize,
        course: Course,
        tell: &(dyn Fn() + Sync),
    ) -> Self {
        let mut learning = Learning::new(features, course);
        let mut order: Vec<usize> = (0..stretches.len()).collect();
        let mut chance = Chance::new(course.seed);
        let mut mean = vec![[0.0; LABELS]; features];
        let mut added = 0.0;
        for round in 0..course.rounds {
            chance.shuffle(&mut order);
            for at in &order {
                learning.learn(stretches[*at], !chance.happens(course.alone));
            }
            if round * 2 >= course.rounds {
                added += 1.0;
                add(&mut mean, &learning.fit.features, 1.0);
            }
            tell();
        }
        for (mean, last) in mean.iter_mut().zip(&learning.fit.features) {
            for (mean, last) in mean.iter_mut().zip(last) {
                // What weighs nothing in the end weighs nothing.
                *mean = if *last == 0.0 { 0.0 } else { *mean / added };
            }
        }
        Self { features: mean, steps: learning.fit.steps }
    }

    /// The mean of several.
    pub(super) fn mean(fits: &[Self]) -> Self {
        let part = 1.0 / fits.len() as f32;
        let mut mean = Self {
            features: vec![[0.0; LABELS]; fits[0].features.len()],
            steps: vec![[[0.0; LABELS]; LABELS]; LINKS],
        };
        for fit in fits {
            add(&mut mean.features, &fit.features, part);
            for (mean, steps) in mean.steps.iter_mut().zip(&fit.steps) {
                add(mean, steps, part);
            }
        }
        mean
    }
}

fn add(to: &mut [Row], rows: &[Row], part: f32) {
    for (to, row) in to.iter_mut().zip(rows) {
        for (to, value) in to.iter_mut().zip(row) {
            *to += value * part;
        }
    }
}

/// For each word of a stretch but the first what there is of its link.
pub(super) fn by_links<'a, T>(stretch: &Stretch, of: &'a [T]) -> Vec<&'a T> {
    stretch.links.iter().skip(1).map(|link| &of[usize::from(*link)]).collect()
}

/// The same as steps: the matrices are still learning.
fn steps(stretch: &Stretch, of: &[Matrix]) -> Vec<Steps> {
    by_links(stretch, of).into_iter().map(Steps::of).collect()
}

/// Weights while they learn.
struct Learning {
    fit: Fit,
    features: Vec<[Memory; LABELS]>,
    /// By links, and one more for what is the same for all: its value and what it learned from.
    steps: Vec<[[(f32, Memory); LABELS]; LABELS]>,
    /// `exp` of the steps.
    odds: Vec<Matrix>,
    allowed: [[bool; LABELS]; LABELS],
    rate: Rate,
    scores: Vec<Row>,
    all: Sums,
    marked: Sums,
}

impl Learning {
    fn new(features: usize, course: Course) -> Self {
        let matrix = [[0.0; LABELS]; LABELS];
        let mut learning = Self {
            fit: Fit { features: vec![[0.0; LABELS]; features], steps: vec![matrix; LINKS] },
            features: vec![[Memory::default(); LABELS]; features],
            steps: vec![[[Default::default(); LABELS]; LABELS]; LINKS + 1],
            odds: vec![matrix; LINKS],
            allowed: allowed(),
            rate: course.rate,
            scores: Vec::new(),
            all: Sums::default(),
            marked: Sums::default(),
        };
        for link in 0..LINKS {
            for before in 0..LABELS {
                for after in 0..LABELS {
                    learning.set_step(link, before, after);
                }
            }
        }
        learning
    }

    /// Makes a step what its own weight and the one for all links say.
    fn set_step(&mut self, link: usize, before: usize, after: usize) {
        let allowed = self.allowed[before][after];
        let score = self.steps[link][before][after].0 + self.steps[LINKS][before][after].0;
        self.fit.steps[link][before][after] = if allowed { score } else { NEVER };
        self.odds[link][before][after] = if allowed { score.exp() } else { 0.0 };
    }

    /// Moves the weights towards the marked names of a stretch.
    fn learn(&mut self, stretch: &Stretch, with_votes: bool) {
        self.fit.scores(stretch, with_votes, &mut self.scores);
        let odds = steps(stretch, &self.odds);
        self.all.over(&self.scores, &odds, None, 0..stretch.len());
        self.marked.over(&self.scores, &odds, Some(&stretch.masks), 0..stretch.len());
        let mut moved = Vec::new();
        for word in 0..stretch.len() {
            let slopes = self.slopes(stretch, word);
            if slopes.iter().any(|slope| slope.abs() > FLAT) {
                for feature in stretch.features(word, with_votes) {
                    let feature = *feature as usize;
                    let weights = &mut self.fit.features[feature];
                    let each = weights.iter_mut().zip(&mut self.features[feature]).zip(&slopes);
                    for ((weight, memory), slope) in each.filter(|(_, slope)| slope.abs() > FLAT) {
                        memory.learn(weight, *slope, self.rate);
                    }
                }
            }
            if word > 0 {
                let link = usize::from(stretch.links[word]);
                self.learn_step(word, link, stretch.weight, &mut moved);
            }
        }
        for (link, before, after) in moved {
            self.set_step(link, before, after);
        }
    }

    /// How the loss changes with what each label scores at a word.
    fn slopes(&self, stretch: &Stretch, word: usize) -> Row {
        let mut slopes = self.all.at(word);
        if let Some(labels) = &stretch.labels {
            slopes[labels[word].number()] -= 1.0;
        } else {
            for (slope, marked) in slopes.iter_mut().zip(self.marked.at(word)) {
                *slope -= marked;
            }
        }
        slopes.map(|slope| slope * stretch.weight)
    }

    /// Moves the weights of the step to a word.
    fn learn_step(
        &mut self,
        word: usize,
        link: usize,
        weight: f32,
        moved: &mut Vec<(usize, usize, usize)>,
    ) {
        let odds = &self.odds[link];
        let expected = through(&self.all, odds, word);
        let marked = through(&self.marked, odds, word);
        for before in 0..LABELS {
            for after in 0..LABELS {
                let slope = weight * (expected[before][after] - marked[before][after]);
                if slope.abs() <= FLAT || !self.allowed[before][after] {
                    continue;
                }
                let (own, memory) = &mut self.steps[link][before][after];
                memory.learn(own, slope, self.rate);
                let (shared, memory) = &mut self.steps[LINKS][before][after];
                memory.learn(shared, slope, Rate { floor: 0.0, ..self.rate });
                moved.push((link, before, after));
            }
        }
    }
}

/// The probability of each step to a word.
fn through(sums: &Sums, odds: &Matrix, word: usize) -> Matrix {
    let mut through = [[0.0; LABELS]; LABELS];
    let mut total = 0.0;
    for (before, row) in through.iter_mut().enumerate() {
        let forward = sums.forward[word - 1][before];
        if forward == 0.0 {
            continue;
        }
        for (after, value) in row.iter_mut().enumerate() {
            *value = forward
                * odds[before][after]
                * sums.words[word][after]
                * sums.backward[word][after];
            total += *value;
        }
    }
    let by = 1.0 / total.max(f32::MIN_POSITIVE);
    through.iter_mut().flatten().for_each(|value| *value *= by);
    through
}

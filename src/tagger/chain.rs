//! A linear chain over the labels of a sentence: its [`best`] path and, by [`Sums`], its
//! probabilities (Lafferty, McCallum and Pereira 2001; Rabiner 1989).
//!
//! Words have rows of scores. Steps are by words but for the first: from the label of the word
//! before to its own.

use std::borrow::Borrow;
use std::ops::Range;

use super::label::Label;
use super::steps::Steps;

/// A number for each label.
pub(crate) type Row = [f32; Label::COUNT];

/// For each label before a number for each label after it.
pub(crate) type Matrix = [Row; Label::COUNT];

/// What the path of labels may not be.
pub(crate) const NEVER: f32 = -1e9;

/// Which labels may stand after which.
pub(crate) fn allowed() -> [[bool; Label::COUNT]; Label::COUNT] {
    let mut allowed = [[false; Label::COUNT]; Label::COUNT];
    for before in Label::all() {
        for after in Label::all() {
            allowed[before.number()][after.number()] = before.may_precede(after);
        }
    }
    allowed
}

/// Steps as they are added up.
pub(crate) fn steps(matrices: &[Matrix]) -> Vec<Steps> {
    matrices.iter().map(Steps::of).collect()
}

/// `exp` of steps.
pub(crate) fn odds(matrices: &[Matrix]) -> Vec<Steps> {
    let exp = |matrix: &Matrix| Steps::of(&matrix.map(|row| row.map(libm::expf)));
    matrices.iter().map(exp).collect()
}

/// The path of labels that scores most, among those that are names.
pub(crate) fn best(words: &[Row], steps: &[impl Borrow<Steps>]) -> Vec<Label> {
    let Some(first) = words.first() else { return Vec::new() };
    let mut score = [NEVER; Label::COUNT];
    for label in Label::all().filter(|label| label.may_begin()) {
        score[label.number()] = first[label.number()];
    }
    let mut from: Vec<[u32; Label::COUNT]> = Vec::with_capacity(words.len());
    for (word, step) in words[1..].iter().zip(steps) {
        let (mut next, origin) = step.borrow().best(&score);
        for (best, word) in next.iter_mut().zip(word) {
            *best += word;
        }
        score = next;
        from.push(origin);
    }
    let ends = Label::all().filter(|label| label.may_end());
    let last = ends.fold(Label::OUTSIDE, |best, label| {
        if score[label.number()] > score[best.number()] { label } else { best }
    });
    let mut path = vec![last];
    let mut at = last;
    for origin in from.iter().rev() {
        at = Label::of_number(origin[at.number()]);
        path.push(at);
    }
    path.reverse();
    path
}

/// The probabilities of a chain: of each label at each word, of each step, of any run of labels.
///
/// Sums of `exp` of scores, scaled at each word so that they stay numbers.
#[derive(Default)]
pub(crate) struct Sums {
    /// `exp` of the words' scores, scaled by the greatest.
    pub(crate) words: Vec<Row>,
    /// Of all paths up to a word, by its label; their sum is 1.
    pub(crate) forward: Vec<Row>,
    /// Of all paths after a word, by its label.
    pub(crate) backward: Vec<Row>,
    /// The logarithm of the sum over all paths, if all words are told of.
    pub(crate) log_total: f64,
}

impl Sums {
    /// Sums up all paths, as far as it takes to tell of the words of `told`. `odds` are `exp` of
    /// the scores of steps; `masks`, if given, has a bit for each label that a word may have.
    pub(crate) fn over(
        &mut self,
        scores: &[Row],
        odds: &[impl Borrow<Steps>],
        masks: Option<&[u32]>,
        told: Range<usize>,
    ) {
        let length = scores.len();
        for rows in [&mut self.words, &mut self.forward, &mut self.backward] {
            rows.clear();
            rows.resize(length, [0.0; Label::COUNT]);
        }
        self.log_total = 0.0;
        let Some(last) = length.checked_sub(1) else { return };
        for (at, row) in scores.iter().enumerate() {
            let greatest = row.iter().copied().fold(f32::MIN, f32::max);
            for (label, score) in row.iter().enumerate() {
                if masks.is_none_or(|masks| masks[at] >> label & 1 == 1) {
                    self.words[at][label] = libm::expf(score - greatest);
                }
            }
            self.log_total += f64::from(greatest);
        }
        for at in 0..told.end {
            let mut row = match at.checked_sub(1) {
                Some(before) => odds[before].borrow().forward(&self.forward[before]),
                None => {
                    let begins = |label: Label| if label.may_begin() { 1.0 } else { 0.0 };
                    Label::row(begins)
                }
            };
            for (sum, word) in row.iter_mut().zip(&self.words[at]) {
                *sum *= word;
            }
            if at == last {
                for label in Label::all().filter(|label| !label.may_end()) {
                    row[label.number()] = 0.0;
                }
            }
            let total = scale(&mut row);
            self.log_total += f64::from(total.max(f32::MIN_POSITIVE)).ln();
            self.forward[at] = row;
        }
        self.backward[last] = Label::row(|label| if label.may_end() { 1.0 } else { 0.0 });
        for at in (told.start..last).rev() {
            let mut after = self.backward[at + 1];
            for (sum, word) in after.iter_mut().zip(&self.words[at + 1]) {
                *sum *= word;
            }
            let mut row = odds[at].borrow().backward(&after);
            scale(&mut row);
            self.backward[at] = row;
        }
    }

    /// The probability of each label at a word.
    pub(crate) fn at(&self, word: usize) -> Row {
        let mut row = self.forward[word];
        for (forward, backward) in row.iter_mut().zip(&self.backward[word]) {
            *forward *= backward;
        }
        scale(&mut row);
        row
    }

    /// The probability of these labels, one after another from a word on.
    pub(crate) fn of_run(&self, from: usize, labels: &[Label], odds: &[impl Borrow<Steps>]) -> f32 {
        let Some(first) = labels.first() else { return 1.0 };
        let mut probability = self.at(from)[first.number()];
        for (nth, pair) in labels.windows(2).enumerate() {
            let at = from + nth + 1;
            let odds = odds[at - 1].borrow().from(pair[0].number());
            let through =
                |label: usize| odds[label] * self.words[at][label] * self.backward[at][label];
            let all: f32 = (0..Label::COUNT).map(through).sum();
            probability *= if all > 0.0 { through(pair[1].number()) / all } else { 0.0 };
        }
        probability
    }
}

/// Makes a row's sum 1; tells what it was.
fn scale(row: &mut Row) -> f32 {
    let total: f32 = row.iter().sum();
    let by = 1.0 / total.max(f32::MIN_POSITIVE);
    row.iter_mut().for_each(|value| *value *= by);
    total
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every path of labels that is names, with its score.
    fn paths(words: &[Row], step: &Matrix) -> Vec<(Vec<Label>, f32)> {
        let mut paths: Vec<(Vec<Label>, f32)> = vec![(Vec::new(), 0.0)];
        for (at, word) in words.iter().enumerate() {
            let mut longer = Vec::new();
            for (path, score) in &paths {
                for label in Label::all() {
                    let follows =
                        path.last().map_or(label.may_begin(), |last| last.may_precede(label));
                    if follows && (at + 1 < words.len() || label.may_end()) {
                        let through =
                            path.last().map_or(0.0, |last| step[last.number()][label.number()]);
                        let mut path = path.clone();
                        path.push(label);
                        longer.push((path, score + through + word[label.number()]));
                    }
                }
            }
            paths = longer;
        }
        paths
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn sums_and_best_are_those_of_all_paths(
            words in prop::collection::vec(prop::collection::vec(-3.0..3.0_f32, Label::COUNT), 1..4),
            step in prop::collection::vec(-2.0..2.0_f32, Label::COUNT * Label::COUNT),
        ) {
            let words: Vec<Row> = words.iter().map(|row| row.as_slice().try_into().unwrap()).collect();
            let mut matrix = [[0.0; Label::COUNT]; Label::COUNT];
            let allowed = allowed();
            for (at, score) in step.into_iter().enumerate() {
                let (before, after) = (at / Label::COUNT, at % Label::COUNT);
                matrix[before][after] = if allowed[before][after] { score } else { NEVER };
            }
            let all = paths(&words, &matrix);
            let links = vec![matrix; words.len() - 1];
            let best = best(&words, &steps(&links));
            let most = all.iter().map(|(_, score)| *score).fold(f32::MIN, f32::max);
            let own = all.iter().find(|(path, _)| *path == best).unwrap().1;
            prop_assert!((own - most).abs() < 1e-4);

            let total: f64 = all.iter().map(|(_, score)| f64::from(*score).exp()).sum();
            let odds = odds(&links);
            let mut sums = Sums::default();
            sums.over(&words, &odds, None, 0..words.len());
            prop_assert!((sums.log_total - total.ln()).abs() < 1e-3);
            let share = |holds: &dyn Fn(&[Label]) -> bool| {
                all.iter().filter(|(path, _)| holds(path)).map(|(_, score)| f64::from(*score).exp()).sum::<f64>() / total
            };
            for label in Label::all() {
                let expected = share(&|path| path[0] == label);
                prop_assert!((f64::from(sums.at(0)[label.number()]) - expected).abs() < 1e-3);
            }
            let expected = share(&|path| path == best);
            prop_assert!((f64::from(sums.of_run(0, &best, &odds)) - expected).abs() < 1e-3);
        }
    }
}

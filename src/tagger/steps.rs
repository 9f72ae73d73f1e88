//! [`Steps`]: what each label makes of the next, without those pairs that may not be.
//!
//! Of all pairs of labels two thirds may not follow each other: within a name only the same name
//! goes on, outside of one none does. What is left are two squares: from the labels that no name
//! goes on after to those that don't go on with one, and a small one for each class. They are laid
//! so that a row of the large one fills registers. Sums and bests are taken in the order of the
//! labels' numbers: they are those of the whole matrix to the last bit.

use super::chain::{Matrix, Row};
use super::label::Label;

/// How many labels each side of the large square has.
const SIDE: usize = 9;
/// How many numbers a row of it takes up: whole registers.
const LANES: usize = 12;
/// How many classes of names there are.
const CLASSES: usize = 4;

/// The labels after which no name goes on, in the order of their numbers.
const CLOSED: [usize; SIDE] = [0, 3, 4, 7, 8, 11, 12, 15, 16];
/// The labels that don't go on with a name.
const OUTER: [usize; SIDE] = [0, 1, 4, 5, 8, 9, 12, 13, 16];

/// The labels of a class that begin a name of several words, go on with it and end it.
const fn of_class(class: usize) -> [usize; 3] {
    [4 * class + 1, 4 * class + 2, 4 * class + 3]
}

/// What each label makes of the next: scores of steps, or `exp` of them.
#[derive(Clone, Debug)]
pub(crate) struct Steps {
    /// From each closed label to each outer one.
    outer: [[f32; LANES]; SIDE],
    /// The same the other way round: by the outer label.
    back: [[f32; LANES]; SIDE],
    /// For each class from the label that begins a name to those that go on and end, and from the
    /// one that goes on to both.
    inner: [[f32; 4]; CLASSES],
}

impl Steps {
    /// The steps of a matrix; what it has of pairs that may not be doesn't count.
    pub(crate) fn of(matrix: &Matrix) -> Self {
        let (mut outer, mut back) = ([[0.0; LANES]; SIDE], [[0.0; LANES]; SIDE]);
        for (row, before) in CLOSED.into_iter().enumerate() {
            for (column, after) in OUTER.into_iter().enumerate() {
                outer[row][column] = matrix[before][after];
                back[column][row] = matrix[before][after];
            }
        }
        let inner = std::array::from_fn(|class| {
            let [begins, goes_on, ends] = of_class(class);
            let from = |label: usize| [matrix[label][goes_on], matrix[label][ends]];
            let ([a, b], [c, d]) = (from(begins), from(goes_on));
            [a, b, c, d]
        });
        Self { outer, back, inner }
    }

    /// The most that each label scores after these, without its own word, and the label before it
    /// through which it does.
    pub(super) fn best(&self, before: &Row) -> (Row, [u32; Label::COUNT]) {
        let mut most = [f32::MIN; LANES];
        // As wide as the scores: the loop below becomes a few instructions for each row.
        let mut origin = [0_u32; LANES];
        for (label, steps) in CLOSED.into_iter().zip(&self.outer) {
            for lane in 0..LANES {
                let through = before[label] + steps[lane];
                let better = through > most[lane];
                most[lane] = if better { through } else { most[lane] };
                origin[lane] = if better { label as u32 } else { origin[lane] };
            }
        }
        let (mut row, mut origins) = ([0.0; Label::COUNT], [0; Label::COUNT]);
        for (lane, label) in OUTER.into_iter().enumerate() {
            (row[label], origins[label]) = (most[lane], origin[lane]);
        }
        for (class, steps) in self.inner.iter().enumerate() {
            let [begins, goes_on, ends] = of_class(class);
            for (label, own) in [(goes_on, [steps[0], steps[2]]), (ends, [steps[1], steps[3]])] {
                let (first, later) = (before[begins] + own[0], before[goes_on] + own[1]);
                let better = later > first;
                row[label] = if better { later } else { first };
                origins[label] = if better { goes_on as u32 } else { begins as u32 };
            }
        }
        (row, origins)
    }

    /// For each label the sum over those before it.
    pub(super) fn forward(&self, before: &Row) -> Row {
        let mut sums = [0.0; LANES];
        for (label, steps) in CLOSED.into_iter().zip(&self.outer) {
            for lane in 0..LANES {
                sums[lane] += before[label] * steps[lane];
            }
        }
        let mut row = [0.0; Label::COUNT];
        for (lane, label) in OUTER.into_iter().enumerate() {
            row[label] = sums[lane];
        }
        for (class, steps) in self.inner.iter().enumerate() {
            let [begins, goes_on, ends] = of_class(class);
            row[goes_on] = before[begins] * steps[0] + before[goes_on] * steps[2];
            row[ends] = before[begins] * steps[1] + before[goes_on] * steps[3];
        }
        row
    }

    /// For each label the sum over those after it.
    pub(super) fn backward(&self, after: &Row) -> Row {
        let mut sums = [0.0; LANES];
        for (label, steps) in OUTER.into_iter().zip(&self.back) {
            for lane in 0..LANES {
                sums[lane] += steps[lane] * after[label];
            }
        }
        let mut row = [0.0; Label::COUNT];
        for (lane, label) in CLOSED.into_iter().enumerate() {
            row[label] = sums[lane];
        }
        for (class, steps) in self.inner.iter().enumerate() {
            let [begins, goes_on, ends] = of_class(class);
            row[begins] = steps[0] * after[goes_on] + steps[1] * after[ends];
            row[goes_on] = steps[2] * after[goes_on] + steps[3] * after[ends];
        }
        row
    }

    /// From one label, by its number, to each: 0 to those that may not follow.
    pub(super) fn from(&self, before: usize) -> Row {
        let mut row = [0.0; Label::COUNT];
        if let Some(closed) = CLOSED.iter().position(|label| *label == before) {
            for (lane, label) in OUTER.into_iter().enumerate() {
                row[label] = self.outer[closed][lane];
            }
        } else {
            let class = (before - 1) / 4;
            let [begins, goes_on, ends] = of_class(class);
            let first = if before == begins { 0 } else { 2 };
            row[goes_on] = self.inner[class][first];
            row[ends] = self.inner[class][first + 1];
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_left_out_are_the_pairs_that_may_not_be() {
        let steps = Steps::of(&[[1.0; Label::COUNT]; Label::COUNT]);
        for before in Label::all() {
            let row = steps.from(before.number());
            for after in Label::all() {
                assert_eq!(row[after.number()] == 1.0, before.may_precede(after));
            }
        }
    }

    proptest! {
        #[test]
        fn sums_and_bests_are_those_of_the_whole_matrix_to_the_last_bit(
            odds in prop::collection::vec(0.0..3.0_f32, Label::COUNT * Label::COUNT),
            own in prop::collection::vec(0.0..1.0_f32, Label::COUNT),
        ) {
            let own: Row = own.try_into().unwrap();
            let mut matrix = [[0.0; Label::COUNT]; Label::COUNT];
            for before in Label::all() {
                for after in Label::all().filter(|after| before.may_precede(*after)) {
                    let (before, after) = (before.number(), after.number());
                    matrix[before][after] = odds[before * Label::COUNT + after];
                }
            }
            let steps = Steps::of(&matrix);
            let (forward, backward) = (steps.forward(&own), steps.backward(&own));
            let (best, origins) = steps.best(&own);
            for label in Label::all() {
                let at = label.number();
                let before = || Label::all().filter(|it| it.may_precede(label)).map(Label::number);
                let sum: f32 = (0..Label::COUNT).map(|it| own[it] * matrix[it][at]).sum();
                prop_assert_eq!(forward[at], sum);
                let sum: f32 = (0..Label::COUNT).map(|it| matrix[at][it] * own[it]).sum();
                prop_assert_eq!(backward[at], sum);
                let most = before().map(|it| own[it] + matrix[it][at]).fold(f32::MIN, f32::max);
                let first = before().find(|it| own[*it] + matrix[*it][at] == most);
                prop_assert_eq!((best[at], Some(origins[at] as usize)), (most, first));
            }
        }
    }
}

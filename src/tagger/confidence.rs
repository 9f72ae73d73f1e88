//! [`Confidence`]: how often a model is right when it is so sure.

use super::bytes::{Reader, Writer};

/// How many steps the probabilities are divided into.
const STEPS: usize = 20;

/// How often names of a probability were right, on texts that the model hadn't learned from: what
/// a model says of itself is seldom the chance that it is right (Guo et al. 2017).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confidence([u8; STEPS]);

impl Default for Confidence {
    /// Takes the model at its word.
    fn default() -> Self {
        Self(std::array::from_fn(|step| ((2 * step + 1) * 100 / (2 * STEPS)) as u8))
    }
}

impl Confidence {
    /// Learns from names: their probabilities, and whether they were right. It never falls where
    /// the probability rises (pool adjacent violators: Zadrozny and Elkan 2002).
    #[must_use]
    pub fn of(names: &[(f32, bool)]) -> Self {
        // In each pool right ones, all, and how many steps it spans.
        let mut pools: Vec<(f64, f64, usize)> = Vec::new();
        for step in 0..STEPS {
            let within = names.iter().filter(|(probability, _)| Self::step(*probability) == step);
            let (right, all) = within.fold((0.0, 0.0), |(right, all), (_, is_right)| {
                (right + f64::from(u8::from(*is_right)), all + 1.0)
            });
            // What is seldom seen is taken at its word.
            let expected = (step as f64 + 0.5) / STEPS as f64;
            pools.push((right + expected, all + 1.0, 1));
            while let [.., (right, all, steps), (next, more, further)] = pools[..]
                && right / all > next / more
            {
                pools.truncate(pools.len() - 2);
                pools.push((right + next, all + more, steps + further));
            }
        }
        let mut percents = [0; STEPS];
        let each = pools.iter().flat_map(|(right, all, steps)| {
            std::iter::repeat_n((right / all * 100.0).round() as u8, *steps)
        });
        for (percent, value) in percents.iter_mut().zip(each) {
            *percent = value;
        }
        Self(percents)
    }

    fn step(probability: f32) -> usize {
        ((probability * STEPS as f32) as usize).min(STEPS - 1)
    }

    /// How often a name of this probability is right, in percent.
    #[must_use]
    pub fn percent(&self, probability: f32) -> u8 {
        self.0[Self::step(probability)]
    }

    pub(super) fn read(from: &mut Reader<'_>) -> Option<Self> {
        let percents: [u8; STEPS] = from.take(STEPS)?.try_into().ok()?;
        percents.iter().all(|percent| *percent <= 100).then_some(Self(percents))
    }

    pub(super) fn write(&self, to: &mut Writer) {
        to.bytes(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_share_that_was_right() {
        let mut names = vec![(0.97, true); 150];
        names.extend([(0.97, false); 50]);
        names.extend([(0.52, true); 40]);
        names.extend([(0.52, false); 160]);
        let confidence = Confidence::of(&names);
        // The steps below that nobody has seen are pooled with it: one in five, and a little.
        assert_eq!((confidence.percent(0.96), confidence.percent(0.51)), (75, 21));
    }

    #[test]
    fn who_is_surer_is_not_less_often_right() {
        let names: Vec<_> = (0..400).map(|n| (n as f32 / 400.0, n % 7 < 3)).collect();
        let confidence = Confidence::of(&names);
        assert!(confidence.0.is_sorted());
        assert!(confidence.0.iter().all(|percent| *percent <= 100));
    }
}

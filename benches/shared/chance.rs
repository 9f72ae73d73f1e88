//! [`Chance`]: numbers that look random and are the same each time.

/// A sequence of numbers, SplitMix64 (Steele, Lea and Flood, 2014): the same for the same seed.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        let span = most - least + 1;
        least + usize::try_from(self.next() % span as u64).expect("it is less than the span")
    }

    /// One of so many, the first most often, each as often as its rank says (Zipf's law).
    pub(crate) fn ranked(&mut self, many: usize) -> usize {
        // From 0 to 1; the inverse of the sum of 1/rank, which is near a logarithm.
        let at = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        let rank = (many as f64 + 1.0).powf(at) - 1.0;
        (rank as usize).min(many - 1)
    }

    /// One of these.
    pub(crate) fn one_of(&mut self, things: &[&'static str]) -> &'static str {
        things[self.between(0, things.len() - 1)]
    }
}

//! [`Optimiser`]: weights that learn, one by one (FTRL-Proximal: McMahan et al. 2013).

/// How weights learn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate {
    /// How far a step goes.
    pub(super) step: f32,
    /// What a weight must be worth to be anything (L1).
    pub(super) floor: f32,
    /// What large weights cost (L2).
    pub(super) cost: f32,
}

/// What a weight has learned from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Memory {
    pull: f32,
    squares: f32,
}

impl Memory {
    /// Moves a weight by the slope of the loss at it.
    pub(super) fn learn(&mut self, weight: &mut f32, slope: f32, rate: Rate) {
        let squares = self.squares + slope * slope;
        let sigma = (squares.sqrt() - self.squares.sqrt()) / rate.step;
        self.pull += slope - sigma * *weight;
        self.squares = squares;
        *weight = if self.pull.abs() <= rate.floor {
            0.0
        } else {
            let kept = self.pull - self.pull.signum() * rate.floor;
            -kept / ((1.0 + squares.sqrt()) / rate.step + rate.cost)
        };
    }
}

/// Numbers that look random and are the same for the same seed (xorshift64: Marsaglia 2003).
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number under this one.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        ((self.next() >> 20) % bound.max(1) as u64) as usize
    }

    /// One of these.
    pub(super) fn pick<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        among.get(self.below(among.len()))
    }

    /// True this often.
    pub(super) fn happens(&mut self, share: f32) -> bool {
        (self.below(1 << 16) as f32) < share * 65536.0
    }

    /// Puts things in another order.
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_goes_where_the_loss_falls() {
        let rate = Rate { step: 0.1, floor: 0.5, cost: 1.0 };
        let (mut weight, mut memory) = (0.0, Memory::default());
        for _ in 0..2000 {
            // The loss is least at 0.8.
            let slope = weight - 0.8;
            memory.learn(&mut weight, slope, rate);
        }
        assert!((weight - 0.8).abs() < 0.15, "{weight}");
    }

    #[test]
    fn what_says_nothing_weighs_nothing() {
        let (mut weight, mut memory) = (0.0, Memory::default());
        for slope in [0.1, -0.1, 0.2, -0.2] {
            memory.learn(&mut weight, slope, Rate { step: 0.1, floor: 0.5, cost: 1.0 });
        }
        assert_eq!(weight, 0.0);
    }
}

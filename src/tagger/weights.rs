//! [`Weights`]: what each feature says for each label.
//!
//! Most features say something of two or three labels, so a feature has a row of pairs, and only
//! those features are there that say something. Weights are whole numbers of a unit which is a
//! power of two: their sums are exact, whatever machine adds them.

use std::ops::Range;

use super::bytes::{Reader, Writer};
use super::chain::{Matrix, NEVER, Row, allowed};
use super::counts::{self, Counts};
use super::label::Label;
use super::sieve::Sieve;
use super::table::{self, Table, TagSize};
use super::word::LINKS;

/// What each feature, and each step from one label to the next, says.
#[derive(Clone, Debug)]
pub(super) struct Weights<'a> {
    features: Table<'a>,
    sieve: Sieve,
    /// How many pairs each row has.
    rows: Counts<'a>,
    /// Labels by their numbers with their weights: side by side, to be waited for once.
    pairs: Vec<(u8, i8)>,
    unit: f32,
    /// By the link of the word after: from the label before it to its own, [`NEVER`] where that
    /// may not be.
    pub(super) steps: Vec<Matrix>,
}

/// Of how many features the rows are looked up before their pairs are added.
const AT_ONCE: usize = 32;

/// The row of a feature: labels with their weights, in units.
pub type Pairs = Vec<(Label, i8)>;

impl<'a> Weights<'a> {
    pub(super) fn read(from: &mut Reader<'a>) -> Option<Self> {
        let mut table = Reader::new(from.sized()?);
        let features = Table::read(&mut table)?;
        let rows = features.len();
        let exponent = from.u32()?;
        let pairs = from.u32()? as usize;
        let rows = Counts::read(from, rows, pairs)?;
        let (labels, weights) = (from.take(pairs)?, from.take(pairs)?);
        if exponent >= 32 || labels.iter().any(|label| usize::from(*label) >= Label::COUNT) {
            return None;
        }
        let unit = 1.0 / (1_u32 << exponent) as f32;
        let mut steps = vec![[[NEVER; Label::COUNT]; Label::COUNT]; LINKS];
        let allowed = allowed();
        for matrix in &mut steps {
            for (row, allowed) in matrix.iter_mut().zip(&allowed) {
                let weights = from.arrays::<2>(Label::COUNT)?;
                for ((weight, bytes), allowed) in row.iter_mut().zip(weights).zip(allowed) {
                    if *allowed {
                        *weight = f32::from(i16::from_le_bytes(*bytes)) * unit;
                    }
                }
            }
        }
        let pairs =
            labels.iter().zip(weights).map(|(label, weight)| (*label, weight.cast_signed()));
        let (sieve, pairs) = (features.sieve(), pairs.collect());
        Some(Self { features, sieve, rows, pairs, unit, steps })
    }

    /// Adds what features say to the sums of the labels, in units; takes them off the list.
    pub(super) fn add_all(&self, features: &mut Vec<u64>, sums: &mut [i32; Label::COUNT]) {
        self.sieve.keep(features);
        // Step by step for all of them: memory is waited for once a step, and not for each feature.
        let mut pairs: [Range<usize>; AT_ONCE] = std::array::from_fn(|_| 0..0);
        for features in features.chunks(AT_ONCE) {
            let rows = features.iter().filter_map(|feature| self.features.find(*feature));
            let mut found = 0;
            for row in rows {
                pairs[found] = self.rows.range(row);
                found += 1;
            }
            for pairs in &pairs[..found] {
                for (label, weight) in &self.pairs[pairs.clone()] {
                    sums[usize::from(*label)] += i32::from(*weight);
                }
            }
        }
        features.clear();
    }

    /// What sums in units score.
    pub(super) fn score(&self, sums: &[i32; Label::COUNT]) -> Row {
        // Exact: a sum of some hundred small numbers is far from the 24 bits of an f32.
        let mut row = Row::default();
        for (score, sum) in row.iter_mut().zip(sums) {
            *score = *sum as f32 * self.unit;
        }
        row
    }
}

/// Writes weights: features by their hash, each with its pairs; steps in units by links. A unit is
/// 1 / 2^`exponent`.
pub(super) fn write(
    features: Vec<(u64, Pairs)>,
    exponent: u32,
    steps: &[[[i16; Label::COUNT]; Label::COUNT]],
    to: &mut Writer,
) {
    assert_eq!(steps.len(), LINKS, "there are steps for every link");
    let mut keys = Writer::default();
    let rows = table::write(features, TagSize::One, &mut keys);
    to.sized(&keys.done());
    to.u32(exponent);
    let pairs = || rows.iter().flat_map(|(_, pairs)| pairs);
    to.u32(pairs().count() as u32);
    counts::write(rows.iter().map(|(_, pairs)| pairs.len()), to);
    to.bytes(&pairs().map(|(label, _)| label.number() as u8).collect::<Vec<_>>());
    to.bytes(&pairs().map(|(_, weight)| weight.cast_unsigned()).collect::<Vec<_>>());
    for weight in steps.iter().flatten().flatten() {
        to.bytes(&weight.to_le_bytes());
    }
}

//! [`Counts`]: how many things each of many has, and where they begin if all lie in a row.
//!
//! As bytes: for each block of 16 the number of things before it (u32), then how many each has
//! (u8). To find where something begins is one number and a sum of 16 bytes at most.

use std::ops::Range;

use super::bytes::{Reader, Writer};

/// How many are counted together.
const BLOCK: usize = 16;

/// How many things each of many has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counts<'a> {
    before: &'a [[u8; 4]],
    each: &'a [[u8; BLOCK]],
}

impl<'a> Counts<'a> {
    /// Reads the counts of so many, which have so many things together.
    pub(super) fn read(from: &mut Reader<'a>, many: usize, things: usize) -> Option<Self> {
        let blocks = many.div_ceil(BLOCK);
        let before = from.arrays(blocks)?;
        let each: &[[u8; BLOCK]] = from.arrays(blocks)?;
        let mut so_far = 0_usize;
        for (block, before) in each.iter().zip(before) {
            if u32::from_le_bytes(*before) as usize != so_far {
                return None;
            }
            so_far += block.iter().map(|count| usize::from(*count)).sum::<usize>();
        }
        (so_far == things).then_some(Self { before, each })
    }

    /// How many things one has.
    pub(super) fn count(&self, one: usize) -> usize {
        usize::from(self.each[one / BLOCK][one % BLOCK])
    }

    /// Which things are its own.
    pub(super) fn range(&self, one: usize) -> Range<usize> {
        let (block, within) = (&self.each[one / BLOCK], one % BLOCK);
        let start = u32::from_le_bytes(self.before[one / BLOCK]) as usize + sum(block, within);
        start..start + usize::from(block[within])
    }
}

/// The sum of the first bytes of a block: byte by byte within one number, sixteen at a time.
fn sum(block: &[u8; BLOCK], first: usize) -> usize {
    const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
    const ONES: u64 = 0x0001_0001_0001_0001;
    let bytes = u128::from_le_bytes(*block) & FIRST[first];
    let pairs = |half: u64| (half & EVEN) + ((half >> 8) & EVEN);
    let sums = pairs(bytes as u64) + pairs((bytes >> 64) as u64);
    (sums.wrapping_mul(ONES) >> 48) as usize
}

/// What leaves the first bytes of a block.
static FIRST: [u128; BLOCK] = {
    let mut masks = [0; BLOCK];
    let mut first = 1;
    while first < BLOCK {
        masks[first] = masks[first - 1] << 8 | 0xff;
        first += 1;
    }
    masks
};

/// Writes counts.
///
/// # Panics
/// If one is over 255.
pub(super) fn write(each: impl IntoIterator<Item = usize>, to: &mut Writer) {
    let each = each.into_iter().map(|count| u8::try_from(count).expect("counts are small"));
    let mut each: Vec<u8> = each.collect();
    each.resize(each.len().next_multiple_of(BLOCK), 0);
    let mut before = 0_u32;
    for block in each.chunks(BLOCK) {
        to.u32(before);
        before += block.iter().map(|count| u32::from(*count)).sum::<u32>();
    }
    to.bytes(&each);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_has_its_own_things(each in prop::collection::vec(0..256_usize, 0..100)) {
            let mut to = Writer::default();
            write(each.iter().copied(), &mut to);
            let bytes = to.done();
            let mut from = Reader::new(&bytes);
            let counts = Counts::read(&mut from, each.len(), each.iter().sum()).unwrap();
            prop_assert!(from.is_done());
            let mut start = 0;
            for (one, count) in each.iter().enumerate() {
                prop_assert_eq!(counts.range(one), start..start + count);
                prop_assert_eq!(counts.count(one), *count);
                start += count;
            }
        }
    }
}

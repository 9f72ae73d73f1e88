//! [`Sieve`]: tells of most keys that a table lacks them, by one byte of memory each.
//!
//! Most features of several words are in no table. To ask the table of each is to wait for its
//! bytes several times; these are asked for all at once.

use super::table::{bucket, tag};

/// For each bucket of a table the keys that may be in it: a bit for each eighth of their tags.
#[derive(Clone, Debug)]
pub(super) struct Sieve {
    bits: u32,
    buckets: Vec<u8>,
}

impl Sieve {
    /// That of a table without keys, of which so many bits choose a bucket.
    pub(super) fn new(bits: u32) -> Self {
        Self { bits, buckets: vec![0; 1 << bits] }
    }

    /// Takes in a key, of which this is the first byte of its tag.
    pub(super) fn add(&mut self, bucket: usize, tag: u8) {
        self.buckets[bucket] |= 1 << (tag & 7);
    }

    /// Leaves those keys of a list that may be there: all that are, and one in some that aren't.
    pub(super) fn keep(&self, keys: &mut Vec<u64>) {
        let mut kept = 0;
        for at in 0..keys.len() {
            let key = keys[at];
            let [tag, _] = tag(key, self.bits);
            let may_be = self.buckets[bucket(key, self.bits)] >> (tag & 7) & 1;
            // No branch, which would be guessed wrong half of the time.
            keys[kept] = key;
            kept += usize::from(may_be);
        }
        keys.truncate(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_kept_and_most_of_what_is_not_falls_through() {
        let keys = |from: u64| -> Vec<u64> {
            (from..from + 1000).map(|n| crate::tagger::hash::of(&n.to_le_bytes())).collect()
        };
        let mut sieve = Sieve::new(10);
        for key in keys(0) {
            sieve.add(bucket(key, 10), tag(key, 10)[0]);
        }
        let (mut there, mut not) = (keys(0), keys(1000));
        sieve.keep(&mut there);
        assert_eq!(there, keys(0));
        sieve.keep(&mut not);
        assert!(not.len() < 200, "{} of 1000", not.len());
    }
}

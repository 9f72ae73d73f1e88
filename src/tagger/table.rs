//! [`Table`]: hashed keys as bytes, each with a number, used as they lie.
//!
//! The upper bits of a key's hash choose a bucket, and a tag of its next bits tells it from the
//! bucket's other keys. A key that isn't in the table is taken for one that is with the chance of
//! two tags being alike: for about one key a bucket, 1 : 256 for each byte of the tag times the
//! keys in the bucket. The keys themselves aren't kept, so a table says of a word what is known
//! of it, and lists no words.
//!
//! As bytes: how many bits choose a bucket, how long a tag is, how many keys there are (each a
//! u32), then how many keys are in each bucket ([`Counts`]), then the tags.

use super::bytes::{Reader, Writer};
use super::counts::{self, Counts};
use super::sieve::Sieve;

/// The keys of a table: what is looked up, without what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table<'a> {
    /// How many upper bits of a hash choose the bucket.
    bits: u32,
    buckets: Counts<'a>,
    tags: Tags<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Tags<'a> {
    One(&'a [u8]),
    Two(&'a [[u8; 2]]),
}

/// How long the tags of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagSize {
    /// One byte: where a mistake does little harm.
    One,
    /// Two bytes.
    Two,
}

impl<'a> Table<'a> {
    /// Reads a table, and checks that every number that it gives is under the number of its keys.
    pub(super) fn read(from: &mut Reader<'a>) -> Option<Self> {
        let (bits, size, keys) = (from.u32()?, from.u32()?, from.u32()? as usize);
        if !(1..=24).contains(&bits) {
            return None;
        }
        let buckets = Counts::read(from, 1 << bits, keys)?;
        let tags = match size {
            1 => Tags::One(from.take(keys)?),
            2 => Tags::Two(from.arrays(keys)?),
            _ => return None,
        };
        Some(Self { bits, buckets, tags })
    }

    /// How many keys there are.
    pub(super) fn len(&self) -> usize {
        match self.tags {
            Tags::One(tags) => tags.len(),
            Tags::Two(tags) => tags.len(),
        }
    }

    /// What tells of most keys that they aren't there.
    pub(super) fn sieve(&self) -> Sieve {
        let mut sieve = Sieve::new(self.bits);
        for bucket in 0..1 << self.bits {
            for key in self.buckets.range(bucket) {
                let low = match self.tags {
                    Tags::One(tags) => tags[key],
                    Tags::Two(tags) => tags[key][0],
                };
                sieve.add(bucket, low);
            }
        }
        sieve
    }

    /// The number of a key.
    pub(super) fn find(&self, hash: u64) -> Option<usize> {
        let bucket = bucket(hash, self.bits);
        if self.buckets.count(bucket) == 0 {
            return None;
        }
        let keys = self.buckets.range(bucket);
        let start = keys.start;
        let [low, high] = tag(hash, self.bits);
        let place = match self.tags {
            Tags::One(tags) => tags[keys].iter().position(|tag| *tag == low),
            Tags::Two(tags) => tags[keys].iter().position(|tag| *tag == [low, high]),
        };
        place.map(|place| start + place)
    }
}

/// Writes a table of these keys. The keys come back in the order of their numbers: what is known
/// of them is to be written in it. Of two keys that can't be told apart the first is kept.
pub(super) fn write<T>(mut keys: Vec<(u64, T)>, size: TagSize, to: &mut Writer) -> Vec<(u64, T)> {
    let bits = keys.len().next_power_of_two().trailing_zeros().clamp(1, 24);
    let place = |hash: u64| {
        let [low, high] = tag(hash, bits);
        (bucket(hash, bits), low, if size == TagSize::Two { high } else { 0 })
    };
    keys.sort_by_key(|(hash, _)| place(*hash));
    keys.dedup_by_key(|(hash, _)| place(*hash));
    // A bucket of more keys than its count can tell keeps the first of them: it doesn't happen
    // with hashes, and must not make a broken table.
    let mut in_bucket = vec![0_usize; 1 << bits];
    keys.retain(|(hash, _)| {
        let count = &mut in_bucket[bucket(*hash, bits)];
        let fits = *count < usize::from(u8::MAX);
        *count += usize::from(fits);
        fits
    });
    to.u32(bits);
    to.u32(if size == TagSize::Two { 2 } else { 1 });
    to.u32(keys.len() as u32);
    counts::write(in_bucket, to);
    for (hash, _) in &keys {
        let [low, high] = tag(*hash, bits);
        let length = if size == TagSize::Two { 2 } else { 1 };
        to.bytes(&[low, high][..length]);
    }
    keys
}

pub(super) fn bucket(hash: u64, bits: u32) -> usize {
    (hash >> (64 - bits)) as usize
}

pub(super) fn tag(hash: u64, bits: u32) -> [u8; 2] {
    let next = (hash << bits) >> 48;
    [(next >> 8) as u8, next as u8]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::hash;
    use super::*;

    proptest! {
        #[test]
        fn every_key_is_found_under_its_number(words in prop::collection::btree_set("[a-z]{1,8}", 0..300), two: bool) {
            let size = if two { TagSize::Two } else { TagSize::One };
            let keys: Vec<_> = words.iter().map(|word| (hash::of(word.as_bytes()), word.clone())).collect();
            let mut to = Writer::default();
            let keys = write(keys, size, &mut to);
            let bytes = to.done();
            let mut from = Reader::new(&bytes);
            let table = Table::read(&mut from).unwrap();
            prop_assert!(from.is_done());
            prop_assert_eq!(table.len(), keys.len());
            for (number, (hash, _)) in keys.iter().enumerate() {
                prop_assert_eq!(table.find(*hash), Some(number));
            }
        }

        #[test]
        fn bytes_that_are_no_table_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), hashes: [u64; 8]) {
            if let Some(table) = Table::read(&mut Reader::new(&bytes)) {
                for hash in hashes {
                    prop_assert!(table.find(hash).is_none_or(|number| number < table.len()));
                }
            }
        }
    }

    #[test]
    fn what_is_not_there_is_seldom_found() {
        let mut to = Writer::default();
        let key = |n: u32| hash::of(&n.to_le_bytes());
        write((0..10_000).map(|n| (key(n), ())).collect(), TagSize::Two, &mut to);
        let bytes = to.done();
        let table = Table::read(&mut Reader::new(&bytes)).unwrap();
        let mistaken = (10_000..60_000).filter(|n| table.find(key(*n)).is_some()).count();
        assert!(mistaken < 10, "{mistaken} of 50,000");
    }
}

//! [`Shard`]: some records in the order of their keys.

use std::ops::Range;
use std::rc::Rc;

use super::{BundleError, HEAD, content, encode};

/// Some records in the order of their keys, each key once, as they lie in memory: a record is
/// decoded when it is asked for.
#[derive(Clone, Debug)]
pub struct Shard {
    bytes: Rc<[u8]>,
    /// Where in the bytes each key and its record lie.
    places: Vec<(Range<usize>, Range<usize>)>,
}

impl Shard {
    /// The bytes of a shard of these records, which stand in the order of their keys.
    #[must_use]
    pub fn encode(records: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
        encode(&records)
    }

    /// The shard of these bytes.
    ///
    /// # Errors
    /// When they are no shard of this version.
    pub fn decode(bytes: impl Into<Rc<[u8]>>) -> Result<Self, BundleError> {
        let bytes = bytes.into();
        let mut rest = content(&bytes)?;
        let count = length(&mut rest)?;
        // Each record has two lengths at least: a count that can't be is no reason to take memory.
        let mut places: Vec<(Range<usize>, Range<usize>)> =
            Vec::with_capacity(count.min(rest.len() / 2));
        let whole = bytes.len();
        let take = |rest: &mut &[u8]| {
            let length = length(rest)?;
            let after = rest.get(length..).ok_or(BundleError::Damaged)?;
            let start = whole - rest.len();
            *rest = after;
            Ok::<_, BundleError>(start..start + length)
        };
        for _ in 0..count {
            let (key, record) = (take(&mut rest)?, take(&mut rest)?);
            if places.last().is_some_and(|(last, _)| bytes[last.clone()] >= bytes[key.clone()]) {
                return Err(BundleError::Damaged);
            }
            places.push((key, record));
        }
        if !rest.is_empty() {
            return Err(BundleError::Damaged);
        }
        debug_assert!(whole >= HEAD);
        Ok(Self { bytes, places })
    }

    /// How many bytes it takes in memory.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len() + self.places.len() * size_of::<(Range<usize>, Range<usize>)>()
    }

    /// The record with this key.
    #[must_use]
    pub fn get(&self, key: &[u8]) -> Option<&[u8]> {
        let found = self.places.binary_search_by(|(at, _)| self.bytes[at.clone()].cmp(key));
        found.ok().map(|at| &self.bytes[self.places[at].1.clone()])
    }

    /// The records from a key on, in their order.
    pub fn from(&self, key: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
        let first = self.places.partition_point(|(at, _)| self.bytes[at.clone()] < *key);
        let places = self.places[first..].iter();
        places.map(|(key, record)| (&self.bytes[key.clone()], &self.bytes[record.clone()]))
    }

    /// The record with the greatest key that is not beyond this one.
    #[must_use]
    pub fn at_or_before(&self, key: &[u8]) -> Option<&[u8]> {
        let beyond = self.places.partition_point(|(at, _)| self.bytes[at.clone()] <= *key);
        let (_, record) = self.places.get(beyond.checked_sub(1)?)?;
        Some(&self.bytes[record.clone()])
    }

    /// In a branch: what leads to the keys of a stretch, both ends included.
    pub fn between(&self, from: &[u8], to: &[u8]) -> impl Iterator<Item = &[u8]> {
        let first = self.places.partition_point(|(at, _)| self.bytes[at.clone()] <= *from);
        let end = self.places.partition_point(|(at, _)| self.bytes[at.clone()] <= *to);
        let first = first.saturating_sub(1);
        let end = end.max((first + 1).min(self.places.len()));
        self.places[first..end].iter().map(|(_, record)| &self.bytes[record.clone()])
    }

    /// The record with the smallest key.
    #[must_use]
    pub fn first(&self) -> Option<&[u8]> {
        self.places.first().map(|(_, record)| &self.bytes[record.clone()])
    }
}

/// Takes a number from the front of some bytes: postcard's varint.
fn length(bytes: &mut &[u8]) -> Result<usize, BundleError> {
    let (number, rest) =
        postcard::take_from_bytes::<u32>(bytes).map_err(|_| BundleError::Damaged)?;
    *bytes = rest;
    usize::try_from(number).map_err(|_| BundleError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records() -> Vec<(Vec<u8>, Vec<u8>)> {
        [("a", "1"), ("b", ""), ("ba", "3")]
            .map(|(key, record)| (key.into(), record.into()))
            .to_vec()
    }

    fn shard() -> Shard {
        Shard::decode(Shard::encode(&records())).unwrap()
    }

    #[test]
    fn a_record_is_found_by_its_key() {
        assert_eq!(shard().get(b"a"), Some(&b"1"[..]));
        assert_eq!(shard().get(b"b"), Some(&b""[..]));
        assert_eq!(shard().get(b"c"), None);
        assert_eq!(shard().first(), Some(&b"1"[..]));
    }

    #[test]
    fn records_follow_one_another() {
        let shard = shard();
        let keys = |key: &[u8]| shard.from(key).map(|(key, _)| key).collect::<Vec<_>>();
        assert_eq!(keys(b"b"), [&b"b"[..], b"ba"]);
        assert_eq!(keys(b"aa"), [&b"b"[..], b"ba"]);
        assert!(keys(b"c").is_empty());
        assert_eq!(shard.at_or_before(b"bz"), Some(&b"3"[..]));
        assert_eq!(shard.at_or_before(b"0"), None);
    }

    #[test]
    fn bytes_that_are_cut_off_or_out_of_order_are_no_shard() {
        let good = Shard::encode(&records());
        for length in 0..good.len() {
            assert!(Shard::decode(&good[..length]).is_err(), "{length}");
        }
        let mut disorder = records();
        disorder.swap(0, 1);
        let damaged = Err(BundleError::Damaged);
        let told = |bytes: &[u8]| Shard::decode(bytes).map(|_| ());
        assert_eq!(told(&Shard::encode(&disorder)), damaged);
        assert_eq!(told(&[&good[..], b"x"].concat()), damaged);
        assert_eq!(told(b"<!doctype html>"), Err(BundleError::NotABundle));
    }
}

//! [`Docs`]: a posting list.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Numbers in rising order, each once: the articles that speak of an entity, or hold a word.
///
/// As bytes they are the gaps between them, which pack well: those of a list that holds nearly
/// all are zeros, those of a short list are few. (The `roaring` crate's bitmaps take two bytes a
/// number in lists of this size, and sixteen kilobytes of wasm.)
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs(Vec<u32>);

/// More articles, entities or words of an article than these no index has: a few bytes that tell
/// of more are damaged, and no reason to take memory.
pub(super) const MOST: u32 = 1 << 24;

impl Docs {
    /// The numbers of a run.
    #[must_use]
    pub fn run(run: std::ops::Range<u32>) -> Self {
        Self(run.collect())
    }

    /// Adds a number that is greater than all before; the last one again changes nothing.
    ///
    /// # Panics
    /// When it is smaller than the last.
    pub fn push(&mut self, number: u32) {
        match self.0.last() {
            Some(&last) if last == number => {}
            last => {
                assert!(last.is_none_or(|&last| last < number), "numbers come in rising order");
                self.0.push(number);
            }
        }
    }

    /// Adds numbers of which each is greater than all before.
    ///
    /// # Panics
    /// When they are not.
    pub fn append(&mut self, others: &Self) {
        let (last, first) = (self.0.last(), others.0.first());
        assert!(last.is_none() || first.is_none() || last < first, "numbers come in rising order");
        self.0.extend_from_slice(&others.0);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The numbers, rising.
    #[must_use]
    pub fn numbers(&self) -> &[u32] {
        &self.0
    }

    /// The place of a number, if it is there.
    #[must_use]
    pub fn place(&self, number: u32) -> Option<usize> {
        self.0.binary_search(&number).ok()
    }

    /// The places of others that are all among these.
    pub(super) fn places(&self, others: &Self) -> Vec<u32> {
        let mut others = others.0.iter().peekable();
        let mut places = Vec::with_capacity(others.len());
        for (at, number) in (0..).zip(&self.0) {
            if others.next_if_eq(&number).is_some() {
                places.push(at);
            }
        }
        places
    }

    /// Those that are in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        self.picked(other, true)
    }

    /// Those of these that are not in the other.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        if other.is_empty() { self.clone() } else { self.picked(other, false) }
    }

    /// Those of these that are in the other, or that are not.
    fn picked(&self, other: &Self, there: bool) -> Self {
        // From the shorter list's side each step through the longer one is a search that doubles
        // its stride (galloping; Bentley and Yao, 1976).
        if there && other.len() < self.len() {
            return other.picked(self, true);
        }
        let mut rest = other.0.as_slice();
        let is_there = |number: u32| {
            let mut stride = 1;
            while rest.get(stride).is_some_and(|&at| at < number) {
                stride *= 2;
            }
            let within = &rest[..rest.len().min(stride + 1)];
            rest = &rest[within.partition_point(|&at| at < number)..];
            rest.first() == Some(&number)
        };
        Self(filtered(&self.0, is_there, there))
    }

    /// Those that are in either.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        let mut all = Vec::with_capacity(a.len() + b.len());
        while let (Some(&x), Some(&y)) = (a.first(), b.first()) {
            all.push(x.min(y));
            a = &a[usize::from(x <= y)..];
            b = &b[usize::from(y <= x)..];
        }
        all.extend_from_slice(a);
        all.extend_from_slice(b);
        Self(all)
    }

    /// Those of a run.
    #[must_use]
    pub fn within(&self, run: std::ops::Range<u32>) -> Self {
        Self(self.slice(run).to_vec())
    }

    /// How many are of a run.
    #[must_use]
    pub fn count(&self, run: std::ops::Range<u32>) -> usize {
        self.slice(run).len()
    }

    fn slice(&self, run: std::ops::Range<u32>) -> &[u32] {
        let place = |number| self.0.partition_point(|&at| at < number);
        let (start, end) = (place(run.start), place(run.end));
        &self.0[start..end.max(start)]
    }
}

/// The gaps between rising numbers.
pub(super) fn gaps<I: Iterator<Item = u32>>(numbers: I) -> impl Iterator<Item = u32> + use<I> {
    let mut next = 0;
    numbers.map(move |number| {
        let gap = number - next;
        next = number + 1;
        gap
    })
}

fn filtered(numbers: &[u32], mut is_there: impl FnMut(u32) -> bool, there: bool) -> Vec<u32> {
    let mut left = Vec::new();
    for &number in numbers {
        if is_there(number) == there {
            left.push(number);
        }
    }
    left
}

impl FromIterator<u32> for Docs {
    /// # Panics
    /// When the numbers don't rise.
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        let mut docs = Self::default();
        numbers.into_iter().for_each(|number| docs.push(number));
        docs
    }
}

impl Serialize for Docs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(gaps(self.0.iter().copied()))
    }
}

impl<'de> Deserialize<'de> for Docs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut numbers = Vec::<u32>::deserialize(deserializer)?;
        let mut next = 0_u32;
        for number in &mut numbers {
            *number = next.checked_add(*number).filter(|it| *it < MOST).ok_or_else(too_great)?;
            next = *number + 1;
        }
        Ok(Self(numbers))
    }
}

/// Decodes how many there are of what lists have the numbers of.
pub(super) fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let count = u32::deserialize(deserializer)?;
    if count <= MOST { Ok(count) } else { Err(too_great()) }
}

fn too_great<E: serde::de::Error>() -> E {
    E::custom("a number is too great")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::*;

    fn sets() -> impl Strategy<Value = (BTreeSet<u32>, BTreeSet<u32>)> {
        let set = || prop_oneof![btree_set(0..60_u32, 0..40), btree_set(0..9000_u32, 0..300)];
        (set(), set())
    }

    fn docs<'a>(numbers: impl IntoIterator<Item = &'a u32>) -> Docs {
        numbers.into_iter().copied().collect()
    }

    proptest! {
        #[test]
        fn lists_join_as_sets_do((a, b) in sets(), start in 0..9000_u32, length in 0..9000_u32) {
            let (x, y) = (docs(&a), docs(&b));
            prop_assert_eq!(x.and(&y), docs(a.intersection(&b)));
            prop_assert_eq!(x.or(&y), docs(a.union(&b)));
            prop_assert_eq!(x.without(&y), docs(a.difference(&b)));
            let both = x.and(&y);
            let places = both.numbers().iter().filter_map(|&it| x.place(it));
            prop_assert_eq!(x.places(&both), places.map(|it| it as u32).collect::<Vec<_>>());
            let run = start..start + length;
            prop_assert_eq!(x.count(run.clone()), a.range(run.clone()).count());
            prop_assert_eq!(x.within(run.clone()), docs(a.range(run)));
        }

        #[test]
        fn a_list_goes_to_bytes_and_back((a, _) in sets()) {
            let list = docs(&a);
            let bytes = postcard::to_allocvec(&list).unwrap();
            prop_assert_eq!(postcard::from_bytes::<Docs>(&bytes), Ok(list));
        }

        #[test]
        fn any_bytes_are_a_rising_list_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            if let Ok(list) = postcard::from_bytes::<Docs>(&bytes) {
                prop_assert!(list.numbers().windows(2).all(|two| two[0] < two[1]));
            }
        }
    }

    #[test]
    fn a_number_that_can_not_be_is_an_error() {
        let read =
            |gaps: &[u32]| postcard::from_bytes::<Docs>(&postcard::to_allocvec(gaps).unwrap());
        assert_eq!(read(&[MOST - 1]), Ok(docs(&[MOST - 1])));
        for gaps in [&[MOST][..], &[MOST - 1, 0], &[u32::MAX], &[0, u32::MAX]] {
            assert!(read(gaps).is_err(), "{gaps:?}");
        }
    }
}

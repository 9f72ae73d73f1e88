//! Hashes by which features and names are looked up in a model. They are part of the model's
//! format: another hash is another version of it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A hash of bytes (FNV-1a, with its upper half folded in).
pub(crate) fn of(bytes: &[u8]) -> u64 {
    finish(bytes.iter().fold(BASIS, |hash, byte| step(hash, *byte)))
}

/// The hash of a name, whose words come one after another.
#[derive(Clone, Copy)]
pub(crate) struct Words(u64);

impl Words {
    /// No word yet.
    pub(crate) fn new() -> Self {
        Self(BASIS)
    }

    /// The same words, and one more.
    pub(crate) fn and(self, word: &str) -> Self {
        let space = if self.0 == BASIS { self.0 } else { step(self.0, b' ') };
        Self(word.bytes().fold(space, step))
    }

    /// The hash of them all: that of their text, with a space between each two.
    pub(crate) fn hash(self) -> u64 {
        finish(self.0)
    }
}

/// A hash of two hashes, in this order.
pub(crate) fn join(one: u64, two: u64) -> u64 {
    let mixed = (one ^ two.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 31)
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
}

/// Spreads what FNV leaves in the lower bits: tables go by the upper ones.
fn finish(hash: u64) -> u64 {
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    mixed ^ (mixed >> 29)
}

/// What is kept by hashes.
pub(crate) type ByHash<T> = HashMap<u64, T, BuildHasherDefault<IsHash>>;

/// Takes keys that are hashes as they are.
#[derive(Debug, Default)]
pub(crate) struct IsHash(u64);

impl Hasher for IsHash {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| join(hash, u64::from(*byte)));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_one_by_one_hash_as_their_text() {
        assert_eq!(
            Words::new().and("corea").and("del").and("norte").hash(),
            of(b"corea del norte")
        );
    }

    #[test]
    fn the_order_of_two_counts() {
        assert_ne!(join(1, 2), join(2, 1));
    }
}

//! Keys: what records are found by, as bytes in the order of what they stand for.

use crate::article::Date;

/// The key of a number.
pub(super) fn number(number: u32) -> Vec<u8> {
    number.to_be_bytes().to_vec()
}

/// The key of a text.
pub(super) fn text(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// The key of a day.
pub(super) fn day(day: Date) -> Vec<u8> {
    day.to_string().into_bytes()
}

/// What the keys of an entity's blocks begin with.
pub(super) fn lists_of(entity: &str) -> Vec<u8> {
    // No key goes on with this byte: an entity's blocks stand together, and before those of
    // another whose key goes on.
    [entity.as_bytes(), &[0]].concat()
}

/// The key of a block among those that begin so.
pub(super) fn block(prefix: &[u8], block: u32) -> Vec<u8> {
    [prefix, &block.to_be_bytes()].concat()
}

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

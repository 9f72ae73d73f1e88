//! [`Stamp`]: a short name of what a page shows.
//!
//! A page is rendered once and read later, perhaps beside a newer archive. Its stamp says what
//! it was rendered from; the app takes over only a page whose stamp is that of what it would
//! show itself, so that old and new are never mixed. The publisher renders a page anew only when
//! its stamp has changed.

use std::fmt;

/// A short name of what a page shows: equal for equal content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp(u64);

impl Stamp {
    /// The stamp of what stands in these bytes, one after another.
    #[must_use]
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        // FNV-1a with 64 bits: it tells versions of a page apart and guards against nobody.
        let mut stamp = 0xcbf2_9ce4_8422_2325;
        for part in parts {
            for byte in part {
                stamp = (stamp ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        }
        Self(stamp)
    }

    /// The stamp as bytes.
    #[must_use]
    pub fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_content_has_another_stamp() {
        assert_eq!(Stamp::of([&b"ab"[..]]), Stamp::of([&b"a"[..], b"b"]));
        assert_ne!(Stamp::of([&b"ab"[..]]), Stamp::of([&b"ba"[..]]));
    }
}

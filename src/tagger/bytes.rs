//! [`Reader`] and [`Writer`]: a model's numbers as bytes, the lowest byte first.

/// Takes numbers off the front of bytes. What isn't there is none, never a panic.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// So many bytes.
    pub(super) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        let bytes = self.take(4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }

    /// So many numbers of N bytes each.
    pub(super) fn arrays<const N: usize>(&mut self, count: usize) -> Option<&'a [[u8; N]]> {
        self.take(count.checked_mul(N)?).map(|bytes| bytes.as_chunks::<N>().0)
    }

    /// Bytes that tell their own length.
    pub(super) fn sized(&mut self) -> Option<&'a [u8]> {
        let length = self.u32()? as usize;
        self.take(length)
    }

    /// Whether nothing is left.
    pub(super) fn is_done(&self) -> bool {
        self.0.is_empty()
    }
}

/// Puts numbers one behind another.
#[derive(Debug, Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub(super) fn u32(&mut self, number: u32) {
        self.bytes(&number.to_le_bytes());
    }

    /// Bytes with their length before them.
    ///
    /// # Panics
    /// For 4 GiB or more.
    pub(super) fn sized(&mut self, bytes: &[u8]) {
        self.u32(u32::try_from(bytes.len()).expect("no part of a model is that long"));
        self.bytes(bytes);
    }

    pub(super) fn done(self) -> Vec<u8> {
        self.0
    }
}

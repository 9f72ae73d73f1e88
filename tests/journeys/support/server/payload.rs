//! [`Payload`]: what an answer holds, or the first half of it.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};

/// What an answer holds; of one that is cut off the connection ends in the middle.
pub(super) struct Payload {
    bytes: Option<Bytes>,
    /// How many bytes are promised.
    whole: usize,
    cut_off: bool,
}

impl Payload {
    pub(super) fn whole(bytes: Vec<u8>) -> Self {
        Self { whole: bytes.len(), bytes: Some(bytes.into()), cut_off: false }
    }

    pub(super) fn cut_off(mut bytes: Vec<u8>) -> Self {
        let whole = bytes.len();
        bytes.truncate(whole / 2);
        Self { bytes: Some(bytes.into()), whole, cut_off: true }
    }
}

impl Body for Payload {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let next = self.bytes.take().filter(|bytes| !bytes.is_empty()).map(Frame::data).map(Ok);
        let end = self.cut_off.then(|| Err(io::ErrorKind::ConnectionReset.into()));
        Poll::Ready(next.or(end))
    }

    fn is_end_stream(&self) -> bool {
        !self.cut_off && self.bytes.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.whole as u64)
    }
}

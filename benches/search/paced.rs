//! [`Pace`]: a line that is as slow as DevTools' "Fast 4G", made by the host and not by the
//! browser: DevTools slows only what a page itself sends for, and Pagefind's worker sends for
//! what it needs by itself.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, SizeHint};
use tokio::time::{Instant, Sleep};

use crate::line::{DOWN, LATENCY};

/// How many bytes go over the line at a time, so that several answers share it.
const PIECE: usize = 4 << 10;

/// The line that all answers share: when it is free again.
#[derive(Debug, Default)]
pub(crate) struct Pace(Mutex<Option<Instant>>);

/// An answer's body, sent piece by piece where the line is slow.
pub(crate) struct Paced {
    left: Bytes,
    pace: Option<Arc<Pace>>,
    wait: Option<Pin<Box<Sleep>>>,
}

impl Pace {
    /// Waits as long as an answer takes to begin.
    pub(crate) async fn begins(&self) {
        tokio::time::sleep(Duration::from_secs_f64(LATENCY / 1e3)).await;
    }

    /// Takes the line for some bytes: when they have come.
    fn takes(&self, bytes: usize) -> Instant {
        let mut free = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let from = free.map_or(now, |free| free.max(now));
        let until = from + Duration::from_secs_f64(bytes as f64 / DOWN);
        *free = Some(until);
        until
    }
}

impl Paced {
    pub(crate) fn new(body: Bytes, pace: Option<Arc<Pace>>) -> Self {
        Self { left: body, pace, wait: None }
    }
}

impl Body for Paced {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.left.is_empty() {
            return Poll::Ready(None);
        }
        let Some(pace) = self.pace.clone() else {
            return Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut self.left)))));
        };
        let piece = self.left.len().min(PIECE);
        let wait =
            self.wait.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(pace.takes(piece))));
        std::task::ready!(wait.as_mut().poll(context));
        self.wait = None;
        Poll::Ready(Some(Ok(Frame::data(self.left.split_to(piece)))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.len() as u64)
    }
}

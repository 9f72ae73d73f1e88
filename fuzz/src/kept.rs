//! [`at_once`]: asking an index whose shards are all in memory.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What a future comes to that waits for nothing.
///
/// # Panics
/// When it does wait.
pub fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("what is in memory is waited for"),
    }
}

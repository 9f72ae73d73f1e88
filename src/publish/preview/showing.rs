//! [`Showing`]: which site is shown, for pages that wait for the next one.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Which site is shown: a stamp that no other has, in this preview or another at the same
/// address.
#[derive(Debug)]
pub(super) struct Showing {
    /// The stamp; nothing once the preview has ended.
    stamp: Mutex<Option<u128>>,
    changed: Condvar,
}

/// What a page hears that waits for the next site.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum News {
    /// There is another site.
    Changed,
    /// There is none yet.
    Same,
    /// There will be none.
    Ended,
}

impl Showing {
    /// The first site is shown.
    pub(super) fn begin() -> Self {
        Self { stamp: Mutex::new(Some(stamp_after(0))), changed: Condvar::new() }
    }

    /// Another site is shown.
    pub(super) fn anew(&self) {
        let mut stamp = self.lock();
        *stamp = stamp.map(stamp_after);
        self.changed.notify_all();
    }

    /// Nothing is shown any more.
    pub(super) fn end(&self) {
        *self.lock() = None;
        self.changed.notify_all();
    }

    /// The stamp of the site that is shown.
    pub(super) fn stamp(&self) -> String {
        self.lock().map_or_else(String::new, |stamp| stamp.to_string())
    }

    /// Waits until another site is shown than the one of this stamp, at most so long.
    pub(super) fn wait(&self, seen: &str, most: Duration) -> News {
        let same = |stamp: &mut Option<u128>| stamp.is_some_and(|it| it.to_string() == seen);
        let waited = self.changed.wait_timeout_while(self.lock(), most, same);
        let (stamp, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        match *stamp {
            None => News::Ended,
            Some(_) if waited.timed_out() => News::Same,
            Some(_) => News::Changed,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<u128>> {
        self.stamp.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The time in milliseconds, or more: never a stamp that was there before.
fn stamp_after(last: u128) -> u128 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    now.as_millis().max(last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_millis(1);
    const LATE: Duration = Duration::from_secs(60);

    #[test]
    fn a_page_hears_of_a_site_that_came_before_it_asked() {
        let showing = Showing::begin();
        let seen = showing.stamp();
        assert_eq!(showing.wait(&seen, SOON), News::Same);
        showing.anew();
        assert_eq!(showing.wait(&seen, LATE), News::Changed);
        assert_ne!(showing.stamp(), seen);
    }

    #[test]
    fn who_waits_is_woken_by_the_next_site_and_by_the_end() {
        let showing = Showing::begin();
        let seen = showing.stamp();
        std::thread::scope(|scope| {
            let waits = scope.spawn(|| showing.wait(&seen, LATE));
            showing.anew();
            assert_eq!(waits.join().unwrap(), News::Changed);
            let waits = scope.spawn(|| showing.wait(&showing.stamp(), LATE));
            showing.end();
            assert_eq!(waits.join().unwrap(), News::Ended);
        });
    }
}

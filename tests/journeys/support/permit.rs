//! [`Permit`]: leave to run a browser.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// How many browsers run at once. The test harness would start one per core, and a browser is
/// several processes that keep more than a core busy: slow pages look like broken ones.
const BROWSERS: usize = 2;

static FREE: Mutex<usize> = Mutex::new(BROWSERS);
static RETURNED: Condvar = Condvar::new();

fn free() -> MutexGuard<'static, usize> {
    // A journey that fails returns its permit too: the number is right even so.
    FREE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Leave to run a browser, until it is dropped.
pub(super) struct Permit(());

impl Permit {
    pub(super) fn wait() -> Self {
        let mut free =
            RETURNED.wait_while(free(), |free| *free == 0).unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Self(())
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        *free() += 1;
        RETURNED.notify_one();
    }
}

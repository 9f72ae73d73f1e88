//! Waiting: the only place of the journeys that lets time pass.

use std::time::{Duration, Instant};

/// How long anything may take. Far more than it does take: a machine may be busy.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// Looks again and again until what is looked for is there.
///
/// # Errors
/// With what was seen at the last look, when the time is over.
pub(super) fn until<T>(mut look: impl FnMut() -> Result<T, String>) -> Result<T, String> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match look() {
            Err(_) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(20)),
            found => return found,
        }
    }
}

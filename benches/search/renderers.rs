//! The processes in which Chromium draws pages, and the memory that they hold.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::family::family;
use crate::processes::bytes;

/// How often they are looked at.
const PAUSE: Duration = Duration::from_millis(50);

/// How long the memory must stay the same to be at rest, give or take so many bytes, and how
/// long that is waited for.
const REST: Duration = Duration::from_millis(500);
const SAME: u64 = 500_000;
const PATIENCE: Duration = Duration::from_secs(20);

/// Watches the most memory that they hold at once.
pub(crate) struct Watch {
    most: Arc<AtomicU64>,
    is_over: Arc<AtomicBool>,
    looks: JoinHandle<()>,
}

/// The memory of all of them: what each has for itself, and its share of what it shares (`Pss`).
pub(crate) fn held() -> u64 {
    let ours = family(std::process::id()).into_iter();
    let drawing = ours.filter(|id| {
        let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains("--type=renderer")
    });
    drawing.filter_map(|id| bytes(id, "smaps_rollup", "Pss:")).sum()
}

/// The same, when it doesn't change any more: a tab that was closed takes its time.
pub(crate) fn at_rest() -> u64 {
    let deadline = Instant::now() + PATIENCE;
    let mut before = held();
    loop {
        thread::sleep(REST);
        let now = held();
        if now.abs_diff(before) < SAME || Instant::now() > deadline {
            return now;
        }
        before = now;
    }
}

impl Watch {
    pub(crate) fn start() -> Self {
        let (most, is_over) = (Arc::<AtomicU64>::default(), Arc::<AtomicBool>::default());
        let looks = {
            let (most, is_over) = (Arc::clone(&most), Arc::clone(&is_over));
            thread::spawn(move || {
                while !is_over.load(Ordering::Relaxed) {
                    most.fetch_max(held(), Ordering::Relaxed);
                    thread::sleep(PAUSE);
                }
            })
        };
        Self { most, is_over, looks }
    }

    /// The most that was seen.
    pub(crate) fn ends(self) -> u64 {
        self.is_over.store(true, Ordering::Relaxed);
        self.looks.join().expect("the watch ends when it is told to");
        self.most.load(Ordering::Relaxed)
    }
}

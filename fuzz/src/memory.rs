//! [`Bounded`]: memory that comes to an end.

use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};

/// More than this nothing takes at once, whatever a few kilobytes say: a count that can't be is
/// no reason. (libFuzzer's own `-malloc_limit_mb` needs a sanitizer, which needs a nightly Rust;
/// its `-rss_limit_mb` sees only what has been written to.)
const MOST: usize = 256 << 20;

/// The system's memory up to a limit. Beyond it there is none, which ends the process.
pub(crate) struct Bounded(AtomicUsize);

impl Bounded {
    pub(crate) const fn new() -> Self {
        Self(AtomicUsize::new(0))
    }
}

// SAFETY: all is done by the system's allocator, or nothing is.
unsafe impl GlobalAlloc for Bounded {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let before = self.0.fetch_add(layout.size(), Ordering::Relaxed);
        if before + layout.size() > MOST {
            return ptr::null_mut();
        }
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        self.0.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

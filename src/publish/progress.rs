//! [`Progress`]: a bar for work that takes long.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long work may take before it is told how far it is.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar on standard error that says how far some work is, until it is dropped. There is none
/// for fast work, and none where standard error is no terminal. Several threads may step at
/// once.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
    began: Instant,
    shown: OnceLock<()>,
}

impl Progress {
    /// Work that begins, in a word or two, and of how many steps it is if that is known.
    pub(super) fn begin(work: &'static str, steps: Option<usize>) -> Self {
        let steps = steps.map(|steps| u64::try_from(steps).unwrap_or(u64::MAX));
        let template = match steps {
            Some(_) => "{msg} {wide_bar} {human_pos}/{human_len}, {per_sec}, {eta} left",
            None => "{msg} {human_pos}, {per_sec}",
        };
        let style = ProgressStyle::with_template(template).expect("the template is well formed");
        let bar = ProgressBar::with_draw_target(steps, ProgressDrawTarget::hidden());
        Self {
            bar: bar.with_style(style).with_message(work),
            began: Instant::now(),
            shown: OnceLock::new(),
        }
    }

    /// One step more is done.
    pub(super) fn step(&self) {
        if self.began.elapsed() >= PATIENCE {
            self.shown.get_or_init(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        self.bar.inc(1);
    }
}

impl Default for Progress {
    /// Work that nobody is told of.
    fn default() -> Self {
        let progress = Self::begin("", None);
        progress.shown.get_or_init(|| ());
        progress
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

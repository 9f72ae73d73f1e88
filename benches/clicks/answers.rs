//! [`Answers`]: how long clicks took.

use serde::Deserialize;

/// Milliseconds until a frame for which the browser tells nothing of a click: it took less.
const UNTOLD: f64 = 16.0;

/// Milliseconds of clicks.
#[derive(Debug)]
pub(crate) struct Answers {
    told: Vec<Answer>,
    /// Those that were too quick to be told.
    untold: usize,
}

/// What the browser tells of a click.
#[derive(Debug, Deserialize)]
pub(crate) struct Answer {
    /// Until the page's script began with it.
    waited: f64,
    /// In the page's script.
    worked: f64,
    /// Until the frame was painted.
    took: f64,
}

impl Answers {
    /// What was told of so many clicks.
    pub(crate) fn new(clicks: usize, told: Vec<Answer>) -> Self {
        let untold = clicks.saturating_sub(told.len());
        Self { told, untold }
    }

    pub(crate) fn head() {
        println!(
            "\nms from a click until it is painted{:>10}{:>8}{:>8}{:>8}{:>17}",
            "under 16", "median", "INP", "most", "script, median"
        );
    }

    pub(crate) fn print(&self, what: &str) {
        let sorted = |of: fn(&Answer) -> f64| {
            let mut times: Vec<f64> = self.told.iter().map(of).collect();
            times.sort_by(f64::total_cmp);
            times
        };
        let mut took = vec![UNTOLD; self.untold];
        took.extend(sorted(|it| it.took));
        let worked = sorted(|it| it.waited + it.worked);
        // Of each fifty the worst is left aside.
        let inp = took.len().checked_sub(1 + took.len() / 50).map_or(0.0, |at| took[at]);
        println!(
            "{what:<34}{:>10}{:>8.0}{inp:>8.0}{:>8.0}{:>17.1}",
            format!("{} of {}", self.untold, took.len()),
            middle(&took),
            took.last().copied().unwrap_or_default(),
            middle(&worked),
        );
    }
}

fn middle(sorted: &[f64]) -> f64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

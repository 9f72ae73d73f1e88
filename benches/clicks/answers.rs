//! [`Answers`]: how long clicks took.

use serde::Deserialize;

/// Milliseconds of clicks.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Answers(Vec<Answer>);

/// What the browser tells of a click.
#[derive(Debug, Deserialize)]
struct Answer {
    /// Until the page's script began with it.
    waited: f64,
    /// In the page's script.
    worked: f64,
    /// Until the frame was painted.
    took: f64,
}

impl Answers {
    pub(crate) fn head() {
        println!(
            "\nms from a click until it is painted{:>10}{:>8}{:>8}{:>8}{:>17}",
            "clicks", "median", "INP", "most", "script, median"
        );
    }

    pub(crate) fn print(&self, what: &str) {
        let sorted = |of: fn(&Answer) -> f64| {
            let mut times: Vec<f64> = self.0.iter().map(of).collect();
            times.sort_by(f64::total_cmp);
            times
        };
        let took = sorted(|it| it.took);
        let worked = sorted(|it| it.waited + it.worked);
        // Of each fifty the worst is left aside.
        let inp = took.len().checked_sub(1 + took.len() / 50).map_or(0.0, |at| took[at]);
        println!(
            "{what:<34}{:>10}{:>8.0}{inp:>8.0}{:>8.0}{:>17.1}",
            took.len(),
            middle(&took),
            took.last().copied().unwrap_or_default(),
            middle(&worked),
        );
    }
}

fn middle(sorted: &[f64]) -> f64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

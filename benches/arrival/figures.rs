//! [`Figures`]: what several runs of one page came to.

use std::collections::BTreeSet;
use std::fmt;

use super::host::Kind;
use super::reader::Arrival;

/// All runs of one page.
#[derive(Default)]
pub(crate) struct Figures(Vec<Arrival>);

/// What lies in the middle, and the ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread {
    pub(crate) least: f64,
    pub(crate) median: f64,
    pub(crate) most: f64,
}

impl Figures {
    pub(crate) fn add(&mut self, arrival: Arrival) {
        self.0.push(arrival);
    }

    /// The spread of one figure, of the runs that have it.
    pub(crate) fn of(&self, figure: impl Fn(&Arrival) -> Option<f64>) -> Option<Spread> {
        Spread::of(self.0.iter().filter_map(figure).collect())
    }

    /// The bytes of one kind: the median of the runs.
    pub(crate) fn bytes(&self, kind: Kind) -> usize {
        let mut bytes: Vec<usize> =
            self.0.iter().map(|run| run.bytes.get(&kind).copied().unwrap_or_default()).collect();
        bytes.sort_unstable();
        bytes.get(bytes.len() / 2).copied().unwrap_or_default()
    }

    /// What was shifted in any run, each named once.
    pub(crate) fn shifted(&self) -> BTreeSet<&str> {
        self.0.iter().flat_map(|run| &run.shifted).map(String::as_str).collect()
    }

    /// What was the largest to be painted, in the last run.
    pub(crate) fn largest(&self) -> &str {
        self.0.last().map_or("", |run| &run.largest)
    }
}

impl Spread {
    fn of(mut figures: Vec<f64>) -> Option<Self> {
        figures.sort_by(f64::total_cmp);
        let (least, most) = (*figures.first()?, *figures.last()?);
        let half = figures.len() / 2;
        let lower = if figures.len().is_multiple_of(2) { half - 1 } else { half };
        Some(Self { least, median: f64::midpoint(figures[lower], figures[half]), most })
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:.0} ({:.0}–{:.0})", self.median, self.least, self.most))
    }
}

//! [`Took`]: what several publishes took, and the table that says it.

use std::path::Path;
use std::time::Duration;

use walkdir::WalkDir;

use crate::publisher::Publisher;

/// What several runs took: times, and bytes of memory.
pub(crate) struct Took(Vec<(Duration, u64)>);

/// Prints the names of the columns.
pub(crate) fn print_head() {
    println!("{:<28}{:>10}{:>10}{:>10}{:>12}", "seconds", "least", "median", "most", "memory, MB");
}

impl Took {
    /// Publishes so often, each time after a change, and prints what it took.
    pub(crate) fn by(
        publisher: &Publisher,
        what: &str,
        runs: usize,
        change: impl Fn(usize),
    ) -> Self {
        let run = |run| {
            change(run);
            publisher.run()
        };
        let mut took = Self((0..runs).map(run).collect());
        took.0.sort();
        let seconds = |n: usize| took.0[n].0.as_secs_f64();
        let memory = took.0.iter().map(|(_, bytes)| bytes).max().copied().unwrap_or_default();
        println!(
            "{what:<28}{:>10.2}{:>10.2}{:>10.2}{:>12.0}",
            seconds(0),
            took.seconds(),
            seconds(runs - 1),
            memory as f64 / 1e6,
        );
        took
    }

    /// The median.
    pub(crate) fn seconds(&self) -> f64 {
        self.0[self.0.len() / 2].0.as_secs_f64()
    }
}

/// Says how large a site is.
pub(crate) fn print_size(site: &Path) {
    let files = WalkDir::new(site).into_iter().filter_map(Result::ok);
    let sizes: Vec<u64> = files
        .filter(|file| file.file_type().is_file())
        .filter_map(|file| file.metadata().ok())
        .map(|data| data.len())
        .collect();
    let bytes: u64 = sizes.iter().sum();
    println!("\nthe site: {} files, {:.0} MB", sizes.len(), bytes as f64 / 1e6);
}

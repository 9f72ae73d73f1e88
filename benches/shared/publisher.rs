//! [`Publisher`]: the program, run as a process of its own and watched.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use walkdir::WalkDir;

use super::processes::watch;

/// The program with a desk to work at: `articles` in it become `site`.
pub(crate) struct Publisher<'a> {
    desk: &'a Path,
    viewer: PathBuf,
}

/// What several runs took.
pub(crate) struct Took(Vec<(Duration, u64)>);

impl<'a> Publisher<'a> {
    /// The program at a desk, with the viewer that was built.
    ///
    /// # Panics
    /// If there is none.
    pub(crate) fn new(desk: &'a Path, bench: &str) -> Self {
        let told = std::env::var_os("HEMEROTECA_VIEWER").map(PathBuf::from);
        let viewer =
            told.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/viewer"));
        assert!(
            viewer.is_dir(),
            "{} holds no viewer: `cargo xtask bench {bench}` builds it",
            viewer.display()
        );
        Self { desk, viewer }
    }

    pub(crate) fn head(&self) {
        println!(
            "{:<28}{:>10}{:>10}{:>10}{:>12}",
            "seconds", "least", "median", "most", "memory, MB"
        );
    }

    /// Publishes so often, each time after a change, and prints what it took.
    pub(crate) fn publishes(&self, what: &str, runs: usize, change: impl Fn(usize)) -> Took {
        let mut took = Took(
            (0..runs)
                .map(|run| {
                    change(run);
                    self.run()
                })
                .collect(),
        );
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

    /// Says how large the site is.
    pub(crate) fn size(&self) {
        let files = WalkDir::new(self.desk.join("site")).into_iter().filter_map(Result::ok);
        let sizes: Vec<u64> = files
            .filter(|file| file.file_type().is_file())
            .filter_map(|file| file.metadata().ok())
            .map(|data| data.len())
            .collect();
        let bytes: u64 = sizes.iter().sum();
        println!("\nthe site: {} files, {:.0} MB", sizes.len(), bytes as f64 / 1e6);
    }

    /// The time from start to end, and the most memory that it held, in bytes.
    pub(crate) fn run(&self) -> (Duration, u64) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hemeroteca"));
        command.arg("publish").arg(self.desk.join("articles"));
        command.arg("--out").arg(self.desk.join("site"));
        command.arg("--cache").arg(self.desk.join("cache")).arg("--viewer").arg(&self.viewer);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        let start = Instant::now();
        let mut child = command.spawn().expect("the program can be run");
        let memory = watch(child.id());
        let status = child.wait().expect("it can be waited for");
        let took = start.elapsed();
        assert!(status.success(), "the publish has failed: {status}");
        (took, memory.join().expect("the watch ends with the program"))
    }
}

impl Took {
    /// The median.
    pub(crate) fn seconds(&self) -> f64 {
        self.0[self.0.len() / 2].0.as_secs_f64()
    }
}

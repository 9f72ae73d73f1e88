//! [`Publisher`]: the program, run as a process of its own and watched.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::processes::watch;

/// The program with a desk to work at: `articles` in it become `site`.
pub(crate) struct Publisher<'a> {
    desk: &'a Path,
    viewer: PathBuf,
}

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

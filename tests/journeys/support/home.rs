//! [`Home`]: a folder in which a browser lives, and what runs in it.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::wait;

/// A new, empty home for a browser and its driver: nothing of the user's is read or written.
/// When it is dropped, so is all that still runs in it.
pub(super) struct Home(TempDir);

impl Home {
    pub(super) fn new() -> Self {
        let dir = tempfile::Builder::new().prefix("journey-").tempdir();
        Self(dir.expect("a temporary folder can be made"))
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    /// A command that runs in this home.
    pub(super) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        let here = ["HOME", "TMPDIR", "XDG_RUNTIME_DIR"];
        let xdg = ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"];
        command
            .envs(here.into_iter().chain(xdg).map(|name| (name, self.path())))
            .envs([("GDK_BACKEND", "x11"), ("NO_AT_BRIDGE", "1")])
            // WebKit's sandbox doesn't start as root or in a container. The pages are our own.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// The processes that run in this home, where the system tells.
    fn inhabitants(&self) -> Vec<String> {
        let mark = format!("HOME={}\0", self.path().display());
        let lives_here = |process: &fs::DirEntry| {
            fs::read(process.path().join("environ")).is_ok_and(|environment| {
                environment.windows(mark.len()).any(|window| window == mark.as_bytes())
            })
        };
        fs::read_dir("/proc")
            .into_iter()
            .flatten()
            .filter_map(Result::ok)
            .filter(lives_here)
            .filter_map(|process| process.file_name().into_string().ok())
            .collect()
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // A driver that was killed, or has lost its browser, leaves the browser's processes.
        let gone = wait::until(|| {
            let left = self.inhabitants();
            if left.is_empty() {
                return Ok(());
            }
            let _ = Command::new("kill").arg("-KILL").args(&left).stderr(Stdio::null()).status();
            Err(format!("processes {} can't be ended", left.join(", ")))
        });
        if let Err(message) = gone {
            eprintln!("{message}");
        }
    }
}

/// A process that ends when it is dropped.
pub(super) struct Running(Child);

impl Running {
    /// Starts a program.
    ///
    /// # Panics
    /// If it isn't there.
    pub(super) fn start(command: &mut Command) -> Self {
        let child = command.spawn().unwrap_or_else(|error| {
            let program = command.get_program().to_string_lossy();
            panic!("{program} doesn't start: {error}; `cargo xtask test` installs what is missing")
        });
        Self(child)
    }

    pub(super) fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is to be reaped.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

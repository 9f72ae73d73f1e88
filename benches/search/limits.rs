//! A program that is run within limits, with all that it starts.

use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::family::family;
use crate::processes::bytes;

/// How often it is looked at.
const PAUSE: Duration = Duration::from_millis(20);

/// What a program may take.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) time: Duration,
    pub(crate) bytes: u64,
}

/// What it took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Took {
    pub(crate) seconds: f64,
    /// The most that it held at once, with all that it had started.
    pub(crate) megabytes: f64,
}

/// Runs a program to its end.
///
/// # Errors
/// When it fails, or takes more than it may: it is ended then, with all that it has started.
pub(crate) fn run(command: &mut Command, limits: Limits) -> Result<Took, String> {
    let start = Instant::now();
    let child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = child.map_err(|error| format!("it doesn't start: {error}"))?;
    let mut most = 0;
    loop {
        match child.try_wait() {
            Err(error) => return Err(error.to_string()),
            Ok(Some(status)) if status.success() => break,
            Ok(Some(status)) => return Err(format!("it failed ({status}): {}", last_words(child))),
            Ok(None) => {}
        }
        let processes = family(child.id());
        let held = processes.iter().filter_map(|&it| bytes(it, "status", "VmRSS:")).sum();
        most = most.max(held);
        let over = if held > limits.bytes {
            format!("it took more than {} GB of memory", limits.bytes / 1_000_000_000)
        } else if start.elapsed() > limits.time {
            format!("it took more than {} minutes", limits.time.as_secs() / 60)
        } else {
            thread::sleep(PAUSE);
            continue;
        };
        let ids = processes.iter().map(ToString::to_string);
        drop(Command::new("kill").arg("-KILL").args(ids).status());
        drop(child.wait());
        return Err(over);
    }
    Ok(Took { seconds: start.elapsed().as_secs_f64(), megabytes: most as f64 / 1e6 })
}

/// What a program said at its end.
fn last_words(child: Child) -> String {
    let said = child.wait_with_output().map(|output| output.stderr).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let errors = said.lines().filter(|line| line.to_lowercase().contains("error"));
    errors.map(str::trim).next().unwrap_or("without a word").to_owned()
}

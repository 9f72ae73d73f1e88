//! Processes that are watched, where the system tells of them.

use std::fs;
use std::thread;
use std::time::Duration;

/// Reads the most memory that a process has held for as long as it runs.
pub(crate) fn watch(process: u32) -> thread::JoinHandle<u64> {
    thread::spawn(move || {
        let mut most = 0;
        while let Some(held) = bytes(process, "status", "VmHWM:") {
            most = held;
            thread::sleep(Duration::from_millis(5));
        }
        most
    })
}

/// A figure of a process: `VmHWM:     1234 kB` in the file `status`.
pub(crate) fn bytes(process: u32, file: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/{file}")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? * 1024)
}

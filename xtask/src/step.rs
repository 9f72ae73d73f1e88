//! Running one step: a line for it, its time, and what it printed where it failed.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::failure::Failure;
use crate::place::Place;

/// Longer output is in the log, which the failure names.
const TAIL: usize = 80;

/// Says what is being done, does it, and ends the line with the time it took.
pub(crate) fn step<T>(
    doing: &str,
    work: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    print!("  {doing} … ");
    // A terminal that went away is no reason to stop.
    let _ = io::stdout().flush();
    let start = Instant::now();
    let done = work();
    let word = if done.is_ok() { "" } else { "failed after " };
    println!("{word}{}", seconds(start));
    done
}

/// Seconds since `start`, to a tenth.
pub(crate) fn seconds(start: Instant) -> String {
    format!("{:.1} s", start.elapsed().as_secs_f64())
}

/// Runs a command whose output matters only if it fails.
pub(crate) fn logged(
    place: &Place,
    name: &str,
    command: &mut Command,
    remedy: &str,
) -> Result<(), Failure> {
    let log = place.log(name);
    let (out, err) = log_file(&log).map_err(|error| {
        Failure::new(
            format!("the log {} cannot be written ({error})", log.display()),
            "make the project's target folder writable for you",
        )
    })?;
    let status = command.stdin(Stdio::null()).stdout(out).stderr(err).status();
    ended(status, command, remedy).map_err(|failure| {
        let said = fs::read(&log).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        failure.with_output(format!("{}\n(the whole log: {})", tail(&said, TAIL), log.display()))
    })
}

/// Runs a command whose output is what the reader came for.
pub(crate) fn shown(command: &mut Command, remedy: &str) -> Result<(), Failure> {
    let status = command.stdin(Stdio::null()).status();
    ended(status, command, remedy)
}

fn ended(
    status: io::Result<std::process::ExitStatus>,
    command: &Command,
    remedy: &str,
) -> Result<(), Failure> {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{}` failed ({status})", words(command)), remedy)),
        Err(error) => Err(Failure::new(
            format!("`{}` could not be started ({error})", words(command)),
            format!("install {} and put it on PATH", command.get_program().display()),
        )),
    }
}

/// The command as one would type it.
fn words(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut line =
        program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

fn log_file(log: &Path) -> io::Result<(File, File)> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = File::create(log)?;
    Ok((file.try_clone()?, file))
}

fn tail(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.lines().collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_is_the_last_lines() {
        assert_eq!(tail("a\nb\nc\n", 2), "b\nc");
        assert_eq!(tail("a\n", 2), "a");
        assert_eq!(tail("", 2), "");
    }

    #[test]
    fn a_command_reads_as_typed() {
        assert_eq!(words(Command::new("/usr/bin/npm").args(["install", "x"])), "npm install x");
    }

    #[test]
    fn a_failed_command_keeps_its_remedy() {
        let failure = shown(&mut Command::new("false"), "try again").expect_err("false fails");
        assert!(failure.to_string().ends_with("What to do: try again."), "{failure}");
    }
}

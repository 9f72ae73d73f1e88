//! The fuzz targets, a minute each: bytes that nobody has written, for all that decodes and parses.

use std::collections::VecDeque;
use std::env;
use std::fs;
use std::num::NonZero;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::failure::Failure;
use crate::place::Place;
use crate::step;

/// How long each target runs, in seconds, unless the variable says otherwise.
const SECONDS: NonZero<u32> = NonZero::new(60).unwrap();
const VARIABLE: &str = "HEMEROTECA_FUZZ_SECONDS";

/// What libFuzzer's choices begin with. The test command always tries the same inputs in the same
/// order, so that what fails is the last change; 0 tries others each time, to look for more.
const SEED: u32 = 1;
const SEED_VARIABLE: &str = "HEMEROTECA_FUZZ_SEED";

/// The targets are no part of the project's workspace, and of its other checks.
const FORMAT: &str = "fmt --manifest-path fuzz/Cargo.toml --check";
const LINT: &str = "clippy --manifest-path fuzz/Cargo.toml --all-targets --target-dir target/fuzz \
                    -- -D warnings";

/// What libFuzzer may take for one input: memory in megabytes, time in seconds.
const LIMITS: [&str; 2] = ["-rss_limit_mb=1024", "-timeout=10"];

/// A sanitizer needs a nightly Rust, and finds little where nothing is unsafe.
const BUILT: &[&str] = &["--sanitizer", "none", "--target-dir", "target/fuzz"];

/// Builds the targets and runs each, as many at once as there are processors. What they find
/// worth keeping goes to `target/`, and what fails to `fuzz/artifacts`.
pub(crate) fn check(place: &Place) -> Result<(), Failure> {
    let seconds = told(VARIABLE, SECONDS, env::var(VARIABLE).ok().as_deref())?;
    let seed = told(SEED_VARIABLE, SEED, env::var(SEED_VARIABLE).ok().as_deref())?;
    for line in [FORMAT, LINT] {
        let mut cargo = place.command("cargo");
        step::logged(place, "fuzz", cargo.args(line.split(' ')), "mend what it says in fuzz/")?;
    }
    let mut build = place.command("cargo");
    build.args(["fuzz", "build"]).args(BUILT);
    step::logged(place, "fuzz", &mut build, "mend what it says")?;
    let waiting = Mutex::new(targets(place)?);
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let work = || -> Result<(), Failure> {
        while let Some(target) = next() {
            run(place, &target, seconds, seed)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let mut ends = workers.into_iter().map(|it| it.join().expect("a worker comes to an end"));
        ends.try_for_each(|end| end)
    })
}

fn run(place: &Place, target: &str, seconds: NonZero<u32>, seed: u32) -> Result<(), Failure> {
    // It comes first, so that what is found goes there and not to the seeds.
    let found = format!("target/xtask/fuzz/{target}");
    fs::create_dir_all(place.root.join(&found)).map_err(|error| {
        let what = format!("{found} cannot be made ({error})");
        Failure::new(what, "make the project's target folder writable for you")
    })?;
    let mut fuzz = place.command("cargo");
    fuzz.args(["fuzz", "run"]).args(BUILT);
    fuzz.args([target, &found, &format!("fuzz/corpus/{target}"), "--"]);
    fuzz.args(LIMITS).arg(format!("-max_total_time={seconds}")).arg(format!("-seed={seed}"));
    let remedy = format!(
        "mend what fails with the input that it names, with a test beside the code, and move the \
         input to fuzz/corpus/{target}; `cargo fuzz run --sanitizer none {target} INPUT` tries it \
         alone"
    );
    step::logged(place, &format!("fuzz-{target}"), &mut fuzz, &remedy)
}

/// The names of the targets: those of their files.
fn targets(place: &Place) -> Result<VecDeque<String>, Failure> {
    let folder = place.root.join("fuzz/fuzz_targets");
    let files = fs::read_dir(&folder).map_err(|error| {
        let what = format!("{} cannot be read ({error})", folder.display());
        Failure::new(what, "take fuzz/ back from git")
    })?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut names: Vec<_> =
        names.filter_map(|name| Some(name.strip_suffix(".rs")?.to_owned())).collect();
    names.sort();
    Ok(names.into())
}

/// The number that a variable tells.
fn told<T: FromStr>(variable: &str, usual: T, told: Option<&str>) -> Result<T, Failure> {
    let Some(told) = told else { return Ok(usual) };
    told.parse().map_err(|_| {
        let what = format!("{variable} is \"{told}\", which is no number for it");
        Failure::new(what, "set it to a whole number (of seconds: 1 or more), or leave it out")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_target_runs_for_a_minute_or_as_long_as_is_told() {
        let seconds = |text: Option<&str>| told(VARIABLE, SECONDS, text);
        assert_eq!(seconds(None).ok(), Some(SECONDS));
        assert_eq!(seconds(Some("5")).ok().map(NonZero::get), Some(5));
        // libFuzzer would take none for without end.
        assert!(seconds(Some("0")).is_err() && seconds(Some("1m")).is_err());
    }
}

//! `cargo xtask test`: every check in turn, up to the first that fails.

use std::ffi::OsString;
use std::time::Instant;

use crate::failure::Failure;
use crate::place::Place;
use crate::set_up::{self, For};
use crate::step;

struct Check {
    name: &'static str,
    /// The command line, split at its spaces.
    line: &'static str,
    /// Test results are for the reader, a linter's progress is not.
    shown: bool,
}

/// The checks, those that fail soonest first.
const CHECKS: &[Check] = &[
    Check { name: "fmt", line: "cargo fmt --all --check", shown: false },
    Check {
        name: "clippy",
        line: "cargo clippy --workspace --all-targets --features app -- -D warnings",
        shown: false,
    },
    // No part of a plain `cargo test`, the journeys are in no `--all-targets` either.
    Check {
        name: "clippy-journeys",
        line: "cargo clippy --features app --test journeys -- -D warnings",
        shown: false,
    },
    Check {
        name: "clippy-wasm",
        line: "cargo clippy --target wasm32-unknown-unknown --no-default-features \
               --features app --lib --bin viewer --test browser -- -D warnings",
        shown: false,
    },
    Check { name: "doc", line: "cargo doc --workspace --no-deps --features app", shown: false },
    Check { name: "unit", line: "cargo test --workspace --features app", shown: true },
    Check { name: "build", line: "trunk build --release --offline", shown: false },
    Check {
        name: "browser",
        line: "cargo test --target wasm32-unknown-unknown --no-default-features \
               --features app --test browser",
        shown: true,
    },
    Check { name: "journeys", line: "cargo test --features app --test journeys", shown: true },
];

/// The checks' names, with commas.
pub(crate) fn names() -> String {
    let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
    names.join(", ")
}

/// Runs them all, or the one of that name.
pub(crate) fn run(place: &mut Place, only: Option<&str>) -> Result<(), Failure> {
    let chosen = |check: &&Check| only.is_none_or(|name| name == check.name);
    if !CHECKS.iter().any(|check| chosen(&check)) {
        let asked = only.unwrap_or_default();
        let remedy = format!("choose one of {}", names());
        return Err(Failure::new(format!("there is no check named {asked}"), remedy));
    }
    let begin = Instant::now();
    set_up::set_up(place, For::Testing)?;
    let mut times = vec![("set-up", step::seconds(begin))];
    for check in CHECKS.iter().filter(chosen) {
        let start = Instant::now();
        run_one(place, check)?;
        times.push((check.name, step::seconds(start)));
    }
    times.push(("all", step::seconds(begin)));
    println!();
    for (name, time) in times {
        println!("{name:<16}{time:>10}");
    }
    Ok(())
}

fn run_one(place: &Place, check: &Check) -> Result<(), Failure> {
    let mut words = check.line.split_whitespace();
    let mut command = place.command(words.next().unwrap_or_default());
    command.args(words).envs(variables(place, check.name)?);
    let mend = if check.name == "fmt" { "run `cargo fmt --all`" } else { "mend what it says" };
    let remedy = format!("{mend}; `cargo xtask test --only {}` runs this check alone", check.name);
    if check.shown {
        println!("\n{}: {}", check.name, check.line);
        step::shown(&mut command, &remedy)
    } else {
        step::step(&format!("{}: {}", check.name, check.line), || {
            step::logged(place, check.name, &mut command, &remedy)
        })
    }
}

/// What a check's command finds in its environment.
fn variables(place: &Place, check: &str) -> Result<Vec<(&'static str, OsString)>, Failure> {
    let mut variables: Vec<(&str, OsString)> = match check {
        "doc" => vec![("RUSTDOCFLAGS", "-D warnings".into())],
        "browser" => vec![
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner".into()),
            ("CHROMEDRIVER", place.find("chromedriver").unwrap_or_default().into()),
            // Seconds: a cold browser on a busy machine outlasts the runner's own 5 and 20.
            ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60".into()),
            ("WASM_BINDGEN_TEST_TIMEOUT", "120".into()),
        ],
        "journeys" => {
            let dist = place.root.join("dist");
            if !dist.join("index.html").is_file() {
                let remedy = "run `cargo xtask test --only build` first";
                return Err(Failure::new("dist/ holds no built site to walk through", remedy));
            }
            vec![("HEMEROTECA_DIST", dist.into())]
        }
        _ => Vec::new(),
    };
    if matches!(check, "browser" | "journeys") {
        // Browsers leave folders behind, which the home of whoever tests is not for.
        let home = place.root.join("target/xtask/home");
        let homes = ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"];
        variables.extend(homes.map(|name| (name, OsString::from(&home))));
    }
    Ok(variables)
}

#[cfg(test)]
mod tests {
    use super::CHECKS;

    #[test]
    fn every_check_has_a_name_of_its_own() {
        for (index, check) in CHECKS.iter().enumerate() {
            let first = CHECKS.iter().position(|other| other.name == check.name);
            assert_eq!(first, Some(index), "{}", check.name);
        }
    }
}

//! `cargo xtask test`: every check in turn, up to the first that fails.

use std::ffi::OsString;
use std::process::Command;
use std::time::Instant;

use crate::failure::Failure;
use crate::place::Place;
use crate::set_up::{self, For};
use crate::{fuzz, html, sitemap, step, tools};

struct Check {
    name: &'static str,
    work: Work,
}

/// What a check does. A command line is split at its spaces.
enum Work {
    /// A command whose output matters only if it fails.
    Quiet(&'static str),
    /// A command whose output is for the reader: test results.
    Shown(&'static str),
    /// What takes more than one command line: a name for it, and the work.
    Own(&'static str, fn(&Place) -> Result<(), Failure>),
}

use Work::{Own, Quiet, Shown};

/// The checks, those that fail soonest first; those of the built site after its build.
const CHECKS: &[Check] = &[
    Check { name: "fmt", work: Quiet("cargo fmt --all --check") },
    Check {
        name: "clippy",
        work: Quiet("cargo clippy --workspace --all-targets --features app -- -D warnings"),
    },
    // No part of a plain `cargo test`, these are in no `--all-targets` either.
    Check {
        name: "clippy-journeys",
        work: Quiet(
            "cargo clippy --features app --test journeys --test hosts --test lighthouse --test looks --test budgets --test site \
             -- -D warnings",
        ),
    },
    Check {
        name: "clippy-wasm",
        work: Quiet(
            "cargo clippy --target wasm32-unknown-unknown --no-default-features \
             --features app --lib --bin viewer --bin file-viewer --bin recogniser --test browser -- -D warnings",
        ),
    },
    Check { name: "doc", work: Quiet("cargo doc --workspace --no-deps --features app") },
    Check { name: "unit", work: Shown("cargo test --workspace --features app") },
    Check { name: "build", work: Quiet("trunk build --release --offline") },
    Check { name: "html", work: Own("the Nu HTML checker, on every page of dist/", html::check) },
    Check {
        name: "sitemap",
        work: Own("xmllint, on dist/ by the schema of sitemaps", sitemap::check),
    },
    Check {
        name: "budgets",
        work: Shown("cargo test --features app --test budgets -- --nocapture"),
    },
    Check { name: "site", work: Shown("cargo test --features app --test site") },
    Check {
        name: "browser",
        work: Shown(
            "cargo test --target wasm32-unknown-unknown --no-default-features \
             --features app --test browser",
        ),
    },
    Check { name: "fuzz", work: Own("every target of fuzz/, a minute each", fuzz::check) },
    Check { name: "hosts", work: Shown("cargo test --features app --test hosts") },
    Check {
        name: "lighthouse",
        work: Shown("cargo test --features app --test lighthouse -- --nocapture"),
    },
    Check { name: "looks", work: Shown("cargo test --features app --test looks -- --nocapture") },
    Check { name: "journeys", work: Shown("cargo test --features app --test journeys") },
];

/// The checks that read what the build has left.
const OF_THE_SITE: &[&str] =
    &["html", "sitemap", "budgets", "site", "hosts", "lighthouse", "looks", "journeys"];

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
    let name = check.name;
    if OF_THE_SITE.contains(&name) && !place.dist().join("index.html").is_file() {
        let remedy = "run `cargo xtask test --only build` first";
        return Err(Failure::new("dist/ holds no built site", remedy));
    }
    let mend = if name == "fmt" { "run `cargo fmt --all`" } else { "mend what it says" };
    let remedy = format!("{mend}; `cargo xtask test --only {name}` runs this check alone");
    match check.work {
        Quiet(line) => step::step(&format!("{name}: {line}"), || {
            step::logged(place, name, &mut command(place, name, line), &remedy)
        }),
        Shown(line) => {
            println!("\n{name}: {line}");
            step::shown(&mut command(place, name, line), &remedy)
        }
        Own(what, work) => step::step(&format!("{name}: {what}"), || work(place)),
    }
}

fn command(place: &Place, check: &str, line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = place.command(words.next().unwrap_or_default());
    command.args(words).envs(variables(place, check));
    command
}

/// What a check's command finds in its environment.
fn variables(place: &Place, check: &str) -> Vec<(&'static str, OsString)> {
    let mut variables: Vec<(&str, OsString)> = match check {
        "doc" => vec![("RUSTDOCFLAGS", "-D warnings".into())],
        "browser" => vec![
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner".into()),
            ("CHROMEDRIVER", place.find("chromedriver").unwrap_or_default().into()),
            // Seconds: a cold browser on a busy machine outlasts the runner's own 5 and 20.
            ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60".into()),
            ("WASM_BINDGEN_TEST_TIMEOUT", "120".into()),
        ],
        "budgets" | "site" | "hosts" | "lighthouse" | "journeys" => {
            vec![("HEMEROTECA_DIST", place.dist().into())]
        }
        _ => Vec::new(),
    };
    if check == "journeys" {
        variables.push(("HEMEROTECA_AXE", tools::axe_script(place).into()));
    }
    if matches!(check, "browser" | "hosts" | "lighthouse" | "looks" | "journeys") {
        // Browsers leave folders behind, which the home of whoever tests is not for.
        let home = place.root.join("target/xtask/home");
        let homes = ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"];
        variables.extend(homes.map(|name| (name, OsString::from(&home))));
    }
    variables
}

#[cfg(test)]
mod tests {
    use super::{CHECKS, OF_THE_SITE};

    #[test]
    fn every_check_has_a_name_of_its_own() {
        for (index, check) in CHECKS.iter().enumerate() {
            let first = CHECKS.iter().position(|other| other.name == check.name);
            assert_eq!(first, Some(index), "{}", check.name);
        }
    }

    #[test]
    fn the_site_is_built_before_it_is_checked() {
        let at = |name: &str| CHECKS.iter().position(|check| check.name == name);
        for name in OF_THE_SITE {
            assert!(at(name).is_some() && at(name) > at("build"), "{name}");
        }
    }
}

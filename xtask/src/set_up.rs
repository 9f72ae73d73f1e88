//! Everything that a fresh machine lacks, in the order in which one needs the other.

use std::fs::{self, File, TryLockError};
use std::io;
use std::time::Instant;

use crate::failure::Failure;
use crate::place::Place;
use crate::{step, system, tools, wasm};

/// The browsers, what checks a published site, what serves it, and what compiles the fuzzer:
/// programs, any one of which will do, and Debian's package.
const PROGRAMS: &[(&[&str], &str)] = &[
    (&["chromium", "google-chrome"], "chromium"),
    (&["chromedriver"], "chromium-driver"),
    (&["firefox-esr", "firefox"], "firefox-esr"),
    (&["WebKitWebDriver"], "webkit2gtk-driver"),
    (&["Xvfb"], "xvfb"),
    (&["java"], "default-jre-headless"),
    (&["xmllint"], "libxml2-utils"),
    (&[NGINX], NGINX),
    // Not python3-minimal, which has no http.server.
    (&["python3"], "python3"),
    // libFuzzer is compiled with the fuzz targets.
    (&["c++", "g++", "clang++"], "g++"),
];
const NGINX: &str = "nginx";

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    Serving,
    Testing,
    /// Tests and benches, and the one that compares us with others.
    Comparing,
}

/// Sees to it that everything is in place, and says what it had to do.
pub(crate) fn set_up(place: &mut Place, purpose: For) -> Result<(), Failure> {
    let start = Instant::now();
    println!("Set-up");
    let _lock = lock(place)?;
    let testing = purpose != For::Serving;
    if testing {
        components(place)?;
        programs(place)?;
    }
    wasm::set_up(place, testing)?;
    crates(place)?;
    tools::set_up(place, testing)?;
    if purpose == For::Comparing {
        tools::set_up_peers(place)?;
    }
    println!("  everything is in place: {}", step::seconds(start));
    Ok(())
}

/// Held to the end of the set-up, so that two do not install into the same folder.
fn lock(place: &Place) -> Result<File, Failure> {
    let locked = || {
        fs::create_dir_all(&place.cache)?;
        let file = File::create(place.cache.join("lock"))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                println!("  another cargo xtask is setting up: waiting for it");
                file.lock()?;
            }
            other => other?,
        }
        Ok(file)
    };
    locked().map_err(|error: io::Error| {
        Failure::new(
            format!("{} cannot be written ({error})", place.cache.display()),
            "make the folder writable for you, or set XDG_CACHE_HOME to one that is",
        )
    })
}

fn components(place: &Place) -> Result<(), Failure> {
    let has = |name| {
        place.command("cargo").args([name, "--version"]).output().is_ok_and(|o| o.status.success())
    };
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    let remedy = "run `rustup component add rustfmt clippy` where rustup reaches its host";
    let mut command = place.command("rustup");
    command.args(["component", "add", "rustfmt", "clippy"]);
    step::step("rustfmt and clippy: rustup component add", || {
        step::logged(place, "components", &mut command, remedy)
    })
}

fn programs(place: &Place) -> Result<(), Failure> {
    let lacks = |programs: &[&str]| programs.iter().all(|program| place.find(program).is_none());
    let packages: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(programs, _)| lacks(programs))
        .map(|(_, package)| *package)
        .collect();
    if packages.is_empty() {
        return Ok(());
    }
    system::install(
        place,
        &packages,
        "the browsers, checkers, servers and C++ compiler for the tests",
    )?;
    if packages.contains(&NGINX) { system::leave_stopped(place, NGINX) } else { Ok(()) }
}

/// Downloads the crates, as trunk later builds without the network. For wasm once more by
/// itself: where Debian's Rust stands in, that fetches the standard library's crates too.
fn crates(place: &Place) -> Result<(), Failure> {
    let fetch = |arguments: &[&str]| {
        let mut command = place.command("cargo");
        command.arg("fetch").args(arguments);
        command
    };
    for arguments in [&[][..], &["--target", wasm::TARGET]] {
        let mut offline = fetch(arguments);
        let there = offline.arg("--offline").output();
        if there.is_ok_and(|output| output.status.success()) {
            continue;
        }
        step::step("crates: cargo fetch", || {
            let remedy = "see that the crates registry can be reached and run it again";
            step::logged(place, "crates", &mut fetch(arguments), remedy)
        })?;
    }
    Ok(())
}

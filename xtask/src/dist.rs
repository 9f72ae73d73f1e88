//! `cargo xtask dist`: the program for a machine without Rust, with the reader inside it.

use std::fs;

use crate::failure::Failure;
use crate::place::Place;
use crate::set_up::{self, For};
use crate::step;

/// Cargo's folder for the profile `dist` within its target folder, which is named here so that
/// the program is where the README says.
const PROGRAM: &str = "target/dist/hemeroteca";
const BUILD: &str = "build --profile dist --locked --bin hemeroteca --target-dir target";

pub(crate) fn dist(place: &mut Place) -> Result<(), Failure> {
    set_up::set_up(place, For::Serving)?;
    println!("\nThe program");
    step::step("the reader: trunk build --release --offline", || {
        let mut trunk = place.command("trunk");
        trunk.args(["build", "--release", "--offline"]);
        step::logged(place, "dist-reader", &mut trunk, "mend what it says and run it again")
    })?;
    let viewer = place.root.join("target/viewer");
    if !viewer.is_dir() {
        let remedy = "see that Trunk.toml's hook leaves the reader there";
        return Err(Failure::new("the build has left no target/viewer", remedy));
    }
    step::step(&format!("the program: cargo {BUILD}"), || {
        let mut cargo = place.command("cargo");
        cargo.args(BUILD.split(' ')).env("HEMEROTECA_VIEWER", &viewer);
        step::logged(place, "dist", &mut cargo, "mend what it says and run it again")
    })?;
    let program = place.root.join(PROGRAM);
    let size = fs::metadata(&program).map(|data| data.len()).map_err(|error| {
        let remedy = format!("see {}", place.log("dist").display());
        Failure::new(format!("{} was not made ({error})", program.display()), remedy)
    })?;
    println!("\n{} ({})", program.display(), megabytes(size));
    Ok(())
}

fn megabytes(bytes: u64) -> String {
    // A tenth of a megabyte is all that is said: the rest may be lost.
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_where_cargo_puts_it() {
        let target = PROGRAM.strip_suffix("/dist/hemeroteca").expect("a profile's folder");
        assert!(BUILD.ends_with(&format!("--target-dir {target}")));
        assert!(BUILD.contains("--profile dist "));
    }

    #[test]
    fn a_size_is_said_to_a_tenth() {
        assert_eq!(megabytes(12_345_678), "12.3 MB");
        assert_eq!(megabytes(99_999), "0.0 MB");
    }
}

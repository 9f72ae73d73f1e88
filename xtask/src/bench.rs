//! `cargo xtask bench`: figures of the built site in a browser.

use crate::failure::Failure;
use crate::place::Place;
use crate::set_up::{self, For};
use crate::step;

/// What measures; its words are ours, its output is what one came for.
const BENCH: &str = "bench --features app --bench arrival --";

/// Builds the site and measures it. `arguments` go to the bench: how many runs.
pub(crate) fn bench(place: &mut Place, arguments: &[String]) -> Result<(), Failure> {
    set_up::set_up(place, For::Testing)?;
    println!("\nThe figures");
    step::step("the site: trunk build --release --offline", || {
        let mut trunk = place.command("trunk");
        trunk.args(["build", "--release", "--offline"]);
        step::logged(place, "bench-site", &mut trunk, "mend what it says and run it again")
    })?;
    println!("  cargo {BENCH}");
    let mut cargo = place.command("cargo");
    cargo.args(BENCH.split(' ')).args(arguments).env("HEMEROTECA_DIST", place.dist());
    step::shown(&mut cargo, "mend what it says and run it again")
}

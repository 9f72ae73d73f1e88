//! `cargo xtask bench`: figures of the built site and of its making.

use std::env;

use crate::failure::Failure;
use crate::place::Place;
use crate::set_up::{self, For};
use crate::{asker, step, tools};

/// The benches, by the names that Cargo.toml gives them.
const BENCHES: [&str; 7] = ["arrival", "publish", SEARCH, "index", "tagger", "desk", "clicks"];

/// The one that compares us with others.
const SEARCH: &str = "search";

/// Builds the site and runs one bench on it, or all of them. `words` are a bench's name, and
/// perhaps a number that goes to it.
pub(crate) fn bench(place: &mut Place, words: &[&str]) -> Result<(), Failure> {
    let (chosen, number) = match words {
        [] => (&BENCHES[..], None),
        [name] => (chosen(name)?, None),
        [name, number] if number.parse::<u32>().is_ok() => (chosen(name)?, Some(*number)),
        _ => {
            let remedy = "run `cargo xtask bench`, or with a bench's name and a number";
            return Err(Failure::new(format!("`{}` is no bench", words.join(" ")), remedy));
        }
    };
    let compares = chosen.contains(&SEARCH);
    set_up::set_up(place, if compares { For::Comparing } else { For::Testing })?;
    println!("\nThe figures");
    step::step("the site: trunk build --release --offline", || {
        let mut trunk = place.command("trunk");
        trunk.args(["build", "--release", "--offline"]);
        step::logged(place, "bench-site", &mut trunk, "mend what it says and run it again")
    })?;
    if compares {
        asker::build(place)?;
    }
    // Joining cannot fail, but for a cache folder with a colon in its name.
    let packages = env::join_paths(tools::packages_of_peers(place)).unwrap_or_default();
    for name in chosen {
        let line = ["bench", "--features", "app", "--bench", name, "--"];
        println!("  cargo {}", line.join(" "));
        let mut cargo = place.command("cargo");
        cargo.args(line).args(number).env("HEMEROTECA_DIST", place.dist());
        cargo.env("HEMEROTECA_PACKAGES", &packages);
        step::shown(&mut cargo, "mend what it says and run it again")?;
    }
    Ok(())
}

/// The bench of a name.
fn chosen(name: &str) -> Result<&'static [&'static str], Failure> {
    let found = BENCHES.iter().position(|bench| *bench == name);
    found.map(|at| &BENCHES[at..=at]).ok_or_else(|| {
        let remedy = format!("choose one of {}", BENCHES.join(", "));
        Failure::new(format!("there is no bench named {name}"), remedy)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bench_is_found_by_its_name() {
        assert_eq!(chosen("publish").ok(), Some(&["publish"][..]));
        assert!(chosen("publis").is_err());
    }
}

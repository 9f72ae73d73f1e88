//! The project's own commands: `cargo xtask serve`, `cargo xtask test`, `cargo xtask bench` and
//! `cargo xtask dist`.

mod asker;
mod bench;
mod checks;
mod dist;
mod failure;
mod fuzz;
mod html;
mod place;
mod serve;
mod set_up;
mod sitemap;
mod step;
mod system;
mod tool;
mod tools;
mod wasm;

use std::process::ExitCode;

use failure::Failure;
use place::Place;

const HELP: &str = "\
cargo xtask COMMAND

  serve [ARGS…]      builds the reader and serves it at http://127.0.0.1:8080/, again at
                     every change; ARGS go to `trunk serve` (--port 8081, --open, --release)
  test               runs every check, stops at the first that fails
  test --only NAME   runs one check: NAME is one of
                     {checks};
                     HEMEROTECA_FUZZ_SECONDS=5 has each fuzz target run so long and no minute
  bench              measures all that follows
  bench arrival [N]  how pages of the built site arrive over a phone's network, beside bare
                     pages with the same text; N times each, or 10
  bench publish [N]  how long a publish takes of N made-up articles, or 10000: the first time,
                     and after a change
  bench search [N]   how a reader filters an archive of N made-up articles, beside other tools
                     for searching; of 1000, 10000 and 100000, which takes an hour and more.
                     Writes docs/performance.md
  bench index [N]    how long the pieces of a question take; or how the index grows, with pages
                     left aside, of a thousand to N made-up articles: the time, the memory and
                     the bytes that it takes, and what questions take of it
  bench clicks [N]   how soon the page answers a click on a facet, in archives of 1000 and 10000
                     made-up articles, or of N
  dist               makes target/dist/hemeroteca: the program that publishes without Rust, the
                     reader inside it

Each sets up by itself what it needs, once: crates, the wasm target, trunk,
wasm-bindgen, wasm-opt, and for tests and figures the browsers and their drivers, the
checkers of HTML and sitemaps, two web servers, and the fuzzer.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve" | "test" | "bench" | "dist", "-h" | "--help"] => help(),
        ["serve", ..] => serve::serve(&mut Place::new()?, &arguments[1..]),
        ["test"] => checks::run(&mut Place::new()?, None),
        ["test", "--only", name] => checks::run(&mut Place::new()?, Some(name)),
        ["bench", words @ ..] => bench::bench(&mut Place::new()?, words),
        ["dist"] => dist::dist(&mut Place::new()?),
        [] | ["-h" | "--help" | "help"] => help(),
        _ => Err(Failure::new(
            format!("`cargo xtask {}` is no command", words.join(" ")),
            "run `cargo xtask --help` for the commands there are",
        )),
    }
}

fn help() -> Result<(), Failure> {
    println!("{}", HELP.replace("{checks}", &checks::names()));
    Ok(())
}

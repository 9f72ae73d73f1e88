//! What is made before the crate is compiled: the interface's messages, from Fluent files, and the
//! list of what the publisher carries.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

mod carried;
mod messages;
mod pattern;

/// The languages of the interface, each with its file in `locales/`. The first one says what there
/// is to be said; the others must say the same.
const LANGUAGES: [&str; 4] = ["es", "en", "pt", "ar"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=locales");
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("carried.rs"), carried::code()?)?;
    let mut sources = Vec::new();
    for language in LANGUAGES {
        let path = format!("locales/{language}.ftl");
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        sources.push((language, text));
    }
    let code = messages::code(&sources).map_err(|faults| faults.join("\n"))?;
    fs::write(out.join("messages.rs"), code)?;
    Ok(())
}

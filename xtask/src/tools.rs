//! Which tools a build and the tests need, and in which versions.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::place::Place;
use crate::tool::{self, Brings, Registry, Tool};

/// Sees to it that PATH leads to each of them.
pub(crate) fn set_up(place: &mut Place, testing: bool) -> Result<(), Failure> {
    wanted(place, testing)?.iter().try_for_each(|tool| tool::set_up(place, tool))
}

fn wanted(place: &Place, testing: bool) -> Result<Vec<Tool>, Failure> {
    let lock = fs::read_to_string(place.root.join("Cargo.lock")).unwrap_or_default();
    let bindgen = locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new("Cargo.lock names no wasm-bindgen", "take Cargo.lock back from git")
    })?;
    let mut tools = vec![
        programs("binaryen", "132.0.0", &["wasm-opt"], Registry::Npm),
        // The program and the crate of the same name must be of one version.
        programs(
            "wasm-bindgen-cli",
            bindgen,
            &["wasm-bindgen", "wasm-bindgen-test-runner"],
            Registry::Crates,
        ),
        programs("trunk", "0.21.14", &["trunk"], Registry::Crates),
    ];
    if testing {
        tools.push(programs("geckodriver", "0.36.0", &["geckodriver"], Registry::Crates));
        tools.push(programs("cargo-fuzz", "0.13.2", &["cargo-fuzz"], Registry::Crates));
        tools.push(programs("lighthouse", "12.8.2", &["lighthouse"], Registry::Npm));
        tools.extend([vnu(), sitemap(), axe()]);
    }
    Ok(tools)
}

/// Sees to it that what the bench `search` compares with is there.
pub(crate) fn set_up_peers(place: &mut Place) -> Result<(), Failure> {
    peers().iter().try_for_each(|tool| tool::set_up(place, tool))
}

/// The folders of npm's packages in which those are.
pub(crate) fn packages_of_peers(place: &Place) -> Vec<PathBuf> {
    peers().iter().map(|tool| tool.packages(place)).collect()
}

/// The peers, and what puts their pages together.
fn peers() -> [Tool; 5] {
    [
        npm_file("pagefind", "1.6.0", "lib/index.js"),
        npm_file("minisearch", "7.2.0", "dist/es/index.js"),
        npm_file("flexsearch", "0.8.212", "dist/flexsearch.bundle.module.min.mjs"),
        npm_file("@orama/orama", "3.1.18", "dist/browser/index.js"),
        npm_file("esbuild", "0.28.2", "bin/esbuild"),
    ]
}

/// The Nu HTML checker, a program for Java.
pub(crate) fn html_checker(place: &Place) -> PathBuf {
    vnu().file(place, VNU_JAR)
}

/// The schema of a sitemap, as sitemaps.org gave it out.
pub(crate) fn sitemap_schema(place: &Place) -> PathBuf {
    sitemap().file(place, SITEMAP_XSD)
}

/// The script by which pages are searched for what keeps readers out.
pub(crate) fn axe_script(place: &Place) -> PathBuf {
    axe().file(place, AXE)
}

const AXE: &str = "axe.min.js";
const VNU_JAR: &str = "build/dist/vnu.jar";
const SITEMAP_XSD: &str = "schema/sitemap.xsd";

fn vnu() -> Tool {
    npm_file("vnu-jar", "26.9.27", VNU_JAR)
}

fn sitemap() -> Tool {
    npm_file("sitemap", "9.0.1", SITEMAP_XSD)
}

fn axe() -> Tool {
    npm_file("axe-core", "4.14.1", AXE)
}

fn programs(
    package: &'static str,
    version: &str,
    names: &'static [&'static str],
    registry: Registry,
) -> Tool {
    Tool { package, version: version.to_owned(), brings: Brings::Programs(names), registry }
}

fn npm_file(package: &'static str, version: &str, name: &'static str) -> Tool {
    let brings = Brings::File(name);
    Tool { package, version: version.to_owned(), brings, registry: Registry::Npm }
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn reads_the_locked_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "yew"), None);
        assert_eq!(locked_version("name = \"yew\"", "yew"), None);
    }
}

//! Which tools a build and the tests need, and in which versions.

use std::fs;

use crate::failure::Failure;
use crate::place::Place;
use crate::tool::{self, Registry, Tool};

/// Sees to it that PATH leads to each of them.
pub(crate) fn set_up(place: &mut Place, testing: bool) -> Result<(), Failure> {
    wanted(place, testing)?.iter().try_for_each(|tool| tool::set_up(place, tool))
}

fn wanted(place: &Place, testing: bool) -> Result<Vec<Tool>, Failure> {
    let lock = fs::read_to_string(place.root.join("Cargo.lock")).unwrap_or_default();
    let bindgen = locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new("Cargo.lock names no wasm-bindgen", "take Cargo.lock back from git")
    })?;
    let tool = |package, version: &str, programs, registry| Tool {
        package,
        version: version.to_owned(),
        programs,
        registry,
    };
    let mut tools = vec![
        tool("binaryen", "132.0.0", &["wasm-opt"], Registry::Npm),
        // The program and the crate of the same name must be of one version.
        tool(
            "wasm-bindgen-cli",
            bindgen,
            &["wasm-bindgen", "wasm-bindgen-test-runner"],
            Registry::Crates,
        ),
        tool("trunk", "0.21.14", &["trunk"], Registry::Crates),
    ];
    if testing {
        tools.push(tool("geckodriver", "0.36.0", &["geckodriver"], Registry::Crates));
    }
    Ok(tools)
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

//! What the figures are of: the machine, the browser and the versions of the peers.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::tools::package;

/// All of it in a line.
pub(crate) fn told() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processors.lines().find_map(|line| line.strip_prefix("model name"));
    let model =
        model.map_or("a processor without a name", |it| it.trim_start_matches([' ', '\t', ':']));
    let browser = Command::new("chromium").arg("--version").output();
    let browser = browser.map(|said| String::from_utf8_lossy(&said.stdout).trim().to_owned());
    let browser = browser.unwrap_or_else(|_| "Chromium".to_owned());
    let browser = browser.split(" built").next().unwrap_or_default().to_owned();
    let packages = ["pagefind", "minisearch", "flexsearch", "@orama/orama"];
    let versions: Vec<String> =
        packages.iter().map(|name| format!("{name} {}", version(name))).collect();
    format!("{cores} cores of {model}, {browser}, {}", versions.join(", "))
}

/// The version of npm's package.
fn version(name: &str) -> String {
    let text = fs::read_to_string(package(name).join("package.json")).unwrap_or_default();
    let told: Value = serde_json::from_str(&text).unwrap_or_default();
    told["version"].as_str().unwrap_or_default().to_owned()
}

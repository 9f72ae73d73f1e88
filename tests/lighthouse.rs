//! What Lighthouse says of the built site on nginx: everything is as it should be for every reader,
//! by good practice and for search engines. How fast it finds a page is told, and is no test: that
//! is the machine's to say as well.
//!
//! `cargo xtask test --only lighthouse` runs it. `HEMEROTECA_DIST` says where the built site is if
//! that isn't `dist/`.

use std::fs;
use std::path::Path;

use serde_json::Value;

#[path = "built/place.rs"]
mod built;
#[path = "journeys/support/home.rs"]
mod home;
#[path = "journeys/support/wait.rs"]
mod wait;

mod hosts {
    #[path = "../hosts/host.rs"]
    pub(crate) mod host;
    #[path = "../hosts/nginx.rs"]
    pub(crate) mod nginx;
}

use home::Home;

/// A page of each kind.
const PAGES: [&str; 4] =
    ["", "a/kim-viaje-a-rusia/", "e/person/kim-jong-un/", "?all=person/vladimir-putin"];

/// What must be whole: of a hundred points, all.
const WHOLE: [&str; 3] = ["accessibility", "best-practices", "seo"];

#[test]
fn lighthouse_finds_nothing_to_mend() {
    let host = hosts::nginx::nginx(&built::folder());
    for page in PAGES {
        let report = report(&host.at(page));
        for name in WHOLE {
            let category = &report["categories"][name];
            assert!(
                category["score"].as_f64() == Some(1.0),
                "{page:?}, {name}: {}\n{}",
                category["score"],
                lacking(&report, category)
            );
        }
        let points = report["categories"]["performance"]["score"].as_f64().unwrap_or_default();
        println!("{page:?}: performance {:.0}", points * 100.0);
    }
}

/// What Lighthouse reports of an address.
fn report(address: &str) -> Value {
    let home = Home::new();
    let path = home.path().join("report.json");
    let mut command = home.command("lighthouse");
    command
        .env("CHROME_PATH", chromium())
        .args([address, "--quiet", "--output=json", "--no-enable-error-reporting"])
        .arg(format!("--output-path={}", path.display()))
        // Chromium's own sandbox doesn't start as root or in a container. The pages are our own.
        .arg("--chrome-flags=--headless=new --no-sandbox");
    let status = command.status().unwrap_or_else(|error| {
        panic!("lighthouse doesn't start: {error}; `cargo xtask test` installs what is missing")
    });
    assert!(status.success(), "lighthouse has ended: {status}");
    let text = fs::read_to_string(&path).expect("lighthouse has written its report");
    let report: Value = serde_json::from_str(&text).expect("the report is JSON");
    // A page that was not reached has no faults.
    assert_eq!(report["runtimeError"], Value::Null, "{address}");
    assert_eq!(report["requestedUrl"], report["finalDisplayedUrl"], "{address}");
    report
}

/// Debian calls it so.
fn chromium() -> &'static Path {
    Path::new("/usr/bin/chromium")
}

/// The audits of a category that ask for something.
fn lacking(report: &Value, category: &Value) -> String {
    let audits = category["auditRefs"].as_array().into_iter().flatten();
    let audits = audits.filter_map(|audit| {
        let audit = &report["audits"][audit["id"].as_str()?];
        let lacks = audit["score"].as_f64().is_some_and(|score| score < 1.0);
        lacks.then(|| format!("{}: {}", audit["id"], audit["details"]["items"]))
    });
    audits.collect::<Vec<_>>().join("\n")
}

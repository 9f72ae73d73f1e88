//! Every page of the built site, by the Nu HTML checker.

use std::collections::BTreeMap;
use std::fs;

use crate::failure::Failure;
use crate::place::Place;
use crate::{step, tools};

/// The messages that are excused, each with its reason.
const EXCUSED: &str = "xtask/html.excused";

/// Errors fail and so do warnings, but for those excused. One start of Java reads all pages.
pub(crate) fn check(place: &Place) -> Result<(), Failure> {
    let remedy = "mend what it says (the checker needs Java 17 or later); \
                  `cargo xtask test --only html` runs this check alone";
    let mut java = place.command("java");
    // A machine with many processors would else give it a quarter of the memory.
    java.args(["-Xmx1g", "-jar"]).arg(tools::html_checker(place));
    java.args(["--stdout", "--skip-non-html", "--skip-info-messages", "--filterfile", EXCUSED]);
    step::logged(place, "html", java.arg(place.dist()), remedy)
        .map_err(|failure| said(place).map_or(failure, |said| faulty(said, remedy)))?;
    // Its own `--Werror` counts what is excused too, so what it prints is the judge.
    said(place).map_or(Ok(()), |said| Err(faulty(said, remedy)))
}

fn faulty(said: String, remedy: &str) -> Failure {
    Failure::new("dist/ has pages that are not good HTML", remedy).with_output(said)
}

/// What the checker has printed, shortened, if it has found fault.
fn said(place: &Place) -> Option<String> {
    let log = place.log("html");
    let printed = fs::read_to_string(&log).unwrap_or_default();
    let said = summary(&printed);
    (!said.is_empty()).then(|| format!("{said}(the whole log: {})", log.display()))
}

/// Each message once, with how often it was given and where first: pages are made alike, and so
/// are their faults.
fn summary(printed: &str) -> String {
    let mut messages: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for line in printed.lines().filter(|line| line.starts_with("\"file:")) {
        let (at, message) = line.split_once(": ").unwrap_or((line, ""));
        messages.entry(message).or_insert((0, at)).0 += 1;
    }
    let lines = messages.iter();
    lines.map(|(message, (times, at))| format!("{message}\n    {times}×, first {at}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_many_pages_is_told_once() {
        let printed = "Picked up JAVA_TOOL_OPTIONS: -X\n\
                       \"file:/d/a.html\":1.2-3.4: error: Bad.\n\
                       \"file:/d/b.html\":1.2-3.4: error: Bad.\n\
                       \"file:/d/a.html\":5.1-5.9: info warning: Odd: very.\n";
        assert_eq!(
            summary(printed),
            "error: Bad.\n    2×, first \"file:/d/a.html\":1.2-3.4\n\
             info warning: Odd: very.\n    1×, first \"file:/d/a.html\":5.1-5.9\n"
        );
    }

    #[test]
    fn silence_is_no_fault() {
        assert_eq!(summary(""), "");
        assert_eq!(summary("Picked up JAVA_TOOL_OPTIONS: -X\n"), "");
    }

    #[test]
    fn every_excuse_has_a_reason_and_a_message_of_its_own() {
        let text = include_str!("../html.excused");
        let mut reasoned = false;
        for line in text.lines() {
            if let Some(reason) = line.strip_prefix("# ") {
                reasoned = !reason.trim().is_empty();
            } else if !line.is_empty() {
                assert!(reasoned, "no reason stands over {line}");
                let words = line.split_whitespace().count();
                assert!(words >= 4 && !line.starts_with(".*"), "{line} excuses too much");
                reasoned = false;
            }
        }
        assert!(text.lines().all(|line| line.trim() == line), "a space would be part of it");
    }
}

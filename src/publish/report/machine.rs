//! What a machine is told: one JSON object.

use std::io::Write as _;

use miette::Diagnostic as _;
use serde_json::{Value, json};

use super::{Counts, Done, Report};
use crate::problem::{Severity, line_of};
use crate::publish::counted::Made;
use crate::publish::{FileProblem, Folder, PublishError};

/// Prints an object in one line.
pub(super) fn print(object: &Value) {
    // Nobody listens any more if it can't be written.
    let _ = writeln!(std::io::stdout(), "{object}");
}

/// What was done.
pub(super) fn done(report: Report, folder: &Folder, counts: &Counts, done: &Done<'_>) -> Value {
    let Counts { articles, entities, mentions, errors, warnings } = counts;
    let Made { pages, files, bytes } = done.made();
    let out = match done {
        Done::Packed(out, _) | Done::Published { site: out, .. } => Some(out.to_string_lossy()),
        Done::Read | Done::Told(_) | Done::Shown { .. } => None,
    };
    let mut object = json!({
        "command": report.command,
        "articles": articles,
        "entities": entities,
        "mentions": mentions,
        "pages": pages,
        "files": files,
        "bytes": bytes,
        "seconds": seconds(report),
        "out": out,
        "errors": errors,
        "warnings": warnings,
        "problems": problems(&folder.problems),
    });
    match done {
        Done::Told(more) => {
            for (name, value) in more.as_object().into_iter().flatten() {
                object[name] = value.clone();
            }
        }
        Done::Shown { address, .. } => object["address"] = json!(address),
        Done::Read | Done::Packed(..) | Done::Published { .. } => {}
    }
    object
}

/// Why a command can't be carried out.
pub(super) fn failed(report: Report, error: &PublishError) -> Value {
    let remedy = error.help().map(|help| help.to_string());
    let cause = std::error::Error::source(error).map(ToString::to_string);
    json!({
        "command": report.command,
        "error": error.to_string(),
        "cause": cause,
        "remedy": remedy,
        "problems": problems(error.problems()),
    })
}

/// Seconds since the command has begun, to the millisecond.
fn seconds(report: Report) -> f64 {
    (report.took().as_secs_f64() * 1000.0).round() / 1000.0
}

/// What is wrong, each with its file, line and column.
pub(in crate::publish) fn problems(problems: &[FileProblem]) -> Vec<Value> {
    problems.iter().map(problem).collect()
}

fn problem(FileProblem { path, bytes, problem }: &FileProblem) -> Value {
    let severity = match problem.severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let mut object = json!({
        "file": path.to_string_lossy(),
        "severity": severity,
        "what": problem.what,
        "remedy": problem.remedy,
    });
    if let Some(at) = &problem.at {
        object["line"] = json!(line_of(bytes, at.start));
        object["column"] = json!(column_of(bytes, at.start));
    }
    object
}

/// The character of its line, counted from 1, that a byte of a text is in.
fn column_of(text: &[u8], byte: usize) -> usize {
    let before = &text[..byte.min(text.len())];
    let line = before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default();
    1 + String::from_utf8_lossy(line).chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters_from_the_start_of_its_line() {
        assert_eq!(column_of("ñ\nMoscú: x".as_bytes(), "ñ\nMoscú".len()), 6);
        assert_eq!(column_of(b"", 0), 1);
        assert_eq!(column_of(b"a", 9), 2);
    }
}

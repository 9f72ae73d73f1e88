//! What is wrong in a file, as it is shown at the terminal.

use miette::{LabeledSpan, MietteDiagnostic, NamedSource, Report};

use crate::problem::{Severity, line_of};
use crate::publish::FileProblem;

/// Prints problems, each with its file, its line and what to do.
pub(super) fn print(problems: &[FileProblem]) {
    for problem in problems {
        eprintln!("{:?}", report(problem));
    }
}

fn report(FileProblem { path, bytes, problem }: &FileProblem) -> Report {
    let line = problem.at.as_ref().map(|at| line_of(bytes, at.start));
    let place = match line {
        Some(line) => format!("{}:{line}", path.display()),
        None => path.display().to_string(),
    };
    let severity = match problem.severity {
        Severity::Warning => miette::Severity::Warning,
        Severity::Error => miette::Severity::Error,
    };
    let diagnostic = MietteDiagnostic::new(format!("{place}: {}", problem.what))
        .with_severity(severity)
        .with_help(&problem.remedy);
    let Some(at) = problem.at.clone() else {
        return Report::new(diagnostic);
    };
    let name = path.display().to_string();
    match std::str::from_utf8(bytes) {
        Ok(_) => Report::new(diagnostic.with_label(LabeledSpan::at(at, "here")))
            .with_source_code(NamedSource::new(name, bytes.clone())),
        // The bytes before the first fault are text, so a place there is one here too.
        Err(error) => {
            let start = at.start.min(error.valid_up_to());
            let text = String::from_utf8_lossy(bytes).into_owned();
            Report::new(diagnostic.with_label(LabeledSpan::at(start..start, "here")))
                .with_source_code(NamedSource::new(name, text))
        }
    }
}

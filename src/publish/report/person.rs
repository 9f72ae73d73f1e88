//! What a person is told at the end.

use std::path::Path;
use std::time::Duration;

use indicatif::{DecimalBytes, HumanCount};

use super::{Counts, Done, Report};
use crate::publish::counted::Made;

/// Tells how much there is, how much is wrong, and where to look.
pub(super) fn done(report: Report, counts: &Counts, done: &Done<'_>) {
    let counts = counted(counts);
    let took = seconds(report.took());
    match done {
        Done::Read | Done::Told(_) => eprintln!("{counts}"),
        Done::Packed(file, made) => {
            eprintln!("{counts}\n{} in {took}", DecimalBytes(made.bytes));
            eprintln!("The archive is in {}: open it by double click", shown(file));
        }
        Done::Published { articles, site, single_file, made } => {
            eprintln!("{counts}\n{} in {took}", written(*made));
            let double_click = match single_file {
                true => format!(", or open {}", shown(&site.join("hemeroteca.html"))),
                false => String::new(),
            };
            eprintln!(
                "The site is in {}; to look at it: `hemeroteca serve {}`{double_click}",
                shown(site),
                shown(articles)
            );
        }
        Done::Shown { address, first: true, made } => {
            eprintln!("{counts}\n{} in {took}", written(*made));
            eprintln!("The preview is at {address}\nIt follows every change; Ctrl-C ends it");
        }
        Done::Shown { .. } => eprintln!("published again in {took}: {counts}"),
    }
}

fn counted(counts: &Counts) -> String {
    let Counts { articles, entities, mentions, errors, warnings } = *counts;
    format!(
        "{}, {}, {}; {}, {}",
        number(articles, "article", "articles"),
        number(entities, "entity", "entities"),
        number(mentions, "mention", "mentions"),
        number(errors, "error", "errors"),
        number(warnings, "warning", "warnings"),
    )
}

fn written(made: Made) -> String {
    let Made { pages, files, bytes } = made;
    format!("{} pages, {} files, {}", HumanCount(pages), HumanCount(files), DecimalBytes(bytes))
}

/// So many of something.
pub(in crate::publish) fn number(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", HumanCount(number as u64), if number == 1 { one } else { many })
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// A path as it can be typed in a shell.
pub(in crate::publish) fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/\\._-+:,@".contains(c);
    if path.chars().all(plain) { path } else { format!("'{path}'") }
}

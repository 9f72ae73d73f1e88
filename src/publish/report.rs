//! [`Report`]: what a command says, to a person or to a machine.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::counted::Made;
use super::{FileProblem, Folder, PublishError};

mod machine;
mod person;
mod problem;

pub(super) use machine::problems as told_of;
pub(super) use person::{number, shown};

/// What a command says. A person is told on standard error, each thing as it comes; a machine
/// gets one object on standard output at the end. What a command is asked to print, such as
/// entries for the authority file, is not said but printed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Report {
    command: &'static str,
    json: bool,
    began: Instant,
}

impl Report {
    /// The report of a command that begins now.
    pub(super) fn begin(command: &'static str, json: bool) -> Self {
        Self { command, json, began: Instant::now() }
    }

    /// The same, of something that the command begins now.
    pub(super) fn anew(self) -> Self {
        Self { began: Instant::now(), ..self }
    }

    /// Whether a machine listens.
    pub(super) fn is_json(self) -> bool {
        self.json
    }

    /// Tells a person something. A machine has no use for it.
    pub(super) fn say(self, what: impl FnOnce() -> String) {
        if !self.json {
            eprintln!("{}", what());
        }
    }

    /// Tells a person what is wrong in the articles; a machine hears of it at the end.
    pub(super) fn problems(self, problems: &[FileProblem]) {
        if !self.json {
            problem::print(problems);
        }
    }

    /// Tells how much there is, and how much is wrong.
    pub(super) fn done(self, folder: &Folder, done: &Done<'_>) {
        let counts = Counts::of(folder);
        if self.json {
            machine::print(&machine::done(self, folder, &counts, done));
        } else {
            person::done(self, &counts, done);
        }
    }

    /// Tells a machine what was done, where nothing was read.
    pub(super) fn result(self, mut more: Value) {
        if self.json {
            more["command"] = json!(self.command);
            machine::print(&more);
        }
    }

    /// Tells that the command can't be carried out, and why.
    pub(super) fn failed(self, error: PublishError) {
        if self.json {
            machine::print(&machine::failed(self, &error));
        } else {
            problem::print(error.problems());
            eprintln!("{:?}", miette::Report::new(error));
        }
    }

    fn took(self) -> Duration {
        self.began.elapsed()
    }
}

/// What a command has done, besides having read the articles.
#[derive(Debug)]
pub(super) enum Done<'a> {
    /// Nothing.
    Read,
    /// Told this about entities, under names of its own.
    Told(Value),
    /// Written one file.
    Packed(&'a Path, Made),
    /// Written a site of these articles.
    Published { articles: &'a Path, site: &'a Path, single_file: bool, made: Made },
    /// Made a preview for the first time or anew, to be seen at this address.
    Shown { address: &'a str, first: bool, made: Made },
}

impl Done<'_> {
    fn made(&self) -> Made {
        match self {
            Self::Read | Self::Told(_) => Made::default(),
            Self::Packed(_, made) | Self::Published { made, .. } | Self::Shown { made, .. } => {
                *made
            }
        }
    }
}

/// How much a folder holds.
struct Counts {
    articles: usize,
    entities: usize,
    mentions: usize,
    errors: usize,
    warnings: usize,
}

impl Counts {
    fn of(folder: &Folder) -> Self {
        use crate::problem::Severity;

        let parts = folder.archive.parts();
        let of =
            |severity| folder.problems.iter().filter(|p| p.problem.severity == severity).count();
        Self {
            articles: parts.entries.len(),
            entities: parts.entities.len(),
            mentions: parts.entries.iter().map(|entry| entry.mentions.len()).sum(),
            errors: of(Severity::Error),
            warnings: of(Severity::Warning),
        }
    }
}

//! Corrections that a page of the preview sends: they are worked into the authority file, and the
//! preview shows what has come of it as of any file that changes.

use std::io::{self, Read as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use miette::Diagnostic as _;
use serde_json::{Value, json};
use tiny_http::Request;

use super::letter::Letter;
use crate::publish::PublishError;
use crate::publish::entities::{Applied, apply};
use crate::publish::report::{Report, told_of};

/// What a patch from a page is called where something in it is wrong.
const PATCH: &str = "patch";

/// Where corrections come in; they are worked in one patch after another.
pub(super) struct Inbox<'a> {
    articles: &'a Path,
    report: Report,
    busy: Mutex<()>,
}

impl<'a> Inbox<'a> {
    /// That of a folder of articles.
    pub(super) fn of(articles: &'a Path, report: Report) -> Self {
        Self { articles, report, busy: Mutex::new(()) }
    }

    /// Takes what a request brings, if it may: the status of the answer, and the answer.
    pub(super) fn take(&self, request: &mut Request) -> io::Result<(u16, Value)> {
        let length = match Letter::of(request).length() {
            Ok(length) => length,
            Err(unwanted) => {
                let (status, told) = unwanted.answer();
                return Ok((status, json!({ "error": told })));
            }
        };
        let mut patch = Vec::with_capacity(length);
        request.as_reader().take(length as u64).read_to_end(&mut patch)?;
        let _alone = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let path = Path::new(PATCH);
        Ok(match apply(self.articles, path, patch, false) {
            Ok(Applied { edited, decided, refused }) => {
                let problems = &edited.after.problems[..refused];
                self.report.say(|| format!("a page has sent corrections: {decided} taken in"));
                self.report.problems(problems);
                let told = json!({
                    "decided": decided,
                    "refused": refused,
                    "written": edited.written,
                    "changes": edited.changes,
                    "problems": told_of(problems),
                });
                (200, told)
            }
            Err(error) => (409, failed(&error)),
        })
    }
}

/// Why nothing could be decided.
fn failed(error: &PublishError) -> Value {
    let remedy = error.help().map(|help| help.to_string());
    json!({
        "error": error.to_string(),
        "remedy": remedy,
        "problems": told_of(error.problems()),
    })
}

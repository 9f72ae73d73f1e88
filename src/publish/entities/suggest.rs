//! `hemeroteca entities suggest`: names to accept into the authority file.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::joins;
use crate::publish::folder::ENTITIES;
use crate::publish::report::Report;
use crate::publish::{Folder, PublishError, models};
use crate::recognise::{Suggestion, suggest as suggestions};

/// Prints entries for names that the authority file doesn't have, or adds them to it. Gives the
/// names for a machine.
pub(super) fn suggest(
    folder: &Folder,
    path: &Path,
    least: usize,
    write: bool,
    report: Report,
) -> Result<Vec<Value>, PublishError> {
    let entries = folder.archive.parts().entries.iter();
    let found: Vec<_> = suggestions(
        entries.map(|entry| (&entry.article, entry.mentions.as_slice())),
        &folder.authority,
        &models::names(),
    )
    .into_iter()
    .filter(|suggestion| suggestion.mentions >= least)
    .collect();
    let toml: String = found.iter().map(entry).collect();
    let file = path.join(ENTITIES);
    if write && !found.is_empty() {
        let ends_in_line =
            fs::read(&file).ok().is_none_or(|bytes| bytes.is_empty() || bytes.ends_with(b"\n"));
        let mut options = OpenOptions::new();
        options
            .append(true)
            .create(true)
            .open(&file)
            .and_then(|mut file| write!(file, "{}\n{toml}", if ends_in_line { "" } else { "\n" }))
            .map_err(PublishError::write(&file))?;
    } else if !report.is_json() {
        let joins: String = joins::doubtful(folder).into_iter().map(joins::entry).collect();
        // If it can't be written, nobody listens any more.
        let _ = std::io::stdout().write_all((toml + &joins).as_bytes());
    }
    report.say(|| {
        format!(
            "{} {} that {} doesn't have{}",
            found.len(),
            if found.len() == 1 { "name" } else { "names" },
            file.display(),
            match (found.is_empty(), write) {
                (true, _) => "",
                (false, true) => ": added; look through them, the kinds are guesses",
                (false, false) => ": copy the good ones into it, add the others to `rejected`",
            }
        )
    });
    Ok(found.iter().map(told).collect())
}

/// A suggestion for a machine.
fn told(Suggestion { name, kind, short, mentions, articles, example }: &Suggestion) -> Value {
    json!({
        "name": name,
        "kind": kind.to_string(),
        "short": short,
        "mentions": mentions,
        "articles": articles,
        "example": example,
    })
}

/// A suggestion as an entry of the authority file.
fn entry(Suggestion { name, kind, short, mentions, articles, example }: &Suggestion) -> String {
    let mut toml = String::new();
    let example = example.replace('\n', " ");
    // Writing to a string can't fail.
    let _ = writeln!(toml, "# {mentions}× in {articles} article(s): {example}");
    let _ = writeln!(toml, "[[{kind}]]\nname = {}", toml::Value::String(name.clone()));
    if !short.is_empty() {
        let short: Vec<_> = short.iter().cloned().map(toml::Value::String).collect();
        let _ = writeln!(toml, "short = {}", toml::Value::Array(short));
    }
    toml.push('\n');
    toml
}

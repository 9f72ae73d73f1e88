//! `hemeroteca entities`: work on the authority file, `entities.toml`.
//!
//! What is asked about entities is answered by `list`, `show` and `suggest`; what people decide is
//! an edit of the file (`edit.rs`), which leaves all else in it as it stands (`document.rs`) and
//! tells what it changes in the archive (`changes.rs`). What readers have collected are many edits
//! at once (`apply.rs`).

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;

use serde_json::json;

mod alias;
mod apply;
mod changes;
mod document;
mod edit;
mod entry;
mod error;
mod find;
mod joins;
mod kind;
mod list;
mod merge;
mod pin;
mod reject;
mod rename;
mod show;
mod split;
mod strings;
mod suggest;

pub(super) use apply::{Applied, apply};
pub use error::EntitiesError;

#[cfg(test)]
mod tests;

use edit::{edit, tell};
use find::find;

use super::args::EntitiesCommand;
use super::report::{Done, Report, number};
use super::{PublishError, heard, job};

/// Carries a command out; tells whether nothing in the articles was wrong.
pub(super) fn carry_out(command: EntitiesCommand, report: Report) -> Result<bool, PublishError> {
    match command {
        EntitiesCommand::List { articles, kind } => {
            let folder = job::read(&articles.folder)?;
            report.problems(&folder.problems);
            let listed = list::list(&folder, kind);
            if !report.is_json() {
                heard(std::io::stdout().write_all(list::table(&listed).as_bytes()))?;
            }
            report.done(&folder, &Done::Told(json!({ "list": listed })));
            Ok(folder.is_clean())
        }
        EntitiesCommand::Show { entity, articles } => {
            let folder = job::read(&articles.folder)?;
            let shown = show::show(&folder, &find(&folder, &entity)?);
            report.problems(&folder.problems);
            if !report.is_json() {
                heard(std::io::stdout().write_all(show::text(&shown).as_bytes()))?;
            }
            report.done(&folder, &Done::Told(json!({ "entity": shown })));
            Ok(folder.is_clean())
        }
        EntitiesCommand::Suggest { articles, least, write } => {
            let folder = job::read(&articles.folder)?;
            report.problems(&folder.problems);
            let names = suggest::suggest(&folder, &articles.folder, least, write, report)?;
            let joins: Vec<_> = joins::doubtful(&folder).into_iter().map(joins::Told::of).collect();
            let told = json!({ "suggestions": names, "joins": joins });
            report.done(&folder, &Done::Told(told));
            Ok(folder.is_clean())
        }
        EntitiesCommand::Merge { from, into, place } => {
            edit(&place, report, |folder, document| merge::merge(folder, document, &from, &into))
        }
        EntitiesCommand::Split { entity, place, into, articles } => {
            edit(&place, report, |folder, document| {
                split::split(folder, document, &entity, &into, &articles)
            })
        }
        EntitiesCommand::Reject { name, place, articles } => {
            edit(&place, report, |folder, document| {
                reject::reject(folder, document, &name, &articles)
            })
        }
        EntitiesCommand::Pin { name, entity, place, articles, nth } => {
            edit(&place, report, |folder, document| {
                pin::pin(folder, document, &name, &entity, &articles, nth)
            })
        }
        EntitiesCommand::Rename { entity, name, place } => {
            edit(&place, report, |folder, document| {
                rename::rename(folder, document, &entity, &name)
            })
        }
        EntitiesCommand::Kind { entity, kind, place } => {
            edit(&place, report, |folder, document| kind::kind(folder, document, &entity, kind))
        }
        EntitiesCommand::Alias { entity, name, place } => {
            edit(&place, report, |folder, document| alias::alias(folder, document, &entity, &name))
        }
        EntitiesCommand::Apply { patch, place } => {
            let text = sent(&patch)?;
            let Applied { edited, decided, refused } =
                apply(&place.articles.folder, &patch, text, place.dry_run)?;
            report.say(|| {
                let decided = number(decided, "decision is", "decisions are");
                format!("{decided} taken in, {refused} not")
            });
            tell(&place, &edited, report, json!({ "decided": decided, "refused": refused }));
            Ok(edited.after.is_clean())
        }
    }
}

/// What a file holds; for `-`, what standard input brings.
fn sent(patch: &Path) -> Result<Vec<u8>, PublishError> {
    if patch == Path::new("-") {
        let mut text = Vec::new();
        std::io::stdin().read_to_end(&mut text).map_err(PublishError::read(patch))?;
        return Ok(text);
    }
    fs::read(patch).map_err(PublishError::read(patch))
}

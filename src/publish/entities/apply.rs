//! `entities apply`: corrections that a reader has collected become decisions, one by one.

use std::path::Path;
use std::slice;
use std::sync::Arc;

use miette::Diagnostic as _;

use super::document::Document;
use super::edit::{Edited, edited};
use super::{kind, merge, pin, reject, rename};
use crate::corrections::{Called, Correction, Patch, Placed};
use crate::entity::Authority;
use crate::problem::Problem;
use crate::publish::{EntitiesError, FileProblem, Folder, PublishError, decided};

/// A patch, and what became of it.
pub(in crate::publish) struct Applied {
    /// What it has changed. What is wrong in the patch comes first among the problems.
    pub(in crate::publish) edited: Edited,
    /// How many decisions are in the file now; those too that were there before.
    pub(in crate::publish) decided: usize,
    /// How many are not.
    pub(in crate::publish) refused: usize,
}

/// Works a patch into the authority file of a folder, or finds out what that would change. A
/// decision that can't be carried out, or would bring something wrong into the file, is told at
/// its place in the patch and stops no other.
pub(in crate::publish) fn apply(
    articles: &Path,
    name: &Path,
    patch: Vec<u8>,
    dry_run: bool,
) -> Result<Applied, PublishError> {
    let bytes: Arc<[u8]> = patch.into();
    let told = |problem| FileProblem { path: name.to_owned(), bytes: bytes.clone(), problem };
    let (patch, problems) = match std::str::from_utf8(&bytes) {
        Ok(text) => Patch::read(text),
        Err(error) => {
            let at = error.valid_up_to();
            let problem = Problem::error("the patch is not UTF-8", "save it as UTF-8").at(at..at);
            (Patch::default(), vec![problem])
        }
    };
    let unread = problems.len();
    let mut problems: Vec<FileProblem> = problems.into_iter().map(told).collect();
    let all = patch.corrections.len();
    let mut edited = edited(articles, dry_run, |folder, document| {
        for Placed { correction, at } in &patch.corrections {
            if let Err(problem) = decide(folder, document, correction) {
                problems.push(told(problem.at(at.clone())));
            }
        }
        Ok(())
    })?;
    problems.sort_by_key(|told| told.problem.at.as_ref().map(|at| at.start));
    let refused = problems.len();
    problems.append(&mut edited.after.problems);
    edited.after.problems = problems;
    Ok(Applied { edited, decided: all + unread - refused, refused })
}

/// Takes a correction into the file, or leaves the file as it was and tells why. What follows
/// goes by the file as it is then.
fn decide(
    folder: &mut Folder,
    document: &mut Document,
    correction: &Correction,
) -> Result<(), Problem> {
    let mut after = document.clone();
    carry_out(folder, &mut after, correction).map_err(|error| {
        let remedy = error.help().map(|help| help.to_string());
        Problem::error(error.to_string(), remedy.unwrap_or_default())
    })?;
    let (_, known) = wrong(folder, &document.text(), correction);
    let (authority, mut now) = wrong(folder, &after.text(), correction);
    for Problem { what, .. } in known {
        if let Some(place) = now.iter().position(|problem| problem.what == what) {
            now.remove(place);
        }
    }
    if let Some(Problem { what, remedy, .. }) = now.into_iter().next() {
        return Err(Problem::error(what, remedy));
    }
    *document = after;
    folder.authority = authority;
    Ok(())
}

fn carry_out(
    folder: &Folder,
    document: &mut Document,
    correction: &Correction,
) -> Result<(), EntitiesError> {
    let key = |called: &Called| called.key.to_string();
    match correction {
        Correction::Merge { from, into } => {
            let end = |called: &Called| folder.authority.merged(&called.key).clone();
            if from != into && end(from) == end(into) {
                // That has been said before.
                return Ok(());
            }
            merge::merge(folder, document, &key(from), &key(into))
        }
        Correction::Rename { entity, name } => rename::rename(folder, document, &key(entity), name),
        Correction::Kind { entity, kind } => kind::kind(folder, document, &key(entity), *kind),
        Correction::Reject { name, article } => {
            reject::reject(folder, document, name, article.as_slice())
        }
        Correction::Pin { name, article, nth, entity } => {
            pin::pin(folder, document, name, &key(entity), slice::from_ref(article), *nth)
        }
    }
}

/// An authority file, and what is wrong in it as far as this correction may have to do with it.
fn wrong(folder: &Folder, text: &str, correction: &Correction) -> (Authority, Vec<Problem>) {
    let (authority, mut problems) = Authority::read(text);
    if let Correction::Reject { article: Some(article), .. } | Correction::Pin { article, .. } =
        correction
        && let Some(article) = folder.archive.article_by_slug(article)
    {
        problems.extend(decided::not_in(&folder.archive.entry(article).article, &authority));
    }
    (authority, problems)
}

//! [`edit`]: what people decide becomes part of the authority file.

use std::path::Path;

use serde_json::{Value, json};

use super::changes::Changes;
use super::document::Document;
use crate::publish::args::Place;
use crate::publish::folder::{ENTITIES, Reading};
use crate::publish::report::{Done, Report};
use crate::publish::{EntitiesError, FileProblem, Folder, PublishError, job};

/// What an edit of the authority file has come to.
pub(in crate::publish) struct Edited {
    /// The folder by the file as it is now.
    pub(in crate::publish) after: Folder,
    /// What is another in the archive.
    pub(in crate::publish) changes: Changes,
    /// Whether the file says anything that it hasn't said before.
    changed: bool,
    /// Whether it was written.
    pub(in crate::publish) written: bool,
}

/// Edits the authority file and tells what that changes in the archive. An edit that would bring
/// something wrong into the file is refused.
pub(super) fn edit(
    place: &Place,
    report: Report,
    decide: impl FnOnce(&Folder, &mut Document) -> Result<(), EntitiesError>,
) -> Result<bool, PublishError> {
    let articles = &place.articles.folder;
    let edited = edited(articles, place.dry_run, |folder, document| decide(folder, document))?;
    tell(place, &edited, report, json!({}));
    Ok(edited.after.is_clean())
}

/// Edits the authority file, if it isn't to be seen only what that would change.
pub(super) fn edited(
    articles: &Path,
    dry_run: bool,
    decide: impl FnOnce(&mut Folder, &mut Document) -> Result<(), EntitiesError>,
) -> Result<Edited, PublishError> {
    let mut before = job::read(articles)?;
    let mut document = Document::open(articles)?;
    decide(&mut before, &mut document)?;
    let reading = Reading { entities: Some(document.text()), ..Reading::default() };
    let after = Folder::read_with(articles, &reading)?;
    let path = articles.join(ENTITIES);
    let changed = document.has_changed();
    let wrong = new_problems(&path, &before.problems, after.problems);
    let after = match wrong {
        Ok(problems) => Folder { problems, ..after },
        Err(problems) => return Err(EntitiesError::Refused { path, problems }.into()),
    };
    let written = changed && !dry_run;
    if written {
        document.save()?;
    }
    let changes = Changes::between(&before.archive, &after.archive);
    Ok(Edited { after, changes, changed, written })
}

/// Tells what an edit has come to; a machine more than that.
pub(super) fn tell(place: &Place, edited: &Edited, report: Report, mut more: Value) {
    let Edited { after, changes, changed, written } = edited;
    report.problems(&after.problems);
    report.say(|| {
        let file = place.articles.folder.join(ENTITIES);
        let file = file.display();
        let did = match (changed, place.dry_run) {
            (false, _) => format!("{file} says so already"),
            (true, true) => format!("{file} would be written anew; this is what would change:"),
            (true, false) => format!("{file} is written anew; this is what has changed:"),
        };
        format!("{did}\n{changes}")
    });
    more["written"] = json!(written);
    more["dry_run"] = json!(place.dry_run);
    more["changes"] = json!(changes);
    report.done(after, &Done::Told(more));
}

/// All that is wrong, if nothing of it is new in the authority file; else what is.
fn new_problems(
    path: &Path,
    before: &[FileProblem],
    after: Vec<FileProblem>,
) -> Result<Vec<FileProblem>, Vec<FileProblem>> {
    let told = |it: &FileProblem| (it.path == path).then(|| it.problem.what.clone());
    let mut known: Vec<String> = before.iter().filter_map(told).collect();
    let mut is_new = |it: &FileProblem| {
        told(it).is_some_and(|what| match known.iter().position(|known| *known == what) {
            Some(place) => {
                known.swap_remove(place);
                false
            }
            None => true,
        })
    };
    let (new, old): (Vec<_>, Vec<_>) = after.into_iter().partition(&mut is_new);
    if new.is_empty() { Ok(old) } else { Err(new) }
}

//! The probe: a script that stands in a page before all others and notes what must not happen.

use std::io;

/// What it is called in the site's folder, where no file of the site is called so.
pub(crate) const PROBE: &str = "__probe.js";

/// The script.
pub(crate) const SCRIPT: &str = include_str!("probe.js");

/// The page with the probe before its other scripts, and under its policy. The site stands in
/// this folder of its host: by its whole path, since pages stand at many depths, and one at any.
///
/// # Errors
/// If the page has no policy.
pub(crate) fn put_into(page: &str, folder: &str) -> io::Result<String> {
    let policy = page.find("<meta http-equiv=\"Content-Security-Policy\"");
    let end = policy.and_then(|start| Some(start + page[start..].find('>')? + 1));
    let end = end.ok_or_else(|| io::Error::other("the page has no policy"))?;
    let (before, after) = page.split_at(end);
    Ok(format!("{before}<script src=\"{folder}{PROBE}\"></script>{after}"))
}

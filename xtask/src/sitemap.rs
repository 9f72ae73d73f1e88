//! The sitemaps of the built site, by the schema that sitemaps.org gave out.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::place::Place;
use crate::{step, tools};

const REMEDY: &str = "mend what it says; `cargo xtask test --only sitemap` runs this check alone";

/// A list of pages is held to the schema; an index of such lists, which has no schema in that
/// package, is held to be XML.
pub(crate) fn check(place: &Place) -> Result<(), Failure> {
    let (mut lists, mut indexes) = (Vec::new(), Vec::new());
    for file in sitemaps(&place.dist())? {
        let text = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
        match root(&text) {
            Some("urlset") => lists.push(file),
            Some("sitemapindex") => indexes.push(file),
            other => {
                let what = format!("{} begins with {:?}", file.display(), other.unwrap_or(""));
                return Err(Failure::new(what, "begin it with <urlset> or <sitemapindex>"));
            }
        }
    }
    if lists.is_empty() {
        return Err(Failure::new("dist/ has no sitemap that lists pages", REMEDY));
    }
    let mut by_schema = place.command("xmllint");
    by_schema.args(["--noout", "--nonet", "--schema"]).arg(tools::sitemap_schema(place));
    step::logged(place, "sitemap", by_schema.args(lists), REMEDY)?;
    if indexes.is_empty() {
        return Ok(());
    }
    let mut as_xml = place.command("xmllint");
    step::logged(place, "sitemap", as_xml.args(["--noout", "--nonet"]).args(indexes), REMEDY)
}

fn unreadable(file: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be read ({error})", file.display()), REMEDY)
}

/// The files `sitemap*.xml`, by name.
fn sitemaps(dist: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(dist).map_err(|error| unreadable(dist, &error))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut found: Vec<PathBuf> = paths.filter(|path| is_sitemap(path)).collect();
    found.sort();
    Ok(found)
}

fn is_sitemap(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with("sitemap") && name.ends_with(".xml"))
}

/// The name of the element that an XML text begins with.
fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        rest = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.split_once("-->")?.1
        } else if let Some(instruction) = rest.strip_prefix("<?") {
            instruction.split_once("?>")?.1
        } else {
            let tag = rest.strip_prefix('<')?;
            let end = tag.find(|c: char| c.is_whitespace() || c == '>' || c == '/')?;
            return Some(&tag[..end]);
        }
        .trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_is_known_by_its_root() {
        assert_eq!(root("<?xml version=\"1.0\"?>\n<urlset xmlns=\"x\">"), Some("urlset"));
        assert_eq!(root("\u{feff}<!-- <a> --><?p?><sitemapindex>"), Some("sitemapindex"));
        assert_eq!(root("<urlset/>"), Some("urlset"));
        assert_eq!(root(""), None);
        assert_eq!(root("{}"), None);
        assert_eq!(root("<!-- never closed"), None);
    }

    #[test]
    fn sitemaps_are_known_by_their_names() {
        assert!(is_sitemap(Path::new("/d/sitemap.xml")));
        assert!(is_sitemap(Path::new("/d/sitemap-2.xml")));
        assert!(!is_sitemap(Path::new("/d/feed.xml")));
        assert!(!is_sitemap(Path::new("/d/sitemap.xml.gz")));
    }
}

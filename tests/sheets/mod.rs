//! The style sheets, as declarations.

use std::fs;
use std::path::{Path, PathBuf};

/// A declaration, and in which rules it stands.
pub(crate) struct Declaration {
    /// The rules around it, the outermost first: `@media print`, `:root`.
    pub(crate) within: Vec<String>,
    pub(crate) name: String,
    pub(crate) value: String,
}

impl Declaration {
    /// Whether a rule around it begins so.
    #[allow(dead_code, reason = "not all who read sheets ask this")]
    pub(crate) fn is_within(&self, rule: &str) -> bool {
        self.within.iter().any(|around| around.starts_with(rule))
    }
}

/// Where the sheets are.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("static/styles")
}

/// The declarations of a sheet, by its name without its ending.
pub(crate) fn sheet(name: &str) -> Vec<Declaration> {
    let path = folder().join(name).with_extension("css");
    read(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// The names of all sheets.
#[allow(dead_code, reason = "not all who read sheets read all")]
pub(crate) fn names() -> Vec<String> {
    let entries = fs::read_dir(folder()).expect("there are sheets");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    let sheets = paths.filter(|path| path.extension().is_some_and(|end| end == "css"));
    let mut names: Vec<String> =
        sheets.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    names.sort();
    names
}

/// The declarations of CSS that nests rules and has no brace or semicolon in a text.
pub(crate) fn read(css: &str) -> Vec<Declaration> {
    let mut css = css.to_owned();
    while let Some(start) = css.find("/*") {
        let end = css[start..].find("*/").expect("a comment ends") + start + 2;
        css.replace_range(start..end, "");
    }
    let mut within = Vec::new();
    let mut found = Vec::new();
    for piece in css.split_inclusive(['{', ';', '}']) {
        let (text, mark) = piece.split_at(piece.len() - 1);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if mark == "{" {
            within.push(text);
            continue;
        }
        if let Some((name, value)) = text.split_once(':') {
            let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
            found.push(Declaration { within: within.clone(), name, value });
        }
        if mark == "}" {
            within.pop();
        }
    }
    found
}

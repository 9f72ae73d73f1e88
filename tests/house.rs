//! The house holds: modules depend one way, as ARCHITECTURE.md draws them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each module of the library with the modules that it may use.
const MAY_USE: [(&str, &[&str]); 20] = [
    ("slug", &[]),
    ("language", &[]),
    ("problem", &[]),
    ("kind", &[]),
    ("article", &["kind", "language", "slug"]),
    ("entity", &["article", "kind", "language", "problem", "slug"]),
    ("corrections", &["bundle", "article", "entity", "problem", "slug"]),
    ("intake", &["article", "entity", "language", "problem", "slug"]),
    ("identity", &["kind", "words"]),
    ("recognise", &["article", "entity", "identity", "language", "slug", "tagger", "words"]),
    ("tagger", &["kind"]),
    ("train", &["tagger"]),
    ("words", &["language"]),
    (
        "archive",
        &["article", "entity", "identity", "language", "problem", "recognise", "slug", "words"],
    ),
    ("page", &["archive", "article", "entity", "language", "slug", "words"]),
    ("bundle", &[]),
    ("index", &["archive", "article", "bundle", "entity", "page", "slug", "words"]),
    (
        "desk",
        &[
            "archive",
            "article",
            "bundle",
            "entity",
            "index",
            "intake",
            "language",
            "problem",
            "recognise",
            "slug",
            "tagger",
        ],
    ),
    (
        "publish",
        &[
            "app",
            "archive",
            "article",
            "bundle",
            "corrections",
            "desk",
            "entity",
            "identity",
            "index",
            "intake",
            "language",
            "page",
            "problem",
            "recognise",
            "slug",
            "tagger",
            "train",
        ],
    ),
    (
        "app",
        &[
            "archive",
            "article",
            "bundle",
            "corrections",
            "desk",
            "entity",
            "index",
            "language",
            "page",
            "slug",
            "words",
        ],
    ),
];

/// A source file with its code: what follows `#[cfg(test)]` is left out, comments too.
struct Source {
    path: PathBuf,
    module: String,
    code: String,
}

fn sources() -> Vec<Source> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("src is there") {
            let path = entry.expect("src can be read").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path);
            }
        }
    }
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&src, &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(&src).expect("it was found there").to_owned();
            let first = inside.iter().next().expect("it has a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("sources are text");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            Source {
                module: first.trim_end_matches(".rs").to_owned(),
                code: code.collect::<Vec<_>>().join("\n"),
                path: inside,
            }
        })
        .collect()
}

/// The modules of the library that some code names as `crate::module`.
fn named(code: &str) -> BTreeSet<&str> {
    code.match_indices("crate::")
        .map(|(at, word)| {
            let rest = &code[at + word.len()..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
}

#[test]
fn modules_depend_one_way() {
    for Source { path, module, code } in sources() {
        if module == "lib" || module == "bin" {
            continue;
        }
        let (_, may_use) = MAY_USE.iter().find(|(name, _)| *name == module).unwrap_or_else(|| {
            panic!("src/{} is of no module that the house knows", path.display())
        });
        for used in named(&code) {
            assert!(
                used == module || may_use.contains(&used),
                "src/{} uses `{used}`, which `{module}` may not",
                path.display()
            );
        }
    }
}

#[test]
fn only_the_publisher_touches_files() {
    for Source { path, module, code } in sources() {
        if module != "publish" {
            for what in ["std::fs", "std::path", "std::env", "std::process::Command"] {
                assert!(!code.contains(what), "src/{} names {what}", path.display());
            }
        }
    }
}

#[test]
fn only_the_app_names_yew_and_only_browser_names_web_sys() {
    for Source { path, module, code } in sources() {
        let renders = Path::new("publish/prerender.rs");
        if module != "app" && module != "bin" && path != renders {
            assert!(!code.contains("yew"), "src/{} names yew", path.display());
        }
        let intl = Path::new("app/conventions/intl.rs");
        if !path.starts_with("app/browser") && path != Path::new("app/browser.rs") && path != intl {
            for what in ["web_sys::window", "js_sys", "gloo::", "wasm_bindgen"] {
                let viewer = path == Path::new("bin/viewer.rs");
                assert!(viewer || !code.contains(what), "src/{} names {what}", path.display());
            }
        }
    }
}

#[test]
fn no_article_becomes_markup_without_the_block_model() {
    for Source { path, code, .. } in sources() {
        for what in ["from_html_unchecked", "dangerously", "unsafe "] {
            assert!(!code.contains(what), "src/{} has {what}", path.display());
        }
        let viewer = path == Path::new("bin/viewer.rs");
        assert!(
            viewer || !code.contains("set_inner_html"),
            "src/{} sets inner HTML",
            path.display()
        );
    }
}

#[test]
fn a_file_is_one_idea() {
    const LONGEST: usize = 400;
    for Source { path, code, .. } in sources() {
        let lines = code.lines().count();
        assert!(
            lines <= LONGEST,
            "src/{} has {lines} lines of code: it is two ideas",
            path.display()
        );
    }
}

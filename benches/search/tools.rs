//! [`Tool`]: the tools that are compared, and how their pages and indexes are made.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;

use super::browser::Outcome;
use super::desk::Desk;
use super::limits::{self, Took};

/// What one of them may take for its index.
pub(crate) const LIMITS: limits::Limits =
    limits::Limits { time: Duration::from_secs(15 * 60), bytes: 12_000_000_000 };

/// A tool: ours or a peer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tool {
    Hemeroteca,
    Pagefind,
    MiniSearch,
    FlexSearch,
    Orama,
    Loop,
}

impl Tool {
    pub(crate) const ALL: [Self; 6] = [
        Self::Hemeroteca,
        Self::Pagefind,
        Self::MiniSearch,
        Self::FlexSearch,
        Self::Orama,
        Self::Loop,
    ];

    /// Whether only some of them are measured anew, which `HEMEROTECA_TOOLS` names.
    pub(crate) fn are_chosen() -> bool {
        env::var_os("HEMEROTECA_TOOLS").is_some()
    }

    /// Whether it is measured.
    pub(crate) fn is_chosen(self) -> bool {
        let told = env::var("HEMEROTECA_TOOLS");
        told.map_or(true, |names| names.split(',').any(|name| name == self.name()))
    }

    /// Whether the others can't be measured without it: what they answer is compared with it.
    pub(crate) fn is_needed(self) -> bool {
        self == Self::Loop
    }

    /// Whether it looks for a word in all its forms, unless it is in quotation marks.
    pub(crate) fn finds_all_forms(self) -> bool {
        matches!(self, Self::Hemeroteca | Self::Pagefind)
    }

    /// Whether a worker beside its page sends for files.
    pub(crate) fn has_worker(self) -> bool {
        self == Self::Pagefind
    }

    /// Its name for people.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Hemeroteca => "Hemeroteca",
            Self::Pagefind => "Pagefind",
            Self::MiniSearch => "MiniSearch",
            Self::FlexSearch => "FlexSearch",
            Self::Orama => "Orama",
            Self::Loop => "plain loop",
        }
    }

    /// Its name in files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Hemeroteca => "hemeroteca",
            Self::Pagefind => "pagefind",
            Self::MiniSearch => "minisearch",
            Self::FlexSearch => "flexsearch",
            Self::Orama => "orama",
            Self::Loop => "loop",
        }
    }

    /// Where its page is that is asked by script.
    pub(crate) fn page(self) -> String {
        format!("peers/{}/", self.name())
    }

    /// Where a reader opens it.
    pub(crate) fn front(self) -> String {
        match self {
            Self::Hemeroteca => "site/".to_owned(),
            _ => self.page(),
        }
    }

    /// Puts its page together, and makes its index; ours is made already.
    pub(crate) fn make(self, desk: &Desk) -> Outcome<Option<Took>> {
        let out = desk.of(self.name());
        fs::create_dir_all(&out).map_err(|error| error.to_string())?;
        let page = if self == Self::Hemeroteca { "asker.html" } else { "page.html" };
        copy(&scripts().join(page), &out.join("index.html"))?;
        self.bundled("page.js", &out.join("page.js"), &["--minify"])?;
        if self == Self::Hemeroteca {
            copy(&asker().join("asker_bg.wasm"), &out.join("asker_bg.wasm"))?;
            return Ok(None);
        }
        let script = desk.path().join(format!("make-{}.mjs", self.name()));
        self.bundled("make.js", &script, &["--platform=node"])?;
        let packages = json!({ "pagefind": package("pagefind") });
        let mut node = node();
        node.arg(script).arg(desk.articles()).arg(out).arg(packages.to_string());
        limits::run(&mut node, LIMITS).map(Some)
    }

    /// A script and all that it stands on as one file.
    pub(crate) fn bundled(self, entry: &str, out: &Path, more: &[&str]) -> Outcome<()> {
        let tool = scripts().join("tools").join(format!("{}.js", self.name()));
        let mut esbuild = Command::new(package("esbuild").join("bin/esbuild"));
        esbuild
            .arg(scripts().join(entry))
            .args(["--bundle", "--format=esm", "--log-level=error"])
            .args(more)
            .arg(format!("--alias:tool={}", tool.display()))
            .arg(format!("--alias:asker={}", asker().join("asker.js").display()))
            .arg(format!("--outfile={}", out.display()))
            .env("NODE_PATH", env::join_paths(folders()).unwrap_or_default());
        let said = esbuild.stdin(Stdio::null()).output();
        let said = said.map_err(|error| format!("esbuild doesn't start: {error}"))?;
        match said.status.success() {
            true => Ok(()),
            false => Err(String::from_utf8_lossy(&said.stderr).into_owned()),
        }
    }
}

/// Node, with as much memory as a tool may have.
pub(crate) fn node() -> Command {
    let mut node = Command::new("node");
    node.arg(format!("--max-old-space-size={}", LIMITS.bytes / 1_000_000));
    node.stdin(Stdio::null());
    node
}

/// The scripts of this bench.
fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/search")
}

/// Where the asker stands that was built.
fn asker() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/asker")
}

/// The folders of npm's packages.
fn folders() -> Vec<PathBuf> {
    let told = env::var_os("HEMEROTECA_PACKAGES").unwrap_or_default();
    env::split_paths(&told).collect()
}

/// The folder of a package.
///
/// # Panics
/// If it isn't installed.
pub(crate) fn package(name: &str) -> PathBuf {
    let found = folders().into_iter().map(|folder| folder.join(name)).find(|it| it.is_dir());
    found.unwrap_or_else(|| {
        panic!("npm's package {name} isn't there: run `cargo xtask bench search`, which brings it")
    })
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::copy(from, to).map(drop).map_err(|error| {
        format!("{}: {error}: `cargo xtask bench search` builds it", from.display())
    })
}

//! [`Desk`]: a folder of article files, and a command that is run on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

/// A place to work at: `articles`, and whatever a command makes beside it.
#[must_use]
pub(crate) struct Desk(TempDir);

/// What a command did.
pub(crate) struct Done {
    code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
    desk: Desk,
}

/// The files of a folder, with what they hold.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

impl Desk {
    #[track_caller]
    pub(crate) fn new() -> Self {
        let desk = Self(tempfile::tempdir().expect("there is room for a folder"));
        fs::create_dir(desk.path("articles")).expect("folders can be made");
        desk
    }

    /// A desk with the small archive that tests read, and a viewer.
    #[track_caller]
    pub(crate) fn with_archive() -> Self {
        let archive = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/archive");
        let files = tree(&archive);
        files.iter().fold(Self::new().viewer(), |desk, (name, bytes)| desk.file(name, bytes))
    }

    /// A file among the articles.
    #[track_caller]
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.beside(&format!("articles/{name}"), content)
    }

    /// A file on the desk.
    #[track_caller]
    pub(crate) fn beside(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("folders can be made");
        fs::write(path, content).expect("files can be written");
        self
    }

    /// A good article.
    #[track_caller]
    pub(crate) fn good(self, slug: &str) -> Self {
        self.file(
            &format!("{slug}.txt"),
            "Ana Ruiz en Moscú\n- Entradilla\nAna Ruiz llega y habla. Habla John Kirby.",
        )
    }

    /// A viewer that shows nothing. With it on the desk no command is without one.
    #[track_caller]
    pub(crate) fn viewer(self) -> Self {
        let own = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("static"));
        let desk = self
            .beside("viewer/viewer-1.js", "let wasm_bindgen;")
            .beside("viewer/viewer-1_bg.wasm", b"\0asm\x01\0\0\0")
            .beside("viewer/file-viewer.js", "let wasm_bindgen;")
            .beside("viewer/file-viewer_bg.wasm", b"\0asm\x01\0\0\0")
            .beside("viewer/recogniser.js", "let wasm_bindgen;")
            .beside("viewer/recogniser_bg.wasm", b"\0asm\x01\0\0\0");
        own.iter()
            .fold(desk, |desk, (name, bytes)| desk.beside(&format!("viewer/static/{name}"), bytes))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The command with these words; `DIR` stands for the folder of articles, `DESK` for the
    /// one that it is in, `_` for a space within a word. It can be given to another program, whose own words come first.
    pub(crate) fn command(&self, program: &[&str], words: &str) -> Command {
        let (desk, articles) = (self.0.path().display(), self.path("articles"));
        let words = words.split_whitespace().map(|word| {
            let word = word.replace('_', " ");
            word.replace("DIR", &articles.display().to_string()).replace("DESK", &desk.to_string())
        });
        let own = env!("CARGO_BIN_EXE_hemeroteca").to_owned();
        let mut all = program.iter().map(|word| (*word).to_owned()).chain([own]).chain(words);
        let mut command = Command::new(all.next().expect("there is a program"));
        command.args(all).env("NO_COLOR", "1");
        command.env_remove("TRUNK_STAGING_DIR").env_remove("HEMEROTECA_VIEWER");
        command.env("HEMEROTECA_CACHE", self.path("cache"));
        if self.path("viewer").exists() {
            command.env("HEMEROTECA_VIEWER", self.path("viewer"));
        }
        command
    }

    /// Runs the command with these words.
    #[track_caller]
    pub(crate) fn run(self, words: &str) -> Done {
        self.run_by(&[], words)
    }

    /// Has another program run the command with these words.
    #[track_caller]
    pub(crate) fn run_by(self, program: &[&str], words: &str) -> Done {
        let output = self.command(program, words).output().expect("the command was built");
        let Output { status, stdout, stderr } = output;
        let text = |bytes| String::from_utf8(bytes).expect("it prints text");
        // Reports break long lines to the width of a terminal.
        let joined = |text: String| {
            text.split_whitespace().filter(|w| *w != "│").collect::<Vec<_>>().join(" ")
        };
        Done { code: status.code(), out: text(stdout), err: joined(text(stderr)), desk: self }
    }

    /// The files of a folder on the desk.
    #[track_caller]
    pub(crate) fn tree(&self, name: &str) -> Tree {
        tree(&self.path(name))
    }

    /// What stands on the desk, hidden or not, besides the cache.
    #[track_caller]
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("it is there");
        let names = entries.map(|entry| entry.expect("it can be read").file_name());
        let mut names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        names.retain(|name| name != "cache");
        names.sort();
        names
    }

    #[track_caller]
    pub(crate) fn text(&self, name: &str) -> String {
        let path = self.path(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

impl Done {
    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub(crate) fn says(self, what: &str) -> Self {
        assert!(
            self.err.contains(what) || self.out.contains(what),
            "no \"{what}\" in:\n{}{}",
            self.out,
            self.err
        );
        self
    }

    /// The one object that it printed for a machine.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.err, "", "all is in the object");
        assert_eq!(self.out.lines().count(), 1, "{}", self.out);
        serde_json::from_str(&self.out).expect("it is JSON")
    }

    /// The desk, for another command.
    pub(crate) fn then(self) -> Desk {
        self.desk
    }
}

#[track_caller]
fn tree(folder: &Path) -> Tree {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("it can be read"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|file| {
            let name = file.path().strip_prefix(folder).expect("it was found there");
            let name = name.iter().map(|name| name.to_string_lossy()).collect::<Vec<_>>();
            (name.join("/"), fs::read(file.path()).expect("it can be read"))
        })
        .collect()
}

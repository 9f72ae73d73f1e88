//! [`Viewer`]: the built app, as files to be put into sites.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use walkdir::WalkDir;

mod glue;
mod places;
mod serif;
mod styles;

pub(super) use serif::Serif;
pub(super) use styles::{Look, Sheet, Styles};

use super::PublishError;
use super::pack::{base64, gzip, integrity_of, name_of};
use crate::app::Words;

/// The program that shows a site.
const VIEWER: &str = "viewer";
/// The program that shows the archive in its own file, and the desk.
const FILE_VIEWER: &str = "file-viewer";
/// The program that reads texts on the desk.
const RECOGNISER: &str = "recogniser";

/// The font that a site brings along.
const FONT: &str = "static/fonts/serif.woff2";

/// The built app: script, wasm, styles, icons, and the scripts that start it and serve it
/// offline.
#[derive(Debug)]
pub(super) struct Viewer {
    /// The style sheets.
    pub(super) styles: Styles,
    /// The script in every page that starts the app.
    pub(super) boot: String,
    /// The scripts at every page's head: one does what the reader wishes before anything is painted,
    /// the other tells when the text is on the screen.
    pub(super) paint: String,
    /// The script that keeps pages for when there is no network.
    pub(super) service_worker: String,
    /// What wasm-bindgen has made to go with the wasm.
    pub(super) script: Asset,
    pub(super) wasm: Asset,
    /// The same for a file that holds the archive too: that viewer also makes indexes.
    pub(super) file_script: Asset,
    pub(super) file_wasm: Asset,
    /// That wasm as it stands in a file: packed when the first is made, and not for each.
    packed: OnceLock<String>,
    /// The worker that reads texts on the desk.
    pub(super) recogniser_script: Asset,
    pub(super) recogniser_wasm: Asset,
    /// What the viewer says, by language.
    pub(super) words: BTreeMap<&'static str, Asset>,
    /// The font that comes after the text.
    pub(super) serif: Serif,
    /// The icons, by the names that they have in `static/icons/`.
    pub(super) icons: BTreeMap<String, Asset>,
}

/// A file whose name says what it holds.
#[derive(Clone, Debug)]
pub(super) struct Asset {
    /// Its path in a site: `assets/viewer-0123456789abcdef.js`.
    pub(super) path: String,
    pub(super) bytes: Cow<'static, [u8]>,
}

impl Asset {
    pub(super) fn new(name: &str, bytes: Cow<'static, [u8]>) -> Self {
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, "bin"));
        Self { path: format!("assets/{stem}-{}.{end}", name_of(&bytes)), bytes }
    }

    /// What a browser checks it by.
    pub(super) fn integrity(&self) -> String {
        integrity_of(&self.bytes)
    }
}

/// Files by their paths in the viewer's folder.
type Files = BTreeMap<String, Cow<'static, [u8]>>;

include!(concat!(env!("OUT_DIR"), "/carried.rs"));

impl Viewer {
    /// The viewer in a folder: the one given, or else the one that this program carries.
    ///
    /// # Errors
    /// When there is none, or the folder holds none.
    pub(super) fn find(folder: Option<&Path>) -> Result<Self, PublishError> {
        match folder {
            Some(folder) => Self::read(folder),
            None if CARRIED.is_empty() => Err(PublishError::NoViewer),
            None => {
                let files = CARRIED.iter();
                let files = files.map(|(path, bytes)| ((*path).to_owned(), Cow::Borrowed(*bytes)));
                Self::of(files.collect(), Path::new("this program"))
            }
        }
    }

    /// The viewer that trunk has built into a folder, or that was put into one by
    /// [`Viewer::take_out`].
    pub(super) fn read(folder: &Path) -> Result<Self, PublishError> {
        let mut files = Files::new();
        for entry in WalkDir::new(folder) {
            let entry = entry.map_err(|error| PublishError::Read {
                path: error.path().unwrap_or(folder).to_owned(),
                source: error.into(),
            })?;
            let Ok(path) = entry.path().strip_prefix(folder) else { continue };
            let path = path.iter().map(|name| name.to_string_lossy()).collect::<Vec<_>>().join("/");
            if entry.file_type().is_file() && is_viewers(&path) {
                let bytes = fs::read(entry.path()).map_err(PublishError::read(entry.path()))?;
                files.insert(path, bytes.into());
            }
        }
        Self::of(files, folder)
    }

    /// Moves the viewer that trunk has built out of a folder into another, which then holds
    /// nothing else.
    pub(super) fn take_out(from: &Path, to: &Path) -> Result<(), PublishError> {
        if to.exists() {
            fs::remove_dir_all(to).map_err(PublishError::write(to))?;
        }
        fs::create_dir_all(to).map_err(PublishError::write(to))?;
        let entries = fs::read_dir(from).map_err(PublishError::read(from))?;
        for entry in entries {
            let entry = entry.map_err(PublishError::read(from))?;
            let name = entry.file_name();
            if is_viewers(&name.to_string_lossy()) || name == "static" {
                let place = to.join(&name);
                move_there(&entry.path(), &place)?;
            }
        }
        Ok(())
    }

    fn of(mut files: Files, folder: &Path) -> Result<Self, PublishError> {
        let missing = |what: &str| PublishError::NotAViewer {
            path: folder.to_owned(),
            what: what.to_owned(),
        };
        let mut take = |is: &dyn Fn(&str) -> bool, what: &str| {
            let path = files.keys().find(|path| is(path)).cloned().ok_or_else(|| missing(what))?;
            files.remove(&path).ok_or_else(|| missing(what))
        };
        let mut built = |name: &str| {
            let path = |end: &str| format!("{name}…{end}");
            let script = take(&|it| is_built(it, name, ".js"), &path(".js"))?;
            let script =
                String::from_utf8(script.into_owned()).map_err(|_| missing(&path(".js")))?;
            let wasm = take(&|it| is_built(it, name, ".wasm"), &path(".wasm"))?;
            let (script, wasm) = glue::shorten_names(&terse(&script), &wasm);
            Ok::<_, PublishError>((script, places::without_places(wasm)))
        };
        let [viewer, file_viewer, recogniser] =
            [built(VIEWER)?, built(FILE_VIEWER)?, built(RECOGNISER)?];
        let mut text = |path: &str| {
            let bytes = take(&|it| it == path, path)?;
            String::from_utf8(bytes.into_owned()).map_err(|_| missing(path))
        };
        let boot = text("static/boot.js")?;
        let scripts = ["settings", "paint", "serif"].map(|name| text(&format!("static/{name}.js")));
        let scripts = scripts.into_iter().collect::<Result<Vec<_>, _>>()?;
        let paint = scripts.iter().map(|it| terse(it)).collect::<Vec<_>>().join("\n");
        let service_worker = text("static/service-worker.js")?;
        let recogniser =
            (recogniser.0 + "\n" + &terse(&text("static/recogniser.js")?), recogniser.1);
        let styles = Styles::read(|name| text(&format!("static/styles/{name}.css")))?;
        let serif = Serif {
            sheet: styles::without_comments(&text("static/styles/serif.css")?),
            font: Asset::new("serif.woff2", take(&|it| it == FONT, FONT)?),
        };
        let (script, wasm) = assets(VIEWER, viewer);
        let (file_script, file_wasm) = assets(FILE_VIEWER, file_viewer);
        let (recogniser_script, recogniser_wasm) = assets(RECOGNISER, recogniser);
        let icons = files.into_iter().filter_map(|(path, bytes)| {
            let name = path.strip_prefix("static/icons/")?;
            Some((name.to_owned(), Asset::new(name, bytes)))
        });
        let words = Words::all().into_iter().map(|(code, words)| {
            let name = format!("words-{code}.txt");
            (code, Asset::new(&name, words.to_text().into_bytes().into()))
        });
        Ok(Self {
            styles,
            boot: terse(&boot),
            paint,
            service_worker,
            script,
            wasm,
            file_script,
            file_wasm,
            packed: OnceLock::new(),
            recogniser_script,
            recogniser_wasm,
            words: words.collect(),
            serif,
            icons: icons.collect(),
        })
    }

    /// The wasm of a file as it stands in one: base64 of gzip.
    pub(super) fn packed_wasm(&self) -> &str {
        self.packed.get_or_init(|| base64(gzip(&self.file_wasm.bytes)))
    }

    /// Every file of it that stands in a site under a name that says what it holds.
    pub(super) fn assets(&self) -> impl Iterator<Item = &Asset> {
        let built = [&self.script, &self.wasm, &self.styles.asset, &self.serif.font].into_iter();
        built.chain(self.icons.values()).chain(self.words.values())
    }

    /// What stands there besides for tools.
    pub(super) fn tool_assets(&self) -> [&Asset; 4] {
        [&self.file_script, &self.file_wasm, &self.recogniser_script, &self.recogniser_wasm]
    }
}

/// Script and wasm of a program.
fn assets(name: &str, (script, wasm): (String, Vec<u8>)) -> (Asset, Asset) {
    let asset = |end: &str, bytes: Vec<u8>| Asset::new(&format!("{name}.{end}"), bytes.into());
    (asset("js", script.into_bytes()), asset("wasm", wasm))
}

/// Whether a file in trunk's folder is what was built of the program of this name.
fn is_built(path: &str, name: &str, end: &str) -> bool {
    path.starts_with(name) && path.ends_with(end)
}

fn is_viewers(path: &str) -> bool {
    let built = |name| is_built(path, name, ".js") || is_built(path, name, ".wasm");
    [VIEWER, FILE_VIEWER, RECOGNISER].into_iter().any(built) || path.starts_with("static/")
}

/// Between file systems nothing can be renamed.
fn move_there(from: &Path, to: &Path) -> Result<(), PublishError> {
    if fs::rename(from, to).is_ok() {
        return Ok(());
    }
    if from.is_dir() {
        fs::create_dir_all(to).map_err(PublishError::write(to))?;
        for entry in fs::read_dir(from).map_err(PublishError::read(from))? {
            let entry = entry.map_err(PublishError::read(from))?;
            move_there(&entry.path(), &to.join(entry.file_name()))?;
        }
        fs::remove_dir(from).map_err(PublishError::write(from))
    } else {
        fs::copy(from, to).map_err(PublishError::write(to))?;
        fs::remove_file(from).map_err(PublishError::write(from))
    }
}

/// A script without the lines that are comments, and without indentation. What else stands in a
/// line stays: only a script that has no text over several lines may be shortened like this.
fn terse(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let mut files = Files::new();
        for path in [
            "viewer-1.js",
            "viewer-1_bg.wasm",
            "file-viewer.js",
            "file-viewer_bg.wasm",
            "recogniser.js",
            "recogniser_bg.wasm",
            "static/recogniser.js",
            "static/boot.js",
            "static/paint.js",
            "static/settings.js",
            "static/serif.js",
            FONT,
            "static/service-worker.js",
        ] {
            files.insert(path.to_owned(), Cow::Borrowed(b"x"));
        }
        for name in styles::tests::all_names().into_iter().chain(["serif"]) {
            files.insert(format!("static/styles/{name}.css"), Cow::Borrowed(b"a {\n  b: c;\n}\n"));
        }
        files
    }

    #[test]
    fn names_say_what_files_hold() {
        let viewer = Viewer::of(files(), Path::new("x")).unwrap();
        assert_eq!(viewer.script.path, format!("assets/viewer-{}.js", name_of(b"x")));
    }

    #[test]
    fn what_is_missing_is_named() {
        for path in files().keys() {
            let mut files = files();
            files.remove(path);
            assert!(matches!(
                Viewer::of(files, Path::new("x")),
                Err(PublishError::NotAViewer { .. })
            ));
        }
    }

    #[test]
    fn scripts_lose_whole_lines_alone() {
        assert_eq!(terse("// a\nf(\"//b\"); // c\n\n  g();\n"), "f(\"//b\"); // c\ng();");
    }
}

//! What pages look like: pictures of a page of each kind and of the page of components, on a wide
//! screen and a phone's, by night, right to left and on paper, beside those that were looked at and
//! found good (`tests/looks/*.png`).
//!
//! `cargo xtask test --only looks` runs it on the built site. Where a look has changed it says where,
//! and leaves what it sees in `target/looks/`; with `HEMEROTECA_LOOKS=accept` that takes the place of
//! what was good before: look at it first. Pictures of another browser or font aren't compared, which
//! is told.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

// What the journeys stand on.
#[path = "journeys/support/devtools.rs"]
mod devtools;
#[expect(dead_code, reason = "the journeys use the other engines, and phones")]
#[path = "journeys/support/engine.rs"]
mod engine;
#[path = "journeys/support/home.rs"]
mod home;
#[expect(dead_code, reason = "the journeys' browsers have the fonts that there are")]
#[path = "journeys/support/session.rs"]
mod session;
#[path = "journeys/support/wait.rs"]
mod wait;

// What colours are, as their tests have it.
#[expect(dead_code, reason = "nothing is mixed or read here")]
#[path = "contrast/colour.rs"]
mod colour;

mod hosts {
    #[path = "../hosts/host.rs"]
    pub(crate) mod host;
    #[path = "../hosts/nginx.rs"]
    pub(crate) mod nginx;
}

mod looks {
    pub(crate) mod fonts;
    pub(crate) mod picture;
    pub(crate) mod reader;
}

use looks::picture::Picture;
use looks::reader::{Reader, Way};

/// A page of each kind, and what it is called.
const PAGES: [(&str, &str); 4] = [
    ("archive", "?all=person/vladimir-putin&any=place/moscu"),
    ("article", "a/kim-viaje-a-rusia/?entity=person/kim-jong-un"),
    ("entity", "e/person/kim-jong-un/"),
    ("components", "estilo/"),
];

#[test]
fn pages_look_as_they_did_when_they_were_looked_at() {
    let site = published();
    let host = hosts::nginx::nginx(site.path());
    let reader = Reader::start();
    let accepts = env::var_os("HEMEROTECA_LOOKS").is_some_and(|it| it == "accept");
    let (made_by, makes_by) = (root().join("tests/looks/made-by.txt"), reader.makes_by());
    if accepts {
        fs::write(&made_by, &makes_by).expect("files can be written");
    }
    let known =
        fs::read_to_string(&made_by).expect("who accepts pictures says by what they are made");
    if known != makes_by {
        println!("The pictures were made by {known}and here it is {makes_by}They aren't compared.");
        return;
    }
    let mut changed = Vec::new();
    for (page, place) in PAGES {
        for way in Way::ALL {
            let name = format!("{page}-{}", way.name());
            let seen = reader.sees(&host.at(place), way);
            if accepts {
                seen.write(&good(&name));
                continue;
            }
            let Err(what) = Picture::read(&good(&name)).and_then(|good| seen.looks_like(&good))
            else {
                continue;
            };
            let left = root().join("target/looks").join(format!("{name}.png"));
            seen.write(&left);
            changed.push(format!("{name}: {what}; {}", left.display()));
        }
    }
    assert!(
        changed.is_empty(),
        "\n{}\nIf it is good so, HEMEROTECA_LOOKS=accept takes it for good.",
        changed.join("\n")
    );
}

#[test]
fn a_line_that_is_gone_is_seen() {
    let mut page = Picture::blank(200, 120);
    page.fills(20, 40, 160, 1, [0, 0, 0]);
    let mut other = Picture::blank(200, 120);
    assert_eq!(page.looks_like(&page), Ok(()));
    assert!(page.looks_like(&other).is_err());
    // Of a colour that hardly any eye tells from it, it is the same.
    other.fills(20, 40, 160, 1, [3, 3, 3]);
    assert_eq!(page.looks_like(&other), Ok(()));
    assert!(page.looks_like(&Picture::blank(200, 121)).is_err());
}

/// The sample archive, with the page of components, as the viewer shows it that was built.
fn published() -> tempfile::TempDir {
    let out = tempfile::tempdir().expect("room for a site");
    let published = Command::new(env!("CARGO_BIN_EXE_hemeroteca"))
        .args(["publish", "articles", "--no-single-file", "--style-page"])
        .args(["--viewer", "target/viewer", "--out"])
        .arg(out.path())
        .current_dir(root())
        .output();
    let published = published.expect("the program starts");
    assert!(published.status.success(), "{}", String::from_utf8_lossy(&published.stderr));
    out
}

/// The picture that was found good.
fn good(name: &str) -> PathBuf {
    root().join("tests/looks").join(format!("{name}.png"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl Picture {
    fn write(&self, path: &Path) {
        let folder = path.parent().expect("a picture stands in a folder");
        fs::create_dir_all(folder).expect("folders can be made");
        fs::write(path, self.to_png()).expect("files can be written");
    }

    fn read(path: &Path) -> Result<Self, String> {
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self::of_png(&bytes))
    }
}

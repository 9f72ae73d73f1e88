//! `hemeroteca init`: a folder to begin with.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use serde_json::json;
use walkdir::WalkDir;

use super::PublishError;
use super::folder::is_shown;
use super::report::{Report, shown};
use crate::intake::Format;

/// The files of the folder.
const FILES: [(&str, &str); 4] = [
    ("site.toml", include_str!("starter/site.toml")),
    ("entities.toml", include_str!("starter/entities.toml")),
    ("2024-05-06-vuelve-el-ferri.txt", include_str!("starter/2024-05-06-vuelve-el-ferri.txt")),
    (
        "2024-05-20-biblioteca-de-noche.md",
        include_str!("starter/2024-05-20-biblioteca-de-noche.md"),
    ),
];

/// Makes a folder to begin with, and says what to do with it. A file that is there stays as it
/// is.
///
/// # Errors
/// When the folder holds an article, or can't be written.
pub(super) fn init(folder: &Path, report: Report) -> Result<(), PublishError> {
    if holds_articles(folder) {
        return Err(PublishError::HasArticles { path: folder.to_owned() });
    }
    fs::create_dir_all(folder).map_err(PublishError::write(folder))?;
    let mut made = Vec::new();
    for (name, text) in FILES {
        let path = folder.join(name);
        match File::create_new(&path).and_then(|mut file| file.write_all(text.as_bytes())) {
            Ok(()) => {
                report.say(|| format!("made {}", path.display()));
                made.push(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                report.say(|| format!("left {} as it was", path.display()));
            }
            Err(error) => return Err(PublishError::write(&path)(error)),
        }
    }
    report.say(|| {
        let folder = shown(folder);
        format!(
            "\nWrite your articles beside these. Now:\n  \
             hemeroteca serve {folder} --open          see the site while you write\n  \
             hemeroteca publish {folder} --out site    make the site, ready for any web host"
        )
    });
    let files: Vec<_> = made.iter().map(|path| path.to_string_lossy()).collect();
    report.result(json!({ "out": folder.to_string_lossy(), "files": files }));
    Ok(())
}

/// Whether there is an article in a folder. That it can't be read is found out when it is
/// written.
fn holds_articles(folder: &Path) -> bool {
    let entries = WalkDir::new(folder).into_iter().filter_entry(is_shown);
    entries.filter_map(Result::ok).any(|entry| {
        entry.file_type().is_file() && Format::of(&entry.file_name().to_string_lossy()).is_some()
    })
}

//! The built viewer that the publisher carries: a program that publishes with nothing beside it.
//!
//! `HEMEROTECA_VIEWER` names the folder of a built viewer, as `trunk build` leaves it in
//! target/viewer. Without it the program carries none and is told of one by `--viewer`.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of the viewer, as code: their names and where their bytes are.
pub(crate) fn code() -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=HEMEROTECA_VIEWER");
    let mut files = Vec::new();
    if let Some(folder) = env::var_os("HEMEROTECA_VIEWER").map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", folder.display());
        walk(&folder, "", &mut files)?;
        files.sort();
    }
    let mut code = format!("const CARRIED: [(&str, &[u8]); {}] = [\n", files.len());
    for (name, path) in &files {
        writeln!(code, "    ({name:?}, include_bytes!({:?})),", path.display().to_string())?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// Every file in a folder, with its path in it.
fn walk(
    folder: &Path,
    inside: &str,
    files: &mut Vec<(String, PathBuf)>,
) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let entry = entry?;
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push((name, fs::canonicalize(entry.path())?));
        }
    }
    Ok(())
}

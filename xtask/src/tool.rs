//! A tool that cargo or npm brings: on PATH in the right version, or in our cache.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::place::{Place, is_program};
use crate::{step, system};

pub(crate) struct Tool {
    /// The package's name and version, which are its folder's name too.
    pub(crate) package: &'static str,
    pub(crate) version: String,
    pub(crate) brings: Brings,
    pub(crate) registry: Registry,
}

/// What a package is wanted for.
pub(crate) enum Brings {
    /// Programs that PATH shall lead to; each says its version.
    Programs(&'static [&'static str]),
    /// A file of an npm package, that another program is given.
    File(&'static str),
}

pub(crate) enum Registry {
    Crates,
    Npm,
}

/// Sees to it that the tool is there in its version, and that PATH leads to its programs.
pub(crate) fn set_up(place: &mut Place, tool: &Tool) -> Result<(), Failure> {
    if tool.is_on_path(place) {
        return Ok(());
    }
    let folder = tool.folder(place);
    if !tool.is_in(&folder) {
        if tool.is_npm() && place.find("npm").is_none() {
            system::install(place, &["nodejs", "npm"], "npm")?;
        }
        let line = format!("{} {}{}", tool.package, tool.version, tool.patience());
        step::step(&line, || install(place, tool, &folder))?;
    }
    if let Brings::Programs(_) = tool.brings {
        place.put_first_on_path(folder.join(tool.programs_folder()));
    }
    Ok(())
}

impl Tool {
    /// Where a file of an npm package is when it is set up.
    pub(crate) fn file(&self, place: &Place, name: &str) -> PathBuf {
        self.file_in(&self.folder(place), name)
    }

    /// The folder of npm's packages in which it is.
    pub(crate) fn packages(&self, place: &Place) -> PathBuf {
        self.folder(place).join("node_modules")
    }

    fn folder(&self, place: &Place) -> PathBuf {
        place.tool_folder(&format!("{}-{}", self.file_name(), self.version))
    }

    /// The package's name where a file is called by it: npm's may have a slash.
    fn file_name(&self) -> String {
        self.package.replace('/', "+")
    }

    fn file_in(&self, folder: &Path, name: &str) -> PathBuf {
        folder.join("node_modules").join(self.package).join(name)
    }

    fn is_npm(&self) -> bool {
        matches!(self.registry, Registry::Npm)
    }

    fn programs_folder(&self) -> &'static str {
        if self.is_npm() { "node_modules/.bin" } else { "bin" }
    }

    fn patience(&self) -> &'static str {
        if self.is_npm() { " from npm" } else { ", compiled from its source: minutes, once" }
    }

    fn is(&self, program: &Path) -> bool {
        // Run by it: a file that is there may be half of one.
        let printed = Command::new(program).arg("--version").output();
        printed.is_ok_and(|output| {
            output.status.success()
                && names_version(&String::from_utf8_lossy(&output.stdout), &self.version)
        })
    }

    fn is_on_path(&self, place: &Place) -> bool {
        match self.brings {
            Brings::Programs(names) => {
                names.iter().all(|name| place.find(name).is_some_and(|file| self.is(&file)))
            }
            Brings::File(_) => false,
        }
    }

    fn is_in(&self, folder: &Path) -> bool {
        match self.brings {
            Brings::Programs(names) => names.iter().all(|name| {
                let file = folder.join(self.programs_folder()).join(name);
                is_program(&file) && self.is(&file)
            }),
            // Says no version, but the folder is of that version and was put there whole.
            Brings::File(name) => self.file_in(folder, name).is_file(),
        }
    }

    fn install_command(&self, place: &Place, into: &Path, work: &Path) -> Command {
        if self.is_npm() {
            let mut npm = place.command("npm");
            npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
                .arg(into);
            npm.arg("--cache").arg(place.cache.join("npm"));
            npm.arg(format!("{}@{}", self.package, self.version));
            return npm;
        }
        let mut cargo = place.command("cargo");
        cargo
            .args(["install", "--locked", self.package, "--version", &self.version, "--root"])
            .arg(into);
        // Tools that run for seconds are not worth an hour's optimising.
        let lighter = [("LTO", "off"), ("OPT_LEVEL", "1"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")];
        for (setting, value) in lighter {
            cargo.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
        }
        cargo.env("CARGO_TARGET_DIR", work);
        cargo
    }
}

/// Installs beside and renames, so that half an install never stands where a whole one would.
fn install(place: &Place, tool: &Tool, folder: &Path) -> Result<(), Failure> {
    let unwritable = |error: io::Error| {
        Failure::new(
            format!("{} cannot be written ({error})", place.cache.display()),
            "make the folder writable for you, or set XDG_CACHE_HOME to one that is",
        )
    };
    let new = place.tool_folder(&format!(".new-{}", tool.file_name()));
    let work = place.cache.join("build");
    let clear = || -> io::Result<()> { [&new, &work].into_iter().try_for_each(remove) };
    clear().and_then(|()| fs::create_dir_all(&new)).map_err(unwritable)?;
    let remedy = format!(
        "see that the {} registry can be reached and run it again",
        if tool.is_npm() { "npm" } else { "crates" }
    );
    let mut command = tool.install_command(place, &new, &work);
    let installed = step::logged(place, &tool.file_name(), &mut command, &remedy);
    let whole = installed.and_then(|()| {
        if tool.is_in(&new) {
            Ok(())
        } else {
            Err(Failure::new(
                format!(
                    "{} was installed, but is not the {} asked for",
                    tool.package, tool.version
                ),
                format!("see {}", place.log(&tool.file_name()).display()),
            ))
        }
    });
    let placed = whole.and_then(|()| {
        remove(&folder.to_owned()).and_then(|()| fs::rename(&new, folder)).map_err(unwritable)
    });
    clear().map_err(unwritable).and(placed)
}

fn remove(folder: &PathBuf) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether the first line that `--version` printed names the version: `trunk 0.21.14`.
fn names_version(printed: &str, version: &str) -> bool {
    // npm's package 132.0.0 holds the program that calls itself 132.
    let short = version.trim_end_matches(".0.0");
    let mut words = printed.lines().next().unwrap_or_default().split_whitespace();
    words.any(|word| word == version || word == short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_known_by_the_version_it_prints() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(!names_version("trunk 0.21.1\n", "0.21.14"));
        assert!(!names_version("trunk 0.21.14-rc.1\n", "0.21.14"));
        assert!(names_version("geckodriver 0.36.0 (abc 2025)\n\nmore", "0.36.0"));
        assert!(names_version("wasm-opt version 132 (version_132)\n", "132.0.0"));
        assert!(!names_version("wasm-opt version 108 (version_108)\n", "132.0.0"));
        assert!(!names_version("", "0.21.14"));
    }

    #[test]
    fn a_package_without_programs_is_known_by_its_file() {
        let tool = Tool {
            package: "src",
            version: "1.0.0".to_owned(),
            brings: Brings::File("tool.rs"),
            registry: Registry::Npm,
        };
        let file = tool.file_in(Path::new("/c/src-1.0.0"), "schema/a.xsd");
        assert_eq!(file, Path::new("/c/src-1.0.0/node_modules/src/schema/a.xsd"));
        assert!(!tool.is_in(Path::new("/nowhere")));
    }
}

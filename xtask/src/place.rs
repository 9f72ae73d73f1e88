//! Where everything is: the project, the cache, and the PATH that every program
//! started from here gets.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;

pub(crate) struct Place {
    /// The project's folder.
    pub(crate) root: PathBuf,
    /// What set-up made, for every clone of the project: `~/.cache/hemeroteca`.
    pub(crate) cache: PathBuf,
    path: Vec<PathBuf>,
}

impl Place {
    pub(crate) fn new() -> Result<Self, Failure> {
        // Read when run, not when compiled: a built xtask may have been moved with its clone.
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest.as_deref().and_then(Path::parent).ok_or_else(|| {
            Failure::new("the project's folder is unknown", "start it as `cargo xtask`")
        })?;
        let cache =
            cache_folder(env::var_os("XDG_CACHE_HOME"), env::home_dir()).ok_or_else(|| {
                Failure::new(
                    "neither XDG_CACHE_HOME nor HOME is set",
                    "set HOME to a folder of yours",
                )
            })?;
        let path = env::var_os("PATH").unwrap_or_default();
        let mut path: Vec<PathBuf> = env::split_paths(&path).collect();
        // Where Debian has servers, which its users' PATH leaves out.
        path.push(PathBuf::from("/usr/sbin"));
        Ok(Self { root: root.to_owned(), cache, path })
    }

    /// Where the set-up keeps a tool.
    pub(crate) fn tool_folder(&self, name: &str) -> PathBuf {
        self.cache.join("tools").join(name)
    }

    /// Where trunk leaves the built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where a step's output goes.
    pub(crate) fn log(&self, step: &str) -> PathBuf {
        self.root.join("target/xtask").join(format!("{step}.log"))
    }

    pub(crate) fn put_first_on_path(&mut self, folder: PathBuf) {
        self.path.insert(0, folder);
    }

    /// The program of that name which PATH leads to.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        self.path.iter().map(|folder| folder.join(program)).find(|file| is_program(file))
    }

    /// A command in the project's folder, with our PATH.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        let program = program.as_ref();
        let found = program.to_str().and_then(|name| self.find(name));
        let mut command = Command::new(found.as_deref().unwrap_or(program));
        command.current_dir(&self.root);
        // Joining what was split cannot fail, but for a cache folder with a colon in its name.
        if let Ok(path) = env::join_paths(&self.path) {
            command.env("PATH", path);
        }
        // trunk takes NO_COLOR for a true or a false and fails at its usual 1.
        match env::var_os("NO_COLOR") {
            Some(value) if value.is_empty() => command.env_remove("NO_COLOR"),
            Some(_) => command.env("NO_COLOR", "true"),
            None => &mut command,
        };
        command
    }
}

pub(crate) fn is_program(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// The XDG rule: XDG_CACHE_HOME where it is an absolute path, else `~/.cache`.
fn cache_folder(xdg: Option<OsString>, home: Option<PathBuf>) -> Option<PathBuf> {
    let base = xdg.map(PathBuf::from).filter(|folder| folder.is_absolute());
    let base = base.or_else(|| Some(home.filter(|home| home.is_absolute())?.join(".cache")))?;
    Some(base.join("hemeroteca"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(xdg: Option<&str>, home: Option<&str>) -> Option<String> {
        let folder = cache_folder(xdg.map(OsString::from), home.map(PathBuf::from))?;
        folder.to_str().map(str::to_owned)
    }

    #[test]
    fn the_cache_follows_xdg() {
        assert_eq!(folder(Some("/c"), Some("/h")).as_deref(), Some("/c/hemeroteca"));
        assert_eq!(folder(None, Some("/h")).as_deref(), Some("/h/.cache/hemeroteca"));
        assert_eq!(folder(Some(""), Some("/h")).as_deref(), Some("/h/.cache/hemeroteca"));
        assert_eq!(folder(Some("c"), Some("/h")).as_deref(), Some("/h/.cache/hemeroteca"));
        assert_eq!(folder(None, None), None);
    }

    #[test]
    fn finds_programs_and_only_programs() {
        let mut place = Place {
            root: PathBuf::from("/"),
            cache: PathBuf::from("/c"),
            path: vec![PathBuf::from("/etc"), PathBuf::from("/bin")],
        };
        assert_eq!(place.find("sh"), Some(PathBuf::from("/bin/sh")));
        assert_eq!(place.find("passwd.not.there"), None);
        place.path = vec![PathBuf::from("/etc")];
        assert_eq!(place.find("passwd"), None, "a file that cannot be run");
    }
}

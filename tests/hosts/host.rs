//! [`Host`]: a server that runs, with a site in one of its folders.

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use crate::home::{Home, Running};

/// The folder of a host in which the site stands.
pub(super) const FOLDER: &str = "/hemeroteca/";

/// A server on this machine that has the site in [`FOLDER`]. It ends when it is dropped.
pub(crate) struct Host {
    // Before its home, which it runs in.
    _server: Running,
    _home: Home,
    port: u16,
}

impl Host {
    pub(super) fn new(server: Running, home: Home, port: u16) -> Self {
        Self { _server: server, _home: home, port }
    }

    /// The address of something in the site: of the site itself for "".
    pub(crate) fn at(&self, file: &str) -> String {
        format!("http://127.0.0.1:{}{FOLDER}{file}", self.port)
    }
}

/// Makes a folder for a server to serve, in which the site is [`FOLDER`].
pub(super) fn root_with(site: &Path, home: &Home) -> PathBuf {
    let root = home.path().join("www");
    std::fs::create_dir(&root).expect("the home can be written");
    symlink(site, root.join(FOLDER.trim_matches('/'))).expect("a link can be made");
    root
}

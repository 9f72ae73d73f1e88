//! Python's own server: the plainest that people put a folder on.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use super::host::{self, Host};
use crate::home::{Home, Running};

/// Serves a site by `python3 -m http.server`.
///
/// # Panics
/// If Python isn't there.
pub(crate) fn python(site: &Path) -> Host {
    let home = Home::new();
    let root = host::root_with(site, &home);
    let mut command = home.command("python3");
    // Unbuffered: it tells its port when it listens, and not when it ends.
    command.args(["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory"]);
    let mut server = Running::start(command.arg(root).stdout(Stdio::piped()));
    let output = server.child().stdout.take().expect("the output is piped");
    let mut said = String::new();
    let read = BufReader::new(output).read_line(&mut said);
    let port = read.ok().and_then(|_| port_in(&said)).unwrap_or_else(|| {
        panic!("`python3 -m http.server` doesn't start: `cargo xtask test` installs Python")
    });
    Host::new(server, home, port)
}

/// `Serving HTTP on 127.0.0.1 port 40513 (http://127.0.0.1:40513/) ...`
fn port_in(said: &str) -> Option<u16> {
    let mut words = said.split_whitespace().skip_while(|word| *word != "port");
    words.nth(1)?.parse().ok()
}

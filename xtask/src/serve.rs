//! `cargo xtask serve`: trunk, building and serving at every change.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;

use crate::failure::Failure;
use crate::place::Place;
use crate::set_up::{self, For};

const PORT: u16 = 8080;

pub(crate) fn serve(place: &mut Place, arguments: &[String]) -> Result<(), Failure> {
    let port = port(arguments).unwrap_or(PORT);
    // Before the minutes of set-up and building.
    free(port)?;
    set_up::set_up(place, For::Serving)?;
    free(port)?;
    println!(
        "Serving at http://127.0.0.1:{port}/ when built; what you change in articles/ shows there at once. Ctrl-C ends it."
    );
    let mut trunk = place.command("trunk");
    trunk.args(["serve", "--offline"]).args(arguments);
    // trunk takes this process's place: the terminal and its Ctrl-C are trunk's alone.
    let error = trunk.exec();
    Err(Failure::new(format!("trunk could not be started ({error})"), "run it again"))
}

fn free(port: u16) -> Result<(), Failure> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => Err(Failure::new(
            format!("port {port} is taken by another program"),
            format!(
                "end that program, or run `cargo xtask serve --port {}`",
                port.wrapping_add(1).max(1024)
            ),
        )),
        // Anything else is trunk's to judge: it may have been told another address.
        _ => Ok(()),
    }
}

/// The port among trunk's arguments: `--port 8081`, `--port=8081`, `-p 8081`, `-p8081`.
fn port(arguments: &[String]) -> Option<u16> {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let value = match argument.as_str() {
            "--port" | "-p" => arguments.next().map(String::as_str),
            other => other.strip_prefix("--port=").or_else(|| other.strip_prefix("-p")),
        };
        if value.is_some() {
            return value.and_then(|value| value.trim_start_matches('=').parse().ok());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn port_in(line: &str) -> Option<u16> {
        port(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn reads_the_port_as_trunk_does() {
        assert_eq!(port_in("--open --port 8081"), Some(8081));
        assert_eq!(port_in("--port=8081"), Some(8081));
        assert_eq!(port_in("-p 8081 --release"), Some(8081));
        assert_eq!(port_in("-p8081"), Some(8081));
        assert_eq!(port_in("--open"), None);
        assert_eq!(port_in("--port"), None);
        assert_eq!(port_in("--port nine"), None);
    }

    #[test]
    fn a_taken_port_is_said_with_the_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let port = taken.local_addr().expect("its address").port();
        let failure = free(port).expect_err("it is taken").to_string();
        assert!(failure.contains(&format!("port {port} is taken")), "{failure}");
        assert!(failure.contains("cargo xtask serve --port "), "{failure}");
    }
}

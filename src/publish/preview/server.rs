//! [`Server`]: hands a site out to this machine.
//!
//! Pages come as readers will get them, their security policy in force, with one thing more: a
//! script that loads them anew when the site has changed. A page may send something back:
//! corrections, see [`letter`](super::letter).

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread;
use std::time::Duration;

use tiny_http::{Method, Request, StatusCode};

use super::answer::answer;
use super::asked::{Asked, is_own_name};
use super::corrections::Inbox;
use super::showing::{News, Showing};
use crate::archive::BaseUrl;
use crate::publish::PublishError;

/// How often a page that waits for changes hears that there is none, so that it is found out
/// when it is gone.
const BREATH: Duration = Duration::from_secs(15);

/// What is sent is what it is said to be.
const NOSNIFF: (&str, &str) = ("X-Content-Type-Options", "nosniff");

/// A server that only this machine reaches.
pub(super) struct Server {
    server: tiny_http::Server,
    base: BaseUrl,
}

impl Server {
    /// A server at a port; at any free one for 0.
    ///
    /// # Errors
    /// When the port is taken.
    pub(super) fn bind(port: u16) -> Result<Self, PublishError> {
        let failed = |source| PublishError::Port { port, source };
        let own = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(own).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let server = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| failed(io::Error::other(error)))?;
        let base = format!("http://{address}/").parse().expect("it is an address of a site");
        Ok(Self { server, base })
    }

    /// The address of the site.
    pub(super) fn base(&self) -> BaseUrl {
        self.base.clone()
    }

    /// Hands out what stands in a folder, and takes corrections in, until
    /// [`end`](Self::end).
    pub(super) fn run(&self, site: &Path, showing: &Showing, inbox: &Inbox<'_>) {
        thread::scope(|scope| {
            while let Ok(request) = self.server.recv() {
                // A browser that is gone misses nothing.
                scope.spawn(move || drop(respond(request, site, showing, inbox)));
            }
        });
    }

    /// Ends [`run`](Self::run).
    pub(super) fn end(&self) {
        self.server.unblock();
    }
}

fn respond(
    mut request: Request,
    site: &Path,
    showing: &Showing,
    inbox: &Inbox<'_>,
) -> io::Result<()> {
    let host = request.headers().iter().find(|header| header.field.equiv("Host"));
    if !host.is_some_and(|host| is_own_name(host.value.as_str())) {
        let told = b"this preview answers to 127.0.0.1 and localhost alone\n";
        return send(request, 403, &[("Content-Type", "text/plain; charset=utf-8")], told);
    }
    let asked = Asked::by(request.url());
    let takes = asked == Asked::Corrections;
    match request.method() {
        Method::Post if takes => {
            let (status, told) = inbox.take(&mut request)?;
            let said =
                [("Content-Type", "application/json"), ("Cache-Control", "no-store"), NOSNIFF];
            return send(request, status, &said, told.to_string().as_bytes());
        }
        Method::Get | Method::Head if !takes => {}
        _ => {
            let allowed = if takes { "POST" } else { "GET, HEAD" };
            return send(request, 405, &[("Allow", allowed)], b"");
        }
    }
    if let Asked::Events(seen) = &asked {
        return events(request, seen, showing);
    }
    let answer = answer(&asked, site, &showing.stamp());
    let name = if answer.status == 302 { "Location" } else { "Content-Type" };
    let said = [
        (name, answer.said.as_str()),
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", answer.policy()),
        NOSNIFF,
    ];
    send(request, answer.status, &said, &answer.body)
}

/// Sends an answer and asks the browser to close the connection: one that is kept open keeps a
/// thread of the server's, and another connection may wait for that very thread.
fn send(request: Request, status: u16, said: &[(&str, &str)], body: &[u8]) -> io::Result<()> {
    let wants_body = *request.method() != Method::Head;
    let reason = StatusCode(status).default_reason_phrase();
    let mut page = request.into_writer();
    write!(page, "HTTP/1.1 {status} {reason}\r\nConnection: close\r\n")?;
    for (name, value) in said {
        write!(page, "{name}: {value}\r\n")?;
    }
    write!(page, "Content-Length: {}\r\n\r\n", body.len())?;
    if wants_body {
        page.write_all(body)?;
    }
    page.flush()
}

/// Tells a page when another site is shown than the one that it is of, as server-sent events.
fn events(request: Request, seen: &str, showing: &Showing) -> io::Result<()> {
    let mut page = request.into_writer();
    write!(
        page,
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
         Transfer-Encoding: chunked\r\n\r\n"
    )?;
    // An event without data is none, but it shows the browser that it is connected.
    chunk(&mut page, ":\n\n")?;
    loop {
        match showing.wait(seen, BREATH) {
            News::Same => chunk(&mut page, ":\n\n")?,
            News::Ended => return chunk(&mut page, ""),
            News::Changed => {
                chunk(&mut page, &format!("event: changed\ndata: {}\n\n", showing.stamp()))?;
                return chunk(&mut page, "");
            }
        }
    }
}

/// Sends a piece of a stream; an empty piece ends it.
fn chunk(page: &mut impl Write, text: &str) -> io::Result<()> {
    write!(page, "{:x}\r\n{text}\r\n", text.len())?;
    page.flush()
}

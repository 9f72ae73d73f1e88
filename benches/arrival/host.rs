//! [`Host`]: serves the site, compressed beforehand, and notes what it has sent.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use tiny_http::{Header, Request, Response, Server};

use super::site::Site;
use crate::media;

/// Where the site stands on its host.
const FOLDER: &str = "/hemeroteca/";

/// As many as Chromium opens connections to a host.
const WORKERS: usize = 6;

/// What a part of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Page,
    Script,
    Wasm,
    Archive,
    Other,
}

/// A host on a free port of this machine. It ends with the program.
pub(crate) struct Host {
    address: String,
    sent: Arc<Mutex<Vec<(Kind, usize)>>>,
}

/// A file with its answers made.
struct Ready {
    kind: Kind,
    headers: Vec<Header>,
    plain: Vec<u8>,
    /// In the order of preference; none where the file is compressed inside.
    packed: Vec<(&'static str, Vec<u8>)>,
}

impl Host {
    pub(crate) fn start(site: &Site) -> Self {
        let server = Server::http("127.0.0.1:0").expect("this machine has a free port");
        let address = format!("http://{}{FOLDER}", server.server_addr());
        let files = site.files().map(|(name, file)| {
            let worth = file.brotli.len() * 20 < file.plain.len() * 19;
            let packed = [("br", file.brotli.clone()), ("gzip", file.gzip.clone())];
            let packed = if worth { packed.to_vec() } else { Vec::new() };
            let ready = Ready {
                kind: kind(name),
                headers: headers(name),
                plain: file.plain.clone(),
                packed,
            };
            (format!("{FOLDER}{}", name.trim_end_matches("index.html")), ready)
        });
        let files = Arc::new(files.collect::<std::collections::HashMap<_, _>>());
        let (server, sent) = (Arc::new(server), Arc::default());
        for _ in 0..WORKERS {
            let (server, files, sent) =
                (Arc::clone(&server), Arc::clone(&files), Arc::clone(&sent));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    let path = request.url().split(['?', '#']).next().unwrap_or_default();
                    answer(files.get(path), &sent, request);
                }
            });
        }
        Self { address, sent }
    }

    /// The address of what is at a place within the site.
    pub(crate) fn at(&self, place: &str) -> String {
        format!("{}{place}", self.address)
    }

    /// The bodies sent since this was last asked: what they are, and their bytes.
    pub(crate) fn takes_sent(&self) -> Vec<(Kind, usize)> {
        std::mem::take(&mut *lock(&self.sent))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer(file: Option<&Ready>, sent: &Mutex<Vec<(Kind, usize)>>, request: Request) {
    let Some(file) = file else {
        // A browser that is gone doesn't wait for its answer, here and below.
        drop(request.respond(Response::empty(404)));
        return;
    };
    let accepted = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
    let accepted = accepted.map_or("", |header| header.value.as_str());
    let packed = file.packed.iter().find(|(name, _)| accepted.contains(name));
    let body = packed.map_or(&file.plain, |(_, bytes)| bytes);
    lock(sent).push((file.kind, body.len()));
    // With its length, and not in chunks.
    let mut response = Response::from_data(body.clone()).with_chunked_threshold(usize::MAX);
    for header in &file.headers {
        response.add_header(header.clone());
    }
    if let Some((name, _)) = packed {
        response.add_header(header("Content-Encoding", name));
    }
    drop(request.respond(response));
}

fn kind(name: &str) -> Kind {
    match name.rsplit('.').next() {
        Some("html") => Kind::Page,
        Some("js") => Kind::Script,
        Some("wasm") => Kind::Wasm,
        _ if name.starts_with("archive/") => Kind::Archive,
        _ => Kind::Other,
    }
}

fn headers(name: &str) -> Vec<Header> {
    vec![header("Content-Type", media::of(name)), header("Cache-Control", media::kept(name))]
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("headers are ASCII")
}

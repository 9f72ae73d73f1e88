//! [`Server`]: the plainest host there is, with the site in one of its folders.

use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response};

/// Where the site stands on its host: an address from the root would miss it.
const FOLDER: &str = "/diario/archivo/";

/// A page that shows the site in a frame as large as a phone's screen.
pub(super) const PHONE: &str = "__phone.html";

const PROBE: &str = "__probe.js";

/// A host with the site in a folder. Whatever else it is asked for, it hasn't, and notes it.
pub(super) struct Server {
    http: Arc<tiny_http::Server>,
    thread: Option<JoinHandle<()>>,
    strays: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves the built site on a free port of this machine.
    ///
    /// # Panics
    /// If there is no built site.
    pub(super) fn start() -> Self {
        let dist = std::env::var_os("HEMEROTECA_DIST")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
        assert!(
            dist.join("index.html").is_file(),
            "{} holds no built site: `cargo xtask test` builds it",
            dist.display()
        );
        let http = tiny_http::Server::http("127.0.0.1:0").expect("this machine has a free port");
        let (http, strays) = (Arc::new(http), Arc::default());
        let thread = {
            let (http, strays) = (Arc::clone(&http), Arc::clone(&strays));
            thread::spawn(move || {
                for request in http.incoming_requests() {
                    answer(&dist, &strays, request);
                }
            })
        };
        Self { http, thread: Some(thread), strays }
    }

    /// The address of the site.
    pub(super) fn site(&self) -> String {
        format!("http://{}{FOLDER}", self.http.server_addr())
    }

    /// What was asked for that isn't there.
    pub(super) fn strays(&self) -> Vec<String> {
        self.strays.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            eprintln!("the journeys' server has failed");
        }
    }
}

fn answer(dist: &Path, strays: &Mutex<Vec<String>>, request: Request) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let file = path.strip_prefix(FOLDER).filter(|_| reads(request.method()));
    let outcome = match file.map(|file| contents(dist, file)) {
        Some(Ok((kind, bytes))) => {
            let kind = Header::from_bytes("Content-Type", kind).expect("content types are ASCII");
            request.respond(Response::from_data(bytes).with_header(kind))
        }
        _ => {
            // The browser asks for this one by itself.
            if path != "/favicon.ico" {
                let stray = format!("{} {}", request.method(), request.url());
                strays.lock().unwrap_or_else(PoisonError::into_inner).push(stray);
            }
            request.respond(Response::empty(404))
        }
    };
    // A browser that is closed doesn't wait for its answer.
    drop(outcome);
}

fn reads(method: &Method) -> bool {
    matches!(method, Method::Get | Method::Head)
}

/// What a file of the site holds, and what it is.
fn contents(dist: &Path, file: &str) -> io::Result<(&'static str, Vec<u8>)> {
    let plain = Path::new(file).components().all(|part| matches!(part, Component::Normal(_)));
    match file {
        "" | "index.html" => {
            let page = std::fs::read_to_string(dist.join("index.html"))?;
            Ok((kind("html"), with_probe(&page)?.into_bytes()))
        }
        PROBE => Ok((kind("js"), include_bytes!("probe.js").to_vec())),
        PHONE => Ok((kind("html"), include_bytes!("phone.html").to_vec())),
        _ if plain => {
            let extension = file.rsplit('.').next().unwrap_or_default();
            Ok((kind(extension), std::fs::read(dist.join(file))?))
        }
        _ => Err(io::ErrorKind::NotFound.into()),
    }
}

/// The page with the probe before its other scripts, and under its policy.
fn with_probe(page: &str) -> io::Result<String> {
    let policy = page.find("<meta http-equiv=\"Content-Security-Policy\"");
    let end = policy.and_then(|start| Some(start + page[start..].find('>')? + 1));
    let end = end.ok_or_else(|| io::Error::other("the page has no policy"))?;
    let (before, after) = page.split_at(end);
    Ok(format!("{before}<script src=\"{PROBE}\"></script>{after}"))
}

fn kind(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

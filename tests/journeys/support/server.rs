//! [`Server`]: the plainest host there is, with the site in one of its folders.

mod site;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response};

use self::site::{Answer, Edition, Site};

/// Where the site stands on its host. It is the folder of `base` in the sample's site.toml: only
/// the page for what isn't there knows it, and leads there.
const FOLDER: &str = "/hemeroteca/";

/// A page that shows the site in a frame as large as a phone's screen.
pub(super) const PHONE: &str = site::PHONE;

/// What pages ask for that isn't made yet.
// To be deleted together with its one use when the web manifest is published.
const STILL_TO_COME: &str = "site.webmanifest";

/// A host with the site in a folder. Whatever else it is asked for, it hasn't, and notes it.
pub(super) struct Server {
    http: Arc<tiny_http::Server>,
    thread: Option<JoinHandle<()>>,
    desk: Arc<Desk>,
}

/// What the thread that answers and the one that tests both see.
struct Desk {
    site: Site,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    edition: Edition,
    /// Requests for the app that wait, while it is held back.
    held: Option<Vec<Request>>,
    /// What was asked for that isn't there.
    strays: Vec<String>,
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
        let http = Arc::new(http);
        let desk = Arc::new(Desk { site: Site::new(dist, FOLDER), state: Mutex::default() });
        let thread = {
            let (http, desk) = (Arc::clone(&http), Arc::clone(&desk));
            thread::spawn(move || {
                for request in http.incoming_requests() {
                    desk.receive(request);
                }
            })
        };
        Self { http, thread: Some(thread), desk }
    }

    /// The address of the site.
    pub(super) fn site(&self) -> String {
        format!("http://{}{FOLDER}", self.http.server_addr())
    }

    /// Whether there is something at an address of the site, given by what comes after its
    /// folder.
    pub(super) fn has(&self, address: &str) -> bool {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        matches!(self.desk.site.answer(path, Edition::AsBuilt), Ok(Answer::File(..)))
    }

    /// From now on keeps whoever asks for the app's wasm waiting.
    pub(super) fn hold_app(&self) {
        self.desk.state().held.get_or_insert_default();
    }

    /// Gives the wasm to all who wait for it, and from now on to whoever asks.
    pub(super) fn release_app(&self) {
        let held = self.desk.state().held.take();
        for request in held.into_iter().flatten() {
            self.desk.answer(request);
        }
    }

    /// From now on serves the pages without their scripts.
    pub(super) fn strip_scripts(&self) {
        self.desk.state().edition = Edition::WithoutScripts;
    }

    /// From now on serves the pages as if they had been rendered from an older archive.
    pub(super) fn age_pages(&self) {
        self.desk.state().edition = Edition::Outdated;
    }

    /// Whether a page that is opened now gets the app.
    pub(super) fn gives_app(&self) -> bool {
        let state = self.desk.state();
        state.held.is_none() && state.edition != Edition::WithoutScripts
    }

    /// Whether this was asked for and isn't there; it counts no longer as a stray.
    pub(super) fn has_missed(&self, address: &str) -> bool {
        let strays = &mut self.desk.state().strays;
        let stray = format!("GET {FOLDER}{address}");
        let found = strays.iter().position(|asked| *asked == stray);
        found.map(|at| strays.swap_remove(at)).is_some()
    }

    /// What was asked for that isn't there.
    pub(super) fn strays(&self) -> Vec<String> {
        self.desk.state().strays.clone()
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

impl Desk {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn receive(&self, request: Request) {
        match &mut self.state().held {
            Some(held) if request.url().ends_with(".wasm") => return held.push(request),
            _ => {}
        }
        self.answer(request);
    }

    fn answer(&self, request: Request) {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        let file = path.strip_prefix(FOLDER).filter(|_| reads(request.method()));
        let edition = self.state().edition;
        let outcome = match file.map(|file| self.site.answer(file, edition)) {
            Some(Ok(Answer::File(kind, bytes))) => {
                let response = Response::from_data(bytes).with_header(header("Content-Type", kind));
                request.respond(response)
            }
            Some(Ok(Answer::Elsewhere)) => {
                let location = header("Location", &format!("{path}/"));
                request.respond(Response::empty(301).with_header(location))
            }
            _ => {
                // The browser asks for this one by itself.
                if path != "/favicon.ico" && file != Some(STILL_TO_COME) {
                    let stray = format!("{} {}", request.method(), request.url());
                    self.state().strays.push(stray);
                }
                let (kind, page) = self.site.missing(edition);
                let response = Response::from_data(page).with_header(header("Content-Type", kind));
                request.respond(response.with_status_code(404))
            }
        };
        // A browser that is closed doesn't wait for its answer.
        drop(outcome);
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("headers are ASCII here")
}

fn reads(method: &Method) -> bool {
    matches!(method, Method::Get | Method::Head)
}

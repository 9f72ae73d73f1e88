//! [`Server`]: the plainest host there is, with the site in one of its folders.

mod site;

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, LOCATION};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::sync::{oneshot, watch};

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
    address: SocketAddr,
    desk: Arc<Desk>,
    /// Ends the thread when it is dropped.
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread that answers and the one that tests both see.
struct Desk {
    site: Site,
    /// Whether who asks for the app's wasm is kept waiting.
    held: watch::Sender<bool>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    edition: Edition,
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
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let listener = listener.expect("this machine has a free port");
        let address = listener.local_addr().expect("a bound port has an address");
        let (held, _) = watch::channel(false);
        let desk = Arc::new(Desk { site: Site::new(dist, FOLDER), held, state: Mutex::default() });
        let (stop, stopped) = oneshot::channel();
        let thread = {
            let desk = Arc::clone(&desk);
            thread::spawn(move || serve(listener, &desk, stopped))
        };
        Self { address, desk, stop: Some(stop), thread: Some(thread) }
    }

    /// The address of the site.
    pub(super) fn site(&self) -> String {
        format!("http://{}{FOLDER}", self.address)
    }

    /// Whether there is something at an address of the site, given by what comes after its
    /// folder.
    pub(super) fn has(&self, address: &str) -> bool {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        matches!(self.desk.site.answer(path, Edition::AsBuilt), Ok(Answer::File(..)))
    }

    /// From now on keeps whoever asks for the app's wasm waiting.
    pub(super) fn hold_app(&self) {
        self.desk.held.send_replace(true);
    }

    /// Gives the wasm to all who wait for it, and from now on to whoever asks.
    pub(super) fn release_app(&self) {
        self.desk.held.send_replace(false);
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
        !*self.desk.held.borrow() && self.desk.state().edition != Edition::WithoutScripts
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
        self.stop = None;
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            eprintln!("the journeys' server has failed");
        }
    }
}

/// Answers all who ask, until it is told to stop.
fn serve(listener: TcpListener, desk: &Arc<Desk>, stopped: oneshot::Receiver<()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime can be made").block_on(async {
        listener.set_nonblocking(true).expect("a socket need not block");
        let listener = tokio::net::TcpListener::from_std(listener).expect("a socket is a socket");
        let accept = async {
            loop {
                let Ok((stream, _)) = listener.accept().await else { continue };
                let desk = Arc::clone(desk);
                let service = service_fn(move |request| {
                    let desk = Arc::clone(&desk);
                    async move { Ok::<_, Infallible>(desk.answer(&request).await) }
                });
                let connection =
                    http1::Builder::new().serve_connection(TokioIo::new(stream), service);
                // A browser that is closed doesn't wait for its answer.
                tokio::spawn(async { drop(connection.await) });
            }
        };
        tokio::select! {
            _ = stopped => {}
            () = accept => {}
        }
    });
}

impl Desk {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let path = request.uri().path();
        if path.ends_with(".wasm") {
            // Who holds it back is there as long as this is.
            let _ = self.held.subscribe().wait_for(|held| !held).await;
        }
        let edition = self.state().edition;
        let file = path.strip_prefix(FOLDER).filter(|_| reads(request.method()));
        let response = Response::builder();
        let response = match file.map(|file| self.site.answer(file, edition)) {
            Some(Ok(Answer::File(kind, bytes))) => {
                response.header(CONTENT_TYPE, kind).body(Full::from(bytes))
            }
            Some(Ok(Answer::Elsewhere)) => response
                .status(StatusCode::MOVED_PERMANENTLY)
                .header(LOCATION, format!("{path}/"))
                .body(Full::default()),
            _ => {
                // The browser asks for this one by itself.
                if path != "/favicon.ico" && file != Some(STILL_TO_COME) {
                    let stray = format!("{} {}", request.method(), request.uri());
                    self.state().strays.push(stray);
                }
                let (kind, page) = self.site.missing(edition);
                let response = response.status(StatusCode::NOT_FOUND);
                response.header(CONTENT_TYPE, kind).body(Full::from(page))
            }
        };
        response.expect("headers are ASCII here")
    }
}

fn reads(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

//! [`Server`]: the plainest host there is, with the site in one of its folders.

mod payload;
mod site;
mod weather;

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use hyper::body::Incoming;
use hyper::header::{CONTENT_TYPE, LOCATION};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tempfile::TempDir;
use tokio::sync::{oneshot, watch};

use self::payload::Payload;
use self::site::{Answer, Edition, Site};
use self::weather::{Fate, Weather};
use super::probe;

/// Where the site stands on its host. It is the folder of `base` in the sample's site.toml: only
/// the page for what isn't there knows it, and leads there.
const FOLDER: &str = "/hemeroteca/";

/// A page that shows the site in a frame as large as a phone's screen.
pub(super) const PHONE: &str = site::PHONE;

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
    site: Arc<Site>,
    /// Whether who asks for the app's wasm is kept waiting.
    held: watch::Sender<bool>,
    /// Whether who asks for a font is.
    late: watch::Sender<bool>,
    state: Mutex<State>,
}

/// The script by which a browser keeps pages.
const SERVICE_WORKER: &str = "service-worker.js";

#[derive(Default)]
struct State {
    edition: Edition,
    /// What was published after the journey began.
    later: Option<(Option<TempDir>, Arc<Site>)>,
    /// Whether browsers can keep pages.
    keeping: bool,
    /// Whether nothing is answered, as without a network.
    cut_off: bool,
    /// Whether the archive's shards are missing.
    no_shards: bool,
    /// What happens to answers that are no pages.
    weather: Option<Weather>,
    /// What was asked for that isn't there.
    strays: Vec<String>,
    /// All that was asked for.
    asked: Vec<String>,
    /// What it has beside the site.
    beside: BTreeMap<String, Vec<u8>>,
}

impl Server {
    /// Serves the built site on a free port of this machine.
    ///
    /// # Panics
    /// If there is no built site.
    pub(super) fn start() -> Self {
        let dist = crate::built::folder();
        assert!(
            dist.join("index.html").is_file(),
            "{} holds no built site: `cargo xtask test` builds it",
            dist.display()
        );
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let listener = listener.expect("this machine has a free port");
        let address = listener.local_addr().expect("a bound port has an address");
        let ((held, _), (late, _)) = (watch::channel(false), watch::channel(false));
        let site = Site::new(dist, FOLDER).into();
        let desk = Arc::new(Desk { site, held, late, state: Mutex::default() });
        let (stop, stopped) = oneshot::channel();
        let thread = {
            let desk = Arc::clone(&desk);
            thread::spawn(move || serve(listener, &desk, stopped))
        };
        Self { address, desk, stop: Some(stop), thread: Some(thread) }
    }

    /// The folder of what is served now.
    pub(super) fn dist(&self) -> PathBuf {
        self.desk.site().folder().to_owned()
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

    /// From now on keeps whoever asks for a font waiting, or gives it to all who wait.
    pub(super) fn hold_font(&self, hold: bool) {
        self.desk.late.send_replace(hold);
    }

    /// Whether a page that is opened now gets its font.
    pub(super) fn gives_font(&self) -> bool {
        !*self.desk.late.borrow() && !self.fails()
    }

    /// From now on serves the pages without their scripts.
    pub(super) fn strip_scripts(&self) {
        self.desk.state().edition = Edition::WithoutScripts;
    }

    /// From now on serves the pages as if they had been rendered from an older archive.
    pub(super) fn age_pages(&self) {
        self.desk.state().edition = Edition::Outdated;
    }

    /// From now on browsers can keep pages.
    pub(super) fn offer_service_worker(&self) {
        self.desk.state().keeping = true;
    }

    /// From now on answers nobody, or does so again.
    pub(super) fn cut_off(&self, cut_off: bool) {
        self.desk.state().cut_off = cut_off;
    }

    /// From now on has no shards of the archive.
    pub(super) fn lose_shards(&self) {
        self.desk.state().no_shards = true;
    }

    /// From now on has them again.
    pub(super) fn find_shards(&self) {
        self.desk.state().no_shards = false;
    }

    /// From now on has this beside the site, at a path in its folder.
    pub(super) fn offer(&self, path: &str, bytes: Vec<u8>) {
        self.desk.state().beside.insert(path.to_owned(), bytes);
    }

    /// All that was asked for so far: the method, and the address on this host.
    pub(super) fn asked(&self) -> Vec<String> {
        self.desk.state().asked.clone()
    }

    /// From now on serves what has just been published: the folder `site` in this one.
    pub(super) fn serve(&self, published: TempDir) {
        let site = Site::new(published.path().join("site"), FOLDER);
        self.desk.state().later = Some((Some(published), Arc::new(site)));
    }

    /// From now on serves the site in this folder of the disk.
    pub(super) fn serve_folder(&self, site: &Path) {
        let site = Site::new(site.to_owned(), FOLDER);
        self.desk.state().later = Some((None, Arc::new(site)));
    }

    /// From now on one in so many answers fails that are no pages.
    pub(super) fn fail(&self, seed: u64, one_in: u64) {
        self.desk.state().weather = Some(Weather::new(seed, one_in));
    }

    /// Whether some answers fail.
    pub(super) fn fails(&self) -> bool {
        self.desk.state().weather.is_some()
    }

    /// The name of what is served now.
    pub(super) fn generation(&self) -> String {
        let site = self.desk.site();
        let Ok(Answer::File(_, bytes)) = site.answer("archive/manifest.json", Edition::AsBuilt)
        else {
            panic!("a built site has a manifest")
        };
        let manifest: Value = serde_json::from_slice(&bytes).expect("the manifest is JSON");
        manifest["generation"].as_str().expect("a generation has a name").to_owned()
    }

    /// Whether a page that is opened now gets the app.
    pub(super) fn gives_app(&self) -> bool {
        !*self.desk.held.borrow()
            && self.desk.state().edition != Edition::WithoutScripts
            && !self.fails()
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
                    async move { desk.answer(&request).await }
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

    fn site(&self) -> Arc<Site> {
        let state = self.state();
        state.later.as_ref().map_or_else(|| Arc::clone(&self.site), |(_, site)| Arc::clone(site))
    }

    /// An answer. An error ends the connection without one.
    async fn answer(&self, request: &Request<Incoming>) -> io::Result<Response<Payload>> {
        let path = request.uri().path();
        self.state().asked.push(format!("{} {}", request.method(), request.uri()));
        // The journeys' own probe comes over no network.
        if self.state().cut_off && !path.ends_with(probe::PROBE) {
            return Err(io::ErrorKind::NetworkDown.into());
        }
        for (end, held) in [(".wasm", &self.held), (".woff2", &self.late)] {
            if path.ends_with(end) {
                // Who holds it back is there as long as this is.
                let _ = held.subscribe().wait_for(|held| !held).await;
            }
        }
        let offered = path.strip_prefix(FOLDER).and_then(|it| self.state().beside.get(it).cloned());
        if let Some(bytes) = offered {
            return Ok(Response::new(Payload::whole(bytes)));
        }
        let edition = self.state().edition;
        let file = path.strip_prefix(FOLDER).filter(|_| reads(request.method()));
        let response = Response::builder();
        let refused = self.refuses(path);
        let site = self.site();
        let response = match file.filter(|_| !refused).map(|file| site.answer(file, edition)) {
            Some(Ok(Answer::File(kind, bytes))) => {
                return Ok(self.fate(path, kind).send(kind, bytes).await);
            }
            Some(Ok(Answer::Elsewhere)) => response
                .status(StatusCode::MOVED_PERMANENTLY)
                .header(LOCATION, format!("{path}/"))
                .body(Payload::whole(Vec::new())),
            _ => {
                // The browser asks for this one by itself.
                if path != "/favicon.ico" && !refused {
                    let stray = format!("{} {}", request.method(), request.uri());
                    self.state().strays.push(stray);
                }
                let (kind, page) = site.missing(edition);
                let response = response.status(StatusCode::NOT_FOUND);
                response.header(CONTENT_TYPE, kind).body(Payload::whole(page))
            }
        };
        Ok(response.expect("headers are ASCII here"))
    }

    /// What happens to an answer. Pages come, and so does what no site has.
    fn fate(&self, path: &str, kind: &str) -> Fate {
        let own = kind.starts_with("text/html") || path.ends_with(probe::PROBE);
        let mut state = self.state();
        state.weather.as_mut().filter(|_| !own).map_or(Fate::Comes, |it| it.fate(path))
    }

    /// Whether the journey wants this not to be there.
    fn refuses(&self, path: &str) -> bool {
        let state = self.state();
        (!state.keeping && path.ends_with(SERVICE_WORKER))
            || (state.no_shards && path.ends_with(".shard"))
    }
}

fn reads(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

//! [`Host`]: serves a folder by HTTP/2, compressed, and notes what it has sent.

use std::collections::HashMap;
use std::convert::Infallible;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use base64::Engine as _;
use hemeroteca::index::Family;
use hyper::body::Bytes;
use hyper::{Request, Response, StatusCode, header};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rcgen::{CertifiedKey, PublicKeyData};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;
use tokio_rustls::rustls::{ServerConfig, crypto::ring};

use super::paced::{Pace, Paced};
use crate::media;
use crate::packed::{BEST, brotli};

/// What isn't there for a browser: it fetches for later, beside what is measured.
const LEFT_OUT: &str = "service-worker.js";

/// Over what answers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// This machine's own.
    Local,
    /// A phone's.
    Fast4g,
}

/// A host on a free port of this machine. It ends with the program.
pub(crate) struct Host {
    address: String,
    /// What Chromium knows its certificate by.
    fingerprint: String,
    shared: Arc<Shared>,
}

/// What was sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sent {
    pub(crate) requests: usize,
    /// Of bodies, as they were sent.
    pub(crate) bytes: usize,
    /// Each file: how many milliseconds after this was last asked, what it was, and its bytes.
    pub(crate) files: Vec<(f64, String, usize)>,
}

struct Shared {
    folder: PathBuf,
    ready: Mutex<HashMap<String, Arc<Ready>>>,
    sent: Mutex<Vec<(Instant, String, usize)>>,
    asked: Mutex<Option<Instant>>,
    /// What some files are of.
    families: HashMap<String, Family>,
    /// The line, where it is a slow one.
    pace: Mutex<Option<Arc<Pace>>>,
}

/// A file as it is sent.
struct Ready {
    body: Bytes,
    is_packed: bool,
}

impl Host {
    /// Serves a folder; `families` are what some files are of.
    ///
    /// # Panics
    /// If this machine has no free port.
    pub(crate) fn start(folder: &Path, families: HashMap<String, Family>) -> Self {
        let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]);
        let CertifiedKey { cert, signing_key } = made.expect("a certificate can be made");
        let key = PrivatePkcs8KeyDer::from(signing_key.serialize_der());
        let rules = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("the provider has the usual versions")
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key.into());
        let mut rules = rules.expect("the key is the certificate's");
        rules.alpn_protocols = vec![b"h2".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(rules));
        let fingerprint = Sha256::digest(signing_key.subject_public_key_info());
        let fingerprint = base64::engine::general_purpose::STANDARD.encode(fingerprint);
        let shared = Arc::new(Shared {
            folder: folder.to_owned(),
            ready: Mutex::default(),
            sent: Mutex::default(),
            asked: Mutex::default(),
            families,
            pace: Mutex::default(),
        });
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let listener = listener.expect("this machine has a free port");
        let at: SocketAddr = listener.local_addr().expect("a bound port has an address");
        let answers = Arc::clone(&shared);
        thread::spawn(move || serve(listener, &acceptor, &answers));
        Self { address: format!("https://{at}/"), fingerprint, shared }
    }

    /// The address of what is at a place within the folder.
    pub(crate) fn at(&self, place: &str) -> String {
        format!("{}{place}", self.address)
    }

    /// Has Chromium take the host's certificate for a good one.
    pub(crate) fn argument(&self) -> String {
        format!("--ignore-certificate-errors-spki-list={}", self.fingerprint)
    }

    /// Makes the line slow, or as fast as this machine is.
    pub(crate) fn slows(&self, line: Line) {
        let pace = (line == Line::Fast4g).then(Arc::default);
        *lock(&self.shared.pace) = pace;
    }

    /// What a file is of, if it is one of our shards.
    pub(crate) fn family(&self, path: &str) -> Option<Family> {
        self.shared.families.get(path).copied()
    }

    /// What was sent since this was last asked.
    pub(crate) fn takes_sent(&self) -> Sent {
        let sent = std::mem::take(&mut *lock(&self.shared.sent));
        let asked = lock(&self.shared.asked).replace(Instant::now());
        let files = sent.into_iter().map(|(at, path, bytes)| {
            let after = asked.map_or(0.0, |asked| at.duration_since(asked).as_secs_f64() * 1e3);
            (after, path, bytes)
        });
        let files = Vec::from_iter(files);
        let bytes = files.iter().map(|(_, _, bytes)| bytes).sum();
        Sent { requests: files.len(), bytes, files }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn serve(listener: std::net::TcpListener, acceptor: &TlsAcceptor, shared: &Arc<Shared>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime can be made").block_on(async {
        listener.set_nonblocking(true).expect("a listener can wait");
        let listener = TcpListener::from_std(listener).expect("the runtime takes it");
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, shared) = (acceptor.clone(), Arc::clone(shared));
            tokio::spawn(async move {
                // Else the last piece of an answer may wait for a word from the other side. And a
                // browser that is gone doesn't wait for its answer, here and below.
                drop(stream.set_nodelay(true));
                let Ok(stream) = acceptor.accept(stream).await else { return };
                let service = hyper::service::service_fn(|request: Request<_>| {
                    let pace = lock(&shared.pace).clone();
                    let answer = shared.answer(request.uri().path(), pace.clone());
                    async move {
                        if let Some(pace) = pace {
                            pace.begins().await;
                        }
                        Ok::<_, Infallible>(answer)
                    }
                });
                let server = hyper::server::conn::http2::Builder::new(TokioExecutor::new());
                drop(server.serve_connection(TokioIo::new(stream), service).await);
            });
        }
    });
}

impl Shared {
    fn answer(&self, path: &str, pace: Option<Arc<Pace>>) -> Response<Paced> {
        let Some(ready) = self.ready(path) else {
            let mut nothing = Response::new(Paced::new(Bytes::new(), None));
            *nothing.status_mut() = StatusCode::NOT_FOUND;
            return nothing;
        };
        lock(&self.sent).push((Instant::now(), path.to_owned(), ready.body.len()));
        let name = if path.ends_with('/') { "index.html" } else { path };
        // Where a site stands on its own host, what is kept goes by its place in it.
        let place = path.trim_start_matches("/site/");
        let answer = Response::builder()
            .header(header::CONTENT_TYPE, media::of(name))
            .header(header::CACHE_CONTROL, media::kept(place))
            .header(header::CONTENT_LENGTH, ready.body.len())
            // With these a page's clock is as fine as browsers make it.
            .header("Cross-Origin-Opener-Policy", "same-origin")
            .header("Cross-Origin-Embedder-Policy", "require-corp");
        let answer = match ready.is_packed {
            true => answer.header(header::CONTENT_ENCODING, "br"),
            false => answer,
        };
        answer.body(Paced::new(ready.body.clone(), pace)).expect("the headers are well formed")
    }

    /// A file, packed when it is first asked for.
    fn ready(&self, path: &str) -> Option<Arc<Ready>> {
        if let Some(ready) = lock(&self.ready).get(path) {
            return Some(Arc::clone(ready));
        }
        let name = path.trim_start_matches('/');
        let strange = name.split('/').any(|part| part == "..") || name.ends_with(LEFT_OUT);
        let file = self.folder.join(name);
        let file = if path.ends_with('/') { file.join("index.html") } else { file };
        let plain = if strange { None } else { fs::read(file).ok() }?;
        let packed = brotli(&plain, effort(plain.len()));
        let is_packed = packed.len() * 20 < plain.len() * 19;
        let body = Bytes::from(if is_packed { packed } else { plain });
        let ready = Arc::new(Ready { body, is_packed });
        lock(&self.ready).insert(path.to_owned(), Arc::clone(&ready));
        Some(ready)
    }
}

/// How hard a file is packed: what takes minutes at best no host does.
fn effort(bytes: usize) -> i32 {
    match bytes {
        0..=0x10_0000 => BEST,
        0x10_0001..=0x80_0000 => 9,
        _ => 5,
    }
}

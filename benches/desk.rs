//! How fast a reader's own texts are read: by the worker in Chromium, and by this program, which does
//! the same natively on one core.
//!
//! `cargo xtask bench desk` builds the site and runs it; `cargo bench --bench desk` runs it on a site
//! that is built (`HEMEROTECA_DIST` says where if that isn't `dist/`). Both are asked the same:
//! to begin, to take the model of Spanish, to read one article, and to read many, each of them a
//! sample article under another name. What is read is found out, joined, and made an archive of.

#[path = "../tests/built/place.rs"]
mod built;

// What the journeys stand on.
#[expect(dead_code, reason = "the journeys use the other engines, and phones")]
#[path = "../tests/journeys/support/engine.rs"]
mod engine;
#[path = "../tests/journeys/support/home.rs"]
mod home;
#[path = "../tests/journeys/support/session.rs"]
mod session;
#[path = "../tests/journeys/support/wait.rs"]
mod wait;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use hemeroteca::archive::Site;
use hemeroteca::bundle;
use hemeroteca::desk::{Answer, Ask, Begin, Brought, Knowledge, Worker};
use hemeroteca::publish::Folder;
use hemeroteca::tagger::tokens;
use serde_json::Value;

use engine::{Engine, Screen};
use session::Session;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often all is asked: the figure is that of the middle.
const RUNS: usize = 5;

/// How often each sample article is read in the last ask.
const COPIES: usize = 20;

/// The milliseconds of each ask, with the text that takes them.
const ASKED: [&str; 5] = [
    "to begin, with what the sample archive knows",
    "to take the model of Spanish",
    "to read one article, as the first",
    "to read all others",
    "the same without a model, as if they were German",
];

/// Has a worker like the desk's answer what the host has, and tells how long each answer takes.
const TIMES: &str = "
    const [number, done] = arguments;
    (async () => {
      const list = document.getElementById('desk').textContent.split('\\n').map((line) => line.split(' '));
      const get = async (path) => (await fetch(path)).arrayBuffer();
      const part = (name) => get('../' + list.find(([own]) => own === name)[1]);
      self.policy ??= trustedTypes.createPolicy('hemeroteca', { createScriptURL: (address) => address });
      const script = URL.createObjectURL(new Blob([await part('script')]));
      const worker = new Worker(self.policy.createScriptURL(script));
      const tell = (buffer) => new Promise((resolve, reject) => {
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(new Uint8Array(buffer), [buffer]);
      });
      await tell(await part('wasm'));
      const times = [];
      for (let at = 0; at < number; at += 1) {
        const ask = await get(`/ask/${at}`);
        const before = performance.now();
        await tell(ask);
        times.push(performance.now() - before);
      }
      worker.terminate();
      return times;
    })().then(done, (error) => done(String(error)));";

fn main() {
    let (asks, words) = asks();
    let bytes: Vec<Vec<u8>> = asks.iter().map(Ask::encode).collect();
    let host = host(bytes.clone());
    let session = Session::start(Engine::Chromium, Screen::Desk);
    let opened = session.ask(async |client| client.goto(&format!("{host}leer/")).await);
    opened.expect("the desk opens");
    let mut native = Vec::new();
    let mut chromium = Vec::new();
    for _ in 0..RUNS {
        // In turn, so that whatever else the machine does weighs on both.
        native.push(natively(&bytes));
        let number = vec![Value::from(bytes.len())];
        let told = session.ask(async |client| client.execute_async(TIMES, number).await);
        let told = told.expect("the worker answers");
        chromium.push(
            serde_json::from_value::<Vec<f64>>(told.clone()).unwrap_or_else(|_| panic!("{told}")),
        );
    }
    let [native, chromium] = [native, chromium].map(|runs| {
        let middle = |at: usize| {
            let mut times: Vec<f64> = runs.iter().map(|run| run[at]).collect();
            times.sort_by(f64::total_cmp);
            times[times.len() / 2]
        };
        (0..ASKED.len()).map(middle).collect::<Vec<f64>>()
    });
    println!("\n{:<52}{:>12}{:>12}", "milliseconds, the middle of 5", "natively", "Chromium");
    for (at, what) in ASKED.iter().enumerate() {
        println!("{what:<52}{:>12.1}{:>12.1}", native[at], chromium[at]);
    }
    let [first, others] = words;
    println!("\n{first} words and marks in the first article, {others} in all others: a second");
    for (name, times) in [("natively, one core", &native), ("in Chromium", &chromium)] {
        println!("{name:<52}{:>12.0}", others as f64 / times[3] * 1000.0);
        println!("  the model alone{:>49.0}", others as f64 / (times[3] - times[4]) * 1000.0);
    }
}

/// What a worker is asked, and how many tokens the one article and all others have.
fn asks() -> (Vec<Ask>, [usize; 2]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = |name| fs::read_to_string(root.join("gazetteer").join(name)).expect("a list");
    let (places, organizations) = (list("places.tsv"), list("organizations.tsv"));
    let folder = Folder::read(&root.join("articles")).expect("the sample archive is good");
    let knowledge = bundle::encode(&Knowledge::of(&folder.archive, &folder.authority));
    let model = fs::read(root.join("models/es.model")).expect("a model");
    let entries = &folder.archive.parts().entries;
    let spanish = entries.iter().filter(|entry| entry.article.language().as_str() == "es");
    let texts: Vec<String> = spanish
        .map(|entry| entry.article.texts().into_iter().map(|(_, text)| text + "\n").collect())
        .collect();
    let count = |text: &String| text.lines().map(|line| tokens(line).len()).sum::<usize>();
    let text = |id, text: &String| Brought {
        id,
        name: format!("text-{id}.es.txt"),
        bytes: text.clone().into_bytes(),
    };
    let all = texts.iter().cycle().take(texts.len() * COPIES);
    let others: Vec<Brought> = (2..).zip(all).map(|(id, it)| text(id, it)).collect();
    let away = others.iter().map(|text| text.id).collect();
    let german = others.iter().map(|text| Brought {
        id: text.id + 100_000,
        name: text.name.replace(".es.", ".de."),
        ..text.clone()
    });
    let german = german.collect();
    let asks = vec![
        Ask::Begin(Begin { site: Site::default(), knowledge, places, organizations }),
        Ask::Model("es".to_owned(), Some(model)),
        Ask::Change(vec![text(1, &texts[0])], Vec::new()),
        Ask::Change(others, Vec::new()),
        Ask::Change(german, away),
    ];
    (asks, [count(&texts[0]), texts.iter().map(count).sum::<usize>() * COPIES])
}

/// How long each answer takes here, in milliseconds.
fn natively(asks: &[Vec<u8>]) -> Vec<f64> {
    let mut worker = Worker::default();
    let mut times = Vec::new();
    for ask in asks {
        let before = Instant::now();
        let answer = worker.answer(ask);
        times.push(before.elapsed().as_secs_f64() * 1000.0);
        let answer = Answer::decode(&answer).expect("it is an answer");
        assert!(matches!(answer, Answer::Ready | Answer::Read(_)), "{answer:?}");
    }
    times
}

/// A host of the built site, and of what is asked. Tells its address.
fn host(asks: Vec<Vec<u8>>) -> String {
    let server = tiny_http::Server::http("127.0.0.1:0").expect("this machine has a free port");
    let address = format!("http://{}/", server.server_addr());
    let (server, asks, dist) = (Arc::new(server), Arc::new(asks), built::folder());
    // More than one: a browser keeps connections open.
    for _ in 0..8 {
        let (server, asks, dist) = (server.clone(), asks.clone(), dist.clone());
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let path = request.url().trim_start_matches('/').to_owned();
                let asked = path.strip_prefix("ask/").and_then(|it| it.parse::<usize>().ok());
                let file = if path.ends_with('/') { path + "index.html" } else { path };
                let bytes = asked.and_then(|at| asks.get(at).cloned());
                let bytes = bytes.or_else(|| fs::read(dist.join(&file)).ok());
                let kind = match file.rsplit_once('.').map(|(_, end)| end) {
                    Some("html") => "text/html",
                    Some("js") => "text/javascript",
                    Some("wasm") => "application/wasm",
                    _ => "application/octet-stream",
                };
                let header = tiny_http::Header::from_bytes("Content-Type", kind);
                let status = if bytes.is_some() { 200 } else { 404 };
                let response = tiny_http::Response::from_data(bytes.unwrap_or_default());
                let response = response.with_header(header.expect("it is ASCII"));
                // Who is gone misses nothing.
                let _ = request.respond(response.with_status_code(status));
            }
        });
    }
    address
}

//! [`Browser`]: Chromium, in which pages are opened with nothing kept and asked things.

use std::thread;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::host::{Host, Line};
use crate::devtools::DevTools;
use crate::engine::{Engine, Screen};
use crate::home::Home;
use crate::session::Session;

/// Stands in each page before all else.
const JOBS: &str = include_str!("jobs.js");

/// How often it is asked whether what is waited for has come.
const PAUSE: Duration = Duration::from_millis(40);

/// How long a page may take to open, at the largest archive over the slow line.
pub(crate) const PATIENCE: Duration = Duration::from_secs(600);

/// What something has come to, or why it hasn't.
pub(crate) type Outcome<T> = Result<T, String>;

pub(crate) struct Browser<'a> {
    session: Session,
    host: &'a Host,
}

impl<'a> Browser<'a> {
    pub(crate) fn start(host: &'a Host) -> Self {
        let more = [
            // Else addresses that change so fast are passed over.
            "--disable-ipc-flooding-protection",
            // Else a process without a page comes and goes among those whose memory is measured.
            "--disable-features=SpareRendererForSitePerProcess",
        ];
        let arguments: Vec<String> =
            more.map(str::to_owned).into_iter().chain([host.argument()]).collect();
        let session = Session::start_in(Home::new(), Engine::Chromium, Screen::Desk, &arguments);
        Self { session, host }
    }

    pub(crate) fn host(&self) -> &'a Host {
        self.host
    }

    /// Opens a page in a new tab with nothing kept, in place of the tab that is open.
    pub(crate) fn opens(&self, place: &str, line: Line, wanted: &Value) -> Outcome<()> {
        let source = format!("const WANTED = {wanted};\n{JOBS}");
        let origin = self.host.at("").trim_end_matches('/').to_owned();
        self.session.ask(async |client| {
            let tabs = client.windows().await?;
            let new = client.new_window(true).await?.handle;
            for tab in tabs {
                client.switch_to_window(tab).await?;
                client.close_window().await?;
            }
            client.switch_to_window(new).await?;
            let cleared = json!({ "origin": origin, "storageTypes": "all" });
            for command in [
                DevTools("Page.bringToFront", json!({})),
                DevTools("Network.enable", json!({})),
                DevTools("Network.clearBrowserCache", json!({})),
                DevTools("Storage.clearDataForOrigin", cleared),
                DevTools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })),
            ] {
                client.issue_cmd(command).await?;
            }
            Ok(())
        })?;
        self.host.slows(line);
        self.host.takes_sent();
        self.goes(place)
    }

    /// Has the page let go of what it doesn't need any more.
    pub(crate) fn tidies(&self) -> Outcome<()> {
        let collect = DevTools("HeapProfiler.collectGarbage", json!({}));
        self.session.ask(async |client| client.issue_cmd(collect).await.map(drop))
    }

    /// Waits until an expression in the page comes to something.
    pub(crate) fn waits<T: DeserializeOwned>(
        &self,
        expression: &str,
        patience: Duration,
    ) -> Outcome<T> {
        let script =
            format!("const value = {expression}; return value ? JSON.stringify(value) : null;");
        let deadline = Instant::now() + patience;
        loop {
            let said = self.session.ask(async |client| client.execute(&script, Vec::new()).await);
            match said {
                Ok(Value::String(text)) => {
                    return serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"));
                }
                Err(error) if is_end(&error) => return Err(error),
                // A page at work doesn't answer.
                _ if Instant::now() > deadline => {
                    return Err(format!("nothing within {} s", patience.as_secs()));
                }
                _ => thread::sleep(PAUSE),
            }
        }
    }

    /// Goes on to another page in the tab that is open.
    pub(crate) fn goes(&self, place: &str) -> Outcome<()> {
        let address = self.host.at(place);
        self.session.ask(async |client| client.goto(&address).await)
    }

    /// Waits until a tool's page can be asked.
    pub(crate) fn waits_for_tool(&self) -> Outcome<()> {
        self.waits::<Value>("window.tool?.failed ?? (window.tool?.opened || null)", PATIENCE)
            .and_then(|said| said.as_str().map_or(Ok(()), |error| Err(error.to_owned())))
    }

    /// Waits until our app is up.
    pub(crate) fn waits_for_app(&self) -> Outcome<()> {
        let is_up = "document.documentElement.dataset.app === 'up' || null";
        self.waits::<bool>(is_up, PATIENCE).map(drop)
    }

    /// Has the page do a job of `jobs.js` and tells what it came to.
    pub(crate) fn does<T: DeserializeOwned>(
        &self,
        job: &str,
        arguments: &Value,
        patience: Duration,
    ) -> Outcome<T> {
        let script = format!("window.jobs.begin('{job}', arguments[0])");
        let arguments = vec![arguments.clone()];
        self.session.ask(async |client| client.execute(&script, arguments).await)?;
        let answer: Value = self.waits("window.jobs.answer", patience)?;
        match answer.get("failed").and_then(Value::as_str) {
            Some(error) => Err(error.to_owned()),
            None => {
                serde_json::from_value(answer["done"].clone()).map_err(|error| error.to_string())
            }
        }
    }
}

/// Whether an error says that the page, or its tab, is no more.
fn is_end(error: &str) -> bool {
    ["crash", "disconnected", "invalid session", "no such window", "not reachable"]
        .iter()
        .any(|sign| error.contains(sign))
}

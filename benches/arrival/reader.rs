//! [`Reader`]: Chromium, which opens a page with nothing kept and tells how it has arrived.

use std::collections::BTreeMap;

use fantoccini::Client;
use fantoccini::error::CmdError;
use serde::Deserialize;
use serde_json::{Value, json};

use super::host::{Host, Kind};
use crate::devtools::DevTools;
use crate::engine::{Engine, PHONE, Screen};
use crate::line::fast_4g;
use crate::session::Session;

/// Stands in the page before all else: when the app is up.
const PROBE: &str = include_str!("probe.js");

/// Waits until nothing more happens in the page, and tells what has.
const ARRIVED: &str = include_str!("arrived.js");

/// What a page is opened on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Device {
    /// A window on a desk, and the processor as it is.
    Desk,
    /// A phone's window, and a processor a quarter as fast.
    Phone,
}

/// How a page has arrived. Times are milliseconds from the start of its navigation.
#[derive(Debug, Deserialize)]
pub(crate) struct Arrival {
    /// First contentful paint.
    pub(crate) fcp: f64,
    /// Largest contentful paint.
    pub(crate) lcp: f64,
    /// The element that was painted then: `p.lead`.
    pub(crate) largest: String,
    /// Cumulative layout shift: all of them added up.
    pub(crate) cls: f64,
    /// What was shifted.
    pub(crate) shifted: Vec<String>,
    /// The app has taken the page over; none where there is no app.
    pub(crate) up: Option<f64>,
    /// Bytes of bodies as they were sent.
    #[serde(skip)]
    pub(crate) bytes: BTreeMap<Kind, usize>,
}

pub(crate) struct Reader(Session);

impl Reader {
    pub(crate) fn new() -> Self {
        Self(Session::start(Engine::Chromium, Screen::Desk))
    }

    /// Opens a page of the site in a new tab over a slow network and waits until the app, where
    /// there is one, has taken it over and it has come to rest.
    ///
    /// # Panics
    /// If it doesn't arrive.
    pub(crate) fn opens(&self, host: &Host, page: &str, device: Device, app: bool) -> Arrival {
        let address = host.at(page);
        let answer = self.0.ask(async |client| {
            let first = client.window().await?;
            let tab = client.new_window(true).await?.handle;
            client.switch_to_window(tab).await?;
            prepare(client, &address, device).await?;
            host.takes_sent();
            client.goto(&address).await?;
            let answer = client.execute_async(ARRIVED, vec![json!(app)]).await?;
            client.close_window().await?;
            client.switch_to_window(first).await?;
            Ok::<Value, CmdError>(answer)
        });
        let answer = answer.unwrap_or_else(|error| panic!("{page} doesn't open: {error}"));
        let mut arrival: Arrival = serde_json::from_value(answer.clone())
            .unwrap_or_else(|error| panic!("{page} doesn't arrive: {error}: {answer}"));
        for (kind, bytes) in host.takes_sent() {
            *arrival.bytes.entry(kind).or_default() += bytes;
        }
        arrival
    }
}

/// Forgets all of earlier pages, and slows the network and the processor down.
async fn prepare(client: &Client, address: &str, device: Device) -> Result<(), CmdError> {
    let origin = url::Url::parse(address).map(|url| url.origin().ascii_serialization());
    let origin = origin.unwrap_or_default();
    let mut commands = vec![
        DevTools("Page.bringToFront", json!({})),
        DevTools("Network.enable", json!({})),
        DevTools("Network.clearBrowserCache", json!({})),
        DevTools("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "all" })),
        fast_4g(),
        DevTools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE })),
    ];
    if device == Device::Phone {
        let (width, height) = PHONE;
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true,
        });
        commands.push(DevTools("Emulation.setDeviceMetricsOverride", metrics));
        commands.push(DevTools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })));
    }
    for command in commands {
        client.issue_cmd(command).await?;
    }
    Ok(())
}

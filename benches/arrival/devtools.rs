//! [`DevTools`]: a command of Chromium's DevTools protocol, sent through its driver.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

/// A command and its parameters. It holds for the tab that is open.
#[derive(Clone, Debug)]
pub(crate) struct DevTools(pub(crate) &'static str, pub(crate) Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _url: &url::Url) -> (http::Method, Option<String>) {
        let Self(name, parameters) = self;
        (http::Method::POST, Some(json!({ "cmd": name, "params": parameters }).to_string()))
    }
}

/// DevTools' own "Fast 4G" (`Fast4GConditions` in its `core/sdk/NetworkManager.ts`): 9 Mbit/s
/// down and 1.5 up, less a tenth, and 60 ms there and back, which it counts 2.75 times because
/// it delays requests and not packets. Bytes a second, and milliseconds.
pub(crate) fn fast_4g() -> DevTools {
    DevTools(
        "Network.emulateNetworkConditions",
        json!({
            "offline": false,
            "downloadThroughput": 9.0 * 1000.0 * 1000.0 / 8.0 * 0.9,
            "uploadThroughput": 1.5 * 1000.0 * 1000.0 / 8.0 * 0.9,
            "latency": 60.0 * 2.75,
            "connectionType": "cellular4g",
        }),
    )
}

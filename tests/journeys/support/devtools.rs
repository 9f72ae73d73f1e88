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

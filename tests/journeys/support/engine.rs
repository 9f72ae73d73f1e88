//! [`Engine`]: the browsers, and what is particular about each.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// What a page is seen on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    Desk,
    Phone,
}

/// The window on a desk.
pub(super) const DESK: (u32, u32) = (1400, 1000);

/// The window on a phone: the narrowest that is still sold.
pub(super) const PHONE: (u32, u32) = (360, 740);

/// Chromium speaks to nobody, and keeps nothing.
const CHROMIUM: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

impl Engine {
    /// Its driver's program and arguments.
    pub(super) fn driver(self, port: u16) -> (&'static str, Vec<String>) {
        match self {
            Self::Chromium => ("chromedriver", vec![format!("--port={port}")]),
            // Its second port is 9222 otherwise, for each that runs.
            Self::Firefox => {
                ("geckodriver", vec![format!("--port={port}"), "--websocket-port=0".to_owned()])
            }
            Self::WebKit => ("WebKitWebDriver", vec![format!("--port={port}")]),
        }
    }

    /// Whether it has no headless mode and needs an X server.
    pub(super) fn needs_display(self) -> bool {
        self == Self::WebKit
    }

    /// Whether its windows can't be as narrow as a phone's: a page is then seen in a frame of a
    /// phone's size, which for its style sheets and scripts is the same. Firefox's windows end
    /// at 500 pixels, MiniBrowser's where its toolbar does; Chromium plays a phone itself.
    pub(super) fn frames_phones(self) -> bool {
        self != Self::Chromium
    }

    /// The capabilities to ask its driver for; `more` are arguments for Chromium.
    pub(super) fn capabilities(self, home: &Path, screen: Screen, more: &[String]) -> Value {
        match self {
            Self::Chromium => {
                let mut arguments = CHROMIUM.map(str::to_owned).to_vec();
                arguments.push(format!("--user-data-dir={}", home.join("profile").display()));
                arguments.extend_from_slice(more);
                let mut options = json!({ "args": arguments });
                if screen == Screen::Phone {
                    let (width, height) = PHONE;
                    options["mobileEmulation"] = json!({ "deviceMetrics": {
                        "width": width, "height": height, "pixelRatio": 2.0, "touch": true,
                    } });
                }
                json!({ "goog:chromeOptions": options })
            }
            // A page may open a window though nobody has clicked: one journey looks at what that does.
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "args": ["-headless"],
                "prefs": { "dom.disable_open_during_load": false },
            } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": mini_browser(), "args": ["--automation"],
            } }),
        }
    }
}

/// WebKitGTK's own browser, whose folder is named after the machine.
fn mini_browser() -> PathBuf {
    let roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(PathBuf::from);
    let folders = fs::read_dir(&roots[0]).into_iter().flatten().filter_map(Result::ok);
    let folders = folders.map(|folder| folder.path()).chain(roots.iter().cloned());
    folders
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|program| program.is_file())
        .expect("WebKitGTK's MiniBrowser is installed (`cargo xtask test` does it)")
}

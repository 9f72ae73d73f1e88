//! The line over which pages arrive: DevTools' own "Fast 4G" (`Fast4GConditions` in its
//! `core/sdk/NetworkManager.ts`).

use serde_json::json;

use crate::devtools::DevTools;

/// Bytes a second that come: 9 Mbit/s less a tenth.
pub(crate) const DOWN: f64 = 9.0 * 1000.0 * 1000.0 / 8.0 * 0.9;

/// Bytes a second that go: 1.5 Mbit/s less a tenth.
const UP: f64 = 1.5 * 1000.0 * 1000.0 / 8.0 * 0.9;

/// Milliseconds before an answer begins: 60 there and back, which it counts 2.75 times because
/// it delays requests and not packets.
pub(crate) const LATENCY: f64 = 60.0 * 2.75;

/// Has Chromium itself make the line so slow, for what a page sends for; not its workers.
pub(crate) fn fast_4g() -> DevTools {
    DevTools(
        "Network.emulateNetworkConditions",
        json!({
            "offline": false,
            "downloadThroughput": DOWN,
            "uploadThroughput": UP,
            "latency": LATENCY,
            "connectionType": "cellular4g",
        }),
    )
}

//! The line over which pages arrive.

use serde_json::json;

use crate::devtools::DevTools;

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

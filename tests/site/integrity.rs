//! What `integrity` says of a file is so.

use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha384};

use super::addresses::{Target, target};
use super::page::{Page, said};

/// What names a file, and what says how to check it. The last two are for the page's script,
/// which sends for the app.
const PAIRS: [(&str, &str); 4] = [
    ("src", "integrity"),
    ("href", "integrity"),
    ("data-script", "data-script-integrity"),
    ("data-wasm", "data-wasm-integrity"),
];

/// Each integrity is the SHA-384 of the file that its element names.
pub(crate) fn is_right(page: &Page<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, integrity) in PAIRS {
        for element in page.all(&format!("[{name}][{integrity}]")) {
            let address = element.attr(name).unwrap_or_default();
            // An address that leads nowhere is another rule's fault.
            let Ok(Target::Inside(file, _)) = target(page, address) else { continue };
            let Ok(bytes) = fs::read(&file) else { continue };
            let hash = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)));
            if element.attr(integrity) != Some(&hash) {
                faults.push(format!("{} is not that of {address}", said(element, integrity)));
            }
        }
    }
    faults
}

/// What the page's script sends for is checked when it comes.
pub(crate) fn is_said_of_the_app(page: &Page<'_>) -> Vec<String> {
    let app = |name: &str| page.all(&format!("script[{name}]:not([{name}-integrity])"));
    let unchecked = ["data-script", "data-wasm"].into_iter().flat_map(|name| {
        app(name).into_iter().map(move |element| format!("{} is not checked", said(element, name)))
    });
    unchecked.collect()
}

//! What `integrity` says of a file is so.

use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha384};

use super::addresses::{Target, target};
use super::page::{Page, said};

/// Each `integrity` is the SHA-384 of the file that its element names.
pub(crate) fn is_right(page: &Page<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for element in page.all("[integrity]") {
        let address = element.attr("src").or_else(|| element.attr("href")).unwrap_or_default();
        // An address that leads nowhere is another rule's fault.
        let Ok(Target::Inside(file, _)) = target(page, address) else { continue };
        let Ok(bytes) = fs::read(&file) else { continue };
        let hash = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)));
        if element.attr("integrity") != Some(&hash) {
            faults.push(format!("{} is not that of {address}", said(element, "integrity")));
        }
    }
    faults
}

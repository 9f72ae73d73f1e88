//! What may run and load: the content security policy, and nothing in attributes.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use scraper::ElementRef;
use sha2::{Digest as _, Sha256};

use super::page::{Page, said};

const POLICY: &str = "head > meta[http-equiv=Content-Security-Policy i]";

/// The policy comes before everything that it is to hold.
pub(crate) fn stands_first(page: &Page<'_>) -> Vec<String> {
    let held = "script, style, link[rel~=stylesheet], link[rel~=preload], link[rel~=modulepreload]";
    let in_order = page.all(&format!("{POLICY}, {held}"));
    match in_order.first().map(|first| first.value().name()) {
        Some("meta") => Vec::new(),
        Some(other) => vec![format!("<{other}> stands before the content security policy")],
        None => vec!["it has no content security policy".to_owned()],
    }
}

/// The policy has the hash of each inline script and style, so that it refuses none of them.
pub(crate) fn names_what_is_inline(page: &Page<'_>) -> Vec<String> {
    let policies = page.all(POLICY);
    let policy = policies.first().and_then(|meta| meta.attr("content")).unwrap_or_default();
    let inline = page.all("script:not([src]), style").into_iter().filter(|element| runs(*element));
    let unnamed = inline.filter(|element| {
        let hash = BASE64_STANDARD.encode(Sha256::digest(element.text().collect::<String>()));
        let by_word = element.attr("type") == Some("speculationrules")
            && policy.contains("'inline-speculation-rules'");
        !by_word && !policy.contains(&format!("'sha256-{hash}'"))
    });
    unnamed.map(|element| format!("the policy has no hash of {}", said(element, "type"))).collect()
}

/// Whether the browser would do something with it: a block of data is not held to the policy.
fn runs(element: ElementRef<'_>) -> bool {
    let kinds = ["", "module", "text/javascript", "importmap", "speculationrules"];
    element.value().name() == "style" || kinds.contains(&element.attr("type").unwrap_or_default())
}

/// No attribute holds a script or a style. Addresses that are scripts fail as addresses.
pub(crate) fn lets_nothing_into_attributes(page: &Page<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for element in page.all("*") {
        for (name, _) in element.value().attrs() {
            if name.starts_with("on") || name == "style" || name == "srcdoc" {
                faults.push(format!("{} is inline", said(element, name)));
            }
        }
    }
    faults
}

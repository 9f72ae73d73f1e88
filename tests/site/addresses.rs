//! Every address leads to a file of the site, or says that it leads out of it.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;
use scraper::ElementRef;
use url::Url;

use super::page::{Page, said};

/// The last two are for the page's script.
const SINGLE: [&str; 9] = [
    "href",
    "xlink:href",
    "src",
    "poster",
    "data",
    "action",
    "formaction",
    "data-script",
    "data-wasm",
];
const LISTS: [&str; 2] = ["srcset", "imagesrcset"];

/// Where an address leads.
pub(crate) enum Target {
    /// To a file that the site should have, with the fragment.
    Inside(PathBuf, Option<String>),
    /// To another host.
    Outside,
    /// To something that is no place: `mailto:`, `data:`.
    Other(String),
}

/// All addresses lead somewhere that they may lead to.
pub(crate) fn lead_somewhere(page: &Page<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for element in page.all("*") {
        // A policy of ours forbids it, so that what it says would not hold.
        if element.value().name() == "base" {
            faults.push("<base> moves all addresses".to_owned());
        }
        for attribute in SINGLE.into_iter().chain(LISTS) {
            for address in addresses(element, attribute) {
                let fault = fault(page, element, address);
                faults.extend(fault.map(|fault| format!("{} {fault}", said(element, attribute))));
            }
        }
    }
    faults
}

fn addresses<'a>(element: ElementRef<'a>, attribute: &str) -> Vec<&'a str> {
    let Some(value) = element.attr(attribute) else { return Vec::new() };
    if !LISTS.contains(&attribute) || value.trim_start().starts_with("data:") {
        return vec![value.trim()];
    }
    value.split(',').filter_map(|one| one.split_whitespace().next()).collect()
}

fn fault(page: &Page<'_>, element: ElementRef<'_>, address: &str) -> Option<String> {
    match target(page, address) {
        Err(fault) => Some(fault.to_owned()),
        Ok(Target::Inside(file, fragment)) => {
            if !file.starts_with(page.folder) {
                Some("leads out of the site's folder".to_owned())
            } else if !file.is_file() {
                Some("leads to no file".to_owned())
            } else {
                let fragment = fragment.filter(|_| file == page.file)?;
                (!is_there(page, &fragment)).then(|| "leads to no id of the page".to_owned())
            }
        }
        Ok(Target::Outside) if may_lead_out(element) => None,
        Ok(Target::Outside) => Some("leads to another host without rel=external".to_owned()),
        Ok(Target::Other(scheme)) => {
            let may = match element.value().name() {
                // What is saved is shown by no page.
                "a" if element.attr("download").is_some() => &["data"][..],
                "a" | "area" => &["mailto", "tel"][..],
                "img" | "source" => &["data"],
                "link" if element.attr("rel") == Some("icon") => &["data"],
                _ => &[],
            };
            (!may.contains(&scheme.as_str())).then(|| format!("may not be a {scheme}: address"))
        }
    }
}

/// Where an address in a page leads, or what is wrong with it.
pub(crate) fn target(page: &Page<'_>, address: &str) -> Result<Target, &'static str> {
    let here = Url::from_file_path(&page.file).map_err(|()| "stands in no file")?;
    let rooted = address.starts_with('/') && !address.starts_with("//");
    let url = match page.own {
        Some(own) if rooted => own.join(address),
        // Shown at any depth, a page for what isn't there cannot speak of where it stands.
        None if rooted && page.name() == "404.html" => here.join(&address[1..]),
        None if rooted => return Err("begins at the host's root, where the site may not be"),
        _ => here.join(address),
    };
    let mut url = url.map_err(|_| "is no address")?;
    if let Some(inside) = page.own.and_then(|own| url.as_str().strip_prefix(own.as_str())) {
        let root = Url::from_directory_path(page.folder).map_err(|()| "stands in no folder")?;
        url = root.join(inside).map_err(|_| "is no address")?;
    }
    match url.scheme() {
        "file" if url.has_host() => Ok(Target::Outside),
        "file" => {
            let mut file = url.to_file_path().map_err(|()| "is no address")?;
            if file.is_dir() {
                file.push("index.html");
            }
            Ok(Target::Inside(file, url.fragment().map(str::to_owned)))
        }
        "http" | "https" => Ok(Target::Outside),
        other => Ok(Target::Other(other.to_owned())),
    }
}

fn may_lead_out(element: ElementRef<'_>) -> bool {
    let has = |word: &str| element.attr("rel").is_some_and(|rel| rel.split(' ').any(|r| r == word));
    match element.value().name() {
        "a" | "area" => has("external"),
        "link" => has("canonical"),
        _ => false,
    }
}

/// Whether a fragment leads to somewhere in its own page, or is for the app or the browser.
fn is_there(page: &Page<'_>, fragment: &str) -> bool {
    let name = percent_decode_str(fragment).decode_utf8_lossy();
    name.is_empty()
        || name == "top"
        || name.starts_with('/')
        || name.starts_with(":~:")
        || page.all("[id]").iter().any(|element| element.attr("id") == Some(&name))
}

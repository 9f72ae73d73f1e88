//! What holds of every page of a built site, whatever it is about: its addresses lead to files
//! that are there, nothing in it can run that we did not publish, and its head is whole.
//!
//! `cargo xtask test --only site` runs these. `HEMEROTECA_DIST` says where the built site is if
//! that isn't `dist/`. Pages are parsed as a browser parses them.

mod built;

mod site {
    pub(crate) mod addresses;
    pub(crate) mod faults;
    pub(crate) mod head;
    pub(crate) mod integrity;
    pub(crate) mod page;
    pub(crate) mod policy;
}

use std::path::Path;

use site::page::Page;
use site::{addresses, head, integrity, policy};

/// A rule says what is wrong in a page, a line for each fault.
type Rule = fn(&Page<'_>) -> Vec<String>;

const RULES: &[Rule] = &[
    addresses::lead_somewhere,
    head::is_whole,
    policy::stands_first,
    policy::names_what_is_inline,
    policy::lets_nothing_into_attributes,
    integrity::is_right,
    integrity::is_said_of_the_app,
];

/// Everything that is wrong in a site, a line for each fault: the page and what it is.
fn faults(folder: &Path) -> Vec<String> {
    let own = site::page::own_address(folder);
    let files = built::files(folder, ".html");
    let pages = files.into_iter().map(|file| Page::read(folder, own.as_ref(), file));
    let faults = pages.flat_map(|page| {
        let faults: Vec<String> = RULES.iter().flat_map(|rule| rule(&page)).collect();
        faults.into_iter().map(move |fault| format!("{}: {fault}", page.name()))
    });
    faults.collect()
}

#[test]
fn the_built_site_has_no_fault() {
    let folder = built::folder();
    assert!(folder.join("index.html").is_file(), "{} holds no site", folder.display());
    let faults = faults(&folder);
    // Pages are made alike, and so are their faults.
    let first = &faults[..faults.len().min(40)];
    assert!(faults.is_empty(), "{} faults, the first:\n{}", faults.len(), first.join("\n"));
}

//! The documents are whole: what they have beside them, they tell of.

use std::fs;
use std::path::Path;

#[test]
fn every_file_for_a_host_is_told_of_on_the_page_about_hosting() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let page = fs::read_to_string(docs.join("hosting.md")).expect("the page is there");
    let mut files = 0;
    for entry in fs::read_dir(docs.join("hosts")).expect("the files for hosts are there") {
        let name = entry.expect("the folder can be read").file_name();
        let name = name.to_str().expect("its name is plain");
        assert!(
            page.contains(&format!("[`hosts/{name}`](hosts/{name})")),
            "docs/hosting.md has no link to docs/hosts/{name}"
        );
        files += 1;
    }
    assert!(files > 0, "there is nothing to tell of");
}

#[test]
fn the_page_about_hosting_links_to_no_file_that_is_not_there() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let page = fs::read_to_string(docs.join("hosting.md")).expect("the page is there");
    for link in page.split("](hosts/").skip(1) {
        let name = link.split(')').next().unwrap_or_default();
        assert!(docs.join("hosts").join(name).exists(), "docs/hosts/{name} isn't there");
    }
}

//! The rules find the fault that they are for: small sites, each with one.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

/// A site without fault, to which each test adds one.
struct Site(TempDir);

const HEAD: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
                    style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='\">\
                    <title>A</title><style>p{}</style>";

impl Site {
    fn new() -> Self {
        let site = Self(tempfile::tempdir().expect("a folder"));
        site.with("pic.png", "").page("a/x/index.html", "", "")
    }

    fn with(self, name: &str, text: &str) -> Self {
        let file = self.0.path().join(name);
        fs::create_dir_all(file.parent().unwrap_or(Path::new("/"))).expect("a folder");
        fs::write(file, text).expect("a file");
        self
    }

    fn page(self, name: &str, head: &str, body: &str) -> Self {
        let html = "<!doctype html><html lang=\"en\">";
        self.with(name, &format!("{html}<head>{HEAD}{head}</head><body><h1>A</h1>{body}</body>"))
    }

    /// The faults of the site with that in its front page.
    #[track_caller]
    fn gives(self, body: &str, expected: &[&str]) {
        self.page("index.html", "", body).has(expected);
    }

    #[track_caller]
    fn has(self, expected: &[&str]) {
        let found = crate::faults(self.0.path());
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found:?} does not say {expected:?}");
        }
    }
}

#[test]
fn a_good_site_has_none() {
    let body = "<p id=\"é\"><a href=\"a/x/\">x</a><a href=\"./a/x/?q=1#/b\">x</a><a href=\"#%C3%A9\">x</a>\
                <a href=\"#/e/person/x\">x</a><a href=\"mailto:a@b.example\">x</a><a href=\"\">x</a>\
                <a rel=\"external noopener\" href=\"https://un.org/\">x</a>\
                <img alt=\"\" src=\"pic.png\" srcset=\"pic.png 1x, a/../pic.png 2x\">\
                <img alt=\"\" src=\"data:image/png;base64,AA==\">\
                <script type=\"application/ld+json\">{\"url\": \"https://un.org/\"}</script>";
    Site::new().gives(body, &[]);
}

#[test]
fn a_link_to_nothing_is_found() {
    Site::new().gives("<a href=\"a/y/\">", &["index.html: <a href=\"a/y/\"> leads to no file"]);
    Site::new().gives("<img srcset=\"pic.png 1x, no.png 2x\">", &["leads to no file"]);
    Site::new().gives("<svg><use href=\"icons.svg#x\"/></svg>", &["leads to no file"]);
    let site =
        Site::new().page("a/z/index.html", "", "<a href=\"../../index.html\"><a href=\"a/x/\">");
    site.gives("", &["a/z/index.html: <a href=\"a/x/\"> leads to no file"]);
}

#[test]
fn a_link_out_of_the_site_is_found() {
    Site::new().gives("<a href=\"../b/\">", &["leads out of the site's folder"]);
    Site::new().gives("<a href=\"/a/x/\">", &["begins at the host's root"]);
    Site::new().gives("<a href=\"https://un.org/\">", &["another host without rel=external"]);
    Site::new().gives("<img src=\"//un.org/a.png\" rel=\"external\">", &["another host"]);
}

#[test]
fn a_site_that_knows_its_own_address_may_use_it() {
    let own = "<link rel=\"canonical\" href=\"https://news.example/arc/\">";
    let front = Site::new().page("index.html", own, "<a href=\"https://news.example/arc/a/x/\">");
    front
        .page("404.html", "", "<a href=\"/arc/a/x/\"><a href=\"/arc/a/y/\"><a href=\"/else/\">")
        .has(&[
            "404.html: <a href=\"/arc/a/y/\"> leads to no file",
            "404.html: <a href=\"/else/\"> leads to another host",
        ]);
}

#[test]
fn a_page_for_what_is_not_there_begins_at_the_root() {
    let site = Site::new().page("404.html", "", "<a href=\"/a/x/\"><a href=\"/a/y/\">");
    site.gives("", &["404.html: <a href=\"/a/y/\"> leads to no file"]);
}

#[test]
fn a_fragment_of_nothing_is_found() {
    Site::new().gives("<a href=\"#no\">", &["leads to no id of the page"]);
    Site::new().gives("<a href=\"index.html#no\">", &["leads to no id of the page"]);
}

#[test]
fn an_address_that_is_a_script_is_found() {
    Site::new().gives("<a href=\"javascript:go()\">", &["may not be a javascript: address"]);
    Site::new().gives("<a href=\" JAVA&#115;cript&colon;go()\">", &["javascript: address"]);
    Site::new().gives("<a href=\"data:text/html,x\">", &["may not be a data: address"]);
    Site::new().gives("<a download=\"x.js\" href=\"javascript:x\">", &["javascript: address"]);
}

#[test]
fn a_base_is_found() {
    Site::new().page("index.html", "<base href=\"a/x/\">", "").has(&["<base> moves all addresses"]);
}

#[test]
fn script_and_style_in_attributes_are_found() {
    Site::new().gives("<p onclick=\"go()\">", &["<p onclick=\"go()\"> is inline"]);
    Site::new().gives("<p style=\"color:red\">", &["<p style=\"color:red\"> is inline"]);
}

#[test]
fn a_head_that_lacks_something_is_found() {
    Site::new().gives("<h1>B</h1>", &["not one <h1> but 2"]);
    let page = format!("<html><head>{HEAD}</head><h1>A</h1>");
    Site::new().with("index.html", &page).has(&["no lang"]);
    let page = page.replace("<html>", "<html lang=en>").replace("<title>A</title>", "");
    Site::new().with("index.html", &page).has(&["not one <title>"]);
}

#[test]
fn a_policy_that_comes_late_or_never_is_found() {
    let late = format!(
        "<html lang=en><head><link rel=preload href=pic.png as=image>{HEAD}</head><h1>A</h1>"
    );
    Site::new().with("index.html", &late).has(&["<link> stands before"]);
    let never = "<html lang=en><head><title>A</title></head><h1>A</h1>";
    Site::new().with("index.html", never).has(&["no content security policy"]);
}

#[test]
fn an_inline_script_or_style_that_the_policy_does_not_name_is_found() {
    Site::new().gives("<script>go()</script>", &["the policy has no hash of <script"]);
    Site::new().gives("<style>a{}</style>", &["the policy has no hash of <style"]);
}

#[test]
fn a_wrong_integrity_is_found() {
    // The hash of nothing, which pic.png holds.
    let right = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
    let link =
        |hash| format!("<link rel=\"preload\" as=\"image\" href=\"pic.png\" integrity=\"{hash}\">");
    Site::new().page("index.html", &link(right), "").has(&[]);
    Site::new().page("index.html", &link("sha384-AAAA"), "").has(&["is not that of pic.png"]);
    let app = |hash: &str| {
        format!("<script type=x data-wasm=\"pic.png\" data-wasm-integrity=\"{hash}\"></script>")
    };
    Site::new().page("index.html", &app(right), "").has(&[]);
    Site::new().page("index.html", &app("sha384-AAAA"), "").has(&["is not that of pic.png"]);
}

#[test]
fn an_app_without_integrity_is_found() {
    let app = "<script type=x data-script=\"pic.png\"></script>";
    Site::new().page("index.html", app, "").has(&["is not checked"]);
}

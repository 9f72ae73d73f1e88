//! The app in a browser, from the archive in its page to the first click. Headless Chromium
//! runs these; `cargo xtask test` brings it.
#![cfg(target_arch = "wasm32")]

use std::io::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use hemeroteca::app::{Site, Words, start_from_page};
use hemeroteca::archive::{self, Builder};
use hemeroteca::entity::Authority;
use hemeroteca::index::{Held, Pictures};
use hemeroteca::intake;
use hemeroteca::language::Language;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, window};

wasm_bindgen_test_configure!(run_in_browser);

/// What a page shows before its app is there.
const BEFORE: &str = "What can be read already.";

/// A page with a place for the app; it goes when the test is done.
struct Page {
    root: Element,
    /// The archive and the interface's words.
    data: [Element; 2],
    app: Option<yew::AppHandle<Site>>,
}

impl Page {
    /// Opens a page with this data in place of an archive, and no app yet.
    fn with(data: &str) -> Self {
        let document = window().and_then(|window| window.document()).expect("a page");
        let element = |name: &str| document.create_element(name).expect("an element");
        let body = document.body().expect("a body");
        let held = |id: &str, text: &str| {
            let script = element("script");
            script.set_attribute("type", "text/plain").expect("an attribute");
            script.set_id(id);
            script.set_text_content(Some(text));
            body.append_child(&script).expect("room in the body");
            script
        };
        let words = Words::of(&Language::spanish()).to_text();
        let data = [held("archive", data), held("words", &words)];
        let root = element("div");
        root.set_id("app");
        root.set_text_content(Some(BEFORE));
        body.append_child(&root).expect("room in the body");
        window().expect("a window").location().set_hash("").expect("an address");
        Self { root, data, app: None }
    }

    /// Opens the app on two articles.
    async fn with_archive() -> Self {
        let mut page = Self::with(&Self::archive());
        page.app = Some(start_from_page().await.expect("the app starts"));
        page
    }

    /// An archive of two articles, as it stands in a page.
    fn archive() -> String {
        let (authority, _) = Authority::read("[[person]]\nname = \"Ana Ruiz\"\n");
        let mut builder = Builder::new(archive::Site::default(), &authority);
        for (name, text) in [("a.txt", "Ana Ruiz habla\nTexto."), ("b.txt", "Nadie habla\nTexto.")]
        {
            let taken = intake::take(name, text.as_bytes(), &Language::spanish());
            builder.add(taken.article.expect("an article")).expect("slugs differ");
        }
        let bytes = Held::whole(&builder.build().expect("an archive"), Pictures::new()).encode();
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(&bytes).expect("memory takes it");
        BASE64_STANDARD.encode(gzip.finish().expect("memory takes it"))
    }

    /// Why the app doesn't start here. What the page showed before it shows still.
    async fn refusal(&self) -> String {
        let refusal = start_from_page().await.expect_err("nothing to start with");
        assert_eq!(self.text(), BEFORE);
        refusal.to_string()
    }

    fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).expect("a selector").length()
    }

    /// Waits until the page is as wanted.
    async fn until(&self, what: &str, wanted: impl Fn(&Self) -> bool) {
        const TURNS: u32 = 500;
        for _ in 0..TURNS {
            if wanted(self) {
                return;
            }
            // One turn of the browser's own loop: what is under way goes on.
            gloo::timers::future::TimeoutFuture::new(1).await;
        }
        panic!("waited for {what}; the page says: {}", self.text());
    }

    fn click(&self, selector: &str) {
        let element = self.root.query_selector(selector).expect("a selector").expect("it is there");
        element.dyn_into::<HtmlElement>().expect("it can be clicked").click();
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
        self.data.iter().for_each(Element::remove);
    }
}

#[wasm_bindgen_test]
async fn the_archive_in_the_page_is_unpacked_and_shown() {
    let page = Page::with_archive().await;
    page.until("two cards", |page| page.count(".card") == 2).await;
    assert!(!page.text().contains(BEFORE));
}

#[wasm_bindgen_test]
async fn a_click_on_an_entity_filters() {
    let page = Page::with_archive().await;
    page.until("the facets", |page| page.count(".value-name.person") == 1).await;
    page.click(".value-name.person");
    page.until("one card", |page| page.count(".card") == 1).await;
    let hash = window().expect("a window").location().hash().expect("an address");
    assert_eq!(hash, "#/?all=person/ana-ruiz");
}

#[wasm_bindgen_test]
async fn an_address_that_is_typed_wrong_is_put_right() {
    let page = Page::with_archive().await;
    page.until("two cards", |page| page.count(".card") == 2).await;
    let location = window().expect("a window").location();
    for hash in ["nonsense", ""] {
        location.set_hash(hash).expect("an address");
        page.until("the archive", |page| {
            location.hash() == Ok("#/".into()) && page.count(".card") == 2
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn a_page_without_a_place_for_the_app_is_refused() {
    let page = Page::with("");
    page.root.set_id("another");
    assert_eq!(page.refusal().await, "the page has no element with the id \"app\"");
}

#[wasm_bindgen_test]
async fn a_page_without_an_archive_stays_as_it_is() {
    let page = Page::with("");
    assert!(page.refusal().await.contains("holds no archive"));
}

#[wasm_bindgen_test]
async fn an_archive_that_can_not_be_unpacked_leaves_the_page_as_it_is() {
    let page = Page::with(&BASE64_STANDARD.encode("no gzip"));
    assert!(page.refusal().await.contains("can't be unpacked"));
}

#[wasm_bindgen_test]
async fn bytes_that_are_no_archive_leave_the_page_as_it_is() {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(b"no archive").expect("memory takes it");
    let page = Page::with(&BASE64_STANDARD.encode(gzip.finish().expect("memory takes it")));
    assert!(page.refusal().await.contains("no archive of Hemeroteca's"));
}

#[wasm_bindgen_test]
async fn words_of_another_version_leave_the_page_as_it_is() {
    let page = Page::with(&Page::archive());
    page.data[1].set_text_content(Some("1\nSaltar"));
    assert!(page.refusal().await.contains("another version"));
}

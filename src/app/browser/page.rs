//! [`Page`]: the page as it stands before the app takes it over.

use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::selection;
use crate::app::Addresses;

/// What a tree walker shows (DOM, NodeFilter).
const ELEMENTS: u32 = 0x1;
const COMMENTS: u32 = 0x80;

/// The element that holds all that the app renders, and what the publisher has written on it.
pub(in crate::app) struct Page(Element);

impl Page {
    /// The page's place for the app.
    pub(in crate::app) fn found() -> Option<Self> {
        document().get_element_by_id("app").map(Self)
    }

    pub(in crate::app) fn element(&self) -> Element {
        self.0.clone()
    }

    /// The path of the archive's folder, with its last slash; none where the whole archive is
    /// one file.
    pub(in crate::app) fn root(&self) -> Option<String> {
        let root = self.0.get_attribute("data-root")?;
        let anchor = document().create_element("a").ok()?;
        anchor.set_attribute("href", &root).ok()?;
        Some(js_sys::Reflect::get(&anchor, &"pathname".into()).ok()?.as_string().unwrap_or(root))
    }

    /// The path of the tool that this is a page for.
    pub(in crate::app) fn tool(&self) -> Option<String> {
        self.0.get_attribute("data-tool")
    }

    /// Whether the app would render what stands here: it was rendered from what the app has,
    /// and nothing has been changed since. Extensions change pages, and translators do.
    pub(in crate::app) fn stands_for(&self, stamp: &str) -> bool {
        self.0.get_attribute("data-stamp").as_deref() == Some(stamp)
            && self.shape().is_ok_and(|shape| self.0.get_attribute("data-shape") == Some(shape))
    }

    /// How many elements and comments there are: hydration counts on each.
    fn shape(&self) -> Result<String, JsValue> {
        let count = |what: u32| -> Result<u32, JsValue> {
            let walker = document().create_tree_walker_with_what_to_show(&self.0, what)?;
            let mut count = 0;
            while walker.next_node()?.is_some() {
                count += 1;
            }
            Ok(count)
        };
        Ok(format!("{}-{}", count(ELEMENTS)?, count(COMMENTS)?))
    }

    /// Takes away what stands below for readers without scripts.
    pub(in crate::app) fn drop_texts(&self) {
        if let Some(texts) = document().get_element_by_id("texts") {
            texts.remove();
        }
    }

    /// Takes away what stands here.
    pub(in crate::app) fn clear(&self) {
        self.0.replace_children_with_node_0();
    }
}

/// Says that the app has taken the page over and shows all that its address says, and lets the
/// reader's selection be what it was.
pub(in crate::app) fn is_up() {
    selection::restore();
    if let Some(root) = document().document_element() {
        // Nothing depends on it but who watches: style sheets and tests.
        let _ = root.set_attribute("data-app", "up");
    }
}

/// Puts the address in the form that leads to a page, without a step in the history: a folder's
/// index.html, or an older link, which names its page after the hash. In one file the page is
/// always after the hash. Tells whether it was an older link.
pub(in crate::app) fn settle_address(addresses: &Addresses) -> bool {
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    let older = hash.starts_with("#/");
    if *addresses == Addresses::Hash {
        // A hash that begins with no slash names no page, and a reader may type any.
        if !older {
            super::turn_to("#/");
        }
        return false;
    }
    let path = location.pathname().unwrap_or_default();
    if older {
        super::turn_to(&addresses.of_older(&hash[1..]));
    } else if let Some(folder) = path.strip_suffix("index.html") {
        super::turn_to(&format!("{folder}{}{hash}", location.search().unwrap_or_default()));
    }
    older
}

/// Makes the ways to icons, manifest and feeds whole. They are written from where the page stands,
/// and its address is about to change. Some browsers fetch what a link is set to anew, even to the
/// same.
pub(super) fn pin_links() {
    let links = "link[href]:not([rel=stylesheet], [rel=preload])";
    let Ok(links) = document().query_selector_all(links) else { return };
    for link in (0..links.length()).filter_map(|at| links.get(at)) {
        if let (Ok(href), Some(link)) =
            (js_sys::Reflect::get(&link, &"href".into()), link.dyn_ref::<Element>())
            && let Some(href) = href.as_string()
            && link.get_attribute("href").as_ref() != Some(&href)
        {
            // A link that can't be written stays as it is: an icon is all there is to lose.
            let _ = link.set_attribute("href", &href);
        }
    }
}

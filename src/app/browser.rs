//! The only caller of the browser's interfaces.
//!
//! Natively these functions can't run; views call them from effects and event handlers only,
//! and neither happens when a view is rendered to text.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Element, HtmlElement, Response, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The gzipped archive that stands in the page, if it holds one.
pub(super) fn embedded_archive() -> Option<Vec<u8>> {
    let data = document().get_element_by_id("archive")?.text_content()?;
    // Each character of what `atob` gives is one byte.
    let binary = window().atob(data.trim()).ok()?;
    binary
        .chars()
        .map(|c| u8::try_from(u32::from(c)).ok())
        .collect::<Option<Vec<u8>>>()
        .filter(|b| !b.is_empty())
}

/// Unpacks gzip with what the browser has for it.
pub(super) async fn inflate(packed: &[u8]) -> Result<Vec<u8>, String> {
    inflated(packed).await.map_err(|error| {
        error
            .as_string()
            .or_else(|| js_sys::Error::from(error).message().as_string())
            .unwrap_or_default()
    })
}

async fn inflated(packed: &[u8]) -> Result<Vec<u8>, JsValue> {
    let constructor = Reflect::get(&window(), &"DecompressionStream".into())?;
    // Named by hand: web-sys still calls it unstable, and no browser since 2023 lacks it.
    let constructor: js_sys::Function = constructor
        .dyn_into()
        .map_err(|_| JsValue::from("this browser is too old: it has no DecompressionStream"))?;
    let stream = Reflect::construct(&constructor, &Array::of1(&"gzip".into()))?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(packed)))?;
    let inflated = blob.stream().pipe_through(stream.unchecked_ref());
    let response = Response::new_with_opt_readable_stream(Some(&inflated))?;
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Names the page in the browser's tab and history.
pub(super) fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the keyboard's focus, without scrolling.
pub(super) fn focus(id: &str) {
    if let Some(element) = element(id) {
        focus_element(&element);
    }
}

fn focus_element(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that can't take the focus leaves it where it is: nothing is lost.
    let _ = element.focus_with_options(&options);
}

/// Whether there is room for a column beside the text (as in the style sheets).
pub(super) fn is_wide() -> bool {
    window().match_media("(min-width: 60rem)").ok().flatten().is_some_and(|query| query.matches())
}

/// Brings an element to the middle of the window, as smoothly as the style sheet says.
pub(super) fn scroll_to(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Brings the top of an element to the top of the window, at once.
pub(super) fn show_from_top(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        options.set_behavior(web_sys::ScrollBehavior::Instant);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Goes to the top of the page at once.
pub(super) fn scroll_to_top() {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(0.0);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

thread_local! {
    /// How the reader last moved between pages of the archive.
    static MOVED: Cell<Moved> = const { Cell::new(Moved::NotYet) };
    /// The link that the reader followed last.
    static FOLLOWED: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Moved {
    NotYet,
    On,
    Back,
}

/// Notes that the reader follows a link within the archive.
pub(super) fn note_move(event: &web_sys::Event) {
    MOVED.set(Moved::On);
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a").ok().flatten());
    FOLLOWED.set(link.and_then(|link| link.dyn_into().ok()));
}

/// Gives the keyboard a place again when a change of the page has taken the one it had: the
/// first element if it is there, or else the link that was followed last, if it still stands, or
/// else the last element.
pub(super) fn keep_focus(first: Option<&str>, last: &str) {
    let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if !lost {
        return;
    }
    let followed = FOLLOWED.with_borrow(|link| link.clone().filter(|link| link.is_connected()));
    let place = first.and_then(element).or(followed).or_else(|| element(last));
    if let Some(place) = place {
        focus_element(&place);
    }
}

/// Whether an address is that of the page that is shown.
pub(super) fn is_here(address: &str) -> bool {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    match address.starts_with('#') {
        true => part(location.hash()) == address,
        false => part(location.pathname()) + &part(location.search()) == address,
    }
}

/// From now on notes when the reader goes back or forth in the browser's history, and keeps
/// the address one that the router can read: it panics at a hash that doesn't begin with a
/// slash, and a reader may type any.
pub(super) fn watch_history() -> EventListener {
    repair_hash();
    // While capturing: before the router hears of it and shows the page.
    let capture = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&window(), "popstate", capture, |_| {
        repair_hash();
        MOVED.set(Moved::Back);
    })
}

fn repair_hash() {
    let window = window();
    let hash = window.location().hash().unwrap_or_default();
    if !hash.starts_with("#/")
        && let Ok(history) = window.history()
    {
        // Where history can't be written (some sandboxed frames) nothing is to be done.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("#/"));
    }
}

/// Whether the page was reached from another page of the archive.
pub(super) fn has_moved() -> bool {
    MOVED.get() != Moved::NotYet
}

/// Whether it was reached by going back or forth in the browser's history.
pub(super) fn has_come_back() -> bool {
    MOVED.get() == Moved::Back
}

/// Whether an event comes from something that takes text or keys itself.
pub(super) fn takes_keys(event: &web_sys::Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
            || element.is_content_editable()
    })
}

/// What an event's control holds.
pub(super) fn chosen_value(event: &web_sys::Event) -> Option<String> {
    let select: web_sys::HtmlSelectElement = event.target()?.dyn_into().ok()?;
    Some(select.value())
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Says in the page that the app has failed: a reader never sees a page that just stops.
pub fn show_panic(message: &str) {
    web_sys::console::error_1(&message.into());
    let Some(body) = document().body() else { return };
    let Ok(notice) = document().create_element("p") else { return };
    notice.set_class_name("failure");
    notice.set_text_content(Some(
        "Hemeroteca ha fallado; recargue la página. · Hemeroteca has failed; please reload the page.",
    ));
    // With no body to put it in there is nothing left to say it with.
    let _ = notice.set_attribute("role", "alert");
    let _ = body.prepend_with_node_1(&notice);
}

//! The only caller of the browser's interfaces.
//!
//! Natively these functions can't run; views call them from effects and event handlers only,
//! and neither happens when a view is rendered to text.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

mod clipboard;
mod collation;
mod corrections;
mod data;
mod download;
mod form;
mod offline;
mod page;
mod parts;
mod pointing;
mod selection;
mod texts;
mod worker;

pub(super) use clipboard::{take_along, taken};
pub(super) use collation::places;
pub(super) use corrections::{
    copy, hash, is_preview, keep, kept, select, send_patch, value, watch_hash, watch_kept,
};
pub(super) use data::{
    Lost, Sent, embedded, inflate, manifest, send_for, spares_the_line, told, wait,
};
pub(super) use download::{
    Refused, download, held_picture, markup_of, own_template, packed, text_of,
};
pub(super) use form::{Done, fill, held, watch_form};
pub(super) use offline::{
    Ask, Kept, ask, now, persist, published_generation, reload, serve_offline, watch_return,
};
pub(super) use page::{Page, is_up, settle_address};
pub use parts::PARTS;
pub(super) use parts::{part, tools_of_file};
pub(super) use pointing::{place_card, watch_mentions};
pub(super) use selection::note as note_selection;
pub(super) use texts::{Shelf, chosen_files, dropped, is_checked, is_ticked, watch_drops, written};
pub(super) use worker::Worker;
pub use worker::answer_page;

use super::{Addresses, Place, Tool};

/// Tells the address of every link that the reader points at or moves the focus to.
pub(super) fn watch_links(told: impl Fn(&str) + Clone + 'static) -> [EventListener; 2] {
    ["pointerover", "focusin"].map(|event| {
        let told = told.clone();
        EventListener::new(&document(), event, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
            if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
                told(&address);
            }
        })
    })
}

/// Tells of every link that the reader follows in this tab, unless something in the page has
/// dealt with the click already.
pub(super) fn watch_clicks(told: impl Fn(&web_sys::Event, &str) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let link = clicked(event, "a[href]").filter(|link| {
            !event.default_prevented()
                && !["target", "download"].iter().any(|name| link.has_attribute(name))
        });
        if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
            told(event, &address);
        }
    })
}

/// The element of this kind that a click is on, if it is one that follows a link in this tab.
pub(super) fn clicked(event: &web_sys::Event, selector: &str) -> Option<Element> {
    let click = event.dyn_ref::<web_sys::MouseEvent>()?;
    let elsewhere = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
    let target = event.target()?.dyn_into::<Element>().ok()?;
    (!elsewhere).then(|| target.closest(selector).ok().flatten()).flatten()
}

/// The number of the mention that an element is, or stands in.
pub(super) fn mention_at(element: &Element) -> Option<usize> {
    let mention = element.closest("a.mention").ok().flatten()?;
    // Of one that stands in several pieces the first has the id.
    let of = mention.get_attribute("data-mention");
    of.unwrap_or_else(|| mention.id()).trim_start_matches("mention-").parse().ok()
}

/// Has a picture fetched that may soon be shown.
pub(super) fn prefetch_picture(address: &str) {
    if let Ok(picture) = document().create_element("img") {
        // It stands in no page: the browser fetches it, and finds it again in its cache.
        let _ = picture.set_attribute("src", address);
    }
}

/// Says in which language the page's interface is, and how that runs.
pub(super) fn set_language(lang: &str, dir: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang).and_then(|()| root.set_attribute("dir", dir));
    }
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

/// Tells when there is room for a column beside the text (as in the style sheets), if it is now,
/// and whenever it changes.
pub(super) fn watch_width(told: impl Fn(bool) + 'static) -> Option<EventListener> {
    let query = window().match_media("(min-width: 60rem)").ok().flatten()?;
    if query.matches() {
        told(true);
    }
    Some(EventListener::new(&query.clone(), "change", move |_| told(query.matches())))
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

/// Brings the element into sight that the address leads to: this one, or else the one that it
/// names after its hash. The browser has done that where the element stood in the page from the
/// start.
pub(super) fn aim(anchor: Option<&str>) {
    if let Some(anchor) = anchor {
        show_from_top(anchor);
        return;
    }
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    let is_aimed = || document().query_selector(":target").is_ok_and(|target| target.is_some());
    if hash.len() > 1 && !hash.starts_with("#/") && !is_aimed() {
        // An address that can't be gone to again is at its page all the same.
        let _ = location.replace(&hash);
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

/// Notes the link that the reader follows within the archive. It has the focus, which not every
/// browser gives to a link that is clicked on: so it is seen to be followed before what it leads to
/// is here.
pub(super) fn note_link(event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a").ok().flatten());
    let link = link.and_then(|link| link.dyn_into().ok());
    link.iter().for_each(focus_element);
    FOLLOWED.set(link);
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

/// Tells the place that the reader has gone to, back or forth in the browser's history, and keeps
/// the address one that leads to a page: an older link may be followed here too.
pub(super) fn watch_history(addresses: Addresses, told: impl Fn(Place) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| {
        MOVED.set(if settle_address(&addresses) { Moved::On } else { Moved::Back });
        told(here(&addresses));
    })
}

/// The place that the address names.
pub(super) fn here(addresses: &Addresses) -> Place {
    let location = window().location();
    let address = match addresses {
        Addresses::Hash => location.hash().unwrap_or_default(),
        Addresses::Path { .. } => {
            location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
        }
    };
    addresses.place(&address).unwrap_or_else(|| Place::at(&address, ""))
}

/// The front page with the query of this page's address.
pub(super) fn asked() -> Place {
    let asked = window().location().search().unwrap_or_default();
    Place::at("", asked.trim_start_matches('?'))
}

/// The tool that the page is, on a site, or is asked for, in a file.
pub(super) fn tool() -> Option<Tool> {
    let page = Page::found()?;
    match page.tool() {
        Some(path) => Tool::of_path(&path),
        None => {
            let asked = window().location().search().unwrap_or_default();
            let tool = Tool::of_path(asked.strip_prefix('?')?)?;
            (page.root().is_none() && tools_of_file().contains(&tool)).then_some(tool)
        }
    }
}

/// Makes an address that of the page: one step more in the browser's history.
pub(super) fn go_to(address: &str) {
    MOVED.set(Moved::On);
    page::pin_links();
    if let Ok(history) = window().history() {
        // Where history can't be written (some sandboxed frames) the page comes all the same.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Goes to an address as with any link: the page there is loaded.
pub(super) fn leave_for(address: &str) {
    // A page that is left stays as it is where it can't be left.
    let _ = window().location().assign(address);
}

/// Makes an address that of the page, in place of the one before.
pub(super) fn turn_to(address: &str) {
    page::pin_links();
    if let Ok(history) = window().history() {
        // As above; and some browsers take only so many in a while.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Says whether something that the reader waits for is on its way.
pub(super) fn is_busy(busy: bool) {
    if let Some(main) = element("main") {
        let _ = main.set_attribute("aria-busy", if busy { "true" } else { "false" });
    }
}

/// Says something to who looks into the browser's console.
pub(super) fn warn(message: &str) {
    web_sys::console::warn_1(&message.into());
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

/// Whether keys of one character do anything: the reader may not want them (static/settings.js).
pub(super) fn has_letter_keys() -> bool {
    document().document_element().is_some_and(|root| !root.has_attribute("data-keys"))
}

/// What an event's control holds.
pub(super) fn chosen_value(event: &web_sys::Event) -> Option<String> {
    // Read as an input: each control has a value, whatever it is.
    let control: web_sys::HtmlInputElement = event.target()?.unchecked_into();
    Some(control.value())
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Says in the page that the app has failed: a reader never sees a page that just stops.
pub(super) fn show_panic(message: &str) {
    notify(
        message,
        "Hemeroteca ha fallado; recargue la página. · Hemeroteca has failed; please reload the page.",
    );
}

/// Says in the page that there are no filters, where their data has not come. What stands in
/// the page can be read all the same.
pub(super) fn show_failure(message: &str) {
    notify(
        message,
        "No se han podido cargar los filtros; recargue la página. · The filters could not be loaded; please reload the page.",
    );
}

/// Its language isn't known: what knows it may be what is missing.
fn notify(message: &str, notice: &str) {
    web_sys::console::error_1(&message.into());
    let Some(body) = document().body() else { return };
    let Ok(element) = document().create_element("p") else { return };
    element.set_class_name("failure");
    element.set_text_content(Some(notice));
    // With no body to put it in there is nothing left to say it with.
    let _ = element.set_attribute("role", "alert");
    let _ = body.append_child(&element);
}

//! A form of the page: what it asks, and what it is filled with.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement, UrlSearchParams};

/// What a reader has done to a form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Done {
    /// Written in its box, and perhaps not to the end.
    Wrote,
    /// Chosen something, or sent it.
    Asked,
}

/// Tells what a form asks whenever a reader has done something to it, as the query of an address.
/// Its controls may stand anywhere in the page; one listener hears them all. `written` is the name
/// of the box that is told letter by letter.
pub(in crate::app) fn watch_form(
    id: &'static str,
    written: &'static str,
    told: impl Fn(Done, String) + Clone + 'static,
) -> [EventListener; 3] {
    ["input", "change", "submit"].map(|event| {
        let told = told.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), event, options, move |event| {
            let Some(target) = event.target() else { return };
            // A control is read as an input: each has these properties, whatever it is.
            let control: &HtmlInputElement = target.unchecked_ref();
            let (kind, is_written) = (event.type_(), control.name() == written);
            let form = if kind == "submit" { form(id) } else { control.form() };
            let Some(form) = form.filter(|form| form.id() == id) else { return };
            let done = match kind.as_str() {
                "input" if is_written => Done::Wrote,
                "change" if !is_written && control.check_validity() => Done::Asked,
                "submit" if target.dyn_ref() == Some(&form) => Done::Asked,
                _ => return,
            };
            if kind == "submit" {
                event.prevent_default();
            }
            if let Some(query) = query(&form) {
                told(done, query);
            }
        })
    })
}

/// What a control of a form holds.
pub(in crate::app) fn held(id: &str, name: &str) -> String {
    control(id, name).map(|control| control.value()).unwrap_or_default()
}

/// Fills a control of a form.
pub(in crate::app) fn fill(id: &str, name: &str, value: &str) {
    if let Some(control) = control(id, name).filter(|control| control.value() != value) {
        control.set_value(value);
    }
}

fn form(id: &str) -> Option<HtmlFormElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn control(id: &str, name: &str) -> Option<HtmlInputElement> {
    Some(form(id)?.elements().named_item(name)?.unchecked_into())
}

fn query(form: &HtmlFormElement) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    let query = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some(query.to_string().into())
}

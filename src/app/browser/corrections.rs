//! What the page of corrections asks of the browser: its address after the hash, what is kept on
//! this device, the clipboard, and the preview that it may be a page of.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, Headers, HtmlInputElement, RequestInit, Response};

use super::download::Refused;
use crate::app::corrections::Reply;

/// The script that only pages of a preview have.
const PREVIEW: &str = "script[src=\"/.preview.js\"]";
/// Where a preview takes corrections.
const INBOX: &str = "/.corrections";

/// What the control holds that something has happened to. It is read as an input: each has this
/// property, whatever it is.
pub(in crate::app) fn value(event: &Event) -> String {
    let target = event.target();
    target.map(|it| it.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// The address from its hash on.
pub(in crate::app) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Tells that the address has another hash.
pub(in crate::app) fn watch_hash(told: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| told())
}

/// What is kept on this device under a name.
pub(in crate::app) fn kept(name: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(name).ok()?
}

/// Keeps a text on this device; tells whether the browser has done it.
pub(in crate::app) fn keep(name: &str, text: &str) -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// Tells that another page has kept something else.
pub(in crate::app) fn watch_kept(told: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |_| told())
}

/// Puts a text into the reader's clipboard.
///
/// # Errors
/// When the browser has none for pages, as in a file on a disk, or doesn't let this one.
pub(in crate::app) async fn copy(text: &str) -> Result<(), Refused> {
    let navigator = window().navigator();
    if Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(Refused("there is no clipboard".to_owned()));
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await?;
    Ok(())
}

/// Selects all that an element holds.
pub(in crate::app) fn select(id: &str) {
    let element = document().get_element_by_id(id);
    let selection = window().get_selection().ok().flatten();
    if let Some((element, selection)) = element.zip(selection) {
        // What can't be selected is left to the reader.
        let _ = selection.select_all_children(&element);
    }
}

/// Whether the page is one of a preview, which takes corrections.
pub(in crate::app) fn is_preview() -> bool {
    document().query_selector(PREVIEW).is_ok_and(|script| script.is_some())
}

/// Sends a patch to the preview that the page is one of.
///
/// # Errors
/// When it can't be reached, or doesn't answer as a preview does.
pub(in crate::app) async fn send_patch(patch: &str) -> Result<Reply, Refused> {
    let headers = Headers::new()?;
    // A form can't send it, nor another site's script: the preview takes nothing else.
    headers.set("Content-Type", "application/toml")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&patch.into());
    let sent = window().fetch_with_str_and_init(INBOX, &request);
    let response: Response = JsFuture::from(sent).await?.unchecked_into();
    let answer = JsFuture::from(response.json()?).await?;
    let text = |from: &JsValue, name: &str| Reflect::get(from, &name.into()).ok()?.as_string();
    let problems = Reflect::get(&answer, &"problems".into())?;
    let problems: Array = problems.dyn_into().unwrap_or_default();
    let problem = |problem: JsValue| {
        let line = Reflect::get(&problem, &"line".into()).ok().and_then(|line| line.as_f64());
        // Lines of a patch are far fewer.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let line = line.unwrap_or_default() as u32;
        (line, text(&problem, "what").unwrap_or_default())
    };
    Ok(Reply { error: text(&answer, "error"), problems: problems.iter().map(problem).collect() })
}

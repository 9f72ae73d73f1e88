//! What a reader takes along: addresses and texts, in the clipboard.

use gloo::utils::{document, window};
use js_sys::{Function, Reflect, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlTextAreaElement};

use super::clicked;
use super::corrections::copy;
use crate::app::Addresses;
use crate::app::opening::opening;

/// Puts a text into the reader's clipboard, also where the browser has none for pages, as in a
/// file on a disk; tells whether it is there.
pub(in crate::app) async fn take_along(text: &str) -> bool {
    copy(text).await.is_ok() || copy_as_before(text).unwrap_or_default()
}

/// The same as browsers did it before: what is selected is copied.
fn copy_as_before(text: &str) -> Result<bool, JsValue> {
    let area: HtmlTextAreaElement = document().create_element("textarea")?.unchecked_into();
    // Out of sight; it is gone before anything is drawn.
    area.set_class_name("skip");
    area.set_value(text);
    document().document_element().ok_or(JsValue::NULL)?.append_child(&area)?;
    area.select();
    let command: Function = Reflect::get(&document(), &"execCommand".into())?.dyn_into()?;
    let done = command.call1(&document(), &"copy".into());
    area.remove();
    Ok(done?.is_truthy())
}

/// What a click asks to be copied: the address of a paragraph, at its link, which leads there all
/// the same; the text beside a button; or what is selected, with the text beside the button as its
/// source. Another button prints the page.
pub(in crate::app) fn taken(event: &Event, addresses: &Addresses) -> Option<String> {
    let control = clicked(event, "a.pilcrow, button.copy, button.quote, button.print")?;
    if control.class_list().contains("print") {
        // Where nothing can be printed nothing is.
        let _ = window().print();
        return None;
    }
    let beside = control.parent_element()?;
    let Some(mut address) = Reflect::get(&control, &"href".into()).ok()?.as_string() else {
        let text = beside.query_selector("pre").ok()??.text_content()?;
        if !control.class_list().contains("quote") {
            return Some(text);
        }
        let selected = String::from(window().get_selection().ok()??.to_string());
        return Some(format!("«{}» — {text}", selected.trim()));
    };
    if *addresses != Addresses::Hash {
        let text = beside.text_content().unwrap_or_default();
        let text = String::from(encode_uri_component(opening(&text)));
        // A dash has a meaning there.
        address = address + ":~:text=" + &text.replace('-', "%2D");
    }
    Some(address)
}

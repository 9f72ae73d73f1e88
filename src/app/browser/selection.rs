//! The text that the reader has selected.

use std::cell::RefCell;

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Node, Selection, Text};

/// A place within a text.
type Place = (Text, u32);

thread_local! {
    /// Where the selection begins and where it ends.
    static NOTED: RefCell<Option<(Place, Place)>> = const { RefCell::new(None) };
}

/// Notes what is selected. Hydration writes every text anew, if only with the same words, and
/// the browser then thinks that what was selected is gone.
pub(in crate::app) fn note() {
    NOTED.set(noted());
}

/// What is selected, if it is some text. To ask for its length has the browser lay the page out,
/// which mostly can wait: nothing is selected.
pub(super) fn selected() -> Option<Selection> {
    let selection = window().get_selection().ok().flatten()?;
    (selection.range_count() > 0 && !selection.is_collapsed()).then_some(selection)
}

fn noted() -> Option<(Place, Place)> {
    let selection = selected()?;
    let text = |node: Option<Node>| node?.dyn_into::<Text>().ok();
    let anchor = (text(selection.anchor_node())?, selection.anchor_offset());
    Some((anchor, (text(selection.focus_node())?, selection.focus_offset())))
}

/// Selects what was noted, as far as it still stands.
pub(super) fn restore() {
    let Some(((anchor, from), (focus, to))) = NOTED.take() else { return };
    if let Ok(Some(selection)) = window().get_selection()
        && anchor.is_connected()
        && focus.is_connected()
    {
        let (from, to) = (from.min(anchor.length()), to.min(focus.length()));
        // Nothing but the selection is lost where it can't be made.
        let _ = selection.set_base_and_extent(&anchor, from, &focus, to);
    }
}

//! Which mention the reader rests on, with a pointer, the keyboard or a finger.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::selection::selected;
use super::{element, focus_element, mention_at, wait};

/// How long a reader rests on a mention before its card comes, and how long the card stays when
/// the pointer has left both, in milliseconds: enough to go from one to the other.
const REST: i32 = 350;
const STAY: i32 = 250;
/// How long a finger lies on a mention.
const PRESS: i32 = 500;

const CARD: &str = ".mention-card";
const EVENTS: [&str; 9] = [
    "selectionchange",
    "pointerover",
    "pointerdown",
    "pointerup",
    "pointercancel",
    "contextmenu",
    "click",
    "focusin",
    "keydown",
];

/// Tells the number of the mention that the reader rests on, and that its card is wanted no more.
pub(in crate::app) fn watch_mentions(told: impl Fn(Option<usize>) + 'static) -> Vec<EventListener> {
    let rests = Rc::new(Rests {
        told,
        turn: Cell::default(),
        tabs: Cell::default(),
        pressed: Cell::default(),
    });
    // Before anything in the page: a key that closes the card does nothing else.
    let options =
        EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
    let listen = |event: &'static str| {
        let rests = rests.clone();
        EventListener::new_with_options(&document(), event, options, move |event| rests.hear(event))
    };
    EVENTS.map(listen).into()
}

struct Rests<F> {
    told: F,
    /// Only the last thing that was begun comes to be told.
    turn: Cell<u32>,
    /// Whether the focus moves by the Tab key.
    tabs: Cell<bool>,
    /// Whether a finger has lain on a mention, and hasn't been lifted.
    pressed: Cell<bool>,
}

impl<F: Fn(Option<usize>) + 'static> Rests<F> {
    fn hear(self: &Rc<Self>, event: &Event) {
        if event.type_() == "selectionchange" {
            show_selected();
            return;
        }
        let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else {
            return;
        };
        let on_card = target.closest(CARD).ok().flatten().is_some();
        let mention = mention_at(&target);
        let pointer = Reflect::get(event, &"pointerType".into()).ok().and_then(|it| it.as_string());
        let touches = pointer.as_deref() == Some("touch");
        match &*event.type_() {
            "pointerover" if touches => {}
            "focusin" if mention.is_some() && !self.tabs.get() => {}
            "pointerover" | "focusin" if on_card => self.tell_after(None, None),
            "pointerover" | "focusin" if mention.is_some() => {
                self.tell_after(Some(mention), Some(REST))
            }
            "pointerover" => self.tell_after(Some(None), Some(STAY)),
            "focusin" if !self.pressed.get() => self.tell_after(Some(None), Some(0)),
            "pointerdown" => {
                self.tabs.set(false);
                self.pressed.set(false);
                match mention {
                    Some(_) if touches => self.tell_after(Some(mention), Some(PRESS)),
                    _ if on_card => {}
                    _ => self.tell_after(Some(None), Some(0)),
                }
            }
            "pointerup" | "pointercancel" if touches => self.tell_after(None, None),
            // The browser's own menu of a link, and its way there, are not what was meant.
            "contextmenu" if touches && mention.is_some() => {
                event.prevent_default();
                self.tell(mention, true);
            }
            "click" if self.pressed.replace(false) && mention.is_some() => {
                event.prevent_default();
                event.stop_propagation();
            }
            "keydown" => self.hear_key(event.unchecked_ref(), &target, on_card),
            _ => {}
        }
    }

    fn hear_key(&self, event: &KeyboardEvent, target: &Element, on_card: bool) {
        let key = event.key();
        self.tabs.set(key == "Tab");
        let Some(card) = document().query_selector(CARD).ok().flatten() else { return };
        let of_card = card.get_attribute("data-mention").and_then(|id| element(&id));
        match &*key {
            "Escape" => {
                event.stop_propagation();
                if let Some(mention) = of_card.filter(|_| on_card) {
                    focus_element(&mention);
                }
                self.tell(None, false);
            }
            "ArrowDown" if !on_card && mention_at(target).is_some() => {
                event.prevent_default();
                if let Ok(Some(link)) = card.query_selector("a") {
                    focus_element(link.unchecked_ref());
                }
            }
            _ => {}
        }
    }

    fn tell(&self, mention: Option<usize>, pressed: bool) {
        self.turn.set(self.turn.get() + 1);
        self.pressed.set(pressed);
        (self.told)(mention);
    }

    /// Tells something after a while, unless something else happens before; or nothing, and only
    /// what was to be told isn't.
    fn tell_after(self: &Rc<Self>, what: Option<Option<usize>>, pause: Option<i32>) {
        let now = self.turn.get() + 1;
        self.turn.set(now);
        if let (Some(what), Some(pause)) = (what, pause) {
            let rests = self.clone();
            spawn_local(async move {
                wait(pause).await;
                if rests.turn.get() == now {
                    rests.tell(what, pause == PRESS);
                }
            });
        }
    }
}

/// Says in the page, for the style sheet to offer what can be done with it, whether some text of the
/// article is selected.
fn show_selected() {
    let around = selected().and_then(|at| at.anchor_node()?.parent_element());
    let article = around.and_then(|around| around.closest(".article-page article").ok().flatten());
    if let Some(root) = document().document_element() {
        // A page that can't be told offers nothing.
        let _ = root.toggle_attribute_with_force("data-selected", article.is_some());
    }
}

/// Puts the card of a mention below it, or above where there is no room; on a phone the style
/// sheet has its own place for it.
pub(in crate::app) fn place_card(mention: &str) {
    let card = document().query_selector(CARD).ok().flatten();
    let card = card.and_then(|card| card.dyn_into::<HtmlElement>().ok());
    let (Some(card), Some(mention)) = (card, element(mention)) else { return };
    let Some(around) = card.parent_element() else { return };
    let [at, origin] = [&*mention, &around].map(Element::get_bounding_client_rect);
    let size = |size: Result<wasm_bindgen::JsValue, _>| {
        size.ok().and_then(|it| it.as_f64()).unwrap_or_default()
    };
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let (wide, high) = (f64::from(card.offset_width()), f64::from(card.offset_height()));
    const GAP: f64 = 6.0;
    let below = at.bottom() + GAP;
    let above = at.top() - GAP - high;
    let top = if below + high > height && above >= 0.0 { above } else { below };
    let left = at.left().min(width - wide - 4.0 * GAP).max(GAP);
    // A card without a place stands where the style sheet puts it.
    #[allow(clippy::cast_possible_truncation)]
    for (name, place) in [("--x", left - origin.left()), ("--y", top - origin.top())] {
        let _ = card.style().set_property(name, &format!("{}px", place as i32));
    }
}

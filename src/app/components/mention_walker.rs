//! Walks the mentions of the entity that is followed through an article.

use yew::prelude::*;

use crate::app::Route;
use crate::app::hooks::{FOLD, use_addresses, use_locale, use_store};
use crate::archive::EntityIx;

/// What a walker asks of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Walk {
    /// Go to the mention before.
    Previous,
    /// Go to the mention after.
    Next,
    /// Fold the rest away, or show it again.
    Fold,
    /// Follow the entity no more.
    Stop,
}

impl Walk {
    /// What a key asks.
    pub(in crate::app) fn of_key(key: &str) -> Option<Self> {
        match key {
            "n" => Some(Self::Next),
            "p" => Some(Self::Previous),
            "Escape" => Some(Self::Stop),
            _ => None,
        }
    }

    /// The place after a step among so many mentions, from a place if there is one. It goes
    /// round at both ends.
    pub(in crate::app) fn step(self, from: Option<usize>, of: usize) -> Option<usize> {
        let last = of.checked_sub(1)?;
        match (self, from) {
            (Self::Next, None) => Some(0),
            (Self::Next, Some(at)) => Some(if at >= last { 0 } else { at + 1 }),
            (Self::Previous, None | Some(0)) => Some(last),
            (Self::Previous, Some(at)) => Some(at - 1),
            (Self::Fold | Self::Stop, at) => at,
        }
    }
}

/// Properties of [`MentionWalker`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct MentionWalkerProps {
    /// The entity that is followed.
    pub(in crate::app) entity: EntityIx,
    /// The place of the mention at which the reader is, counted from 0.
    pub(in crate::app) place: Option<usize>,
    /// How many mentions there are.
    pub(in crate::app) total: usize,
    /// Whether the rest is folded away.
    pub(in crate::app) folded: bool,
    pub(in crate::app) onwalk: Callback<Walk>,
}

/// A bar with the entity's name, a counter "2 of 7", and buttons to walk.
#[component]
pub(in crate::app) fn MentionWalker(props: &MentionWalkerProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let entity = store.entity(props.entity);
    let its_page = use_addresses().page(&Route::entity(&entity.key), "");
    let name = locale.name(entity);
    let on = |walk: Walk| props.onwalk.reform(move |_: MouseEvent| walk);
    let counter = match props.place {
        Some(place) => format!("{} {} {}", place + 1, words.of, props.total),
        None if props.total == 0 => words.not_named.to_owned(),
        None => locale.count(props.total, words.mentions),
    };
    let alone = props.total == 0;
    html! {
        <div class="walker" role="group" aria-label={format!("{} {name}", words.walk)} title={words.keys}
            lang={store.site().lang.to_string()} dir={store.site().lang.direction().as_str()}>
            <a href={its_page} class={classes!("walker-name", entity.key.kind().as_str())}>{ name }</a>
            <span class="walker-count" role="status">{ counter }</span>
            <span class="walker-buttons">
                <button type="button" disabled={alone} aria-label={words.previous} onclick={on(Walk::Previous)}>
                    <span aria-hidden="true">{ "↑" }</span>
                </button>
                <button type="button" disabled={alone} aria-label={words.next} onclick={on(Walk::Next)}>
                    <span aria-hidden="true">{ "↓" }</span>
                </button>
                <button type="button" disabled={alone} class="wide" id={FOLD}
                    aria-pressed={props.folded.to_string()} onclick={on(Walk::Fold)}>
                    { words.fold }
                </button>
                <button type="button" aria-label={words.close} onclick={on(Walk::Stop)}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walking_goes_round() {
        assert_eq!(Walk::Next.step(None, 3), Some(0));
        assert_eq!(Walk::Next.step(Some(2), 3), Some(0));
        assert_eq!(Walk::Previous.step(None, 3), Some(2));
        assert_eq!(Walk::Previous.step(Some(0), 3), Some(2));
        assert_eq!(Walk::Previous.step(Some(2), 3), Some(1));
        assert_eq!(Walk::Next.step(None, 0), None);
    }
}

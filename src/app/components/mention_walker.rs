//! Walks the mentions of the entities that are followed through an article.

use yew::prelude::*;

use super::wrong::wrong;
use crate::app::hooks::FOLD;
use crate::app::scene::Scene;
use crate::app::{Reading, Route};
use crate::page::Named;

/// What a walker asks of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Walk {
    /// Go to the mention before.
    Previous,
    /// Go to the mention after.
    Next,
    /// Fold the rest away, or show it again.
    Fold,
    /// Keep the paragraphs with all of the entities, or with any.
    Join,
    /// Follow none any more.
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
            (Self::Fold | Self::Join | Self::Stop, at) => at,
        }
    }
}

/// A bar with the entities' names, a counter "2 of 7", and buttons to walk.
pub(in crate::app) struct Walker<'a> {
    /// The entities that are followed.
    pub(in crate::app) named: Vec<&'a Named>,
    /// How the article is read.
    pub(in crate::app) reading: &'a Reading,
    /// The place of the mention at which the reader is, counted from 0.
    pub(in crate::app) place: Option<usize>,
    /// How many mentions there are.
    pub(in crate::app) total: usize,
    pub(in crate::app) onwalk: Callback<Walk>,
}

impl Walker<'_> {
    /// The bar.
    pub(in crate::app) fn view(&self, scene: &Scene) -> Html {
        let (locale, words) = (&scene.locale, scene.locale.words());
        let (lang, dir) = scene.tongue();
        let names = self.named.iter().map(|named| locale.name(named).to_string());
        let names: Vec<_> = names.collect();
        let counter = match self.place {
            Some(place) => words.position(place + 1, self.total),
            None if self.total == 0 => words.not_named().to_owned(),
            None => words.mentions(self.total),
        };
        let alone = self.total == 0;
        let button = |walk: Walk, label: &'static str, sign: &'static str| {
            let onclick = self.onwalk.reform(move |_: MouseEvent| walk);
            // One can always stop.
            let disabled = alone && walk != Walk::Stop;
            html! {
                <button type="button" {disabled} aria-label={label} {onclick}>
                    <span aria-hidden="true">{ sign }</span>
                </button>
            }
        };
        let switch = |walk: Walk, id: Option<&'static str>, pressed: bool, label: &'static str| {
            let onclick = self.onwalk.reform(move |_: MouseEvent| walk);
            html! {
                <button type="button" disabled={alone} {id} aria-pressed={pressed.to_string()} {onclick}>
                    { label }
                </button>
            }
        };
        let links = self.named.iter().zip(&names).map(|(named, name)| {
            let key = &named.key;
            html! {
                <a href={scene.to(&Route::entity(key), "")} class={classes!("walker-name", key.kind().as_str())}>
                    { name.clone() }
                </a>
            }
        });
        html! {
            <div class="walker" role="group" aria-label={words.walk(&names.join(", "))}
                title={words.keys()} {lang} {dir}>
                <span class="walker-names">{ for links }</span>
                <span class="walker-count" role="status">{ counter }</span>
                <span class="walker-buttons">
                    { button(Walk::Previous, words.previous(), "↑") }
                    { button(Walk::Next, words.next(), "↓") }
                    { switch(Walk::Fold, Some(FOLD), self.reading.folded(), words.fold()) }
                    if let [one] = self.named[..] {
                        { wrong(scene, &one.key) }
                    } else {
                        { switch(Walk::Join, None, !self.reading.any(), words.together()) }
                    }
                </span>
                { button(Walk::Stop, words.close(), "×") }
            </div>
        }
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

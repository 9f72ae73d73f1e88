//! Walks the mentions of the entity that is followed through an article.

use yew::prelude::*;

use super::wrong::wrong;
use crate::app::Route;
use crate::app::hooks::FOLD;
use crate::app::scene::Scene;
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

/// A bar with the entity's name, a counter "2 of 7", and buttons to walk.
pub(in crate::app) struct Walker<'a> {
    /// The entity that is followed.
    pub(in crate::app) named: &'a Named,
    /// The place of the mention at which the reader is, counted from 0.
    pub(in crate::app) place: Option<usize>,
    /// How many mentions there are.
    pub(in crate::app) total: usize,
    /// Whether the rest is folded away.
    pub(in crate::app) folded: bool,
    pub(in crate::app) onwalk: Callback<Walk>,
}

impl Walker<'_> {
    /// The bar.
    pub(in crate::app) fn view(&self, scene: &Scene) -> Html {
        let (locale, words) = (&scene.locale, scene.locale.words());
        let key = &self.named.key;
        let its_page = scene.to(&Route::entity(key), "");
        let name = locale.name(self.named);
        let (lang, dir) = scene.tongue();
        let on = |walk: Walk| self.onwalk.reform(move |_: MouseEvent| walk);
        let counter = match self.place {
            Some(place) => words.position(place + 1, self.total),
            None if self.total == 0 => words.not_named().to_owned(),
            None => words.mentions(self.total),
        };
        let alone = self.total == 0;
        html! {
            <div class="walker" role="group" aria-label={words.walk(&name)} title={words.keys()}
                {lang} {dir}>
                <a href={its_page} class={classes!("walker-name", key.kind().as_str())}>{ name }</a>
                <span class="walker-count" role="status">{ counter }</span>
                { wrong(scene, key) }
                <span class="walker-buttons">
                    <button type="button" disabled={alone} aria-label={words.previous()} onclick={on(Walk::Previous)}>
                        <span aria-hidden="true">{ "↑" }</span>
                    </button>
                    <button type="button" disabled={alone} aria-label={words.next()} onclick={on(Walk::Next)}>
                        <span aria-hidden="true">{ "↓" }</span>
                    </button>
                    <button type="button" disabled={alone} class="wide" id={FOLD}
                        aria-pressed={self.folded.to_string()} onclick={on(Walk::Fold)}>
                        { words.fold() }
                    </button>
                    <button type="button" aria-label={words.close()} onclick={on(Walk::Stop)}>
                        <span aria-hidden="true">{ "×" }</span>
                    </button>
                </span>
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

//! The languages of the interface, to choose from.

use yew::prelude::*;

use crate::app::i18n::TONGUES;
use crate::app::scene::{Scene, Step};

/// A button for each language, in that language.
pub(in crate::app) fn tongues(scene: &Scene) -> Html {
    let words = scene.locale.words();
    let buttons = TONGUES.iter().map(|&(code, name)| {
        let onclick = scene.go.reform(move |_: MouseEvent| Step::Speak(code));
        let is_spoken = code == words.code();
        html! {
            <li key={code}>
                <button type="button" class="quiet" lang={code} aria-pressed={is_spoken.to_string()} {onclick}>
                    { name }
                </button>
            </li>
        }
    });
    html! {
        <ul class="tongues" aria-label={words.interface_language()}>{ for buttons }</ul>
    }
}

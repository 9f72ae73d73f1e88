//! [`Picker`]: by which a reader chooses an entity of the archive.

use yew::prelude::*;

use super::known::{KnownEntities, KnownEntity};
use crate::app::i18n::CorrectionWords;
use crate::app::{Locale, Shared, browser};
use crate::corrections::Called;
use crate::entity::EntityKey;

/// Properties of [`Picker`].
#[derive(Properties)]
pub(super) struct PickerProps {
    pub(super) words: CorrectionWords,
    pub(super) locale: Locale,
    /// What is asked: "Which one it is".
    pub(super) legend: &'static str,
    pub(super) known: Shared<KnownEntities>,
    /// The entity that is not to be chosen.
    pub(super) but: Option<EntityKey>,
    /// The entity that is chosen.
    pub(super) chosen: Option<Called>,
    pub(super) onchoose: Callback<Called>,
}

impl PartialEq for PickerProps {
    fn eq(&self, other: &Self) -> bool {
        (self.legend, &self.but, &self.chosen) == (other.legend, &other.but, &other.chosen)
            && self.known == other.known
            && self.onchoose == other.onchoose
    }
}

/// A box to look for a name, and the entities that bear it, one of which is chosen. Plain controls:
/// a screen reader says what it says of any.
#[component]
pub(super) fn Picker(props: &PickerProps) -> Html {
    let PickerProps { words, locale, legend, known, but, chosen, onchoose } = props;
    let written = use_state(String::new);
    let oninput = {
        let written = written.clone();
        move |event: InputEvent| written.set(browser::value(&event))
    };
    let found = known.matching(&written, but.as_ref());
    let told = match (written.trim().is_empty(), known.is_empty(), found.is_empty()) {
        (true, ..) | (_, _, false) => "",
        (false, true, _) => words.not_loaded(),
        (false, false, true) => words.none_such(),
    };
    let row = |it: &KnownEntity| {
        let called = Called { key: it.key.clone(), name: Some(it.name.clone()) };
        let checked = chosen.as_ref().is_some_and(|chosen| chosen.key == it.key);
        let onchange = onchoose.reform(move |_: Event| called.clone());
        let articles = usize::try_from(it.articles).unwrap_or(usize::MAX);
        html! {
            <li key={it.key.to_string()}>
                <label>
                    <input type="radio" name="chosen" {checked} {onchange} />
                    <span class={it.key.kind().as_str()}>{ it.name.clone() }</span>
                    <span class="correct-count">
                        { format!("{}, {}", locale.kind(it.key.kind()), locale.articles(articles)) }
                    </span>
                </label>
            </li>
        }
    };
    html! {
        <fieldset class="correct-picker">
            <legend>{ *legend }</legend>
            <label class="correct-search">
                { words.search() }
                <input type="search" autocomplete="off" spellcheck="false" value={(*written).clone()} {oninput} />
            </label>
            <ul>{ for found.into_iter().map(row) }</ul>
            <p class="correct-hint" role="status">{ told }</p>
            if let Some(chosen) = chosen {
                <p class="correct-hint">
                    { words.chosen() }{ " " }
                    <strong>{ chosen.name.clone().unwrap_or_else(|| chosen.key.to_string()) }</strong>
                </p>
            }
        </fieldset>
    }
}

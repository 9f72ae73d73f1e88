//! [`Form`]: by which readers bring texts.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::session::Step;
use super::{Deed, Said};
use crate::app::browser;
use crate::app::i18n::DeskWords;
use crate::desk::Trouble;

/// The id of the box for a text.
pub(super) const TEXT: &str = "own-text";

/// The id of the control that says whether to keep it.
pub(super) const KEEP: &str = "own-keep";

/// Properties of [`Form`].
#[derive(Properties)]
pub(super) struct FormProps {
    pub(super) words: DeskWords,
    /// What stands in the box from the start.
    pub(super) typed: AttrValue,
    pub(super) step: Option<Step>,
    pub(super) troubles: Vec<Trouble>,
    pub(super) said: Option<Said>,
    /// Whether there are texts on the desk already.
    pub(super) again: bool,
    pub(super) done: Callback<Deed>,
}

impl PartialEq for FormProps {
    fn eq(&self, other: &Self) -> bool {
        (self.step, self.said, self.again) == (other.step, other.said, other.again)
            && self.troubles == other.troubles
    }
}

/// A box to paste a text into, and a control to choose files by; they can be dropped there too.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let FormProps { words, typed, step, troubles, said, again, done } = props;
    let keep = use_state(|| false);
    let onkeep = {
        let keep = keep.clone();
        move |event: Event| keep.set(browser::is_checked(&event))
    };
    let onsubmit = {
        let (keep, done) = (keep.clone(), done.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let text = browser::written(TEXT).unwrap_or_default();
            done.emit(Deed::Bring(vec![(String::new(), text.into_bytes())], *keep));
        }
    };
    let onfiles = {
        let (keep, done) = (keep.clone(), done.clone());
        move |event: Event| {
            let (keep, done) = (*keep, done.clone());
            spawn_local(async move {
                done.emit(Deed::Bring(browser::chosen_files(event).await, keep));
            });
        }
    };
    let onfocusin = done.reform(|_: FocusEvent| Deed::Prepare);
    let heading = if *again {
        html! { <h2 class="desk-title">{ words.another() }</h2> }
    } else {
        html! { <h1 class="desk-title" id={crate::app::hooks::TOP} tabindex="-1">{ words.title() }</h1> }
    };
    let status = match (step, said) {
        (Some(Step::Fetching), _) => words.fetching(),
        (Some(Step::Reading), _) => words.reading(),
        (None, Some(Said::Nothing)) => words.nothing(),
        (None, Some(Said::Failed)) => words.failed(),
        (None, Some(Said::WithoutModel)) => words.no_model(),
        (None, Some(Said::CannotKeep)) => words.cannot_keep(),
        (None, None) => "",
    };
    let trouble = |trouble: &Trouble| {
        let name = if trouble.name.is_empty() { words.pasted() } else { &trouble.name };
        let line = trouble.line.map(|line| format!(", {}", words.line(line as usize)));
        let unread = if trouble.is_error { format!("{}: ", words.unread()) } else { String::new() };
        html! {
            <li>
                <strong>{ name }{ line }</strong>{ ": " }{ unread }{ &trouble.what }{ ". " }
                <span class="remedy">{ &trouble.remedy }</span>
            </li>
        }
    };
    html! {
        <section class="desk" aria-label={if *again { words.another() } else { words.title() }} {onfocusin}>
            { heading }
            <p class="desk-about">{ words.about() }</p>
            <form {onsubmit}>
                <label for={TEXT}>{ words.text() }</label>
                <textarea id={TEXT} rows="10" aria-describedby="own-hint" defaultvalue={typed.clone()} />
                <p id="own-hint" class="desk-hint">{ words.hint() }</p>
                <p class="desk-files">
                    <label for="own-files">{ words.files() }</label>
                    <input id="own-files" type="file" accept=".txt,.md,text/plain,text/markdown" multiple={true}
                        onchange={onfiles} />
                    <span class="desk-hint">{ words.drop() }</span>
                </p>
                <p class="desk-keep">
                    <input id={KEEP} type="checkbox" checked={*keep} onchange={onkeep} />
                    <label for={KEEP}>{ words.keep() }</label>
                </p>
                <p><button disabled={step.is_some()}>{ words.read() }</button></p>
            </form>
            <p class="desk-status" role="status">{ status }</p>
            if !troubles.is_empty() {
                <ul class="desk-troubles">{ for troubles.iter().map(trouble) }</ul>
            }
            <noscript><p>{ words.no_script() }</p></noscript>
        </section>
    }
}

//! [`Form`]: by which a reader says what is wrong.

use yew::prelude::*;

use super::draft::{Draft, Unfinished, What};
use super::known::KnownEntities;
use super::picker::Picker;
use super::subject::Subject;
use crate::app::i18n::CorrectionWords;
use crate::app::{Locale, Shared, browser};
use crate::corrections::{Called, Made};
use crate::entity::Kind;

/// Properties of [`Form`].
#[derive(Properties)]
pub(super) struct FormProps {
    pub(super) words: CorrectionWords,
    pub(super) locale: Locale,
    pub(super) subject: Subject,
    pub(super) known: Shared<KnownEntities>,
    pub(super) onmade: Callback<Made>,
}

impl PartialEq for FormProps {
    fn eq(&self, other: &Self) -> bool {
        (&self.subject, &self.known, &self.onmade) == (&other.subject, &other.known, &other.onmade)
    }
}

/// What can be wrong, one of which is chosen, and what is right instead.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let FormProps { words, locale, subject, known, onmade } = props;
    let draft = use_state(|| Draft::of(subject));
    let said = use_state(|| "");
    let edit = {
        let (draft, said) = (draft.clone(), said.clone());
        move |change: &dyn Fn(&mut Draft)| {
            let mut next = (*draft).clone();
            change(&mut next);
            draft.set(next);
            said.set("");
        }
    };
    let onsubmit = {
        let (draft, said, subject) = (draft.clone(), said.clone(), subject.clone());
        let (onmade, words) = (onmade.clone(), words.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match draft.finish(&subject) {
                Ok(correction) => {
                    said.set(words.added());
                    onmade.emit(Made { correction, page: subject.page() });
                }
                Err(Unfinished::NoChoice) => said.set(words.choose()),
                Err(Unfinished::Same) => said.set(words.same()),
            }
        }
    };
    if subject.is_date() && subject.article.is_none() {
        return html! { <p class="correct-hint">{ words.date() }</p> };
    }
    let choice = |what: What| {
        let edit = edit.clone();
        let onchange = move |_: Event| edit(&|draft| draft.what = what);
        html! {
            <label key={what.as_str()}>
                <input type="radio" name="what" value={what.as_str()} checked={draft.what == what} {onchange} />
                <span>{ told(words, subject, what) }</span>
            </label>
        }
    };
    let text = |label: &'static str,
                value: &str,
                list: &'static str,
                set: fn(&mut Draft, String)| {
        let edit = edit.clone();
        let oninput = move |event: InputEvent| {
            let value = browser::value(&event);
            edit(&|draft| set(draft, value.clone()));
        };
        let list = (!list.is_empty()).then_some(list);
        html! {
            <label class="correct-text">
                { label }
                <input type="text" required={true} autocomplete="off" spellcheck="false" value={value.to_owned()} {list} {oninput} />
            </label>
        }
    };
    let name = || {
        let options = subject.names.iter();
        let options =
            options.map(|name| html! { <option key={name.clone()} value={name.clone()} /> });
        html! {
            <>
                { text(words.name(), &draft.words, "correct-names", |draft, value| draft.words = value) }
                <datalist id="correct-names">{ for options }</datalist>
            </>
        }
    };
    let picker = || {
        let edit = edit.clone();
        let onchoose = move |called: Called| edit(&|draft| draft.other = Some(called.clone()));
        let but = subject.entity.as_ref().map(|entity| entity.key.clone());
        html! {
            <Picker words={words.clone()} locale={locale.clone()} legend={words.which()} known={known.clone()} {but}
                chosen={draft.other.clone()} onchoose={Callback::from(onchoose)} />
        }
    };
    let kind = || {
        let onchange = {
            let edit = edit.clone();
            move |event: Event| {
                let kind = browser::value(&event).parse().ok();
                edit(&|draft| draft.kind = kind);
            }
        };
        let own = subject.entity.as_ref().map(|entity| entity.key.kind());
        let others = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Date && Some(*kind) != own);
        html! {
            <label class="correct-text">
                { words.new_kind() }
                <select required={true} {onchange}>
                    <option value="" selected={draft.kind.is_none()} />
                    { for others.map(|kind| html! {
                        <option key={kind.as_str()} value={kind.as_str()} selected={draft.kind == Some(kind)}>
                            { words.a(kind) }
                        </option>
                    }) }
                </select>
            </label>
        }
    };
    let scope = || {
        let side = |everywhere: bool, label: &'static str| {
            let edit = edit.clone();
            let onchange = move |_: Event| edit(&|draft| draft.everywhere = everywhere);
            html! {
                <label>
                    <input type="radio" name="scope" checked={draft.everywhere == everywhere} {onchange} />
                    <span>{ label }</span>
                </label>
            }
        };
        html! {
            if subject.article.is_some() && !subject.is_date() {
                <fieldset>
                    <legend>{ words.scope() }</legend>
                    { side(false, words.here()) }
                    { side(true, words.everywhere()) }
                </fieldset>
            }
        }
    };
    let details = match draft.what {
        What::Merge => picker(),
        What::Rename => text(words.new_name(), &draft.name, "", |draft, value| draft.name = value),
        What::Kind => kind(),
        What::Reject => html! { <>{ name() }{ scope() }</> },
        What::Pin => html! { <>{ name() }{ picker() }</> },
    };
    html! {
        <form class="correct-form" {onsubmit}>
            <fieldset>
                <legend>{ words.what() }</legend>
                { for What::offered(subject).into_iter().map(choice) }
            </fieldset>
            <div key={draft.what.as_str()}>{ details }</div>
            <p><button>{ words.add() }</button></p>
            <p class="correct-status" role="status">{ *said }</p>
        </form>
    }
}

/// What can be wrong, as it is asked of this one.
fn told(words: &CorrectionWords, subject: &Subject, what: What) -> String {
    match (what, &subject.entity) {
        (What::Merge, _) => words.merge().to_owned(),
        (What::Rename, _) => words.rename().to_owned(),
        (What::Kind, Some(entity)) => words.kind(words.a(entity.key.kind())),
        (What::Kind, None) => words.other_kind().to_owned(),
        (What::Reject, _) => words.reject().to_owned(),
        (What::Pin, _) => words.pin().to_owned(),
    }
}

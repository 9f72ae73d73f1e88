//! [`Collected`]: the corrections that were made so far, and how they come to the newsroom.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::CorrectionWords;
use crate::corrections::Corrections;

/// The id of the patch, for who copies it by hand.
const PATCH: &str = "correct-patch";

/// What has become of handing the patch over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Handed {
    Nowhere,
    Copied,
    NotCopied,
    NotSaved,
}

/// What has become of writing the corrections into the newsroom's file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Applying {
    /// Nothing yet.
    #[default]
    Not,
    /// They have been sent.
    Going,
    /// All are in the file.
    Done,
    /// Some are: why each of those that are left isn't.
    Partly(Vec<String>),
    /// None is, and why.
    Failed(String),
}

/// Properties of [`Collected`].
#[derive(Properties)]
pub(super) struct CollectedProps {
    pub(super) words: CorrectionWords,
    pub(super) made: Corrections,
    /// Whether this browser keeps them.
    pub(super) kept: bool,
    /// What became of writing them; nothing where they can't be written from here.
    pub(super) applying: Option<Applying>,
    /// Told of the place of one that is taken back.
    pub(super) onback: Callback<usize>,
    pub(super) onapply: Callback<MouseEvent>,
}

impl PartialEq for CollectedProps {
    fn eq(&self, other: &Self) -> bool {
        (&self.made, self.kept, &self.applying) == (&other.made, other.kept, &other.applying)
            && (&self.onback, &self.onapply) == (&other.onback, &other.onapply)
    }
}

/// The corrections that were made so far, each of which can be taken back, and the text that a
/// newsroom takes: to copy, to save, and in a preview to be written at once.
#[component]
pub(super) fn Collected(props: &CollectedProps) -> Html {
    let CollectedProps { words, made, kept, applying, onback, onapply } = props;
    let handed = use_state(|| Handed::Nowhere);
    {
        // What was copied is another text now.
        let handed = handed.clone();
        use_effect_with(made.clone(), move |_| handed.set(Handed::Nowhere));
    }
    let patch = made.patch(|made| words.comment(made));
    let rows = made.all().iter().enumerate().map(|(place, made)| {
        let sentence = words.sentence(&made.correction);
        let label = format!("{}: {sentence}", words.take_back());
        let onclick = onback.reform(move |_: MouseEvent| place);
        html! {
            <li key={format!("{sentence} {}", made.page)}>
                <span>{ sentence }{ " " }<span class="correct-count">{ made.page.clone() }</span></span>
                <button type="button" class="quiet" aria-label={label} {onclick}>{ words.take_back() }</button>
            </li>
        }
    });
    let oncopy = {
        let (handed, patch) = (handed.clone(), patch.clone());
        move |_: MouseEvent| {
            let (handed, patch) = (handed.clone(), patch.clone());
            spawn_local(async move {
                handed.set(match browser::copy(&patch).await {
                    Ok(()) => Handed::Copied,
                    Err(_) => {
                        browser::select(PATCH);
                        Handed::NotCopied
                    }
                });
            });
        }
    };
    let onsave = {
        let (handed, patch, words) = (handed.clone(), patch.clone(), words.clone());
        move |_: MouseEvent| {
            let saved = browser::download(words.file(), "application/toml;charset=utf-8", &patch);
            handed.set(if saved.is_ok() { Handed::Nowhere } else { Handed::NotSaved });
        }
    };
    let said = match *handed {
        Handed::Nowhere => "",
        Handed::Copied => words.copied(),
        Handed::NotCopied => words.not_copied(),
        Handed::NotSaved => words.not_saved(),
    };
    html! {
        <section class="correct-collected" aria-labelledby="correct-collected">
            <h2 id="correct-collected">{ words.collected() }</h2>
            if !kept {
                <p class="correct-hint">{ words.not_kept() }</p>
            }
            if made.all().is_empty() {
                <p class="correct-hint">{ words.none_yet() }</p>
            } else {
                <ol>{ for rows }</ol>
                <h3 id="correct-text">{ words.patch() }</h3>
                <pre id={PATCH} tabindex="0" role="region" aria-labelledby="correct-text"><code>{ patch }</code></pre>
                <p class="correct-hint">{ words.send() }</p>
                <p class="correct-buttons">
                    <button type="button" onclick={oncopy}>{ words.copy() }</button>
                    <button type="button" onclick={onsave}>{ words.save() }</button>
                    if let Some(applying) = applying {
                        <button type="button" disabled={*applying == Applying::Going} onclick={onapply.clone()}>
                            { words.apply() }
                        </button>
                    }
                </p>
            }
            <p class="correct-status" role="status">{ said }</p>
            <div class="correct-status" role="status">{ applying.as_ref().map(|it| outcome(words, it)) }</div>
        </section>
    }
}

fn outcome(words: &CorrectionWords, applying: &Applying) -> Html {
    match applying {
        Applying::Not => html! {},
        Applying::Going => html! { <p>{ words.applying() }</p> },
        Applying::Done => html! { <p>{ words.applied() }</p> },
        Applying::Partly(why) => html! {
            <>
                <p>{ words.partly() }</p>
                <ul>{ for why.iter().map(|why| html! { <li>{ why.clone() }</li> }) }</ul>
            </>
        },
        Applying::Failed(why) => html! { <p>{ format!("{} {why}", words.not_applied()) }</p> },
    }
}

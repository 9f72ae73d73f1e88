//! The archive on the reader's own device, to be read without a network.

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::browser::{self, Ask, Kept};
use crate::app::{Addresses, Locale};

/// What has become of keeping the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keeping {
    /// It can be kept.
    Offered,
    /// It is being fetched.
    Going,
    /// All of it is here.
    Done,
    /// It was here.
    Removed,
    /// Not all of it could be fetched.
    Failed,
}

impl Keeping {
    /// What has come of asking for more.
    fn after(kept: Option<Kept>) -> Self {
        match kept {
            None => Self::Failed,
            Some(kept) if kept.whole => Self::Done,
            Some(_) => Self::Going,
        }
    }
}

/// Properties of [`Keep`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct KeepProps {
    /// The name of what was published at once.
    pub(in crate::app) generation: AttrValue,
    pub(in crate::app) locale: Locale,
    pub(in crate::app) addresses: Addresses,
}

/// Offers to keep the whole archive on this device, and to let it go again. It stands in no
/// prerendered page: whether the browser can keep anything is known only there.
#[component]
pub(in crate::app) fn Keep(props: &KeepProps) -> Html {
    let KeepProps { generation, locale, addresses } = props;
    let state = use_state(|| None::<(Keeping, Kept)>);
    // Each wish of the reader's ends what the one before has set going.
    let wish = use_memo((), |()| Cell::new(0_u32));
    {
        let (state, generation) = (state.clone(), generation.clone());
        let addresses = addresses.clone();
        use_effect_with((), move |()| {
            // A file on a disk is kept already.
            let Addresses::Path { root } = addresses else { return };
            spawn_local(async move {
                if browser::serve_offline(&root).await.is_some()
                    && let Some(kept) = browser::ask(Ask::Adopt, &generation).await
                {
                    let keeping = if kept.whole { Keeping::Done } else { Keeping::Offered };
                    state.set(Some((keeping, kept)));
                }
            });
        });
    }
    let Some((keeping, kept)) = *state else { return html! {} };
    let generation = generation.clone();
    let onclick = move |_: MouseEvent| {
        wish.set(wish.get() + 1);
        let (state, generation) = (state.clone(), generation.clone());
        match keeping {
            Keeping::Going => state.set(Some((Keeping::Offered, kept))),
            Keeping::Done => {
                state.set(Some((Keeping::Removed, kept)));
                spawn_local(async move {
                    browser::ask(Ask::Remove, &generation).await;
                });
            }
            Keeping::Offered | Keeping::Removed | Keeping::Failed => {
                state.set(Some((Keeping::Going, Kept { here: 0, ..kept })));
                browser::persist();
                spawn_local(fetch_all(kept, generation, wish.clone(), move |now| {
                    state.set(Some(now));
                }));
            }
        }
    };
    view(locale, keeping, kept, Callback::from(onclick))
}

/// Fetches the archive piece by piece, as long as the reader doesn't want something else.
async fn fetch_all(
    mut kept: Kept,
    generation: AttrValue,
    wish: Rc<Cell<u32>>,
    told: impl Fn((Keeping, Kept)),
) {
    let mine = wish.get();
    loop {
        let now = browser::ask(Ask::Keep, &generation).await;
        if wish.get() != mine {
            return;
        }
        kept = now.unwrap_or(kept);
        told((Keeping::after(now), kept));
        if Keeping::after(now) != Keeping::Going {
            return;
        }
    }
}

/// How it looks while the archive is being fetched.
pub(in crate::app) fn sample(locale: &Locale) -> Html {
    let kept = Kept { bytes: 3_000_000, here: 1_200_000, whole: false };
    view(locale, Keeping::Going, kept, Callback::noop())
}

/// One button, whatever it does now, so that the keyboard never loses its place.
fn view(locale: &Locale, keeping: Keeping, kept: Kept, onclick: Callback<MouseEvent>) -> Html {
    let words = locale.words();
    let Kept { bytes, here, .. } = kept;
    let size = locale.size(bytes);
    let (said, button) = match keeping {
        Keeping::Offered => ("", words.keep(&size)),
        Keeping::Going => (words.keeping(), words.cancel().to_owned()),
        Keeping::Done => (words.kept(), words.forget(&size)),
        Keeping::Removed => (words.forgotten(), words.keep(&size)),
        Keeping::Failed => (words.not_kept(), words.try_again().to_owned()),
    };
    html! {
        <div class="keep">
            <p role="status">{ said }</p>
            if keeping == Keeping::Going {
                <p class="keep-progress">
                    <progress aria-label={words.keeping()} max={bytes.to_string()} value={here.to_string()} />
                    { words.progress(&locale.size(here), &size) }
                </p>
            }
            <button type="button" class="quiet" {onclick}>{ button }</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fetching_ends_with_the_whole_archive_or_with_a_failure() {
        let kept = Kept { bytes: 9, here: 9, whole: false };
        assert_eq!(Keeping::after(Some(kept)), Keeping::Going);
        assert_eq!(Keeping::after(Some(Kept { whole: true, ..kept })), Keeping::Done);
        assert_eq!(Keeping::after(None), Keeping::Failed);
    }
}

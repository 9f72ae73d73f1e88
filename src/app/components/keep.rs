//! The archive on the reader's own device, to be read without a network.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::plain::quiet_button;
use crate::app::browser::{self, Ask, Kept};
use crate::app::value::{Setter, use_value};
use crate::app::when::{ChangeOf, use_when};
use crate::app::{Addresses, Edition, Locale};

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

/// Offers to keep the whole archive on this device, and to let it go again. It stands in no
/// prerendered page: whether the browser can keep anything is known only there.
#[hook]
pub(super) fn use_keep(edition: &Edition, addresses: &Addresses) -> Html {
    let state = use_value(|| None::<(Keeping, Kept)>);
    // Each wish of the reader's ends what the one before has set going.
    let wish = use_mut_ref(|| 0_u32);
    let generation = edition.generation();
    {
        let (state, generation) = (state.setter(), generation.clone());
        let addresses = addresses.clone();
        let serve = move || {
            // A file on a disk is kept already.
            let Addresses::Path { root } = addresses else { return None };
            spawn_local(async move {
                if browser::serve_offline(&root).await.is_some()
                    && let Some(kept) = browser::ask(Ask::Adopt, &generation).await
                {
                    let keeping = if kept.whole { Keeping::Done } else { Keeping::Offered };
                    state.set(Some((keeping, kept)));
                }
            });
            None
        };
        use_when(ChangeOf::nothing(), Box::new(serve));
    }
    let Some((keeping, kept)) = *state else { return html! {} };
    let state = state.setter();
    let onclick = move |_: MouseEvent| {
        *wish.borrow_mut() += 1;
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
                spawn_local(fetch_all(kept, generation, wish.clone(), state));
            }
        }
    };
    view(&edition.locale(), keeping, kept, Callback::from(onclick))
}

/// Fetches the archive piece by piece, as long as the reader doesn't want something else.
async fn fetch_all(
    mut kept: Kept,
    generation: AttrValue,
    wish: Rc<RefCell<u32>>,
    told: Setter<Option<(Keeping, Kept)>>,
) {
    let mine = *wish.borrow();
    loop {
        let now = browser::ask(Ask::Keep, &generation).await;
        if *wish.borrow() != mine {
            return;
        }
        kept = now.unwrap_or(kept);
        told.set(Some((Keeping::after(now), kept)));
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
            { quiet_button(button.into(), onclick) }
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

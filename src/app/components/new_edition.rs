//! Word of a newer edition of the archive.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::plain::{line, quiet_button};
use crate::app::browser::{self, Ask};
use crate::app::hooks::TOP;
use crate::app::value::use_value;
use crate::app::when::{ChangeOf, hold, use_when};
use crate::app::{Addresses, Edition, Locale, Route};

/// How long, in milliseconds, moving between pages asks for nothing.
const QUIET: f64 = 60_000.0;

/// Says when the archive has been published anew, and offers it. Until the reader wants it, the
/// page goes on with the edition that it has.
#[hook]
pub(super) fn use_new_edition(edition: &Edition, addresses: &Addresses, page: &Route) -> Html {
    let newer = use_value(|| None::<String>);
    // What the reader doesn't want.
    let declined = use_mut_ref(|| None::<String>);
    let asked = use_mut_ref(|| None::<f64>);
    let look = {
        let (newer, declined) = (newer.setter(), declined.clone());
        let (addresses, generation) = (addresses.clone(), edition.generation());
        Callback::from(move |(): ()| {
            // A file on a disk stays as it is.
            let Addresses::Path { root } = addresses.clone() else { return };
            let (newer, declined, generation) =
                (newer.clone(), declined.clone(), generation.clone());
            spawn_local(async move {
                if let Some(published) = browser::published_generation(&root).await
                    && published != *generation
                    && declined.borrow().as_ref() != Some(&published)
                {
                    newer.set(Some(published.clone()));
                    browser::ask(Ask::Adopt, &published).await;
                }
            });
        })
    };
    {
        let look = look.clone();
        let watch = move || hold(browser::watch_return(move || look.emit(())));
        use_when(ChangeOf::nothing(), Box::new(watch));
    }
    // Each move to another page is a chance to ask.
    let moved = move || {
        // The page that has just been loaded has what is published.
        let mut asked = asked.borrow_mut();
        if asked.is_none_or(|asked| browser::now() - asked > QUIET) {
            if asked.is_some() {
                look.emit(());
            }
            *asked = Some(browser::now());
        }
        None
    };
    use_when(ChangeOf::of(page.clone()), Box::new(moved));
    let ondecline = {
        let newer = newer.clone();
        Callback::from(move |_: MouseEvent| {
            declined.replace((*newer).clone());
            newer.set(None);
            browser::focus(TOP);
        })
    };
    // Screen readers tell what comes into a place that stood there before: it stands in every
    // page, empty.
    html! {
        <div class="new-edition" role="status">
            if newer.is_some() {
                { offer(&edition.locale(), ondecline) }
            }
        </div>
    }
}

/// The offer to read what has been published since.
pub(in crate::app) fn offer(locale: &Locale, ondecline: Callback<MouseEvent>) -> Html {
    let words = locale.words();
    let onread = |_: MouseEvent| browser::reload();
    html! {
        <div class="offer">
            { line(words.new_edition().into()) }
            { quiet_button(words.read_it().into(), Callback::from(onread)) }
            { quiet_button(words.not_now().into(), ondecline) }
        </div>
    }
}

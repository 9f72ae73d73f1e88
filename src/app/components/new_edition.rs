//! Word of a newer edition of the archive.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::browser::{self, Ask};
use crate::app::hooks::TOP;
use crate::app::{Addresses, Locale};

/// How long, in milliseconds, moving between pages asks for nothing.
const QUIET: f64 = 60_000.0;

/// Properties of [`NewEdition`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct NewEditionProps {
    /// The name of what was published at once.
    pub(in crate::app) generation: AttrValue,
    pub(in crate::app) locale: Locale,
    pub(in crate::app) addresses: Addresses,
    /// Which page is shown: each move to another is a chance to ask.
    pub(in crate::app) page: AttrValue,
}

/// Says when the archive has been published anew, and offers it. Until the reader wants it, the
/// page goes on with the edition that it has.
#[component]
pub(in crate::app) fn NewEdition(props: &NewEditionProps) -> Html {
    let NewEditionProps { generation, locale, addresses, page } = props;
    let newer = use_state(|| None::<String>);
    let declined = use_mut_ref(|| None::<String>);
    let asked = use_mut_ref(|| None::<f64>);
    let look = {
        let (newer, declined) = (newer.clone(), declined.clone());
        use_callback(
            (generation.clone(), addresses.clone()),
            move |(): (), (generation, addresses)| {
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
            },
        )
    };
    {
        let look = look.clone();
        use_effect_with((), move |()| {
            let listeners = browser::watch_return(move || look.emit(()));
            move || drop(listeners)
        });
    }
    use_effect_with(page.clone(), move |_| {
        // The page that has just been loaded has what is published.
        let mut asked = asked.borrow_mut();
        if asked.is_none_or(|asked| browser::now() - asked > QUIET) {
            if asked.is_some() {
                look.emit(());
            }
            *asked = Some(browser::now());
        }
    });
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
                { offer(locale, ondecline) }
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
            <p>{ words.new_edition() }</p>
            <button type="button" class="quiet" onclick={onread}>{ words.read_it() }</button>
            <button type="button" class="quiet" onclick={ondecline}>{ words.not_now() }</button>
        </div>
    }
}

//! What the site and its views do in a browser, and only there.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::scene::Step;
use super::value::{Setter, use_value};
use super::when::{ChangeOf, hold, use_when};
use super::{Addresses, Edition, Store, browser};
use crate::page::{Extent, Page};

/// Whether there is room beside the text. Not known before the page stands in a browser.
#[hook]
pub(super) fn use_wide() -> bool {
    let wide = use_value(|| false);
    {
        let wide = wide.clone();
        let watch = move || hold(browser::watch_width(move |is_wide| wide.set(is_wide)));
        use_when(ChangeOf::nothing(), Box::new(watch));
    }
    *wide
}

/// Has the app follow links to pages of the archive, one listener for all of them: a link is
/// plain markup, and leads somewhere before there is an app too. What the reader points at is
/// fetched, so that it is here when it is wanted.
#[hook]
pub(super) fn use_links(
    edition: &Edition,
    store: &Option<Store>,
    addresses: &Addresses,
    go: &Callback<Step>,
) {
    let (edition, store, go) = (edition.clone(), store.clone(), go.clone());
    let change = ChangeOf::of((addresses.clone(), go.clone()));
    let addresses = addresses.clone();
    let watch = move || {
        let pointed = {
            let addresses = addresses.clone();
            browser::watch_links(move |address| {
                let (Some(store), Some(place)) = (store.clone(), addresses.leads_to(address))
                else {
                    return;
                };
                let (edition, addresses) = (edition.clone(), addresses.clone());
                spawn_local(async move {
                    // What fails now is told when it is wanted.
                    if let Ok(Page::Article(page)) =
                        store.page(&place.ask(&Extent::default())).await
                    {
                        let sources = page.article.body().sources().into_iter();
                        let sources = sources.map(|source| source.as_str());
                        for source in sources.filter(|it| !edition.pictures().contains_key(*it)) {
                            browser::prefetch_picture(&addresses.file(source));
                        }
                    }
                });
            })
        };
        let followed = browser::watch_clicks(move |event, address| {
            let Some(place) = addresses.leads_to(address) else { return };
            event.prevent_default();
            browser::note_link(event);
            // A link to where the reader is already leaves no further step in the history.
            if !browser::is_here(address) {
                go.emit(Step::To(place));
            } else if let Some(anchor) = place.reading().at {
                browser::show_from_top(&anchor);
            }
        });
        hold((pointed, followed))
    };
    use_when(change, Box::new(watch));
}

/// How long it is said that something was copied, in milliseconds.
const SAID: i32 = 2500;

/// What copies a text into the clipboard, and says for a while that it has done so.
pub(super) fn copying(copied: Setter<bool>) -> Callback<String> {
    Callback::from(move |text: String| {
        let copied = copied.clone();
        spawn_local(async move {
            // What can't be copied is where it was.
            if browser::take_along(&text).await {
                copied.set(true);
                browser::wait(SAID).await;
                copied.set(false);
            }
        });
    })
}

/// The id of the element that takes the focus when a page arrives.
pub(super) const TOP: &str = "top";

/// The id of the element that says how much a filter leaves.
pub(super) const COUNT: &str = "count";

/// The id of the control that folds the rest of an article away.
pub(super) const FOLD: &str = "fold";

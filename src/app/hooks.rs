//! State that views share: it lives in the address, and hooks read and write it there.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{Addresses, Locale, Reading, Route, Store, browser};
use crate::archive::Filter;
use crate::slug::Slug;

/// The archive.
///
/// # Panics
/// Outside [`super::Site`], which provides it.
#[hook]
pub(super) fn use_store() -> Store {
    use_context().expect("views stand within Site, which provides the store")
}

/// What the interface says.
///
/// # Panics
/// Outside [`super::Site`], which provides it.
#[hook]
pub(super) fn use_locale() -> Locale {
    use_context().expect("views stand within Site, which provides the locale")
}

/// How links are written.
///
/// # Panics
/// Outside [`super::Site`], which provides it.
#[hook]
pub(super) fn use_addresses() -> Addresses {
    use_context().expect("views stand within Site, which provides the addresses")
}

/// Whether the query of the address doesn't count yet: a prerendered page is being taken over,
/// and it was rendered without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Withheld(pub(super) bool);

#[hook]
fn use_withheld() -> bool {
    use_context::<Withheld>().is_some_and(|Withheld(withheld)| withheld)
}

#[hook]
fn use_query() -> String {
    let withheld = use_withheld();
    let location = use_location().filter(|_| !withheld);
    location.map(|location| location.query_str().to_owned()).unwrap_or_default()
}

#[hook]
fn use_go(route: Route) -> Callback<String> {
    let navigator = use_navigator();
    use_callback((navigator, route), |query: String, (navigator, route)| {
        if let Some(navigator) = navigator {
            route.open(navigator, &query);
        }
    })
}

/// The filter in the address, and a way to set another.
#[hook]
pub(super) fn use_filter() -> (Filter, Callback<Filter>) {
    let filter = Filter::from_query(&use_query());
    let go = use_go(Route::Archive);
    (filter, go.reform(|filter: Filter| filter.to_query()))
}

/// The reading of an article in the address, and a way to set another.
#[hook]
pub(super) fn use_reading(article: &Slug) -> (Reading, Callback<Reading>) {
    let reading = Reading::from_query(&use_query());
    let go = use_go(Route::Article { slug: article.clone() });
    (reading, go.reform(|reading: Reading| reading.to_query()))
}

/// Whether there is room beside the text. Not known before the page stands in a browser.
#[hook]
pub(super) fn use_wide() -> bool {
    let wide = use_state(|| false);
    {
        let wide = wide.clone();
        use_effect_with((), move |()| {
            let listener = browser::watch_width(move |is_wide| wide.set(is_wide));
            move || drop(listener)
        });
    }
    *wide
}

/// Has the app follow links to pages of the archive, one listener for all of them: a link is
/// plain markup, and leads somewhere before there is an app too.
#[hook]
pub(super) fn use_links() {
    let (navigator, addresses) = (use_navigator(), use_addresses());
    use_effect_with((navigator, addresses), |(navigator, addresses)| {
        let (navigator, addresses) = (navigator.clone(), addresses.clone());
        let listener = browser::watch_clicks(move |event, address| {
            let Some(navigator) = &navigator else { return };
            let Some((route, query)) = addresses.leads_to(address) else { return };
            event.prevent_default();
            browser::note_move(event);
            // A link to where the reader is already leaves no further step in the history.
            if !browser::is_here(address) {
                route.open(navigator, query);
            }
        });
        move || drop(listener)
    });
}

/// Has the pictures of an article fetched when the reader points at a link to it. Its text is in
/// the archive already.
#[hook]
pub(super) fn use_prefetch(store: &Store, addresses: &Addresses) {
    use_effect_with((store.clone(), addresses.clone()), |(store, addresses)| {
        let (store, addresses) = (store.clone(), addresses.clone());
        let listeners = browser::watch_links(move |address| {
            for source in store.pictures_at(address) {
                browser::prefetch_picture(&addresses.file(source));
            }
        });
        move || drop(listeners)
    });
}

/// The id of the element that takes the focus when a page arrives.
pub(super) const TOP: &str = "top";

/// The id of the element that says how much a filter leaves.
pub(super) const COUNT: &str = "count";

/// The id of the control that folds the rest of an article away.
pub(super) const FOLD: &str = "fold";

/// Keeps a place for the keyboard when what it stood on goes away as the address changes: the
/// first element, the link that was followed, or the last element.
#[hook]
pub(super) fn use_kept_focus<T: PartialEq + 'static>(
    address: T,
    first: Option<&'static str>,
    last: &'static str,
) {
    // A page that has just come has taken nothing away, nor has one that is being taken over.
    let came = use_mut_ref(|| false);
    let withheld = use_withheld();
    use_effect_with((address, withheld), move |(_, withheld)| {
        if !withheld && came.replace(true) {
            browser::keep_focus(first, last);
        }
    });
}

/// Names the page. When the reader has come to it from another page of the archive, it begins
/// at the top, and the keyboard's focus goes to its heading, as with any other page; on the way
/// back the browser restores the place itself.
#[hook]
pub(super) fn use_arrival(title: String) {
    let title = use_locale().title(&title, &use_store().site().title);
    use_effect_with(title, |title| browser::set_title(title));
    use_effect_with((), |()| {
        if browser::has_moved() {
            if !browser::has_come_back() {
                browser::scroll_to_top();
            }
            browser::focus(TOP);
        }
    });
}

//! What is asked for on its way to be shown.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Addresses, Place, Shared, Store, browser};
use crate::index::ShelfError;
use crate::page::{Extent, FacetPart, Listing, Page};

/// What is shown now.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) place: Place,
    pub(super) extent: Extent,
    pub(super) page: Shared<Page>,
    /// Whether this is all that the address asks for.
    pub(super) whole: bool,
}

/// What is asked for.
#[derive(Clone, PartialEq)]
pub(super) struct Wanted {
    pub(super) place: Place,
    pub(super) extent: Extent,
    /// Or else when nothing else has been asked for in a moment.
    pub(super) at_once: bool,
}

impl Wanted {
    /// The beginning of what is at a place.
    pub(super) fn first(place: Place) -> Self {
        Self { place, extent: Extent::default(), at_once: true }
    }

    fn shown(&self, page: Page) -> Shown {
        let Self { place, extent, .. } = self.clone();
        Shown { place, extent, page: Shared::new(page), whole: true }
    }
}

/// How long nothing must have been written before it is looked for, in milliseconds.
const PAUSE: i32 = 120;

/// How long nothing is fetched that nobody has asked for, in milliseconds.
const BREATH: i32 = 1000;

/// Has what is asked for fetched and then shown, unless something else has been asked for by
/// then. `first` is what is shown before anything has been.
#[hook]
pub(super) fn use_load(
    store: &Option<Store>,
    addresses: &Addresses,
    first: &Shared<Page>,
    shown: &UseStateHandle<Shown>,
    failed: &UseStateHandle<Option<Wanted>>,
) -> Callback<Wanted> {
    let asked = use_mut_ref(|| 0_u32);
    let counted = use_mut_ref(|| facets_of(first).to_vec());
    let (shown, failed) = (shown.setter(), failed.setter());
    use_callback(
        (store.clone(), addresses.clone()),
        move |wanted: Wanted, (store, addresses): &(Option<Store>, Addresses)| {
            let Some(store) = store.clone() else { return };
            let (shown, failed, addresses) = (shown.clone(), failed.clone(), addresses.clone());
            let (asked, counted) = (asked.clone(), counted.clone());
            *asked.borrow_mut() += 1;
            let mine = *asked.borrow();
            let is_wanted = move || *asked.borrow() == mine;
            spawn_local(async move {
                if !wanted.at_once {
                    browser::wait(PAUSE).await;
                    if !is_wanted() {
                        return;
                    }
                }
                browser::is_busy(true);
                let early = |listing: Listing| {
                    if is_wanted() {
                        // Those of the list before keep their places until these are counted.
                        let facets = counted.borrow().clone();
                        shown.set(wanted.shown(Page::Listing(Listing { facets, ..listing })));
                    }
                };
                let ask = wanted.place.ask(&wanted.extent);
                let page = store.in_steps(&ask, &early).await;
                if !is_wanted() {
                    return;
                }
                browser::is_busy(false);
                match page {
                    Ok((page, _)) => {
                        failed.set(None);
                        *counted.borrow_mut() = facets_of(&page).to_vec();
                        shown.set(wanted.shown(page));
                    }
                    // What was published since has taken its place: its pages are there.
                    Err(ShelfError::Missing(_)) if addresses != Addresses::Hash => {
                        let Place { route, query, .. } = &wanted.place;
                        browser::leave_for(&addresses.page(route, query));
                    }
                    Err(error) => {
                        browser::warn(&error.to_string());
                        failed.set(Some(wanted));
                    }
                }
            });
        },
    )
}

fn facets_of(page: &Page) -> &[FacetPart] {
    match page {
        Page::Listing(listing) => &listing.facets,
        _ => &[],
    }
}

/// Has what filters take fetched once a page from which one filters has come to rest. What fails
/// now is told when it is wanted.
pub(super) fn prepare(store: Option<Store>, page: &Page) {
    if matches!(page, Page::Article(_)) {
        return;
    }
    spawn_local(async move {
        browser::wait(BREATH).await;
        if let Some(store) = store {
            let _ = store.prepare().await;
        }
    });
}

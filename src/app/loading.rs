//! What is asked for on its way to be shown.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::value::Value;
use super::{Addresses, Place, Shared, Store, browser};
use crate::index::ShelfError;
use crate::page::{Extent, FacetPart, Listing, Page};

/// What is shown now.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) place: Place,
    pub(super) page: Shared<Page>,
    /// Whether this is all that the address asks for.
    pub(super) whole: bool,
}

impl Shown {
    /// What is shown first of a place: its page, or that page as it was prerendered.
    pub(super) fn first(place: &Place, page: &Shared<Page>, prerendered: bool) -> Self {
        let at = if prerendered { place.prerendered() } else { place.clone() };
        Self { whole: at == *place, place: at, page: page.clone() }
    }
}

/// What is asked for.
#[derive(Clone, PartialEq)]
pub(super) struct Wanted {
    pub(super) place: Place,
    /// How many articles, of a listing.
    pub(super) cards: usize,
    /// Or else when nothing else has been asked for in a moment.
    pub(super) at_once: bool,
}

impl Wanted {
    /// The beginning of what is at a place.
    pub(super) fn first(place: Place) -> Self {
        Self { place, cards: Extent::STEP, at_once: true }
    }

    fn shown(&self, page: Page) -> Shown {
        Shown { place: self.place.clone(), page: Shared::new(page), whole: true }
    }
}

/// How long nothing must have been written before it is looked for, in milliseconds.
const PAUSE: i32 = 120;

/// How long nothing is fetched that nobody has asked for, in milliseconds.
const BREATH: i32 = 1000;

/// Work of which only the last that has begun is wanted: what was begun before is let fall, and so
/// is what it has sent for.
#[derive(Default)]
struct Task {
    number: u32,
    work: Option<Pin<Box<dyn Future<Output = ()>>>>,
}

impl Task {
    /// Begins work in the place of what was begun before.
    fn begin(task: &Rc<RefCell<Self>>, work: impl Future<Output = ()> + 'static) {
        let number = task.borrow().number + 1;
        // What it was is dropped when nothing is borrowed: to drop it may do anything.
        let before = task.replace(Self { number, work: Some(Box::pin(work)) });
        drop(before);
        let task = task.clone();
        spawn_local(poll_fn(move |context| {
            let is_last = || task.borrow().number == number;
            let work = if is_last() { task.borrow_mut().work.take() } else { None };
            let Some(mut work) = work else { return Poll::Ready(()) };
            let poll = work.as_mut().poll(context);
            // It may itself have begun the next.
            if poll.is_pending() && is_last() {
                task.borrow_mut().work = Some(work);
            }
            poll
        }));
    }
}

/// Has what is asked for fetched and then shown, unless something else is asked for before.
/// `first` is what is shown before anything has been; `extent`, how much of a listing was asked for
/// last.
#[hook]
pub(super) fn use_load(
    store: &Option<Store>,
    addresses: &Addresses,
    first: &Shared<Page>,
    extent: &Rc<RefCell<Extent>>,
    shown: &Value<Shown>,
    failed: &Value<Option<Wanted>>,
) -> Callback<Wanted> {
    let task = use_mut_ref(Task::default);
    let counted = use_mut_ref(|| facets_of(first).to_vec());
    let (shown, failed, extent) = (shown.setter(), failed.setter(), extent.clone());
    use_callback(
        (store.clone(), addresses.clone()),
        move |wanted: Wanted, (store, addresses): &(Option<Store>, Addresses)| {
            let Some(store) = store.clone() else { return };
            let (shown, failed, addresses) = (shown.clone(), failed.clone(), addresses.clone());
            let (counted, extent) = (counted.clone(), extent.clone());
            extent.borrow_mut().cards = wanted.cards;
            Task::begin(&task, async move {
                // The page answers first (facets.css marks what was chosen): Chromium paints that
                // frame before a timer, so that the work comes after it.
                browser::is_busy(true);
                browser::wait(if wanted.at_once { 0 } else { PAUSE }).await;
                let early = |listing: Listing| {
                    // Those of the list before keep their places until these are counted.
                    let facets = counted.borrow().clone();
                    shown.set(wanted.shown(Page::Listing(Listing { facets, ..listing })));
                };
                let ask = wanted.place.ask(&extent.borrow());
                let page = store.in_steps(&ask, &early).await;
                browser::is_busy(false);
                match page {
                    Ok((page, _)) => {
                        failed.set(None);
                        *counted.borrow_mut() = facets_of(&page).to_vec();
                        if !matches!(page, Page::Listing(_)) {
                            // Its boxes go, with all that was written in them.
                            extent.take();
                        }
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
    if matches!(page, Page::Article(_)) || browser::spares_the_line() {
        return;
    }
    spawn_local(async move {
        browser::wait(BREATH).await;
        if let Some(store) = store {
            let _ = store.prepare().await;
        }
    });
}

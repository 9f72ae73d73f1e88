//! The app's first deed: it takes the page over that the reader sees already.

use thiserror::Error;
use yew::html::BaseComponent;

use super::browser::{self, Page};
use super::loader::{self, LoadError};
use super::{
    Addresses, CorrectionsProps, CorrectionsView, DeskProps, DeskView, Edition, MentionsProps,
    MentionsView, PackingProps, PackingView, Shared, Site, SiteProps, Store, Tool,
};
use crate::page::{Ask, Extent, Page as Shown};

/// Why the app can't start. What the reader sees stays as it is.
#[derive(Debug, Error)]
pub enum StartError {
    /// The page has no place for it.
    #[error("the page has no element with the id \"app\"")]
    NoPlace,
    /// There is no archive.
    #[error(transparent)]
    Load(#[from] LoadError),
}

/// Runs in a page of a site.
///
/// What waits is compiled in each crate that waits for it: programs call this, and wait for nothing.
#[inline(never)]
pub fn run_on_site() {
    run_until(async { start_from_host().await.map(drop) });
}

/// Runs what the page is there for: a tool, or the archive that it holds.
///
/// See [`run_on_site`].
#[inline(never)]
pub fn run() {
    run_until(start());
}

/// Starts, or says in the page that it can't.
fn run_until(started: impl Future<Output = Result<(), StartError>> + 'static) {
    yew::set_custom_panic_hook(Box::new(|info| browser::show_panic(&info.to_string())));
    yew::platform::spawn_local(async {
        if let Err(error) = started.await {
            browser::show_failure(&error.to_string());
        }
    });
}

/// Starts in a page of a site.
///
/// # Errors
/// When there is nothing to show; the page is left as it is then.
async fn start_from_host() -> Result<yew::AppHandle<Site>, StartError> {
    let page = Page::found().ok_or(StartError::NoPlace)?;
    let root = page.root().ok_or(StartError::NoPlace)?;
    let addresses = Addresses::Path { root: root.into() };
    let (edition, store) = loader::from_host(&addresses).await?;
    take_over(page, addresses, edition, store).await
}

/// Starts in a file that holds the archive.
///
/// # Errors
/// When there is nothing to show; the page is left as it is then.
pub async fn start_from_page() -> Result<yew::AppHandle<Site>, StartError> {
    let page = Page::found().ok_or(StartError::NoPlace)?;
    let (edition, store) = loader::from_page().await?;
    take_over(page, Addresses::Hash, edition, store).await
}

/// Starts what the page is there for: a tool, or the archive that it holds.
///
/// # Errors
/// When there is nothing to show; the page is left as it is then.
async fn start() -> Result<(), StartError> {
    let Some(tool) = browser::tool() else { return start_from_page().await.map(drop) };
    let page = Page::found().ok_or(StartError::NoPlace)?;
    let (edition, store, addresses) = match page.root() {
        Some(root) => {
            let addresses = Addresses::Path { root: root.into() };
            let (edition, store) = loader::from_host(&addresses).await?;
            (edition, store, addresses)
        }
        None => {
            let (edition, store) = loader::from_page().await?;
            (edition, store, Addresses::Hash)
        }
    };
    match tool {
        Tool::Desk => {
            browser::settle_address(&Addresses::Hash);
            let typed = DeskView::typed().into();
            let props = DeskProps { edition, archive: addresses, typed };
            render::<DeskView>(&page, props);
        }
        Tool::Packing => {
            let place = browser::asked();
            let ask = Ask::Listing(place.filter(), Extent { cards: 0, ..Extent::default() });
            let listing = match store.page(&ask).await.map_err(LoadError::from)? {
                Shown::Listing(listing) => Some(Shared::new(listing)),
                _ => None,
            };
            let store = Some(store);
            let props = PackingProps { edition, store, addresses, place, listing };
            render::<PackingView>(&page, props);
        }
        Tool::Corrections => {
            let props = CorrectionsProps::here(edition, store, addresses).await;
            render::<CorrectionsView>(&page, props);
        }
        Tool::Mentions => {
            let props = MentionsProps::here(edition, store, addresses).await?;
            render::<MentionsView>(&page, props);
        }
    }
    Ok(())
}

/// Renders a tool in the place of what was prerendered of it.
fn render<T: BaseComponent>(page: &Page, props: T::Properties) {
    page.drop_texts();
    page.clear();
    yew::Renderer::<T>::with_root_and_props(page.element(), props).render();
}

/// Takes the page over: its markup where the app would render the very same, else the app
/// renders its own in its place.
async fn take_over(
    page: Page,
    addresses: Addresses,
    edition: Edition,
    store: Store,
) -> Result<yew::AppHandle<Site>, StartError> {
    browser::settle_address(&addresses);
    let place = browser::here(&addresses);
    let extent = Extent::default();
    let first = place.prerendered();
    let (shown, stamp) = store.stamped(&first.ask(&extent)).await.map_err(LoadError::from)?;
    // To render a page is a task of its own: what the reader does meanwhile is heard between. What
    // stands there is looked at in that task: hydration takes it as it was then.
    browser::wait(0).await;
    let prerendered =
        edition.speaks_as_published() && page.stands_for(&edition.stamped(&first, stamp));
    let shown = match prerendered || first == place {
        true => shown,
        false => store.page(&place.ask(&extent)).await.map_err(LoadError::from)?,
    };
    let props = SiteProps {
        edition,
        store: Some(store),
        place,
        page: Shared::new(shown),
        addresses,
        prerendered,
        around: None,
    };
    page.drop_texts();
    let renderer = yew::Renderer::<Site>::with_root_and_props(page.element(), props);
    Ok(if prerendered {
        browser::note_selection();
        renderer.hydrate()
    } else {
        page.clear();
        renderer.render()
    })
}

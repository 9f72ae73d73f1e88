//! The app's first deed: it takes the page over that the reader sees already.

use thiserror::Error;

use super::browser::{self, Page};
use super::loader::{self, LoadError};
use super::{Addresses, Site, SiteProps};
use crate::page::Extent;

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

/// Takes the page over: its markup where the app would render the very same, else the app
/// renders its own in its place.
///
/// # Errors
/// When there is nothing to show; the page is left as it is then.
pub async fn start() -> Result<yew::AppHandle<Site>, StartError> {
    let page = Page::found().ok_or(StartError::NoPlace)?;
    let store = loader::load().await?;
    let addresses = match page.root() {
        None => Addresses::Hash,
        Some(root) => Addresses::Path { root: root.into() },
    };
    browser::settle_address(&addresses);
    let place = browser::here(&addresses);
    let first = place.prerendered();
    let prerendered =
        page.stands_for(&store.stamp(&first, &store.page(&first, &Extent::default())));
    let props = SiteProps { store, place, addresses, prerendered };
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

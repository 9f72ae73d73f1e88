//! The app's first deed: it takes the page over that the reader sees already.

use thiserror::Error;
use yew_router::Routable as _;
use yew_router::history::{AnyHistory, BrowserHistory, HashHistory, History as _};

use super::browser::{self, Page};
use super::loader::{self, LoadError};
use super::{Addresses, Route, Site, SiteProps};

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
    let (addresses, basename) = match page.root() {
        None => (Addresses::Hash, None),
        Some(root) => {
            let basename = root.trim_end_matches('/').to_owned();
            (Addresses::Path { root: root.into() }, Some(basename.into()))
        }
    };
    browser::settle_address(&addresses);
    browser::watch_history(addresses.clone());
    let history = match addresses {
        Addresses::Hash => AnyHistory::from(HashHistory::new()),
        Addresses::Path { .. } => AnyHistory::from(BrowserHistory::new()),
    };
    let path = history.location().path().to_owned();
    let path = path.strip_prefix(basename.as_deref().unwrap_or_default()).unwrap_or(&path);
    let route = Route::recognize(path).unwrap_or(Route::NotFound);
    let prerendered = page.stands_for(&store.stamp(&route));
    let props = SiteProps { store, history, basename, addresses, prerendered };
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

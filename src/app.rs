//! The reader's side: a Yew app that shows the archive.
//!
//! It compiles natively too: the views are rendered to text there, for tests and for
//! prerendered pages. What needs a browser stands in `browser`, and only effects and event
//! handlers call it.

use yew::prelude::*;
use yew_router::prelude::*;

mod browser;
mod components;
mod hooks;
mod i18n;
mod loader;
mod pages;
mod route;
mod store;

pub use browser::show_panic;
pub use i18n::Locale;
pub use loader::{LoadError, Loading};
pub use route::{Reading, Route};
pub use store::Store;

use components::shell::Shell;
use pages::{
    archive::ArchivePage, article::ArticlePage, entity::EntityPage, not_found::NotFoundPage,
};

/// The whole app, as the browser runs it: it takes its archive from the page.
#[component]
pub fn App() -> Html {
    use_effect_with((), |()| {
        let listener = browser::watch_history();
        move || drop(listener)
    });
    match &*loader::use_archive() {
        Loading::Pending => html! {},
        Loading::Failed(error) => {
            html! { <components::failure::Failure message={error.to_string()} /> }
        }
        Loading::Ready(store) => html! {
            <HashRouter><Site store={store.clone()} /></HashRouter>
        },
    }
}

/// Properties of [`Site`].
#[derive(Properties, PartialEq)]
pub struct SiteProps {
    /// The archive.
    pub store: Store,
}

/// Every page of an archive, within a router: the router's history decides which is shown.
#[component]
pub fn Site(props: &SiteProps) -> Html {
    let locale = Locale::of(&props.store.site().lang);
    html! {
        <ContextProvider<Store> context={props.store.clone()}>
            <ContextProvider<Locale> context={locale}>
                <Shell>
                    <Switch<Route> render={page} />
                </Shell>
            </ContextProvider<Locale>>
        </ContextProvider<Store>>
    }
}

fn page(route: Route) -> Html {
    match route {
        Route::Archive => html! { <ArchivePage /> },
        // The key makes another article another page: nothing of the first one's state stays.
        Route::Article { slug } => {
            html! { <ArticlePage key={slug.as_str()} slug={slug.clone()} /> }
        }
        Route::Entity { kind, slug } => {
            let entity = crate::entity::EntityKey::new(kind, slug);
            let key = entity.to_string();
            html! { <EntityPage {key} {entity} /> }
        }
        Route::NotFound => html! { <NotFoundPage /> },
    }
}

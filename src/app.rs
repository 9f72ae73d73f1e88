//! The reader's side: a Yew app that shows the archive.
//!
//! It compiles natively too: the publisher renders the pages to text there. What needs a
//! browser stands in `browser`, and only effects and event handlers call it.

use yew::prelude::*;
use yew_router::history::AnyHistory;
use yew_router::prelude::*;

mod addresses;
mod browser;
mod components;
mod hooks;
mod i18n;
mod loader;
mod packing;
mod pages;
mod route;
mod single_file;
mod start;
mod store;

pub use addresses::Addresses;
pub use browser::{show_failure, show_panic};
pub use i18n::Locale;
pub use loader::LoadError;
pub use pages::texts::{Texts, TextsProps};
pub use route::{Reading, Route};
pub use single_file::{NoPlace, Template};
pub use start::{StartError, start};
pub use store::Store;

use components::shell::Shell;
use hooks::{Withheld, use_prefetch};
use pages::{
    archive::ArchivePage, article::ArticlePage, entity::EntityPage, not_found::NotFoundPage,
};

/// Properties of [`Site`].
#[derive(Clone, Properties, PartialEq)]
pub struct SiteProps {
    /// The archive.
    pub store: Store,
    /// Which page is shown, now and later.
    pub history: AnyHistory,
    /// What comes before a page's own part of a path: `/news`.
    #[prop_or_default]
    pub basename: Option<AttrValue>,
    /// How links are written.
    pub addresses: Addresses,
    /// Whether the page stands already, prerendered, to be taken over. It was rendered without
    /// a query, and is taken over so; then the query of the address counts.
    #[prop_or_default]
    pub prerendered: bool,
}

/// Every page of an archive: the history decides which is shown.
#[component]
pub fn Site(props: &SiteProps) -> Html {
    let withheld = use_state(|| props.prerendered);
    {
        let state = withheld.clone();
        // Everything below is drawn when it runs: the app is up when the whole address counts.
        use_effect_with(*withheld, move |withheld| {
            if *withheld {
                state.set(false);
            } else {
                browser::is_up();
            }
        });
    }
    use_prefetch(&props.store, &props.addresses);
    let locale = Locale::of(&props.store.site().lang);
    html! {
        <Router history={props.history.clone()} basename={props.basename.clone()}>
            <ContextProvider<Store> context={props.store.clone()}>
                <ContextProvider<Locale> context={locale}>
                    <ContextProvider<Addresses> context={props.addresses.clone()}>
                        <ContextProvider<Withheld> context={Withheld(*withheld)}>
                            <Shell>
                                <Switch<Route> render={page} />
                            </Shell>
                        </ContextProvider<Withheld>>
                    </ContextProvider<Addresses>>
                </ContextProvider<Locale>>
            </ContextProvider<Store>>
        </Router>
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

//! The page on which a selection is put into one file.

use yew::prelude::*;

use super::archive;
use crate::app::components::offers::use_offers;
use crate::app::components::pack_button::pack_button;
use crate::app::components::shell::shell;
use crate::app::hooks::TOP;
use crate::app::scene::{Scene, reloading};
use crate::app::{Addresses, Edition, Place, Shared, Store, browser};
use crate::page::Listing;

/// Properties of [`PackingView`].
#[derive(Clone, Properties, PartialEq)]
pub struct PackingProps {
    /// What all pages of the archive have in common.
    pub edition: Edition,
    /// Where articles come from; nowhere, where the page is only rendered to text.
    #[prop_or_default]
    pub store: Option<Store>,
    /// How links to the archive are written.
    pub addresses: Addresses,
    /// The filter that leaves the selection, as a place.
    pub place: Place,
    /// What it leaves; not known where the page is only rendered to text.
    #[prop_or_default]
    pub listing: Option<Shared<Listing>>,
}

/// Says what is selected, and offers to put it into one file.
#[component]
pub fn PackingView(props: &PackingProps) -> Html {
    let PackingProps { edition, store, addresses, place, listing } = props;
    let scene = Scene {
        edition: edition.clone(),
        store: store.clone(),
        locale: edition.locale(),
        addresses: addresses.clone(),
        place: place.clone(),
        tool: true,
        wide: false,
        go: reloading(edition),
    };
    let words = scene.locale.words();
    use_effect_with((), |()| browser::is_up());
    let offers = use_offers(edition, addresses, &place.route);
    let selected = listing.as_ref().map(|listing| {
        let names = archive::title(&scene, listing);
        let count = scene.locale.articles(listing.total);
        if names.is_empty() { count } else { format!("{count}: {names}") }
    });
    let view = html! {
        <div class="tool">
            <h1 class="tool-title" id={TOP} tabindex="-1">{ words.pack() }</h1>
            <p>{ words.pack_about() }</p>
            // What is selected is known when the archive is here.
            <p class="count">{ selected.clone().unwrap_or_default() }</p>
            if selected.is_some() {
                { pack_button(&scene) }
            }
            <p><a href={scene.to(&crate::app::Route::Archive, &place.query)}>{ words.pack_back() }</a></p>
            <noscript><p>{ words.not_loaded() }</p></noscript>
        </div>
    };
    shell(&scene, offers, view, None)
}

//! What stands in place of a list that a filter has left empty.

use yew::prelude::*;

use super::plain::{line, link};
use crate::app::Route;
use crate::app::scene::Scene;
use crate::archive::Filter;
use crate::page::Listing;

/// Says that nothing is left, and what the filter would leave without each of its conditions.
pub(in crate::app) fn empty_state(scene: &Scene, listing: &Listing, filter: &Filter) -> Html {
    let (locale, words) = (&scene.locale, scene.locale.words());
    let ways = listing.looser.iter().map(|(condition, left)| {
        let looser = filter.clone().without_condition(condition);
        let name = locale.condition(listing, filter, condition);
        html! {
            <li key={looser.to_query()}>
                { link(scene.to_filtered(&looser), words.remove(&name).into()) }
                { format!(": {}", locale.articles(*left)) }
            </li>
        }
    });
    html! {
        <div class="empty">
            { line(words.nothing().into()) }
            if let Some(meant) = &listing.suggestion {
                <p>
                    { words.meant_words() }{ " " }
                    { link(scene.to_filtered(&filter.clone().with_words(meant.clone())), meant.to_string().into()) }
                </p>
            }
            if !listing.looser.is_empty() {
                { line(words.loosen().into()) }
                <ul>{ for ways }</ul>
            }
            <p>{ link(scene.to(&Route::Archive, ""), words.clear_all().into()) }</p>
        </div>
    }
}

//! Controls by which a reader narrows and orders a list. They belong to the form of the page,
//! wherever they stand.

use yew::prelude::*;

use super::timeline::timeline;
use crate::app::scene::Scene;
use crate::app::search::FORM;
use crate::archive::{Filter, Order};
use crate::page::Listing;

/// The days of publication, and the language where the archive has several.
pub(in crate::app) fn refine(scene: &Scene, listing: &Listing, filter: &Filter) -> Html {
    let words = scene.locale.words();
    let coverage = &listing.coverage;
    let day = |name: &'static str, label: &'static str, (first, last): (String, String)| {
        html! {
            <label>
                <span>{ label }</span>
                <input type="date" form={FORM} {name} min={first} max={last} />
            </label>
        }
    };
    let days = coverage.days.map(|(first, last)| (first.to_string(), last.to_string()));
    html! {
        <fieldset class="facet refine">
            <legend>{ words.published() }</legend>
            { timeline(scene, &listing.timeline, filter, true) }
            if let Some(days) = days {
                { day("from", words.from(), days.clone()) }
                { day("to", words.to(), days) }
            }
            if coverage.languages.len() > 1 {
                <label>
                    <span>{ words.in_language() }</span>
                    <select form={FORM} name="lang">
                        <option value="">{ words.any_language() }</option>
                        { for coverage.languages.iter().map(|tag| html! {
                            <option value={tag.clone()}>{ tag.to_ascii_uppercase() }</option>
                        }) }
                    </select>
                </label>
            }
        </fieldset>
    }
}

/// The order of the list. How much an article says of the words is an order only where there are
/// words.
pub(in crate::app) fn order(scene: &Scene, filter: &Filter) -> Html {
    let words = scene.locale.words();
    let orders = Order::ALL
        .into_iter()
        .filter(|order| *order != Order::Relevance || !filter.words.is_empty())
        .map(|order| {
            html! {
                <option key={order.as_str()} value={order.as_str()} selected={order == filter.order}>
                    { scene.locale.order(order) }
                </option>
            }
        });
    html! {
        <label class="order">
            <span>{ words.order() }</span>
            <select form={FORM} name="sort">{ for orders }</select>
        </label>
    }
}

//! The archive, as far as a filter leaves it.

use yew::prelude::*;

use crate::app::browser;
use crate::app::components::article_card::article_card;
use crate::app::components::empty_state::empty_state;
use crate::app::components::facets::facets;
use crate::app::components::filter_bar::filter_bar;
use crate::app::components::follow::follow;
use crate::app::components::plain::{quiet_button, quiet_link};
use crate::app::components::refine::order;
use crate::app::hooks::{COUNT, TOP};
use crate::app::saved::{Saved, SavedFilters};
use crate::app::scene::{Scene, Step};
use crate::app::snippets::Snippets;
use crate::app::{Addresses, Route, Tool};
use crate::archive::{Condition, Filter, Join};
use crate::page::{Extent, Listing};

/// The articles that the filter in the address leaves, newest first, with their facets.
pub(in crate::app) fn view(
    scene: &Scene,
    listing: &Listing,
    snippets: &Snippets,
    saved: &SavedFilters,
) -> Html {
    let words = scene.locale.words();
    let filter = scene.place.filter();
    let site = scene.edition.site();
    let (lang, dir) = scene.locale.foreign();
    let more = {
        let cards = listing.cards.len() + Extent::STEP;
        scene.go.reform(move |_: MouseEvent| Step::Cards(cards))
    };
    // A tag changes the list above as well: the reader goes to where it begins anew.
    let to_results = |event: MouseEvent| {
        if browser::clicked(&event, ".tag").is_some() {
            browser::show_from_top(COUNT);
        }
    };
    let cards = listing.cards.iter().map(|card| {
        let slug = card.listed.slug.to_string();
        let snippet = snippets.of(&card.listed.slug);
        html! { <li key={slug}>{ article_card(scene, card, &filter, &listing.found, snippet) }</li> }
    });
    html! {
        <div class="archive-page">
            <div class="archive-head">
                <h1 class="archive-title" id={TOP} tabindex="-1">{ words.archive() }</h1>
                if !site.description.is_empty() {
                    <p class="archive-description" {lang} {dir}>{ site.description.clone() }</p>
                }
            </div>
            { filter_bar(scene, listing, &filter, saving(scene, listing, &filter, saved)) }
            { facets(scene, listing, &filter, saved_filters(scene, saved.all())) }
            <div class="results">
                <p class="count" role="status" id={COUNT} tabindex="-1">{ scene.locale.articles(listing.total) }</p>
                if listing.total > 0 {
                    { packing(scene) }
                    { order(scene, &filter) }
                    <ol class="cards" onclick={to_results}>{ for cards }</ol>
                    if listing.total > listing.cards.len() {
                        { quiet_button(words.more_articles().into(), more) }
                    }
                } else {
                    { empty_state(scene, listing, &filter) }
                }
            </div>
        </div>
    }
}

/// How the articles are put into one file: here, or on a page of its own.
fn packing(scene: &Scene) -> Html {
    match scene.edition.packer() {
        Some(button) => button(scene),
        // In a file that doesn't do so itself nobody does.
        None if scene.addresses == Addresses::Hash => html! {},
        None => html! {
            <span class="pack">
                { quiet_link(scene.addresses.tool(Tool::Packing, &scene.place.query), scene.locale.words().pack().into()) }
            </span>
        },
    }
}

/// What saves the filter, or forgets it; and how one hears of what else it will let through, where
/// that is all that names one entity.
fn saving(scene: &Scene, listing: &Listing, filter: &Filter, saved: &SavedFilters) -> Html {
    let (query, words) = (filter.to_query(), scene.locale.words());
    let label = if saved.has(&query) { words.forget_filter() } else { words.save_filter() };
    let onclick = saved.toggle(query, title(scene, listing));
    let feed = match &filter.conditions()[..] {
        [Condition::Entity(key)] if filter.group(Join::None).next().is_none() => follow(scene, key),
        _ => html! {},
    };
    html! { <>{ quiet_button(label.into(), onclick) }{ feed }</> }
}

/// The filters that the reader has saved.
pub(super) fn saved_filters(scene: &Scene, saved: &[Saved]) -> Html {
    let row = |it: &Saved| {
        let href = scene.to(&Route::Archive, &it.query);
        html! { <li class="value"><a class="value-name" {href}><span class="name">{ it.name.clone() }</span></a></li> }
    };
    let rows = saved.iter().map(row);
    if saved.is_empty() {
        return html! {};
    }
    html! {
        <section class="facet">
            <h3>{ scene.locale.words().saved_filters() }</h3>
            <ul class="values">{ for rows }</ul>
        </section>
    }
}

/// What the page is called: its filter in words.
pub(in crate::app) fn title(scene: &Scene, listing: &Listing) -> String {
    let (filter, locale) = (scene.place.filter(), &scene.locale);
    let groups = Join::ALL.into_iter().filter_map(|join| {
        let names: Vec<_> =
            filter.group(join).map(|key| locale.name_in(listing, key).to_string()).collect();
        let word =
            if join == Join::All { String::new() } else { format!("{} ", locale.join(join)) };
        (!names.is_empty()).then(|| format!("{word}{}", names.join(", ")))
    });
    let others = filter.conditions().into_iter();
    let others = others.filter(|condition| !matches!(condition, Condition::Entity(_)));
    let others = others.map(|it| locale.condition(listing, &filter, &it).to_string());
    groups.chain(others).collect::<Vec<_>>().join("; ")
}

//! The entities of a selection, to filter by.

use yew::prelude::*;

use super::drawer::drawer;
use super::entity_value::EntityValues;
use super::refine::refine;
use crate::app::hooks::COUNT;
use crate::app::scene::{Scene, Step};
use crate::app::{Route, Words, browser};
use crate::archive::{Filter, Join};
use crate::page::{Extent, FacetPart, Listing, Tally};

/// The entities of the selection by kind with their counts in it. Choosing one filters by it;
/// chosen again, it is let go.
pub(in crate::app) fn facets(scene: &Scene, listing: &Listing, filter: &Filter) -> Html {
    // In the drawer of a phone the list that changes is out of sight.
    let to_results = |_: MouseEvent| {
        browser::show_from_top(COUNT);
        browser::focus(COUNT);
    };
    let words = scene.locale.words();
    let content = html! {
        <>
            { refine(scene, listing) }
            // A list of their own: among elements without keys theirs don't count, and where one
            // kind is left out the others would be made anew, with the focus in them.
            <>{ for listing.facets.iter().map(|part| facet(scene, part, filter)) }</>
            <button type="button" class="to-results" onclick={to_results}>
                { words.show_articles(listing.total) }
            </button>
        </>
    };
    let class = (!listing.counted).then_some("uncounted");
    drawer(scene, words.filter_by(), html! { <div {class}>{ content }</div> })
}

fn facet(scene: &Scene, part: &FacetPart, filter: &Filter) -> Html {
    let words = scene.locale.words();
    let rows = EntityValues::new(scene, Words::articles);
    let row = |value: &Tally, chosen: bool| {
        let key = &value.named.key;
        let filter = filter.clone();
        let filter = if chosen { filter.without(key) } else { filter.with(key.clone(), Join::All) };
        rows.row(value, &Route::Archive, &filter.to_query(), chosen)
    };
    let kind = part.kind;
    let all = scene.extent.whole.contains(&kind);
    let toggle = {
        let extent = scene.extent.clone();
        scene.go.reform(move |_: MouseEvent| {
            let mut whole = extent.whole.clone();
            whole.retain(|other| *other != kind);
            if !all {
                whole.push(kind);
            }
            Step::Extent(Extent { whole, ..extent.clone() })
        })
    };
    let id = format!("facet-{kind}");
    html! {
        <section key={kind.as_str()} class="facet" aria-labelledby={id.clone()}>
            <h3 {id}>{ scene.locale.kind(kind) }</h3>
            <ul class="values">
                { for part.chosen.iter().map(|value| row(value, true)) }
                { for part.others.iter().map(|value| row(value, false)) }
            </ul>
            if part.foldable {
                <button type="button" class="quiet" aria-expanded={all.to_string()} onclick={toggle}>
                    if all {
                        { words.fewer() }
                    } else {
                        { words.show_all(part.values) }
                    }
                </button>
            }
        </section>
    }
}

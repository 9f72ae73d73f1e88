//! The entities of a selection, to filter by.

use yew::prelude::*;

use super::drawer::drawer;
use super::entity_value::EntityValues;
use super::plain::quiet_button;
use super::refine::refine;
use crate::app::hooks::COUNT;
use crate::app::scene::{Scene, Step};
use crate::app::{Route, Words, browser};
use crate::archive::{Filter, Join};
use crate::entity::Kind;
use crate::page::{FacetPart, Listing, Tally};

/// The entities of the selection by kind with their counts in it. Choosing one filters by it;
/// chosen again, it is let go. What else one can choose comes after them.
pub(in crate::app) fn facets(
    scene: &Scene,
    listing: &Listing,
    filter: &Filter,
    more: Html,
) -> Html {
    // In the drawer of a phone the list that changes is out of sight.
    let to_results = |_: MouseEvent| {
        browser::show_from_top(COUNT);
        browser::focus(COUNT);
    };
    let words = scene.locale.words();
    let content = html! {
        <>
            { refine(scene, listing, filter) }
            // A list of their own: among elements without keys theirs don't count, and where one
            // kind is left out the others would be made anew, with the focus in them.
            <>{ for listing.facets.iter().map(|part| facet(scene, part, filter)) }</>
            { more }
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
    let name = scene.locale.kind(kind);
    let [id, more] = ["facet", "more"].map(|what| format!("{what}-{kind}"));
    let shown = part.others.len();
    let show = |values: usize| {
        let (id, more) = (id.clone(), more.clone());
        scene.go.reform(move |_: MouseEvent| {
            // What is folded may be many windows long, and of two buttons one goes with it.
            if values == FacetPart::VALUES {
                browser::show_from_top(&id);
                browser::focus(&more);
            }
            Step::Seek(kind, None, values)
        })
    };
    let (open, rest) = (shown > FacetPart::VALUES, part.rest);
    let next = if rest > 0 { shown + FacetPart::STEP } else { FacetPart::VALUES };
    html! {
        <section key={kind.as_str()} class="facet" aria-labelledby={id.clone()}>
            <h3 id={id.clone()}>{ name }</h3>
            if part.searchable {
                { search(scene, kind, part.others.is_empty()) }
            }
            <ul class="values">
                { for part.chosen.iter().map(|value| row(value, true)) }
                { for part.others.iter().map(|value| row(value, false)) }
            </ul>
            if rest > 0 || open {
                <button type="button" class="quiet" id={more.clone()} aria-expanded={(rest == 0).to_string()} onclick={show(next)}>
                    if rest == 0 {
                        { words.fewer() }
                    } else if rest > FacetPart::STEP {
                        { words.more_of_values(FacetPart::STEP, shown + rest) }
                    } else {
                        { words.more_values(rest) }
                    }
                </button>
            }
            if rest > 0 && open {
                { quiet_button(words.fewer().into(), show(FacetPart::VALUES)) }
            }
        </section>
    }
}

/// The box for the names that are looked for in a facet. What is written in it stays there: it is
/// no part of a form, and only the reader fills it.
fn search(scene: &Scene, kind: Kind, found_none: bool) -> Html {
    let words = scene.locale.words();
    let label = AttrValue::from(words.search_in(scene.locale.kind(kind)));
    let oninput = scene.go.reform(move |event: InputEvent| {
        Step::Seek(kind, Some(browser::value(&event)), FacetPart::VALUES)
    });
    html! {
        <>
            <input type="search" aria-label={label.clone()} placeholder={label} autocomplete="off" spellcheck="false" {oninput} />
            <p role="status">if found_none { { words.no_values() } }</p>
        </>
    }
}

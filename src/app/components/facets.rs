//! The entities of a selection, to filter by.

use std::rc::Rc;

use yew::prelude::*;

use super::drawer::Drawer;
use super::entity_value::use_entity_values;
use crate::app::hooks::{COUNT, use_locale, use_store};
use crate::app::{Route, browser};
use crate::archive::{Count, Facet, Filter, Join, Selection};

/// How many values of a facet are shown before the reader asks for all.
const SHOWN: usize = 8;

/// Properties of [`Facets`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct FacetsProps {
    pub(in crate::app) filter: Rc<Filter>,
    /// What the filter leaves.
    pub(in crate::app) selection: Rc<Selection>,
}

/// The entities of the selection by kind with their counts in it. Choosing one filters by it;
/// chosen again, it is let go.
#[component]
pub(in crate::app) fn Facets(props: &FacetsProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let facets =
        use_memo((store, props.selection.clone()), |(store, selection)| store.facets(selection));
    if facets.is_empty() {
        return html! {};
    }
    let facets = facets.iter().map(|facet| {
        html! {
            <FacetView key={facet.kind.as_str()} facet={Rc::new(facet.clone())} filter={props.filter.clone()} />
        }
    });
    // In the drawer of a phone the list that changes is out of sight.
    let to_results = |_: MouseEvent| {
        browser::show_from_top(COUNT);
        browser::focus(COUNT);
    };
    let words = locale.words();
    html! {
        <Drawer title={words.filter_by}>
            { for facets }
            <button type="button" class="to-results" onclick={to_results}>
                { format!("{} {}", words.show, locale.count(props.selection.len(), words.articles)) }
            </button>
        </Drawer>
    }
}

/// Properties of [`FacetView`].
#[derive(Properties, PartialEq)]
struct FacetViewProps {
    facet: Rc<Facet>,
    filter: Rc<Filter>,
}

#[component]
fn FacetView(props: &FacetViewProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let rows = use_entity_values(|locale| locale.words().articles);
    let all = use_state(|| false);
    let Facet { kind, values } = &*props.facet;
    let joined = |value: &&Count| props.filter.join(&store.entity(value.entity).key).is_some();
    // What is chosen stays in sight, whatever its count.
    let (chosen, others): (Vec<_>, Vec<_>) = values.iter().partition(joined);
    let others_shown = if *all { others.len() } else { SHOWN.min(others.len()) };
    let value = |value: &Count| {
        let key = &store.entity(value.entity).key;
        let chosen = props.filter.join(key).is_some();
        let filter = (*props.filter).clone();
        let filter = if chosen { filter.without(key) } else { filter.with(key.clone(), Join::All) };
        rows.row(value, &Route::Archive, &filter.to_query(), chosen)
    };
    let toggle = {
        let all = all.clone();
        move |_: MouseEvent| all.set(!*all)
    };
    let id = format!("facet-{kind}");
    html! {
        <section class="facet" aria-labelledby={id.clone()}>
            <h3 {id}>{ locale.kind(*kind) }</h3>
            <ul class="values">
                { for chosen.into_iter().map(value) }
                { for others.iter().take(others_shown).copied().map(value) }
            </ul>
            if others.len() > SHOWN {
                <button type="button" class="quiet" aria-expanded={all.to_string()} onclick={toggle}>
                    if *all {
                        { words.fewer }
                    } else {
                        { format!("{} ({})", words.more, values.len()) }
                    }
                </button>
            }
        </section>
    }
}

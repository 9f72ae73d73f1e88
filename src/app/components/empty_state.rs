//! What stands in place of a list that a filter has left empty.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Route;
use crate::app::hooks::{use_addresses, use_locale, use_store};
use crate::archive::{Filter, ordered};

/// Properties of [`EmptyState`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct EmptyStateProps {
    pub(in crate::app) filter: Rc<Filter>,
}

/// Says that nothing is left, and what the filter would leave without each of its conditions.
#[component]
pub(in crate::app) fn EmptyState(props: &EmptyStateProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let addresses = use_addresses();
    let ways: Vec<_> = props
        .filter
        .keys()
        .map(|key| {
            let looser = (*props.filter).clone().without(key);
            (key, store.select(&looser).len(), looser)
        })
        .filter(|(_, left, _)| *left > 0)
        .collect();
    let ways: Vec<_> = ordered(ways, |(_, a, _), (_, b, _)| b.cmp(a))
        .into_iter()
        .map(|(key, left, looser)| {
            let name = locale.name_of(&store, key);
            html! {
                <li key={key.to_string()}>
                    <a href={addresses.page(&Route::Archive, &looser.to_query())}>
                        { format!("{} {name}", words.remove) }
                    </a>
                    { format!(": {}", locale.count(left, words.articles)) }
                </li>
            }
        })
        .collect();
    html! {
        <div class="empty">
            <p>{ words.nothing }</p>
            if !ways.is_empty() {
                <p>{ words.loosen }</p>
                <ul>{ for ways }</ul>
            }
            <p><a href={addresses.page(&Route::Archive, "")}>{ words.clear_all }</a></p>
        </div>
    }
}

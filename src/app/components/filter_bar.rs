//! The filter that is in force, to change and to clear.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::{use_addresses, use_locale, use_store};
use crate::app::{Route, browser};
use crate::archive::{Filter, Join};
use crate::entity::EntityKey;

/// Properties of [`FilterBar`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct FilterBarProps {
    pub(in crate::app) filter: Rc<Filter>,
    /// Told when the reader wants another filter.
    pub(in crate::app) onfilter: Callback<Filter>,
}

/// Each entity of the filter with how it takes part, and what clears one or all.
#[component]
pub(in crate::app) fn FilterBar(props: &FilterBarProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let addresses = use_addresses();
    let filter = &props.filter;
    if filter.is_empty() {
        return html! {};
    }
    let chip = |key: &EntityKey, join: Join| {
        let name = locale.name_of(&store, key);
        let onchange = {
            let (key, filter, onfilter) = (key.clone(), filter.clone(), props.onfilter.clone());
            Callback::from(move |event: Event| {
                if let Some(join) =
                    browser::chosen_value(&event).and_then(|name| Join::named(&name))
                {
                    onfilter.emit((*filter).clone().with(key.clone(), join));
                }
            })
        };
        let options = Join::ALL.into_iter().map(|option| {
            html! {
                <option key={option.as_str()} value={option.as_str()} selected={option == join}>
                    { locale.join(option) }
                </option>
            }
        });
        html! {
            <li key={key.to_string()} class={classes!("chip", join.as_str())}>
                <select aria-label={format!("{}: {name}", words.how)} {onchange}>{ for options }</select>
                <span class={classes!("chip-name", key.kind().as_str())}>{ name.clone() }</span>
                <a
                    href={addresses.page(&Route::Archive, &(**filter).clone().without(key).to_query())}
                    class="chip-remove"
                    aria-label={format!("{} {name}", words.remove)}
                >{ "×" }</a>
            </li>
        }
    };
    let chips =
        Join::ALL.into_iter().flat_map(|join| filter.group(join).map(move |key| (key, join)));
    html! {
        <section class="filter-bar" aria-label={words.filter}>
            <ul class="chips">{ for chips.map(|(key, join)| chip(key, join)) }</ul>
            <a href={addresses.page(&Route::Archive, "")} class="quiet">{ words.clear_all }</a>
        </section>
    }
}

//! The filter that is in force, to change and to clear.

use yew::prelude::*;

use super::plain::quiet_link;
use crate::app::scene::{Scene, Step};
use crate::app::{Route, browser};
use crate::archive::{Condition, Filter, Join};
use crate::entity::EntityKey;
use crate::page::Listing;

/// Each condition of the filter, of an entity how it takes part, what clears one or all, and what
/// else can be done with it.
pub(in crate::app) fn filter_bar(
    scene: &Scene,
    listing: &Listing,
    filter: &Filter,
    more: Html,
) -> Html {
    let (locale, words) = (&scene.locale, scene.locale.words());
    if filter.is_empty() {
        return html! {};
    }
    let chip = |key: &EntityKey, join: Join| {
        let name = locale.name_in(listing, key);
        let onchange = {
            let (key, filter, go) = (key.clone(), filter.clone(), scene.go.clone());
            Callback::from(move |event: Event| {
                let chosen = browser::chosen_value(&event).and_then(|name| Join::named(&name));
                if let Some(join) = chosen {
                    go.emit(Step::filtered(&filter.clone().with(key.clone(), join)));
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
                <select aria-label={words.how(&name)} {onchange}>{ for options }</select>
                <span class={classes!("chip-name", key.kind().as_str())}>{ name.clone() }</span>
                <a
                    href={scene.to_filtered(&filter.clone().without(key))}
                    class="chip-remove"
                    aria-label={words.remove(&name)}
                >{ "×" }</a>
            </li>
        }
    };
    let entities =
        Join::ALL.into_iter().flat_map(|join| filter.group(join).map(move |key| (key, join)));
    let others = filter.conditions().into_iter();
    let others = others.filter(|condition| !matches!(condition, Condition::Entity(_)));
    let other = |condition: Condition| {
        let name = locale.condition(listing, filter, &condition);
        let looser = filter.clone().without_condition(&condition);
        html! {
            <li key={looser.to_query()} class="chip">
                <span class="chip-name">{ name.clone() }</span>
                <a
                    href={scene.to_filtered(&looser)}
                    class="chip-remove"
                    aria-label={words.remove(&name)}
                >{ "×" }</a>
            </li>
        }
    };
    html! {
        <section class="filter-bar" aria-label={words.filter()}>
            <ul class="chips">
                { for entities.map(|(key, join)| chip(key, join)) }
                { for others.map(other) }
            </ul>
            { quiet_link(scene.to(&Route::Archive, ""), words.clear_all().into()) }
            { more }
        </section>
    }
}

//! An entity in a list, with how often it is there.

use yew::prelude::*;

use super::link::Go;
use crate::app::Route;
use crate::app::hooks::{use_locale, use_store};
use crate::archive::Count;

/// Properties of [`EntityValue`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct EntityValueProps {
    pub(in crate::app) value: Count,
    /// What is counted: the word for one and for many.
    pub(in crate::app) counted: (&'static str, &'static str),
    /// Where choosing it leads.
    pub(in crate::app) to: Route,
    pub(in crate::app) query: AttrValue,
    /// Whether it is chosen now.
    pub(in crate::app) chosen: bool,
    #[prop_or_default]
    pub(in crate::app) onfollow: Callback<()>,
}

/// The entity's name to choose it, its count, and a link to its page.
#[component]
pub(in crate::app) fn EntityValue(props: &EntityValueProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let entity = store.entity(props.value.entity);
    let name = locale.name(entity);
    let count = props.value.count;
    html! {
        <li class={classes!("value", props.chosen.then_some("chosen"))}>
            <Go
                class={classes!("value-name", entity.key.kind().as_str())}
                to={props.to.clone()}
                query={props.query.clone()}
                current={props.chosen}
                onfollow={props.onfollow.clone()}
            >
                <span class="name">{ name.clone() }</span>
                <span class="value-count">
                    <span aria-hidden="true">{ count }</span>
                    <span class="unseen">{ locale.count(count, props.counted) }</span>
                </span>
            </Go>
            <Go
                class="value-page"
                to={Route::entity(&entity.key)}
                label={format!("{}: {name}", locale.words().entity_page)}
            ><span aria-hidden="true">{ "›" }</span></Go>
        </li>
    }
}

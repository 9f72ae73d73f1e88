//! An entity in a list, with how often it is there.

use yew::prelude::*;

use crate::app::hooks::{use_addresses, use_locale, use_store};
use crate::app::{Addresses, Locale, Route, Store};
use crate::archive::Count;

/// Makes the rows of a list of entities. Plain markup and no component of their own: there are
/// many of them, and nothing in them has a state.
pub(in crate::app) struct EntityValues {
    store: Store,
    locale: Locale,
    addresses: Addresses,
    /// What is counted: the word for one and for many.
    counted: (&'static str, &'static str),
}

/// Rows in which this is counted.
#[hook]
pub(in crate::app) fn use_entity_values(
    counted: impl Fn(&Locale) -> (&'static str, &'static str),
) -> EntityValues {
    let locale = use_locale();
    let counted = counted(&locale);
    EntityValues { store: use_store(), locale, addresses: use_addresses(), counted }
}

impl EntityValues {
    /// An entity's name, which leads to a page with a query to choose it, its count, and a link
    /// to its own page.
    pub(in crate::app) fn row(&self, value: &Count, to: &Route, query: &str, chosen: bool) -> Html {
        let key = &self.store.entity(value.entity).key;
        let name = self.locale.name(self.store.entity(value.entity));
        html! {
            <li key={key.to_string()} class={classes!("value", chosen.then_some("chosen"))}>
                <a
                    href={self.addresses.page(to, query)}
                    class={classes!("value-name", key.kind().as_str())}
                    aria-label={format!("{name}, {}", self.locale.count(value.count, self.counted))}
                    aria-current={chosen.then_some("true")}
                >
                    <span class="name">{ name.clone() }</span>
                    { " " }
                    <span class="value-count">{ value.count }</span>
                </a>
                <a
                    href={self.addresses.page(&Route::entity(key), "")}
                    class="value-page"
                    aria-label={format!("{}: {name}", self.locale.words().entity_page)}
                >{ "›" }</a>
            </li>
        }
    }
}

//! What stands beside a page's main matter: a drawer on a phone, a column on a wide screen.

use yew::prelude::*;

use crate::app::hooks::{use_store, use_wide};

/// Properties of [`Drawer`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct DrawerProps {
    /// Its heading.
    pub(in crate::app) title: AttrValue,
    pub(in crate::app) children: Html,
}

/// An aside that a reader opens and closes; where there is room beside the text it begins open.
/// It speaks the archive's language, also within an article of another.
#[component]
pub(in crate::app) fn Drawer(props: &DrawerProps) -> Html {
    let store = use_store();
    let open = use_wide();
    let language = &store.site().lang;
    html! {
        <aside class="rail" aria-labelledby="rail-title" lang={language.to_string()} dir={language.direction().as_str()}>
            <details class="drawer" {open}>
                <summary id="rail-title"><h2>{ props.title.clone() }</h2></summary>
                <div class="facets">{ props.children.clone() }</div>
            </details>
        </aside>
    }
}

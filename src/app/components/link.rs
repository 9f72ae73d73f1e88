//! A link to another page of the archive.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::hooks::use_addresses;
use crate::app::{Route, browser};

/// Properties of [`Go`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct GoProps {
    /// The page.
    pub(in crate::app) to: Route,
    /// The query of its address.
    #[prop_or_default]
    pub(in crate::app) query: AttrValue,
    #[prop_or_default]
    pub(in crate::app) class: Classes,
    #[prop_or_default]
    pub(in crate::app) id: Option<AttrValue>,
    /// What it is called where its text doesn't say it.
    #[prop_or_default]
    pub(in crate::app) label: Option<AttrValue>,
    #[prop_or_default]
    pub(in crate::app) title: Option<AttrValue>,
    #[prop_or_default]
    pub(in crate::app) lang: Option<AttrValue>,
    #[prop_or_default]
    pub(in crate::app) dir: Option<&'static str>,
    /// Whether it stands for something that is chosen now.
    #[prop_or_default]
    pub(in crate::app) current: bool,
    /// Told when the link is followed, before the page changes.
    #[prop_or_default]
    pub(in crate::app) onfollow: Callback<()>,
    #[prop_or_default]
    pub(in crate::app) children: Html,
}

/// A link to a page of the archive. The router's own link writes queries only in one encoding,
/// in which an entity key can't be read.
#[component]
pub(in crate::app) fn Go(props: &GoProps) -> Html {
    let navigator = use_navigator();
    let href = use_addresses().page(&props.to, &props.query);
    let here = href.clone();
    let (to, query, onfollow) = (props.to.clone(), props.query.clone(), props.onfollow.clone());
    let onclick = move |event: MouseEvent| {
        let elsewhere =
            event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        let Some(navigator) = navigator.as_ref().filter(|_| !elsewhere) else { return };
        event.prevent_default();
        browser::note_move(&event);
        onfollow.emit(());
        // A link to where the reader is already leaves no further step in the history.
        if !browser::is_here(&here) {
            to.open(navigator, &query);
        }
    };
    html! {
        <a
            {href}
            {onclick}
            class={props.class.clone()}
            id={props.id.clone()}
            title={props.title.clone()}
            lang={props.lang.clone()}
            dir={props.dir}
            aria-label={props.label.clone()}
            aria-current={props.current.then_some("true")}
        >
            { props.children.clone() }
        </a>
    }
}

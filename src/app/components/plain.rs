//! Elements that hold nothing but a text.
//!
//! They occur all over the pages. Each is spelt out here alone: where `html!` stands, the program
//! holds every step of making the element, and readers fetch that program.

use yew::prelude::*;

use crate::entity::WikidataId;

/// A paragraph.
#[inline(never)]
pub(in crate::app) fn line(text: AttrValue) -> Html {
    html! { <p>{ text }</p> }
}

/// A link.
#[inline(never)]
pub(in crate::app) fn link(to: AttrValue, text: AttrValue) -> Html {
    html! { <a href={to}>{ text }</a> }
}

/// A link to another site.
#[inline(never)]
pub(in crate::app) fn link_out(to: AttrValue, text: AttrValue) -> Html {
    html! { <a href={to} rel="external">{ text }</a> }
}

/// A link to an item of Wikidata.
pub(in crate::app) fn wikidata_link(id: WikidataId) -> Html {
    link_out(id.url().into(), format!("Wikidata {}", String::from(id)).into())
}

/// A link or a button that stands back behind what it stands beside.
#[inline(never)]
pub(in crate::app) fn quiet_link(to: AttrValue, text: AttrValue) -> Html {
    html! { <a class="quiet" href={to}>{ text }</a> }
}

/// The same that does something in the page.
#[inline(never)]
pub(in crate::app) fn quiet_button(text: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="quiet" {onclick}>{ text }</button> }
}

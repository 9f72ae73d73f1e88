//! The standfirst of an article.

use yew::prelude::*;

/// Properties of [`Lead`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct LeadProps {
    /// The text, with its mentions.
    pub(in crate::app) children: Html,
}

/// The standfirst under the headline.
#[component]
pub(in crate::app) fn Lead(props: &LeadProps) -> Html {
    html! { <p class="lead">{ props.children.clone() }</p> }
}

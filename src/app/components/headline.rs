//! The title of an article.

use yew::prelude::*;

use crate::app::hooks::TOP;

/// Properties of [`Headline`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct HeadlineProps {
    /// The title, with its mentions.
    pub(in crate::app) children: Html,
}

/// The title of the article that is read.
#[component]
pub(in crate::app) fn Headline(props: &HeadlineProps) -> Html {
    html! { <h1 class="headline" id={TOP} tabindex="-1">{ props.children.clone() }</h1> }
}

//! The rest of a list.

use yew::prelude::*;

/// Properties of [`More`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct MoreProps {
    /// What opens it.
    pub(in crate::app) title: AttrValue,
    /// Whether something in it is to be seen.
    pub(in crate::app) wanted: bool,
    /// Its rows.
    pub(in crate::app) children: Html,
}

/// The rest of a list of entities, folded away until the reader opens it or something in it is
/// wanted. From then on only the reader closes it: nothing goes from under the pointer.
#[component]
pub(in crate::app) fn More(props: &MoreProps) -> Html {
    let opened = use_mut_ref(|| false);
    let open = opened.replace_with(|opened| *opened || props.wanted) || props.wanted;
    html! {
        <details class="more" {open}>
            <summary>{ props.title.clone() }</summary>
            <ul class="values">{ props.children.clone() }</ul>
        </details>
    }
}

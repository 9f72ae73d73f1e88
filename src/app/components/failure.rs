//! What a reader sees where the archive can't be shown.

use yew::prelude::*;

/// Properties of [`Failure`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct FailureProps {
    /// What is wrong.
    pub(in crate::app) message: AttrValue,
}

/// Says that there is no archive, and why. Its language isn't known: it is in the archive.
#[component]
pub(in crate::app) fn Failure(props: &FailureProps) -> Html {
    html! {
        <main class="failure" role="alert">
            <h1 lang="es">{ "No se puede abrir el archivo" }</h1>
            <p lang="en">{ props.message.clone() }</p>
        </main>
    }
}

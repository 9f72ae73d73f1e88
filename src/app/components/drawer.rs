//! What stands beside a page's main matter: a drawer on a phone, a column on a wide screen.

use yew::prelude::*;

use crate::app::scene::Scene;

/// An aside that a reader opens and closes; where there is room beside the text it begins open.
/// It speaks the archive's language, also within an article of another.
pub(in crate::app) fn drawer(scene: &Scene, title: &'static str, content: Html) -> Html {
    let (lang, dir) = scene.tongue();
    html! {
        <aside class="rail" aria-label={title} {lang} {dir}>
            <details class="drawer" open={scene.wide}>
                <summary><h2>{ title }</h2></summary>
                <div class="facets">{ content }</div>
            </details>
        </aside>
    }
}

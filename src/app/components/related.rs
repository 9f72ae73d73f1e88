//! What to read after an article.

use yew::prelude::*;

use super::kicker::kicker;
use super::plain::{line, link};
use crate::app::Route;
use crate::app::scene::Scene;
use crate::page::Near;

/// The articles that have most in common with one, and what that is.
pub(in crate::app) fn related(scene: &Scene, related: &[Near]) -> Html {
    if related.is_empty() {
        return html! {};
    }
    let (locale, words) = (&scene.locale, scene.locale.words());
    let (lang, dir) = scene.tongue();
    let rows = related.iter().map(|Near { listed, shared }| {
        let tongue = &listed.language;
        let shared: Vec<_> = shared.iter().map(|named| locale.name(named).to_string()).collect();
        html! {
            <li>
                { kicker(scene, listed) }
                <h3 lang={tongue.to_string()} dir={tongue.direction().as_str()}>
                    { link(scene.to(&Route::article(&listed.slug), ""), listed.headline.clone().into()) }
                </h3>
                { line(words.in_both(&shared.join(", ")).into()) }
            </li>
        }
    });
    html! {
        <section class="related" aria-labelledby="related" {lang} {dir}>
            <h2 id="related">{ words.related() }</h2>
            <ul>{ for rows }</ul>
        </section>
    }
}

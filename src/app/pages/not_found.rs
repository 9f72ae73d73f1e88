//! No page.

use yew::prelude::*;

use crate::app::Route;
use crate::app::components::plain::{line, link};
use crate::app::hooks::TOP;
use crate::app::scene::Scene;
use crate::page::Offer;

/// Says that there is no such page, what was perhaps meant, and where to go on.
pub(in crate::app) fn view(scene: &Scene, offers: &[Offer]) -> Html {
    let words = scene.locale.words();
    let rows = offers.iter().map(|offer| {
        let (route, name) = match offer {
            Offer::Article { slug, language, headline } => {
                let (lang, dir) = (language.to_string(), language.direction().as_str());
                (Route::article(slug), html! { <bdi {lang} {dir}>{ headline.clone() }</bdi> })
            }
            Offer::Entity(named) => {
                (Route::entity(&named.key), html! { { scene.locale.name(named) } })
            }
        };
        html! { <li key={route.path()}><a href={scene.to(&route, "")}>{ name }</a></li> }
    });
    html! {
        <div class="empty">
            <h1 id={TOP} tabindex="-1">{ words.not_found() }</h1>
            { line(words.not_found_help().into()) }
            if !offers.is_empty() {
                <p id="meant">{ words.meant() }</p>
                <ul aria-labelledby="meant">{ for rows }</ul>
            }
            <p>{ link(scene.to(&Route::Archive, ""), words.archive().into()) }</p>
        </div>
    }
}

//! An article in a list.

use yew::prelude::*;

use super::kicker::kicker;
use crate::app::Route;
use crate::app::scene::Scene;
use crate::archive::{Filter, Join};
use crate::page::Card;

/// An article: headline, lead, date, and the entities that it speaks of most. A click on one
/// adds it to the filter of the list.
pub(in crate::app) fn article_card(scene: &Scene, card: &Card, filter: &Filter) -> Html {
    let listed = &card.listed;
    let entities = card.entities.iter().map(|named| {
        let key = &named.key;
        html! {
            <li key={key.to_string()}>
                <a
                    href={scene.to_filtered(&filter.clone().with(key.clone(), Join::All))}
                    class={classes!("tag", key.kind().as_str())}
                    aria-current={(filter.join(key) == Some(Join::All)).then_some("true")}
                >{ scene.locale.name(named) }</a>
            </li>
        }
    });
    let (lang, dir) = (listed.language.to_string(), listed.language.direction().as_str());
    html! {
        <article class="card">
            { kicker(scene, listed) }
            <h2 class="card-headline" lang={lang.clone()} {dir}>
                <a href={scene.to(&Route::article(&listed.slug), "")}>{ listed.headline.clone() }</a>
            </h2>
            if let Some(lead) = &card.lead {
                <p class="card-lead" {lang} {dir}>{ lead.clone() }</p>
            }
            <ul class="tags">{ for entities }</ul>
        </article>
    }
}

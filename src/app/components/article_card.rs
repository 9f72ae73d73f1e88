//! An article in a list.

use yew::prelude::*;

use super::kicker::kicker;
use crate::app::scene::Scene;
use crate::app::{Route, snippets};
use crate::archive::{Filter, Join};
use crate::page::Card;
use crate::words::marks;

/// An article: headline, lead, date, and the entities that it speaks of most. A click on one
/// adds it to the filter of the list.
///
/// Words that were looked for (`found`) are marked. Where headline and lead hold none of them, a
/// piece of the text that does has its place kept until it comes.
pub(in crate::app) fn article_card(
    scene: &Scene,
    card: &Card,
    filter: &Filter,
    found: &[String],
    snippet: String,
) -> Html {
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
                <a href={scene.to(&Route::article(&listed.slug), "")}>{ marked(&listed.headline, found) }</a>
            </h2>
            if let Some(lead) = &card.lead {
                <p class="card-lead" lang={lang.clone()} {dir}>{ marked(lead, found) }</p>
            }
            if snippets::is_wanted(card, found) {
                <p class="snippet" {lang} {dir}>{ marked(&snippet, found) }</p>
            }
            <ul class="tags">{ for entities }</ul>
        </article>
    }
}

/// A text with these words marked.
fn marked(text: &str, found: &[String]) -> Html {
    let pieces = marks(text, found).into_iter().map(|(piece, is_found)| match is_found {
        true => html! { <mark>{ piece.to_owned() }</mark> },
        false => html! { { piece.to_owned() } },
    });
    pieces.collect()
}

//! Who wrote an article, and what else is known of it.

use yew::prelude::*;

use super::plain::link_out;
use crate::app::scene::Scene;
use crate::article::Article;

/// Authors, last change, the source with a link to it, and how many minutes it takes to read.
pub(in crate::app) fn byline(scene: &Scene, article: &Article, minutes: Option<u32>) -> Html {
    let words = scene.locale.words();
    let about = article.about();
    let nothing = about.authors.is_empty() && about.updated.is_none() && about.source.is_none();
    if nothing && minutes.is_none() {
        return html! {};
    }
    let (tongue, _) = scene.tongue();
    html! {
        <div class="byline">
            if !about.authors.is_empty() {
                <p class="authors">{ about.authors.join(", ") }</p>
            }
            if let Some(updated) = about.updated {
                <p>
                    <bdi lang={tongue.clone()}>
                        { words.updated() }{ " " }
                        <time datetime={updated.to_string()}>{ scene.locale.date(updated) }</time>
                    </bdi>
                </p>
            }
            if let Some(source) = &about.source {
                <p>
                    <bdi lang={tongue.clone()}>{ words.source() }</bdi>{ " " }
                    if let Some(url) = &source.url {
                        { link_out(url.as_str().to_owned().into(), source.name.clone().into()) }
                    } else {
                        { source.name.clone() }
                    }
                </p>
            }
            if let Some(minutes) = minutes {
                <p class="minutes">
                    <bdi lang={tongue}>{ words.minutes(minutes as usize) }</bdi>
                </p>
            }
        </div>
    }
}

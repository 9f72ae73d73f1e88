//! Who wrote an article, and what else is known of it.

use yew::prelude::*;

use crate::app::scene::Scene;
use crate::article::Article;

/// Authors, last change, and the source with a link to it.
pub(in crate::app) fn byline(scene: &Scene, article: &Article) -> Html {
    let words = scene.locale.words();
    let about = article.about();
    if about.authors.is_empty() && about.updated.is_none() && about.source.is_none() {
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
                    <bdi lang={tongue}>{ words.source() }</bdi>{ " " }
                    if let Some(url) = &source.url {
                        <a href={url.as_str().to_owned()} rel="external">{ source.name.clone() }</a>
                    } else {
                        { source.name.clone() }
                    }
                </p>
            }
        </div>
    }
}

//! What stands below an article.

use yew::prelude::*;

use crate::app::scene::Scene;
use crate::article::Article;

/// The article's subjects, and who may do what with it.
pub(in crate::app) fn article_foot(scene: &Scene, article: &Article) -> Html {
    let about = article.about();
    if about.subjects.is_empty() && about.rights.is_none() {
        return html! {};
    }
    let (tongue, _) = scene.tongue();
    html! {
        <footer class="article-foot">
            if !about.subjects.is_empty() {
                <p>
                    <bdi lang={tongue}>{ scene.locale.words().subjects() }</bdi>
                    { " " }{ about.subjects.join(", ") }
                </p>
            }
            if let Some(rights) = &about.rights {
                <p>{ rights.clone() }</p>
            }
        </footer>
    }
}

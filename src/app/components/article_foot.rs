//! What stands below an article.

use yew::prelude::*;

use super::citations::citations;
use super::plain::line;
use super::related::related;
use crate::app::scene::Scene;
use crate::page::ArticlePage;

/// The article's subjects, who may do what with it, how it is cited, and what to read next.
pub(in crate::app) fn article_foot(scene: &Scene, page: &ArticlePage) -> Html {
    let about = page.article.about();
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
                { line(rights.clone().into()) }
            }
            { citations(scene, page) }
            { related(scene, &page.related) }
        </footer>
    }
}

//! What stands below an article.

use yew::prelude::*;

use crate::app::hooks::{use_locale, use_store};
use crate::archive::ArticleIx;

/// Properties of [`ArticleFoot`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct ArticleFootProps {
    pub(in crate::app) article: ArticleIx,
}

/// The article's subjects, and who may do what with it.
#[component]
pub(in crate::app) fn ArticleFoot(props: &ArticleFootProps) -> Html {
    let store = use_store();
    let words = use_locale().words();
    let about = store.entry(props.article).article.about();
    if about.subjects.is_empty() && about.rights.is_none() {
        return html! {};
    }
    html! {
        <footer class="article-foot">
            if !about.subjects.is_empty() {
                <p>
                    <bdi lang={store.site().lang.to_string()}>{ words.subjects }</bdi>
                    { " " }{ about.subjects.join(", ") }
                </p>
            }
            if let Some(rights) = &about.rights {
                <p>{ rights.clone() }</p>
            }
        </footer>
    }
}

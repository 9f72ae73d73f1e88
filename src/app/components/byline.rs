//! Who wrote an article, and what else is known of it.

use yew::prelude::*;

use crate::app::hooks::{use_locale, use_store};
use crate::archive::ArticleIx;

/// Properties of [`Byline`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct BylineProps {
    pub(in crate::app) article: ArticleIx,
}

/// Authors, last change, and the source with a link to it.
#[component]
pub(in crate::app) fn Byline(props: &BylineProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let article = &store.entry(props.article).article;
    let about = article.about();
    if about.authors.is_empty() && about.updated.is_none() && about.source.is_none() {
        return html! {};
    }
    html! {
        <div class="byline">
            if !about.authors.is_empty() {
                <p class="authors">{ about.authors.join(", ") }</p>
            }
            if let Some(updated) = about.updated {
                <p>
                    <bdi lang={store.site().lang.to_string()}>
                        { words.updated }{ " " }
                        <time datetime={updated.to_string()}>{ locale.date(updated) }</time>
                    </bdi>
                </p>
            }
            if let Some(source) = &about.source {
                <p>
                    <bdi lang={store.site().lang.to_string()}>{ words.source }</bdi>{ " " }
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

//! When and where an article was written, above its headline.

use yew::prelude::*;

use crate::app::hooks::{use_locale, use_store};
use crate::archive::ArticleIx;

/// Properties of [`Kicker`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct KickerProps {
    pub(in crate::app) article: ArticleIx,
}

/// Date, dateline place and, where it isn't the archive's, the language.
#[component]
pub(in crate::app) fn Kicker(props: &KickerProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let article = &store.entry(props.article).article;
    let about = article.about();
    let foreign = article.language().primary() != store.site().lang.primary();
    let site_lang = store.site().lang.to_string();
    let lang = article.language().to_string();
    let dot = html! { <span aria-hidden="true">{ "·" }</span> };
    // Isolated, so that each keeps its own direction whatever the article's is.
    html! {
        <p class="kicker">
            <bdi lang={site_lang.clone()}>
                if let Some(date) = about.date {
                    <time datetime={date.to_string()}>{ locale.date(date) }</time>
                } else {
                    { locale.words().no_date }
                }
            </bdi>
            if let Some(place) = &about.located {
                { dot.clone() }
                <bdi lang={lang.clone()}>{ place.clone() }</bdi>
            }
            if foreign {
                { dot }
                <abbr class="tongue" lang={site_lang} title={locale.words().language}>{ lang }</abbr>
            }
        </p>
    }
}

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
    html! {
        <p class="kicker" lang={site_lang} dir={store.site().lang.direction().as_str()}>
            if let Some(date) = about.date {
                <time datetime={date.to_string()}>{ locale.date(date) }</time>
            } else {
                <span>{ locale.words().no_date }</span>
            }
            if let Some(place) = &about.located {
                <span class="located" lang={article.language().to_string()}>{ place.clone() }</span>
            }
            if foreign {
                <abbr class="tongue" lang={article.language().to_string()} title={locale.words().language}>
                    { article.language().to_string() }
                </abbr>
            }
        </p>
    }
}

//! When and where an article was written, above its headline.

use yew::prelude::*;

use crate::app::scene::Scene;
use crate::page::Listed;

/// Date, dateline place and, where it isn't the archive's, the language.
pub(in crate::app) fn kicker(scene: &Scene, listed: &Listed) -> Html {
    let (locale, site) = (&scene.locale, scene.edition.site());
    let foreign = listed.language.primary() != site.lang.primary();
    let (tongue, _) = scene.tongue();
    let lang = listed.language.to_string();
    let dot = html! { <span aria-hidden="true">{ "·" }</span> };
    // Isolated, so that each keeps its own direction whatever the article's is.
    html! {
        <p class="kicker">
            <bdi lang={tongue.clone()}>
                if let Some(date) = listed.date {
                    <time datetime={date.to_string()}>{ locale.date(date) }</time>
                } else {
                    { locale.words().no_date() }
                }
            </bdi>
            if let Some(place) = &listed.located {
                { dot.clone() }
                <bdi lang={lang.clone()}>{ place.clone() }</bdi>
            }
            if foreign {
                { dot }
                <abbr class="tongue" lang={tongue} title={locale.words().language()}>{ lang }</abbr>
            }
        </p>
    }
}

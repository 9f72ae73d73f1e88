//! No page.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Route;
use crate::app::hooks::{TOP, use_addresses, use_arrival, use_locale, use_store};
use crate::archive::Meant;

/// Says that there is no such page, what was perhaps meant, and where to go on.
#[component]
pub(in crate::app) fn NotFoundPage() -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let addresses = use_addresses();
    use_arrival(words.not_found.to_owned());
    let path = use_location().map(|location| location.path().to_owned()).unwrap_or_default();
    // Prerendered, the page stands for every address: it looks for this one when it is there.
    let meant = use_state(Vec::new);
    {
        let (store, meant) = (store.clone(), meant.clone());
        use_effect_with(path, move |path| meant.set(store.meant_by(path)));
    }
    let offers = meant.iter().map(|meant| {
        let (route, name) = match meant {
            Meant::Article(article) => {
                let article = &store.entry(*article).article;
                let (lang, dir) = (article.language().to_string(), article.language().direction());
                let name = html! { <bdi {lang} dir={dir.as_str()}>{ article.headline().to_owned() }</bdi> };
                (Route::article(article.slug()), name)
            }
            Meant::Entity(entity) => {
                let entity = store.entity(*entity);
                (Route::entity(&entity.key), html! { { locale.name(entity) } })
            }
        };
        html! { <li key={route.path()}><a href={addresses.page(&route, "")}>{ name }</a></li> }
    });
    html! {
        <div class="empty">
            <h1 id={TOP} tabindex="-1">{ words.not_found }</h1>
            <p>{ words.not_found_help }</p>
            if !meant.is_empty() {
                <p id="meant">{ words.meant }</p>
                <ul aria-labelledby="meant">{ for offers }</ul>
            }
            <p><a href={addresses.page(&Route::Archive, "")}>{ words.archive }</a></p>
        </div>
    }
}

//! An article in a list.

use yew::prelude::*;

use super::kicker::Kicker;
use crate::app::Route;
use crate::app::hooks::{use_addresses, use_locale, use_store};
use crate::archive::{ArticleIx, Filter, Join, ordered};
use crate::entity::Kind;

/// How many entities a card shows.
const ENTITIES: usize = 6;

/// Properties of [`ArticleCard`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct ArticleCardProps {
    pub(in crate::app) article: ArticleIx,
    /// The filter of the list: a click on an entity adds to it.
    pub(in crate::app) filter: std::rc::Rc<Filter>,
}

/// An article: headline, lead, date, and the entities that it speaks of most.
#[component]
pub(in crate::app) fn ArticleCard(props: &ArticleCardProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let addresses = use_addresses();
    let article = &store.entry(props.article).article;
    let mut counts = store.entities_of(props.article);
    counts.retain(|count| store.entity(count.entity).key.kind() != Kind::Date);
    let counts = ordered(counts, |a, b| b.count.cmp(&a.count));
    let entities = counts.iter().take(ENTITIES).map(|count| {
        let entity = store.entity(count.entity);
        let key = &entity.key;
        let filter = (*props.filter).clone().with(key.clone(), Join::All);
        html! {
            <li key={key.to_string()}>
                <a
                    href={addresses.page(&Route::Archive, &filter.to_query())}
                    class={classes!("tag", key.kind().as_str())}
                    aria-current={(props.filter.join(key) == Some(Join::All)).then_some("true")}
                >{ locale.name(entity) }</a>
            </li>
        }
    });
    let (lang, dir) = (article.language().to_string(), article.language().direction().as_str());
    html! {
        <article class="card">
            <Kicker article={props.article} />
            <h2 class="card-headline" lang={lang.clone()} {dir}>
                <a href={addresses.page(&Route::article(article.slug()), "")}>{ article.headline().to_owned() }</a>
            </h2>
            if let Some(lead) = article.lead() {
                <p class="card-lead" {lang} {dir}>{ lead.to_owned() }</p>
            }
            <ul class="tags">{ for entities }</ul>
        </article>
    }
}

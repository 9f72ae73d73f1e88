//! The entities of an article, beside its text.

use yew::prelude::*;

use super::drawer::Drawer;
use super::entity_value::EntityValue;
use crate::app::hooks::{use_locale, use_store};
use crate::app::{Reading, Route};
use crate::archive::{ArticleIx, Count};

/// Properties of [`EntityRail`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct EntityRailProps {
    pub(in crate::app) article: ArticleIx,
    /// How the article is read now.
    pub(in crate::app) reading: Reading,
    /// Told when the reader chooses another entity.
    pub(in crate::app) onfollow: Callback<()>,
}

/// The entities of an article by kind with the number of their mentions. One that is chosen is
/// followed through the text; chosen again, it is let go.
#[component]
pub(in crate::app) fn EntityRail(props: &EntityRailProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let slug = store.entry(props.article).article.slug().clone();
    let counts = store.entities_of(props.article);
    if counts.is_empty() {
        return html! {};
    }
    let value = |value: &Count| {
        let key = &store.entity(value.entity).key;
        let chosen = props.reading.entity.as_ref() == Some(key);
        let reading = Reading {
            entity: (!chosen).then(|| key.clone()),
            folded: props.reading.folded && !chosen,
        };
        html! {
            <EntityValue key={key.to_string()} value={*value} counted={words.mentions}
                to={Route::Article { slug: slug.clone() }} query={reading.to_query()} {chosen}
                onfollow={props.onfollow.clone()} />
        }
    };
    let kind = |counts: &Count| store.entity(counts.entity).key.kind();
    let groups = counts.chunk_by(|a, b| kind(a) == kind(b)).map(|group| {
        let kind = kind(&group[0]);
        html! {
            <section key={kind.as_str()} class="facet">
                <h3>{ locale.kind(kind) }</h3>
                <ul class="values">{ for group.iter().map(value) }</ul>
            </section>
        }
    });
    html! {
        <Drawer title={words.in_this_article}>{ for groups }</Drawer>
    }
}

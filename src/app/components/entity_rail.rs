//! The entities of an article, beside its text.

use yew::prelude::*;

use super::drawer::Drawer;
use super::entity_value::use_entity_values;
use super::more::More;
use crate::app::hooks::{use_locale, use_store};
use crate::app::{Reading, Route};
use crate::archive::{ArticleIx, Count};

/// How many entities of a kind are in sight from the start.
const SHOWN: usize = 4;

/// The fewest that are worth to be folded away.
const WORTH: usize = 3;

/// Properties of [`EntityRail`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct EntityRailProps {
    pub(in crate::app) article: ArticleIx,
    /// How the article is read now.
    pub(in crate::app) reading: Reading,
}

/// The entities of an article by kind with the number of their mentions. One that is chosen is
/// followed through the text; chosen again, it is let go.
#[component]
pub(in crate::app) fn EntityRail(props: &EntityRailProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let values = use_entity_values(|locale| locale.words().mentions);
    let here = Route::article(store.entry(props.article).article.slug());
    let counts = store.entities_of(props.article);
    if counts.is_empty() {
        return html! {};
    }
    let is_chosen =
        |value: &Count| props.reading.entity.as_ref() == Some(&store.entity(value.entity).key);
    let value = |value: &Count| {
        let key = &store.entity(value.entity).key;
        let chosen = is_chosen(value);
        let reading = Reading {
            entity: (!chosen).then(|| key.clone()),
            folded: props.reading.folded && !chosen,
        };
        values.row(value, &here, &reading.to_query(), chosen)
    };
    let kind = |counts: &Count| store.entity(counts.entity).key.kind();
    let groups = counts.chunk_by(|a, b| kind(a) == kind(b)).map(|group| {
        let kind = kind(&group[0]);
        let shown = if group.len() < SHOWN + WORTH { group.len() } else { SHOWN };
        let (shown, folded) = group.split_at(shown);
        html! {
            <section key={kind.as_str()} class="facet">
                <h3>{ locale.kind(kind) }</h3>
                <ul class="values">{ for shown.iter().map(value) }</ul>
                if !folded.is_empty() {
                    <More title={locale.count(folded.len(), words.more_values)}
                        wanted={folded.iter().any(is_chosen)}>
                        { for folded.iter().map(value) }
                    </More>
                }
            </section>
        }
    });
    html! {
        <Drawer title={words.in_this_article}>{ for groups }</Drawer>
    }
}

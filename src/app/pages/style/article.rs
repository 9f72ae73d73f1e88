//! What articles are made of.

use std::cell::RefCell;

use yew::prelude::*;

use super::{StyleProps, section};
use crate::app::Reading;
use crate::app::components::article_foot::article_foot;
use crate::app::components::body::body;
use crate::app::components::byline::byline;
use crate::app::components::entity_rail::entity_rail;
use crate::app::components::follow::follow;
use crate::app::components::kicker::kicker;
use crate::app::components::marked_text::Following;
use crate::app::components::mention_card::card;
use crate::app::components::mention_walker::Walker;
use crate::app::components::strip::strip;
use crate::app::scene::Scene;
use crate::article::{Part, TextBlock};
use crate::entity::Kind;
use crate::page::{Anchor, ArticlePage, Listed};

/// An article of which one entity is followed, and what stands below it.
pub(super) fn article_parts(scene: &Scene, page: &ArticlePage) -> Html {
    let article = &page.article;
    let entity = page.entities.iter().position(|it| it.named.key.kind() == Kind::Person);
    let entities: Vec<_> = entity.into_iter().collect();
    let named: Vec<_> = entities.iter().map(|&at| &page.entities[at].named).collect();
    let reading = named.first().map_or_else(Reading::default, |it| Reading::of(it.key.clone()));
    let followed: Vec<_> =
        (0..page.mentions.len()).filter(|&at| Some(page.mentions[at].entity) == entity).collect();
    let current = followed.last().copied();
    let following = Following { page, reading: &reading, entities: &entities, current };
    let text = |part: Part, text: &str| following.marked(scene, part, &TextBlock::of(text));
    // With the rest folded away nothing is left of an entity that no paragraph names.
    let folding = reading.with_folded(true);
    let in_fold = page.anchors.iter();
    let in_fold =
        in_fold.map(|anchor| Anchor { id: format!("fold-{}", anchor.id), ..anchor.clone() });
    let in_fold = ArticlePage { anchors: in_fold.collect(), ..page.clone() };
    let folded = Following {
        page: &in_fold,
        reading: &folding,
        entities: &[page.entities.len()],
        current: None,
    };
    let walker = (!named.is_empty()).then(|| Walker {
        named: named.clone(),
        reading: &reading,
        place: Some(followed.len().saturating_sub(1)),
        total: followed.len(),
        onwalk: Callback::noop(),
    });
    html! {
        <>
            <section class="style-section article-head">
                { kicker(scene, &Listed::of(article)) }
                <h2 class="headline">{ text(Part::Headline, article.headline()) }</h2>
                if let Some(lead) = article.lead() {
                    <p class="lead">{ text(Part::Lead, lead) }</p>
                }
                { byline(scene, article, page.minutes) }
            </section>
            { section("Cuerpo", html! {
                <>{ body(scene, &following, Callback::noop()) }{ article_foot(scene, page) }</>
            }) }
            { section("Mapa", strip(scene, &following)) }
            { section("Al lado", entity_rail(scene, page, &reading, &RefCell::default())) }
            { section("Plegado", body(scene, &folded, Callback::noop())) }
            if let Some(walker) = walker {
                { section("Recorrido", walker.view(scene)) }
            }
        </>
    }
}

/// The card of a mention of the entity, before the archive has told of it and then; and how one
/// hears of it.
pub(super) fn cards_of_mentions(scene: &Scene, props: &StyleProps) -> Html {
    let (page, known) = (&props.article, &props.entity);
    let is_its = |at: usize| page.entities[at].named.key == known.named.key;
    let Some(number) = page.mentions.iter().position(|it| is_its(it.entity)) else {
        return html! {};
    };
    let card = |known| card(scene, page, number, known, Callback::noop());
    section(
        "Tarjetas",
        html! { <>{ card(None) }{ card(Some(&**known)) }<p>{ follow(scene, &known.named.key) }</p></> },
    )
}

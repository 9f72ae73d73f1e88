//! An article.

use std::rc::Rc;

use yew::prelude::*;

use super::not_found::NotFoundPage;
use crate::app::components::article_foot::ArticleFoot;
use crate::app::components::body::Body;
use crate::app::components::byline::Byline;
use crate::app::components::entity_rail::EntityRail;
use crate::app::components::headline::Headline;
use crate::app::components::kicker::Kicker;
use crate::app::components::lead::Lead;
use crate::app::components::marked_text::{Following, MarkedText, clicked_mention, mention_id};
use crate::app::components::mention_walker::{MentionWalker, Walk};
use crate::app::hooks::{FOLD, TOP, use_arrival, use_kept_focus, use_reading, use_store};
use crate::app::{Reading, browser};
use crate::archive::ArticleIx;
use crate::article::{Part, TextBlock};
use crate::slug::Slug;

/// Properties of [`ArticlePage`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct ArticlePageProps {
    /// The article's part of the address.
    pub(in crate::app) slug: Slug,
}

/// The article of the address.
#[component]
pub(in crate::app) fn ArticlePage(props: &ArticlePageProps) -> Html {
    match use_store().article_by_slug(&props.slug) {
        Some(article) => html! { <ArticleView {article} /> },
        None => html! { <NotFoundPage /> },
    }
}

/// Properties of [`ArticleView`].
#[derive(Properties, PartialEq)]
struct ArticleViewProps {
    article: ArticleIx,
}

#[component]
fn ArticleView(props: &ArticleViewProps) -> Html {
    let store = use_store();
    let entry = store.entry(props.article);
    let article = &entry.article;
    use_arrival(article.headline().to_owned());
    let (reading, set_reading) = use_reading(article.slug());
    // The fold button is there while an entity is followed; it outlives a fold that is opened.
    use_kept_focus(reading.clone(), Some(FOLD), TOP);
    let current = use_state(|| None::<usize>);

    let entity = reading.entity.as_ref().and_then(|key| store.entity_by_key(key));
    let followed: Rc<Vec<usize>> = Rc::new(
        (0..entry.mentions.len()).filter(|&n| Some(entry.mentions[n].entity) == entity).collect(),
    );
    // Of an entity that isn't followed any more the reader has left the mentions.
    let place = current.and_then(|current| followed.iter().position(|&n| n == current));

    let onwalk = {
        let (reading, set_reading) = (reading.clone(), set_reading.clone());
        let (current, followed) = (current.clone(), followed.clone());
        Callback::from(move |walk: Walk| match walk {
            Walk::Previous | Walk::Next => {
                let step = walk.step(place, followed.len());
                if let Some(number) = step.and_then(|place| followed.get(place)) {
                    current.set(Some(*number));
                    browser::scroll_to(&mention_id(*number));
                    browser::focus(&mention_id(*number));
                }
            }
            Walk::Fold => set_reading.emit(Reading { folded: !reading.folded, ..reading.clone() }),
            Walk::Stop => {
                current.set(None);
                set_reading.emit(Reading::default());
            }
        })
    };
    // The keys count only while the focus is within the article, so that they never take one
    // from a screen reader or from the browser's own search (WCAG 2.1.4).
    let onkeydown = {
        let onwalk = onwalk.clone();
        let following = entity.is_some();
        Callback::from(move |event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            if following
                && !modified
                && !browser::takes_keys(&event)
                && let Some(walk) = Walk::of_key(&event.key())
            {
                event.prevent_default();
                onwalk.emit(walk);
            }
        })
    };
    let following = Following {
        article: props.article,
        reading: Rc::new(reading.clone()),
        entity,
        current: place.and_then(|place| followed.get(place)).copied(),
    };
    let onclick = move |event: MouseEvent| {
        if let Some(number) = clicked_mention(&event) {
            current.set(Some(number));
        }
    };
    let text = |part: Part, text: &str| {
        html! { <MarkedText {part} text={Rc::new(TextBlock::of(text))} following={following.clone()} /> }
    };
    let onunfold = {
        let reading = reading.clone();
        set_reading.reform(move |()| Reading { folded: false, ..reading.clone() })
    };
    let (lang, dir) = (article.language().to_string(), article.language().direction().as_str());
    html! {
        <div class="article-page" {onclick} {onkeydown}>
            <article {lang} {dir}>
                <header class="article-head">
                    <Kicker article={props.article} />
                    <Headline>{ text(Part::Headline, article.headline()) }</Headline>
                    if let Some(lead) = article.lead() {
                        <Lead>{ text(Part::Lead, lead) }</Lead>
                    }
                    <Byline article={props.article} />
                </header>
                <EntityRail article={props.article} reading={reading.clone()} />
                <Body following={following.clone()} {onunfold} />
                <ArticleFoot article={props.article} />
            </article>
            if let Some(entity) = entity {
                <MentionWalker {entity} {place} total={followed.len()} folded={reading.folded} {onwalk} />
            }
        </div>
    }
}

//! An article.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::article_foot::article_foot;
use crate::app::components::body::body;
use crate::app::components::byline::byline;
use crate::app::components::entity_rail::entity_rail;
use crate::app::components::kicker::kicker;
use crate::app::components::marked_text::{Following, clicked_mention, mention_id};
use crate::app::components::mention_walker::{Walk, Walker};
use crate::app::hooks::TOP;
use crate::app::scene::{Scene, Step};
use crate::app::{Place, Reading, Shared, browser};
use crate::article::{Part, TextBlock};
use crate::page::{ArticlePage, Listed, Page};

/// Properties of [`ArticleView`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct ArticleViewProps {
    pub(in crate::app) scene: Scene,
    /// The page; it shows an article.
    pub(in crate::app) page: Shared<Page>,
}

/// An article, and where in it the reader is.
#[component]
pub(in crate::app) fn ArticleView(props: &ArticleViewProps) -> Html {
    let current = use_state(|| None::<usize>);
    match &*props.page {
        Page::Article(page) => view(&props.scene, page, &current),
        _ => html! {},
    }
}

fn view(scene: &Scene, page: &ArticlePage, current: &UseStateHandle<Option<usize>>) -> Html {
    let article = &page.article;
    let reading = scene.place.reading();
    let read = {
        let (go, route) = (scene.go.clone(), scene.place.route.clone());
        Callback::from(move |reading: Reading| {
            go.emit(Step::To(Place { query: reading.to_query(), ..Place::of(route.clone()) }));
        })
    };
    let entity = reading.entity.as_ref().and_then(|key| page.place_of(key));
    let followed: Rc<Vec<usize>> = Rc::new(
        (0..page.mentions.len()).filter(|&n| Some(page.mentions[n].entity) == entity).collect(),
    );
    // Of an entity that isn't followed any more the reader has left the mentions.
    let place = current.and_then(|current| followed.iter().position(|&n| n == current));

    let onwalk = {
        let (reading, read) = (reading.clone(), read.clone());
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
            Walk::Fold => read.emit(Reading { folded: !reading.folded, ..reading.clone() }),
            Walk::Stop => {
                current.set(None);
                read.emit(Reading::default());
            }
        })
    };
    // The keys count only while the focus is within the article, so that they never take one
    // from a screen reader or from the browser's own search (WCAG 2.1.4).
    let onkeydown = {
        let onwalk = onwalk.clone();
        let following = reading.entity.is_some();
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
        page,
        reading: &reading,
        entity,
        current: place.and_then(|place| followed.get(place)).copied(),
    };
    let onclick = {
        let current = current.clone();
        move |event: MouseEvent| {
            if let Some(number) = clicked_mention(&event) {
                current.set(Some(number));
            }
        }
    };
    let text = |part: Part, text: &str| following.marked(scene, part, &TextBlock::of(text));
    let onunfold = {
        let reading = reading.clone();
        read.reform(move |_: MouseEvent| Reading { folded: false, ..reading.clone() })
    };
    let walker = entity.map(|entity| Walker {
        named: &page.entities[entity].named,
        place,
        total: followed.len(),
        folded: reading.folded,
        onwalk,
    });
    let (lang, dir) = (article.language().to_string(), article.language().direction().as_str());
    html! {
        <div class="article-page" {onclick} {onkeydown}>
            <article {lang} {dir}>
                <header class="article-head">
                    { kicker(scene, &Listed::of(article)) }
                    <h1 class="headline" id={TOP} tabindex="-1">{ text(Part::Headline, article.headline()) }</h1>
                    if let Some(lead) = article.lead() {
                        <p class="lead">{ text(Part::Lead, lead) }</p>
                    }
                    { byline(scene, article) }
                </header>
                { entity_rail(scene, page, &reading) }
                { body(scene, &following, onunfold) }
                { article_foot(scene, article) }
            </article>
            if let Some(walker) = walker {
                { walker.view(scene) }
            }
        </div>
    }
}

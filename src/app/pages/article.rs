//! An article.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::article_foot::article_foot;
use crate::app::components::body::body;
use crate::app::components::byline::byline;
use crate::app::components::entity_rail::entity_rail;
use crate::app::components::kicker::kicker;
use crate::app::components::marked_text::{Following, clicked_mention, mention_id};
use crate::app::components::mention_card::{Card, use_card};
use crate::app::components::mention_walker::{Walk, Walker};
use crate::app::components::strip::strip;
use crate::app::hooks::{TOP, copying};
use crate::app::scene::{Scene, Step};
use crate::app::value::{Value, use_value};
use crate::app::when::{ChangeOf, use_when};
use crate::app::{Place, Reading, Shared, browser};
use crate::article::{Part, TextBlock};
use crate::entity::Kind;
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
    let current = use_value(|| None::<usize>);
    let at = props.scene.place.reading().at;
    let aim = {
        let at = at.clone();
        move || {
            browser::aim(at.as_deref());
            None
        }
    };
    use_when(ChangeOf::of(at), Box::new(aim));
    let copied = use_value(|| false);
    let opened = use_mut_ref(Vec::new);
    let card = use_card(&props.scene, &props.page);
    match &*props.page {
        Page::Article(page) => {
            let state =
                State { current, copied: *copied, copy: copying(copied.setter()), card, opened };
            view(&props.scene, page, &state)
        }
        _ => html! {},
    }
}

/// Where the reader is, and what is done besides reading.
struct State {
    /// The mention at which the reader is, by its number.
    current: Value<Option<usize>>,
    /// Whether something has just been copied.
    copied: bool,
    /// Copies a text.
    copy: Callback<String>,
    card: Card,
    /// The kinds of which all entities have been in sight.
    opened: Rc<RefCell<Vec<Kind>>>,
}

fn view(scene: &Scene, page: &ArticlePage, state: &State) -> Html {
    let State { current, copied, copy, card, opened } = state;
    let article = &page.article;
    let reading = scene.place.reading();
    let read = {
        let (go, route) = (scene.go.clone(), scene.place.route.clone());
        Callback::from(move |reading: Reading| {
            go.emit(Step::To(Place { query: reading.to_query(), ..Place::of(route.clone()) }));
        })
    };
    let entities: Vec<usize> =
        reading.entities().iter().filter_map(|key| page.place_of(key)).collect();
    let is_followed = |n: &usize| entities.contains(&page.mentions[*n].entity);
    let followed: Rc<Vec<usize>> = Rc::new((0..page.mentions.len()).filter(is_followed).collect());
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
            Walk::Fold => read.emit(reading.with_folded(!reading.folded())),
            Walk::Join => read.emit(reading.with_any(!reading.any())),
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
        let following = !reading.entities().is_empty();
        Callback::from(move |event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            let key = event.key();
            if following
                && !modified
                && (key.len() > 1 || browser::has_letter_keys())
                && !browser::takes_keys(&event)
                && let Some(walk) = Walk::of_key(&key)
            {
                event.prevent_default();
                onwalk.emit(walk);
            }
        })
    };
    let following = Following {
        page,
        reading: &reading,
        entities: &entities,
        current: place.and_then(|place| followed.get(place)).copied(),
    };
    let onclick = {
        let (current, copy) = (current.clone(), copy.clone());
        let addresses = scene.addresses.clone();
        move |event: MouseEvent| {
            if let Some(number) = clicked_mention(&event) {
                current.set(Some(number));
            } else if let Some(text) = browser::taken(&event, &addresses) {
                copy.emit(text);
            }
        }
    };
    let text = |part: Part, text: &str| following.marked(scene, part, &TextBlock::of(text));
    let onunfold = {
        let reading = reading.clone();
        read.reform(move |_: MouseEvent| reading.with_folded(false))
    };
    let walker = (!entities.is_empty()).then(|| Walker {
        named: entities.iter().map(|&entity| &page.entities[entity].named).collect(),
        reading: &reading,
        place,
        total: followed.len(),
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
                    { byline(scene, article, page.minutes) }
                </header>
                { entity_rail(scene, page, &reading, opened) }
                { strip(scene, &following) }
                { body(scene, &following, onunfold) }
                { article_foot(scene, page) }
            </article>
            if let Some(walker) = walker {
                { walker.view(scene) }
            }
            { card.view(scene, page) }
            <p class="said" role="status">{ copied.then(|| scene.locale.words().copied()) }</p>
        </div>
    }
}

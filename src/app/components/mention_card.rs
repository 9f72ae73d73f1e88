//! What is known of a mention, beside it.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::marked_text::mention_id;
use super::plain::{line, link, wikidata_link};
use super::wrong::wrong;
use crate::app::scene::Scene;
use crate::app::value::{Value, use_value};
use crate::app::when::{ChangeOf, hold, use_when};
use crate::app::{Route, browser};
use crate::archive::Filter;
use crate::entity::Entity;
use crate::page::{ArticlePage, Ask, EntityPage, Page};

/// The mention whose card is open, by its number, and what the whole archive knows of its entity.
/// That is fetched when it is wanted: in each article's record it would change with every new
/// article.
#[hook]
pub(in crate::app) fn use_card(scene: &Scene, page: &Page) -> Card {
    let open = use_value(|| None::<usize>);
    let known = use_value(|| None::<Rc<EntityPage>>);
    {
        let open = open.setter();
        let watch = move || hold(browser::watch_mentions(move |mention| open.set(mention)));
        use_when(ChangeOf::nothing(), Box::new(watch));
    }
    let key = match page {
        Page::Article(page) => open.and_then(|number| {
            page.mentions.get(number).map(|it| page.entities[it.entity].named.key.clone())
        }),
        _ => None,
    };
    let known_now = (*known).clone().filter(|of| key.as_ref() == Some(&of.named.key));
    let wanted = key.zip(scene.store.clone()).filter(|_| known_now.is_none());
    let known = known.setter();
    let opened = *open;
    let show = move || {
        if let Some(number) = opened {
            browser::place_card(&mention_id(number));
        }
        if let Some((key, store)) = wanted {
            spawn_local(async move {
                // What doesn't come isn't told: the card has the rest.
                if let Ok(Page::Entity(page)) = store.page(&Ask::Entity(key)).await {
                    known.set(Some(Rc::new(page)));
                }
            });
        }
        None
    };
    use_when(ChangeOf::of((opened, known_now.is_some())), Box::new(show));
    Card { open, known: known_now }
}

/// The card of the mention that the reader rests on.
pub(in crate::app) struct Card {
    open: Value<Option<usize>>,
    known: Option<Rc<EntityPage>>,
}

impl Card {
    /// The card, if one is open.
    pub(in crate::app) fn view(&self, scene: &Scene, page: &ArticlePage) -> Html {
        let open = self.open.setter();
        let onclick = Callback::from(move |_: MouseEvent| open.set(None));
        match *self.open {
            Some(number) => card(scene, page, number, self.known.as_deref(), onclick),
            None => html! {},
        }
    }
}

/// What is known of a mention, by its number, in the article and in the archive.
pub(in crate::app) fn card(
    scene: &Scene,
    page: &ArticlePage,
    number: usize,
    known: Option<&EntityPage>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let (locale, words) = (&scene.locale, scene.locale.words());
    let Some(mention) = page.mentions.get(number) else { return html! {} };
    let tally = &page.entities[mention.entity];
    let key = &tally.named.key;
    let name = locale.name(&tally.named);
    let (lang, dir) = scene.tongue();
    let only = scene.place.reading().only(key).to_query();
    let filtered = match known {
        Some(known) => words.in_archive(&locale.articles(known.total)),
        None => words.in_the_archive().to_owned(),
    };
    html! {
        <div class={classes!("mention-card", key.kind().as_str())} role="group" aria-label={name.clone()}
            data-mention={mention_id(number)} {lang} {dir}>
            <p class="kicker">{ locale.kind(key.kind()) }</p>
            <h2 class="mention-card-name">{ link(scene.to(&Route::entity(key), ""), name) }</h2>
            if let Some(role) = page.role_of(mention) {
                <p><bdi lang={page.article.language().to_string()}>{ role }</bdi></p>
            }
            if let Some(Entity { aliases, wikidata, .. }) = known.map(|known| &known.entity) {
                if !aliases.is_empty() {
                    { line(format!("{} {}", words.also_called(), aliases.join(", ")).into()) }
                }
                if let Some(id) = *wikidata {
                    <p>{ wikidata_link(id) }</p>
                }
            }
            { line(format!("{}: {}", words.in_this_article(), words.mentions(tally.count)).into()) }
            { line(words.why(&locale.provenance(mention.provenance)).into()) }
            <p class="mention-card-ways">
                { link(scene.to(&Route::article(page.article.slug()), &only), words.only_this().into()) }
                { link(scene.to_filtered(&Filter::of(key.clone())), filtered.into()) }
                { wrong(scene, key) }
            </p>
            <button type="button" aria-label={words.close_card()} {onclick}><span aria-hidden="true">{ "×" }</span></button>
        </div>
    }
}

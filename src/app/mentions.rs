//! [`MentionsView`]: every mention of an entity in its sentence, one under another.

use yew::prelude::*;

mod asked;
mod gathered;
mod table;

pub(super) use table::table;

use asked::Asked;
use gathered::use_gathered;

use super::components::offers::use_offers;
use super::components::shell::shell;
use super::hooks::TOP;
use super::i18n::MentionWords;
use super::loader::LoadError;
use super::scene::{Scene, reloading};
use super::search::use_search_from_tool;
use super::{Addresses, Edition, Place, Route, Shared, Store, browser};
use crate::entity::EntityKey;
use crate::page::{Concordance, LineOrder};

/// How many lines are shown, and how many more at a time.
const STEP: usize = 200;

/// Properties of [`MentionsView`].
#[derive(Clone, Properties, PartialEq)]
pub struct MentionsProps {
    /// What the pages of the archive have in common.
    pub edition: Edition,
    /// How links to the archive are written.
    pub archive: Addresses,
    /// Where its pages come from; nowhere, where the page is only rendered to text.
    #[prop_or_default]
    pub store: Option<Store>,
    /// The entity that the address names.
    #[prop_or_default]
    pub entity: Option<EntityKey>,
    /// In which order its mentions stand at first.
    #[prop_or_default]
    pub order: LineOrder,
    /// Its mentions, as far as they have been read; none if the archive doesn't have it.
    #[prop_or_default]
    pub concordance: Option<Shared<Concordance>>,
}

impl MentionsProps {
    /// What a page needs that stands in a browser: the entity that its address names.
    ///
    /// # Errors
    /// When what is known of the entity isn't there.
    pub(super) async fn here(
        edition: Edition,
        store: Store,
        archive: Addresses,
    ) -> Result<Self, LoadError> {
        let Asked { entity, order } = Asked::of_hash(&browser::hash());
        let concordance = match &entity {
            Some(key) => store.concordance(key).await?.map(Shared::new),
            None => None,
        };
        Ok(Self { edition, archive, store: Some(store), entity, order, concordance })
    }
}

/// The page of an entity's mentions: in which order they stand, how many have been read, and the
/// lines.
#[component]
pub fn MentionsView(props: &MentionsProps) -> Html {
    let MentionsProps { edition, archive, store, entity, order, concordance } = props;
    let words = MentionWords::beside(&edition.words());
    let order = use_state(|| *order);
    let most = use_state(|| STEP);
    let tries = use_state(|| 0_u32);
    let (gathered, is_lost) = use_gathered(store, concordance, (*order, *most, *tries));
    let tag = edition.words().tag();
    let lines = use_memo((gathered.clone(), *order, tag), |(gathered, order, tag)| {
        let collation = |texts: &[String]| browser::places(tag, texts);
        let lines = gathered.as_ref().map(|gathered| gathered.lines(*order, &collation));
        lines.unwrap_or_default()
    });
    let scene = Scene {
        edition: edition.clone(),
        store: store.clone(),
        locale: edition.locale(),
        addresses: archive.clone(),
        place: Place::of(Route::Archive),
        tool: true,
        wide: false,
        go: reloading(edition),
    };
    use_effect_with((entity.clone(), archive.clone()), |(entity, archive)| {
        let (entity, is_file) = (entity.clone(), *archive == Addresses::Hash);
        // Of another entity this is another page.
        let asked = browser::watch_hash(move || {
            let hash = browser::hash();
            match Asked::of_hash(&hash).entity {
                // In a file the pages of the archive are another document.
                None if is_file => browser::leave_for(&format!("?{hash}")),
                now if now == entity => {}
                _ => browser::reload(),
            }
        });
        browser::is_up();
        move || drop(asked)
    });
    let onorder = {
        let (order, entity) = (order.clone(), entity.clone());
        move |event: Event| {
            let chosen = LineOrder::of_name(&browser::value(&event));
            let asked = Asked { entity: entity.clone(), order: chosen };
            browser::turn_to(&asked.to_hash(&browser::hash()));
            order.set(chosen);
        }
    };
    let onmore = {
        let most = most.clone();
        move |_: MouseEvent| most.set(*most + STEP)
    };
    use_search_from_tool(archive);
    let offers = use_offers(edition, archive, &scene.place.route);
    let again = is_lost.then(|| Callback::from(move |_: MouseEvent| tries.set(*tries + 1)));
    let content = match (&gathered, entity) {
        (Some(gathered), _) => html! {
            <>
                { controls(&scene, &words, *order, onorder) }
                // It keeps its line, so that nothing moves when it says something else.
                <p class="mentions-status" role="status">{ status(&scene, &words, gathered) }</p>
                if gathered.is_whole() && gathered.found() == 0 {
                    <p>{ words.none() }</p>
                } else {
                    { table(&scene, &words, &gathered.named.key, &lines[..lines.len().min(*most)]) }
                }
                if lines.len() > *most || lines.len() == *most && !gathered.is_whole() {
                    <button type="button" class="quiet" onclick={onmore}>{ words.more() }</button>
                }
            </>
        },
        // Before the app is up nobody knows what the address names.
        (None, _) if store.is_none() => html! {},
        (None, Some(key)) => html! { <p>{ words.unknown(&key.to_string()) }</p> },
        (None, None) => html! { <p>{ words.nobody() }</p> },
    };
    let page = html! {
        <div class="mentions">
            { head(&scene, gathered.as_deref()) }
            <p class="mentions-about">{ words.about() }</p>
            <noscript><p>{ words.no_script() }</p></noscript>
            { content }
        </div>
    };
    shell(&scene, offers, page, again)
}

/// Whose mentions these are, with the way back.
fn head(scene: &Scene, concordance: Option<&Concordance>) -> Html {
    let words = scene.locale.words();
    let title =
        |text: AttrValue| html! { <h1 class="mentions-title" id={TOP} tabindex="-1">{ text }</h1> };
    let Some(Concordance { named, .. }) = concordance else {
        return title(words.every_mention().into());
    };
    let name = scene.locale.name(named);
    let back = scene.to(&Route::entity(&named.key), "");
    html! {
        <>
            { title(words.walk(&name).into()) }
            <p class="mentions-back"><a href={back}>{ words.entity_page(&name) }</a></p>
        </>
    }
}

/// In which order the lines stand.
fn controls(
    scene: &Scene,
    words: &MentionWords,
    chosen: LineOrder,
    onchange: impl Fn(Event) + 'static,
) -> Html {
    let common = scene.locale.words();
    let name = |order| match order {
        LineOrder::Newest => common.order_newest(),
        LineOrder::Oldest => common.order_oldest(),
        LineOrder::Before => words.by_before(),
        LineOrder::After => words.by_after(),
    };
    let orders = LineOrder::ALL.map(|order| {
        html! {
            <option key={order.as_str()} value={order.as_str()} selected={order == chosen}>{ name(order) }</option>
        }
    });
    html! {
        <label class="mentions-order">
            <span>{ common.order() }</span>
            <select name="sort" {onchange}>{ for orders }</select>
        </label>
    }
}

/// How much has been read, or what was found in the end.
fn status(scene: &Scene, words: &MentionWords, gathered: &Concordance) -> String {
    let articles = gathered.articles();
    if gathered.is_whole() {
        let mentions = scene.locale.words().mentions(gathered.found());
        format!("{mentions} · {}", scene.locale.articles(articles))
    } else {
        words.read(articles, gathered.read())
    }
}

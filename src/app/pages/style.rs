//! Every component in every state, for who works on the design.

use std::rc::Rc;

use yew::prelude::*;

mod article;

use article::{article_parts, cards_of_mentions};

use super::archive::saved_filters;
use crate::app::components::article_card::article_card;
use crate::app::components::empty_state::empty_state;
use crate::app::components::facets::facets;
use crate::app::components::filter_bar::filter_bar;
use crate::app::components::keep;
use crate::app::components::new_edition::offer;
use crate::app::components::offers::Offers;
use crate::app::components::plain::quiet_button;
use crate::app::components::refine::order;
use crate::app::components::settings::{sheet, wishes};
use crate::app::components::shell::shell;
use crate::app::hooks::TOP;
use crate::app::i18n::MentionWords;
use crate::app::mentions::table;
use crate::app::saved::Saved;
use crate::app::scene::Scene;
use crate::app::{Addresses, Edition, Place, Route, Shared};
use crate::entity::Kind;
use crate::page::{ArticlePage, EntityPage, Line, Listing};

/// The colours that aren't those of kinds.
const COLOURS: [&str; 8] =
    ["paper", "paper-raised", "ink", "ink-soft", "ink-faint", "rule", "accent", "focus"];

/// The sizes of type.
const SIZES: [&str; 11] = [
    "nameplate",
    "headline",
    "title",
    "card",
    "heading",
    "subheading",
    "text-lead",
    "text",
    "kicker",
    "text-small",
    "text-tiny",
];

/// Properties of [`StylePage`]: a sample of all that pages show.
#[derive(Properties, PartialEq)]
pub struct StyleProps {
    /// What pages have in common.
    pub edition: Edition,
    /// A filter as an address has it.
    pub filter: AttrValue,
    /// What that filter leaves.
    pub listing: Shared<Listing>,
    /// All articles, some of which have words that were looked for.
    pub all: Shared<Listing>,
    /// What one leaves that leaves nothing, and that one.
    pub nothing: (AttrValue, Shared<Listing>),
    /// An article that names entities of every kind.
    pub article: Shared<ArticlePage>,
    /// One of those entities, of which the archive knows more.
    pub entity: Shared<EntityPage>,
    /// Its mentions.
    pub lines: Vec<Rc<Line>>,
}

/// A page with every component in every state. It is rendered for development alone, and does
/// without a script.
#[component]
pub fn StylePage(props: &StyleProps) -> Html {
    let at = |route: Route, query: &AttrValue| Scene {
        edition: props.edition.clone(),
        store: None,
        locale: props.edition.locale(),
        addresses: Addresses::Path { root: "../".into() },
        place: Place { query: query.to_string(), ..Place::of(route) },
        tool: false,
        wide: true,
        go: Callback::noop(),
    };
    let list = at(Route::Archive, &props.filter);
    let empty = at(Route::Archive, &props.nothing.0);
    let article = at(Route::article(props.article.article.slug()), &AttrValue::default());
    let save = list.locale.words().save_filter();
    let save = quiet_button(save.into(), Callback::noop());
    let view = html! {
        <div class="style">
            <h1 class="archive-title" id={TOP} tabindex="-1">{ "Estilo" }</h1>
            { section("Colores", colours()) }
            { section("Tipos", SIZES.into_iter().map(|size| html! {
                <p key={size} class={format!("style-type style-{size}")}>{ format!("Ñandú, acción, ¿qué? 1945 ({size})") }</p>
            }).collect()) }
            { section("Menciones", mentions()) }
            { cards_of_mentions(&article, props) }
            { article_parts(&article, &props.article) }
            { section("Todas las menciones", lines(&list, props)) }
            { section("Filtro", filter_bar(&list, &props.listing, &list.place.filter(), save)) }
            { section("Facetas", facets(&list, &props.listing, &list.place.filter(), saved(&list))) }
            { section("Lista", cards(&list, &props.all)) }
            { section("Nada", empty_state(&empty, &props.nothing.1, &empty.place.filter())) }
            { section("Botones y cajas", controls()) }
            { section("Ajustes", settings(&list)) }
            { section("Barras", bars(&list)) }
        </div>
    };
    shell(&list, Offers::default(), view, Some(Callback::noop()))
}

fn section(title: &'static str, content: Html) -> Html {
    html! {
        <section class="style-section">
            <h2 class="style-name">{ title }</h2>
            { content }
        </section>
    }
}

fn colours() -> Html {
    let swatch = |name: &'static str, class: String| {
        html! { <li key={name} {class}><span class="style-swatch"></span>{ name }</li> }
    };
    let of_kinds =
        Kind::ALL.into_iter().map(|kind| swatch(kind.as_str(), kind.as_str().to_owned()));
    let others = COLOURS.into_iter().map(|name| swatch(name, format!("style-{name}")));
    html! { <ul class="style-colours">{ for others.chain(of_kinds) }</ul> }
}

/// A name of each kind as text has it, followed, and where the reader is.
fn mentions() -> Html {
    let rows = Kind::ALL.into_iter().map(|kind| {
        let name = |state: &'static str| {
            let class = format!("mention {} {state}", kind.as_str());
            html! { <a href={format!("#{TOP}")} {class}>{ format!("{} {state}", kind.as_str()) }</a> }
        };
        html! {
            <p key={kind.as_str()}>
                { name("") }{ " · " }{ name("followed") }{ " · " }{ name("followed current") }
            </p>
        }
    });
    html! { <div class="style-mentions">{ for rows }</div> }
}

fn lines(scene: &Scene, props: &StyleProps) -> Html {
    let words = MentionWords::beside(&props.edition.words());
    table(scene, &words, &props.entity.named.key, &props.lines)
}

/// Filters that were saved.
fn saved(scene: &Scene) -> Html {
    let saved = ["Elisa Marín, Puerto Claro", "“dragado”; desde el 1 de mayo de 2024"];
    let saved = saved.map(|name| Saved { query: String::new(), name: name.to_owned() });
    saved_filters(scene, &saved)
}

/// What opens over pages, and what is chosen there.
fn settings(scene: &Scene) -> Html {
    let words = scene.locale.words();
    html! {
        <>
            <div class="settings">{ wishes(words) }</div>
            <div class="settings">{ sheet(words) }</div>
            <div class="settings">
                <fieldset>
                    <legend>{ "Lo elegido" }</legend>
                    <label><input type="radio" name="style" checked={true} />{ "Elegido" }</label>
                    <label><input type="radio" name="style" />{ "Por elegir" }</label>
                </fieldset>
            </div>
        </>
    }
}

fn cards(scene: &Scene, listing: &Listing) -> Html {
    let filter = scene.place.filter();
    let cards = listing.cards.iter().map(|card| {
        let snippet =
            "Un trozo del texto que tiene las palabras del puerto que se buscan.".to_owned();
        let card = article_card(scene, card, &filter, &listing.found, snippet);
        html! { <li>{ card }</li> }
    });
    html! {
        <div class="results">
            <p class="count">{ scene.locale.articles(listing.total) }</p>
            { order(scene, &filter) }
            <ol class="cards">{ for cards }</ol>
        </div>
    }
}

/// What is pressed and written in, also as it looks under the pointer and under the keyboard.
fn controls() -> Html {
    let buttons = ["", "is-hovered", "is-focused"].into_iter().map(|state| {
        html! {
            <p key={state}>
                <a class={classes!("quiet", state)} href={format!("#{TOP}")}>{ "Enlace tranquilo" }</a>{ " " }
                <button type="button" class={classes!("quiet", state)}>{ "Botón tranquilo" }</button>{ " " }
                <button type="button" class={classes!("style-main", state)}>{ "Leer" }</button>
            </p>
        }
    });
    html! {
        <div class="desk">
            { for buttons }
            <form><button type="button" disabled={true}>{ "Leer" }</button></form>
            <label for="style-text">{ "Un texto" }</label>
            <textarea id="style-text" rows="3" />
            <p class="desk-keep">
                <input id="style-keep" type="checkbox" checked={true} />
                <label for="style-keep">{ "Guardarlo en este dispositivo" }</label>
            </p>
        </div>
    }
}

fn bars(scene: &Scene) -> Html {
    html! {
        <>
            { offer(&scene.locale, Callback::noop()) }
            { keep::sample(&scene.locale) }
            <p class="failure">{ "Hemeroteca ha fallado; recargue la página." }</p>
        </>
    }
}

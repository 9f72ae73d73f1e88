//! An entity.

use yew::prelude::*;

use crate::app::components::drawer::drawer;
use crate::app::components::entity_value::EntityValues;
use crate::app::components::follow::follow;
use crate::app::components::kicker::kicker;
use crate::app::components::plain::{line, link, quiet_link, wikidata_link};
use crate::app::components::timeline::timeline;
use crate::app::components::wrong::wrong;
use crate::app::hooks::TOP;
use crate::app::scene::Scene;
use crate::app::{Reading, Route, Tool, Words};
use crate::archive::{Filter, Join};
use crate::entity::{Entity, EntityKey};
use crate::page::{EntityPage, Listed, Naming, Tally};

/// The entity of the address: who it is, its articles with the sentence that names it, and the
/// entities that appear with it.
pub(in crate::app) fn view(scene: &Scene, page: &EntityPage) -> Html {
    let (locale, words) = (&scene.locale, scene.locale.words());
    let key = &page.named.key;
    let filter = Filter::of(key.clone());
    let filtered = scene.to_filtered(&filter);
    let rows = page.articles.iter().map(|naming| {
        let slug = naming.card.listed.slug.to_string();
        html! { <li key={slug}>{ naming_article(scene, page, naming) }</li> }
    });
    html! {
        <div class="entity-page">
            <header class="entity-head">
                <p class="kicker">{ locale.kind(key.kind()) }</p>
                <h1 class={classes!("entity-name", key.kind().as_str())} id={TOP} tabindex="-1">
                    <span>{ locale.name(&page.named) }</span>
                </h1>
                { facts(scene, &page.entity) }
                <p class="count">
                    { link(filtered.clone(), locale.articles(page.total).into()) }
                </p>
                { span(scene, page) }
                { ways(scene, key) }
            </header>
            <section class="results" aria-labelledby="in-articles">
                <h2 id="in-articles">{ words.in_articles() }</h2>
                <ol class="cards">{ for rows }</ol>
                if page.total > page.articles.len() {
                    <p class="rest">{ link(filtered, words.show_all(page.total).into()) }</p>
                }
            </section>
            { company(scene, page, &filter) }
        </div>
    }
}

/// What the authority file knows of the entity.
fn facts(scene: &Scene, entity: &Entity) -> Html {
    let words = scene.locale.words();
    let Entity { names, aliases, wikidata, coordinates, .. } = entity;
    let called = names
        .iter()
        .map(|(language, name)| {
            let dir = language.direction().as_str();
            html! { <li key={name.clone()}><bdi lang={language.to_string()} {dir}>{ name.clone() }</bdi></li> }
        })
        .chain(aliases.iter().map(|alias| html! { <li key={alias.clone()}><bdi>{ alias.clone() }</bdi></li> }));
    html! {
        <>
            if !names.is_empty() || !aliases.is_empty() {
                <div class="also">
                    { line(words.also_called().into()) }
                    <ul>{ for called }</ul>
                </div>
            }
            if let Some(at) = coordinates {
                <p class="where">{ words.where_it_is() }{ " " }{ at.to_string() }</p>
            }
            if let Some(id) = wikidata {
                <p class="where">{ wikidata_link(*id) }</p>
            }
        </>
    }
}

/// The oldest and the newest of its articles.
fn span(scene: &Scene, page: &EntityPage) -> Html {
    let words = scene.locale.words();
    // What has no date comes last.
    let Some((first, last)) = page.first.as_ref().zip(page.articles.first()) else {
        return html! {};
    };
    let reading = Reading::of(page.named.key.clone()).to_query();
    let article = |label: &'static str, listed: &Listed| {
        let (lang, dir) = (listed.language.to_string(), listed.language.direction().as_str());
        let date = listed.date.map(|date| {
            html! { <time datetime={date.to_string()}>{ scene.locale.date(date) }</time> }
        });
        html! {
            <p class="entity-span">
                { label }{ " " }{ date }{ " " }
                <a href={scene.to(&Route::article(&listed.slug), &reading)} {lang} {dir}>{ listed.headline.clone() }</a>
            </p>
        }
    };
    html! {
        <>
            { article(words.first_mention(), first) }
            { article(words.last_mention(), &last.card.listed) }
        </>
    }
}

/// What else there is to do with it.
fn ways(scene: &Scene, key: &EntityKey) -> Html {
    let words = scene.locale.words();
    let addresses = &scene.addresses;
    html! {
        <div class="entity-ways">
            if scene.edition.has(Tool::Mentions) {
                { quiet_link(addresses.tool_about(Tool::Mentions, &format!("entity={key}")), words.every_mention().into()) }
            }
            { follow(scene, key) }
            { wrong(scene, key) }
        </div>
    }
}

/// An article with a sentence that names the entity.
fn naming_article(scene: &Scene, page: &EntityPage, naming: &Naming) -> Html {
    let key = &page.named.key;
    let Naming { card, sentence, mentions } = naming;
    let listed = &card.listed;
    let (lang, dir) = (listed.language.to_string(), listed.language.direction().as_str());
    let reading = Reading::of(key.clone());
    let followed = scene.to(&Route::article(&listed.slug), &reading.to_query());
    html! {
        <article class="card">
            { kicker(scene, listed) }
            <h3 class="card-headline" lang={lang.clone()} {dir}>
                { link(followed, listed.headline.clone().into()) }
            </h3>
            if let Some(sentence) = sentence {
                <p class="card-lead" {lang} {dir}>
                    { sentence.before.clone() }
                    <mark class={classes!("mention", "followed", key.kind().as_str())}>{ sentence.name.clone() }</mark>
                    { sentence.after.clone() }
                </p>
            }
            <p class="card-count">
                if *mentions == 0 {
                    { scene.locale.words().not_named() }
                } else {
                    { scene.locale.words().mentions(*mentions) }
                }
            </p>
        </article>
    }
}

/// When its articles were published, and the entities that appear with it: choosing one shows the
/// articles with both.
fn company(scene: &Scene, page: &EntityPage, filter: &Filter) -> Html {
    let words = scene.locale.words();
    let list = EntityValues::new(scene, Words::articles);
    let kind = |tally: &Tally| tally.named.key.kind();
    let groups = page.company.chunk_by(|a, b| kind(a) == kind(b)).map(|values| {
        let kind = kind(&values[0]);
        let rows = values.iter().map(|value| {
            let both = filter.clone().with(value.named.key.clone(), Join::All);
            list.row(value, &Route::Archive, &both.to_query(), false)
        });
        html! {
            <section key={kind.as_str()} class="facet">
                <h3>{ scene.locale.kind(kind) }</h3>
                <ul class="values">{ for rows }</ul>
            </section>
        }
    });
    let content = html! {
        <>
            { timeline(scene, &page.timeline, filter, false) }
            { for groups }
        </>
    };
    drawer(scene, words.company(), content)
}

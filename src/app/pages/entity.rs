//! An entity.

use yew::prelude::*;

use super::not_found::NotFoundPage;
use crate::app::components::drawer::Drawer;
use crate::app::components::entity_value::use_entity_values;
use crate::app::components::kicker::Kicker;
use crate::app::hooks::{TOP, use_addresses, use_arrival, use_locale, use_store};
use crate::app::{Reading, Route};
use crate::archive::{ArticleIx, EntityIx, Filter, Join};
use crate::entity::{Entity, EntityKey, Kind};

/// Properties of [`EntityPage`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct EntityPageProps {
    /// The entity of the address.
    pub(in crate::app) entity: EntityKey,
}

/// The entity of the address: who it is, its articles with the sentence that names it, and the
/// entities that appear with it.
#[component]
pub(in crate::app) fn EntityPage(props: &EntityPageProps) -> Html {
    match use_store().entity_by_key(&props.entity) {
        Some(entity) => html! { <EntityView {entity} /> },
        None => html! { <NotFoundPage /> },
    }
}

/// Properties of the parts of the page.
#[derive(Properties, PartialEq)]
struct EntityViewProps {
    entity: EntityIx,
}

#[component]
fn EntityView(props: &EntityViewProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let entity = store.entity(props.entity);
    let name = locale.name(entity);
    use_arrival(name.to_string());
    let filter = Filter::of(entity.key.clone());
    let filtered = use_addresses().page(&Route::Archive, &filter.to_query());
    let articles: Vec<_> = store.articles_of(props.entity).collect();
    let rows = articles.iter().map(|&article| {
        let slug = store.entry(article).article.slug().as_str().to_owned();
        html! { <li key={slug}><NamingArticle {article} entity={props.entity} /></li> }
    });
    html! {
        <div class="entity-page">
            <header class="entity-head">
                <p class="kicker">{ locale.kind(entity.key.kind()) }</p>
                <h1 class={classes!("entity-name", entity.key.kind().as_str())} id={TOP} tabindex="-1">
                    <span>{ name }</span>
                </h1>
                <Facts entity={props.entity} />
                <p class="count">
                    <a href={filtered}>{ locale.count(articles.len(), words.articles) }</a>
                </p>
            </header>
            <section class="results" aria-labelledby="in-articles">
                <h2 id="in-articles">{ words.in_articles }</h2>
                <ol class="cards">{ for rows }</ol>
            </section>
            <Company entity={props.entity} />
        </div>
    }
}

/// What the authority file knows of the entity.
#[component]
fn Facts(props: &EntityViewProps) -> Html {
    let store = use_store();
    let words = use_locale().words();
    let Entity { names, aliases, wikidata, coordinates, .. } = store.entity(props.entity);
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
                    <p>{ words.also_called }</p>
                    <ul>{ for called }</ul>
                </div>
            }
            if let Some(at) = coordinates {
                <p class="where">{ words.where_it_is }{ " " }{ at.to_string() }</p>
            }
            if let Some(id) = wikidata {
                <p class="where"><a href={id.url()} rel="external">{ format!("Wikidata {}", String::from(*id)) }</a></p>
            }
        </>
    }
}

/// Properties of [`NamingArticle`].
#[derive(Properties, PartialEq)]
struct NamingArticleProps {
    article: ArticleIx,
    entity: EntityIx,
}

/// An article with the first sentence that names the entity.
#[component]
fn NamingArticle(props: &NamingArticleProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let entry = store.entry(props.article);
    let article = &entry.article;
    let entity = store.entity(props.entity);
    let named: Vec<_> = entry.mentions.iter().filter(|m| m.entity == props.entity).collect();
    // A sentence of the body says more than the headline, which stands above it anyway.
    let best = named.iter().find(|m| m.part != crate::article::Part::Headline).or(named.first());
    let sentence = best.and_then(|mention| {
        let (_, text) = article.texts().into_iter().find(|(part, _)| *part == mention.part)?;
        let (sentence, span) = (mention.sentence.range(), mention.span.range());
        Some(html! {
            <>
                { text[sentence.start..span.start].to_owned() }
                <mark class={classes!("mention", "followed", entity.key.kind().as_str())}>{ text[span.clone()].to_owned() }</mark>
                { text[span.end..sentence.end].to_owned() }
            </>
        })
    });
    let (lang, dir) = (article.language().to_string(), article.language().direction().as_str());
    let reading = Reading::of(entity.key.clone());
    let followed = use_addresses().page(&Route::article(article.slug()), &reading.to_query());
    html! {
        <article class="card">
            <Kicker article={props.article} />
            <h3 class="card-headline" lang={lang.clone()} {dir}>
                <a href={followed}>{ article.headline().to_owned() }</a>
            </h3>
            if let Some(sentence) = sentence {
                <p class="card-lead" {lang} {dir}>{ sentence }</p>
            }
            <p class="card-count">
                if named.is_empty() {
                    { locale.words().not_named }
                } else {
                    { locale.count(named.len(), locale.words().mentions) }
                }
            </p>
        </article>
    }
}

/// How many entities of each kind the company shows.
const COMPANY: usize = 12;

/// The entities that appear with this one: choosing one shows the articles with both.
#[component]
fn Company(props: &EntityViewProps) -> Html {
    let store = use_store();
    let locale = use_locale();
    let words = locale.words();
    let company = use_memo((store.clone(), props.entity), |(store, entity)| store.company(*entity));
    let list = use_entity_values(|locale| locale.words().articles);
    let own = &store.entity(props.entity).key;
    let groups = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Date).map(|kind| {
        let values = company.iter().filter(|value| store.entity(value.entity).key.kind() == kind);
        let rows: Vec<_> = values
            .take(COMPANY)
            .map(|value| {
                let key = &store.entity(value.entity).key;
                let both = Filter::of(own.clone()).with(key.clone(), Join::All);
                list.row(value, &Route::Archive, &both.to_query(), false)
            })
            .collect();
        if rows.is_empty() {
            return html! {};
        }
        html! {
            <section key={kind.as_str()} class="facet">
                <h3>{ locale.kind(kind) }</h3>
                <ul class="values">{ for rows }</ul>
            </section>
        }
    });
    html! {
        <Drawer title={words.company}>{ for groups }</Drawer>
    }
}

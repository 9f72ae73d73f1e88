//! `entities show`: all about one entity.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::find::known;
use super::joins;
use crate::archive::{ArticleIx, EntityIx};
use crate::article::text_of;
use crate::entity::{Entity, EntityKey};
use crate::publish::Folder;
use crate::publish::printable::printable;
use crate::slug::Slug;

/// All about one entity.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    #[serde(flatten)]
    entity: Entity,
    /// Names that mean it only where a full one stands too.
    short: Vec<String>,
    /// Whether the authority file has an entry for it.
    listed: bool,
    mentions: usize,
    /// Who said so, and of how many mentions.
    provenance: BTreeMap<&'static str, usize>,
    /// What it is called before its name, and how often.
    roles: BTreeMap<String, usize>,
    /// What articles have under other names and was found to be it.
    joined: Vec<joins::Told>,
    /// Its articles, newest first.
    articles: Vec<Named>,
    /// Who and what stands with it in most articles.
    company: Vec<Beside>,
}

/// An article that speaks of it.
#[derive(Debug, Serialize)]
struct Named {
    slug: Slug,
    date: Option<String>,
    /// The first sentence that names it; none where only the article's file does.
    sentence: Option<String>,
}

/// Who or what stands in articles with it.
#[derive(Debug, Serialize)]
struct Beside {
    key: EntityKey,
    name: String,
    /// In how many.
    articles: usize,
}

/// How many of its company are told.
const COMPANY: usize = 10;

/// What is known of an entity that `find` has found.
pub(super) fn show(folder: &Folder, key: &EntityKey) -> Shown {
    let archive = &folder.archive;
    let entry = folder.authority.entry(key);
    let entity = known(folder).into_iter().find(|entity| entity.key == *key).cloned();
    let joined = folder.joined.iter().filter(|join| join.sure && join.into == *key);
    let mut shown = Shown {
        entity: entity.unwrap_or_else(|| Entity::named(key.clone(), "")),
        short: entry.map(|entry| entry.short.clone()).unwrap_or_default(),
        listed: entry.is_some(),
        mentions: 0,
        provenance: BTreeMap::new(),
        roles: BTreeMap::new(),
        joined: joined.map(joins::Told::of).collect(),
        articles: Vec::new(),
        company: Vec::new(),
    };
    let Some(number) = archive.entity_by_key(key) else { return shown };
    for article in archive.articles_of(number) {
        let entry = archive.entry(article);
        let texts = entry.article.texts();
        for mention in entry.mentions.iter().filter(|mention| mention.entity == number) {
            shown.mentions += 1;
            *shown.provenance.entry(mention.provenance.as_str()).or_default() += 1;
            if let Some(role) = mention.role {
                let role = &text_of(&texts, mention.part)[role.range()];
                *shown.roles.entry(role.to_owned()).or_default() += 1;
            }
        }
        shown.articles.push(Named {
            slug: entry.article.slug().clone(),
            date: entry.article.about().date.map(|date| date.to_string()),
            sentence: sentence(folder, article, number),
        });
    }
    let company = archive.company(number).into_iter().take(COMPANY);
    shown.company = company
        .map(|count| {
            let Entity { key, name, .. } = archive.entity(count.entity).clone();
            Beside { key, name, articles: count.count }
        })
        .collect();
    shown
}

/// The first sentence of an article that names an entity.
fn sentence(folder: &Folder, article: ArticleIx, entity: EntityIx) -> Option<String> {
    let entry = folder.archive.entry(article);
    let first = entry.mentions.iter().find(|mention| mention.entity == entity)?;
    let texts = entry.article.texts();
    Some(text_of(&texts, first.part)[first.sentence.range()].to_owned())
}

/// The same for a person.
pub(super) fn text(shown: &Shown) -> String {
    let Shown { entity, short, listed, mentions, provenance, roles, articles, company, joined } =
        shown;
    let mut text = String::new();
    let mut line = |label: &str, value: String| {
        if !value.is_empty() {
            // Writing to a string can't fail.
            let _ = writeln!(text, "{label}{}", printable(&value).replace('\n', " "));
        }
    };
    line("", format!("{} ({})", entity.name, entity.key));
    let names = entity.names.iter().map(|(tag, name)| format!("{name} ({tag})"));
    line("  names: ", names.collect::<Vec<_>>().join(", "));
    line("  aliases: ", entity.aliases.join(", "));
    line("  short forms: ", short.join(", "));
    line("  Wikidata: ", entity.wikidata.map(|id| id.url()).unwrap_or_default());
    line("  place: ", entity.coordinates.map(|at| at.to_string()).unwrap_or_default());
    line("  entities.toml: ", if *listed { "has an entry" } else { "has no entry" }.to_owned());
    let said = provenance.iter().map(|(who, count)| format!("{who} {count}"));
    line("  mentions: ", mentions.to_string());
    line("  said by: ", said.collect::<Vec<_>>().join(", "));
    let called = roles.iter().map(|(role, count)| format!("{role} {count}"));
    line("  roles: ", called.collect::<Vec<_>>().join(", "));
    for joins::Told { name, reason, score, .. } in joined {
        line("  found under: ", format!("{name} ({reason}, {score} %)"));
    }
    line("  articles: ", articles.len().to_string());
    for Named { slug, date, sentence } in articles {
        let date = date.as_deref().unwrap_or("no date");
        let sentence = sentence.as_deref().unwrap_or("(only the article's file names it)");
        line("    ", format!("{date} {slug}: {sentence}"));
    }
    line(
        "  company: ",
        if company.is_empty() { String::new() } else { "in how many articles".into() },
    );
    for Beside { key, name, articles } in company {
        line("    ", format!("{articles} {name} ({key})"));
    }
    text
}

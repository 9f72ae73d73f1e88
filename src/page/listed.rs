//! [`Listed`], [`Card`]: an article in a list.

use serde::{Deserialize, Serialize};

use super::Named;
use crate::archive::{Archive, ArticleIx, ordered};
use crate::article::{Article, Date};
use crate::entity::Kind;
use crate::language::Language;
use crate::slug::Slug;

/// How many entities a card shows.
const ENTITIES: usize = 6;

/// What every list says of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its part of the address.
    pub slug: Slug,
    /// What it is written in.
    pub language: Language,
    /// Its title.
    pub headline: String,
    /// When it was published.
    pub date: Option<Date>,
    /// Where it was written.
    pub located: Option<String>,
}

impl Listed {
    /// What lists say of this article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let about = article.about();
        Self {
            slug: article.slug().clone(),
            language: article.language().clone(),
            headline: article.headline().to_owned(),
            date: about.date,
            located: about.located.clone(),
        }
    }
}

/// An article in a list of results: what it is about, before it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What every list says of it.
    pub listed: Listed,
    /// Its standfirst.
    pub lead: Option<String>,
    /// The entities that it speaks of most; no dates.
    pub entities: Vec<Named>,
}

impl Card {
    /// The card of an article.
    #[must_use]
    pub fn of(archive: &Archive, article: ArticleIx) -> Self {
        let entry = archive.entry(article);
        let mut counts = archive.entities_of(article);
        counts.retain(|count| archive.entity(count.entity).key.kind() != Kind::Date);
        let counts = ordered(counts, |a, b| b.count.cmp(&a.count));
        let entities = counts.into_iter().take(ENTITIES);
        let language = &archive.site().lang;
        Self {
            listed: Listed::of(&entry.article),
            lead: entry.article.lead().map(str::to_owned),
            entities: entities.map(|it| Named::of(archive.entity(it.entity), language)).collect(),
        }
    }
}

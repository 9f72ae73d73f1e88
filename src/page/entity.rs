//! [`EntityPage`]: an entity, its articles, its company.

use serde::{Deserialize, Serialize};

use super::{Card, Extent, Listed, Named, Tally};
use crate::archive::{Archive, ArticleIx, EntityIx, Timeline};
use crate::article::Part;
use crate::entity::{Entity, Kind, Span};

/// How many entities of each kind the company shows.
const COMPANY: usize = 12;

/// An entity, its articles with the sentence that names it, and its company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityPage {
    /// What is known of it.
    pub entity: Entity,
    /// How lists name it.
    pub named: Named,
    /// How many articles speak of it.
    pub total: usize,
    /// When they were published.
    pub timeline: Timeline,
    /// The newest of them, newest first.
    pub articles: Vec<Naming>,
    /// The oldest of them, where another is newer.
    pub first: Option<Listed>,
    /// The entities that stand in articles with it, with the number of those articles: by kind,
    /// the most frequent first, some of each; no dates.
    pub company: Vec<Tally>,
}

/// An article that speaks of an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Naming {
    /// Its card.
    pub card: Card,
    /// The sentence that says most of the entity; there is none where an article only declares it.
    pub sentence: Option<Sentence>,
    /// How often the article names the entity.
    pub mentions: usize,
}

/// A sentence that names an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// What stands before the name.
    pub before: String,
    /// The name as it is written there.
    pub name: String,
    /// What stands after it.
    pub after: String,
}

impl EntityPage {
    /// The page of an entity.
    #[must_use]
    pub fn of(archive: &Archive, number: EntityIx) -> Self {
        let entity = archive.entity(number);
        let articles: Vec<_> = archive.articles_of(number).collect();
        let company = archive.company(number);
        let of_kind = |kind: Kind| {
            let of_it = company.iter().filter(move |c| archive.entity(c.entity).key.kind() == kind);
            of_it.take(COMPANY).map(|&count| Tally::of(archive, count))
        };
        Self {
            entity: entity.clone(),
            named: Named::of(entity, &archive.site().lang),
            total: articles.len(),
            timeline: archive.timeline_of(&articles),
            articles: articles
                .iter()
                .take(Extent::STEP)
                .map(|&it| Naming::of(archive, it, number))
                .collect(),
            first: first(archive, &articles),
            company: Kind::ALL
                .into_iter()
                .filter(|kind| *kind != Kind::Date)
                .flat_map(of_kind)
                .collect(),
        }
    }
}

/// The oldest of some articles, the newest first, as far as their dates are known. None where
/// fewer than two are: there is no first without a last.
pub(crate) fn first(archive: &Archive, articles: &[ArticleIx]) -> Option<Listed> {
    let article = |&it: &ArticleIx| &archive.entry(it).article;
    let is_dated = |it: &&ArticleIx| article(it).about().date.is_some();
    let mut dated = articles.iter().filter(is_dated);
    let oldest = dated.next_back()?;
    dated.next().map(|_| Listed::of(article(oldest)))
}

impl Naming {
    /// An article that speaks of an entity.
    #[must_use]
    pub fn of(archive: &Archive, article: ArticleIx, entity: EntityIx) -> Self {
        let entry = archive.entry(article);
        let named: Vec<_> = entry.mentions.iter().filter(|it| it.entity == entity).collect();
        // A sentence of the body says more than the headline, which stands above it anyway.
        let best = named.iter().find(|it| it.part != Part::Headline).or(named.first());
        let sentence = best.and_then(|best| {
            let (_, text) =
                entry.article.texts().into_iter().find(|(part, _)| *part == best.part)?;
            Sentence::cut(&text, best.sentence, best.span)
        });
        Self { card: Card::of(archive, article), sentence, mentions: named.len() }
    }
}

impl Sentence {
    /// A sentence of a text, cut where the name stands in it.
    fn cut(text: &str, sentence: Span, name: Span) -> Option<Self> {
        let (sentence, name) = (sentence.range(), name.range());
        Some(Self {
            before: text.get(sentence.start..name.start)?.to_owned(),
            name: text.get(name.clone())?.to_owned(),
            after: text.get(name.end..sentence.end)?.to_owned(),
        })
    }
}

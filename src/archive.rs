//! [`Archive`]: all articles with their entities, read only.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::article::Article;
use crate::entity::{Entity, EntityKey, Kind, Mention};
use crate::slug::Slug;

mod annotate;
mod base;
mod builder;
mod coverage;
mod decisions;
mod facets;
mod filter;
mod joined;
mod order;
mod related;
mod scan;
mod select;
mod settings;
mod site;
mod small_map;
mod timeline;
mod translations;

pub use annotate::{Annotated, Annotator};
pub use base::{BaseUrl, BaseUrlError};
pub use builder::Builder;
pub use coverage::Coverage;
pub use decisions::unmet;
pub use facets::{Count, Facet};
pub use filter::{Condition, Filter, Join, Order};
pub use joined::Joined;
pub(crate) use order::{distinct, ordered, ranks};
pub use related::Related;
pub use select::Selection;
pub use settings::{Recognition, Settings};
pub use site::Site;
pub(crate) use small_map::SmallMap;
pub use timeline::{Stretch, Timeline};
use translations::Translations;

/// The number of an article in an archive. Articles are numbered newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleIx(u32);

/// The number of an entity in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityIx(u32);

impl ArticleIx {
    /// The place of the article in [`Archive::articles`].
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl EntityIx {
    /// The entity of a number, which must be one of the parts that it is used in.
    #[must_use]
    pub fn of(number: u32) -> Self {
        Self(number)
    }

    /// The place of the entity in [`Archive::entities`].
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The number itself.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }
}

/// An article of an archive with what it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The article.
    pub article: Article,
    /// Its mentions, disjoint and in reading order.
    pub mentions: Vec<Mention<EntityIx>>,
    /// Entities that its file declares, whether the text names them or not.
    pub declared: Vec<EntityIx>,
}

impl Entry {
    /// The same entry where entities have other numbers.
    fn renumbered(self, number: &mut impl FnMut(EntityIx) -> EntityIx) -> Self {
        Self {
            article: self.article,
            mentions: self.mentions.into_iter().map(|mention| mention.map(&mut *number)).collect(),
            declared: self.declared.into_iter().map(number).collect(),
        }
    }
}

/// What an archive is made of, and all that a bundle holds of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The archive as a whole.
    pub site: Site,
    /// The articles.
    pub entries: Vec<Entry>,
    /// The entities.
    pub entities: Vec<Entity>,
}

/// All articles with their entities, and the indexes to ask them.
///
/// Invariants: articles stand newest first and no two have the same slug; entities stand in the
/// order in which the oldest articles name them, and no two have the same key; mentions are disjoint, in reading order and on character boundaries, and name
/// entities that are there.
#[derive(Debug)]
pub struct Archive {
    parts: Parts,
    /// The articles in the order of their slugs.
    by_slug: Vec<ArticleIx>,
    /// The entities in the order of their keys.
    by_key: Vec<EntityIx>,
    /// For each entity its posting list: the articles that speak of it.
    postings: Vec<Vec<ArticleIx>>,
    /// For each article the entities that it speaks of, each once with the number of mentions.
    forward: Vec<Vec<(EntityIx, usize)>>,
    translations: OnceLock<Translations>,
}

// All the rest follows from the parts, some of it only when it is asked for.
impl PartialEq for Archive {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for Archive {}

/// Parts that make no archive.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ArchiveError {
    /// Two articles have one slug.
    #[error("two articles have the slug \"{0}\"")]
    SameSlug(Slug),
    /// Two entities have one key.
    #[error("two entities have the key {0}")]
    SameKey(EntityKey),
    /// An article names an entity that isn't there.
    #[error("the article \"{0}\" names an entity that the archive doesn't hold")]
    NoSuchEntity(Slug),
    /// A mention overlaps another, is out of order, or cuts a character.
    #[error("a mention in the article \"{0}\" is not where a mention can be")]
    BadSpan(Slug),
}

impl Archive {
    /// An archive of these parts; the articles are put in order.
    ///
    /// # Errors
    /// When the parts break an invariant.
    pub fn new(mut parts: Parts) -> Result<Self, ArchiveError> {
        // Newest first; what has no date comes last. The slug makes the order whole.
        parts.entries = ordered(parts.entries, |a, b| {
            let date = |entry: &Entry| entry.article.about().date;
            date(b).cmp(&date(a)).then_with(|| a.article.slug().cmp(b.article.slug()))
        });
        let parts = parts.in_order_of_appearance()?;
        let slug = |article: ArticleIx| parts.entries[article.index()].article.slug();
        let key = |entity: EntityIx| &parts.entities[entity.index()].key;
        let articles = (0..).map(ArticleIx).take(parts.entries.len()).collect();
        let by_slug = ordered(articles, |&a, &b| slug(a).cmp(slug(b)));
        let entities = (0..).map(EntityIx).take(parts.entities.len()).collect();
        let by_key = ordered(entities, |&a, &b| key(a).cmp(key(b)));
        if let Some(same) = by_slug.windows(2).find(|two| slug(two[0]) == slug(two[1])) {
            return Err(ArchiveError::SameSlug(slug(same[0]).clone()));
        }
        if let Some(same) = by_key.windows(2).find(|two| key(two[0]) == key(two[1])) {
            return Err(ArchiveError::SameKey(key(same[0]).clone()));
        }
        let mut postings = vec![Vec::new(); parts.entities.len()];
        let mut forward = Vec::with_capacity(parts.entries.len());
        for (article, entry) in (0..).map(ArticleIx).zip(&parts.entries) {
            if !stand_well(&entry.article, &entry.mentions) {
                return Err(ArchiveError::BadSpan(entry.article.slug().clone()));
            }
            let mut counts: BTreeMap<EntityIx, usize> = BTreeMap::new();
            // One by one: a map that is collected brings a sort of its own into the wasm.
            for &entity in &entry.declared {
                counts.insert(entity, 0);
            }
            for mention in &entry.mentions {
                *counts.entry(mention.entity).or_default() += 1;
            }
            for entity in counts.keys() {
                postings[entity.index()].push(article);
            }
            forward.push(counts.into_iter().collect());
        }
        Ok(Self { parts, by_slug, by_key, postings, forward, translations: OnceLock::new() })
    }

    /// The archive as a whole.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.parts.site
    }

    /// What the archive is made of.
    #[must_use]
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Every article, newest first.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = ArticleIx> + use<> {
        (0..u32::try_from(self.parts.entries.len()).unwrap_or(u32::MAX)).map(ArticleIx)
    }

    /// How many articles are older than one: a number that new articles don't change.
    #[must_use]
    pub fn ordinal(&self, article: ArticleIx) -> u32 {
        u32::try_from(self.parts.entries.len() - 1 - article.index()).unwrap_or(u32::MAX)
    }

    /// Every article in the order of slugs.
    pub fn by_slug(&self) -> impl Iterator<Item = ArticleIx> {
        self.by_slug.iter().copied()
    }

    /// Every entity.
    pub fn entities(&self) -> impl ExactSizeIterator<Item = EntityIx> + use<> {
        (0..u32::try_from(self.parts.entities.len()).unwrap_or(u32::MAX)).map(EntityIx)
    }

    /// The article of a number.
    #[must_use]
    pub fn entry(&self, article: ArticleIx) -> &Entry {
        &self.parts.entries[article.index()]
    }

    /// The entity of a number.
    #[must_use]
    pub fn entity(&self, entity: EntityIx) -> &Entity {
        &self.parts.entities[entity.index()]
    }

    /// The article with this slug.
    #[must_use]
    pub fn article_by_slug(&self, slug: &Slug) -> Option<ArticleIx> {
        let found = self.by_slug.binary_search_by(|&it| self.entry(it).article.slug().cmp(slug));
        found.ok().map(|place| self.by_slug[place])
    }

    /// The entity with this key.
    #[must_use]
    pub fn entity_by_key(&self, key: &EntityKey) -> Option<EntityIx> {
        let found = self.by_key.binary_search_by(|&it| self.entity(it).key.cmp(key));
        found.ok().map(|place| self.by_key[place])
    }

    /// The articles that speak of an entity, newest first.
    pub fn articles_of(&self, entity: EntityIx) -> impl ExactSizeIterator<Item = ArticleIx> {
        self.postings[entity.index()].iter().copied()
    }

    /// The entities of an article in the order of their numbers.
    pub fn speaks_of(&self, article: ArticleIx) -> impl Iterator<Item = EntityIx> {
        self.forward[article.index()].iter().map(|&(entity, _)| entity)
    }

    /// The entities of an article with the number of their mentions, in the order of kinds,
    /// the most mentioned first.
    #[must_use]
    pub fn entities_of(&self, article: ArticleIx) -> Vec<Count> {
        let counts = self.forward[article.index()].iter();
        self.by_kind(counts.map(|&(entity, count)| Count { entity, count }).collect())
    }

    /// The entities that stand in articles with this one, with the number of those articles,
    /// the most frequent first.
    #[must_use]
    pub fn company(&self, entity: EntityIx) -> Vec<Count> {
        let mut counts: BTreeMap<EntityIx, usize> = BTreeMap::new();
        for article in self.articles_of(entity) {
            for &(other, _) in &self.forward[article.index()] {
                if other != entity {
                    *counts.entry(other).or_default() += 1;
                }
            }
        }
        let counts = counts.into_iter().map(|(entity, count)| Count { entity, count });
        ordered(counts.collect(), |a, b| b.count.cmp(&a.count))
    }

    /// The same article in other languages, newest first: whichever of them names which.
    #[must_use]
    pub fn translations(&self, article: ArticleIx) -> Vec<ArticleIx> {
        self.translations.get_or_init(|| Translations::of(self)).of_article(article)
    }

    fn kind(&self, entity: EntityIx) -> Kind {
        self.entity(entity).key.kind()
    }

    /// By kind, then the highest count, then what the archive has known for longer.
    fn by_kind(&self, counts: Vec<Count>) -> Vec<Count> {
        ordered(counts, |a, b| {
            let order = |c: &Count| (self.kind(c.entity), std::cmp::Reverse(c.count), c.entity);
            order(a).cmp(&order(b))
        })
    }
}

impl Parts {
    /// The same parts with entities numbered as they appear: the oldest article first, and in it
    /// the first mention. So a new article gives no other number to what was there before, and
    /// what is named often has a low one. Entries stand newest first.
    fn in_order_of_appearance(self) -> Result<Self, ArchiveError> {
        let mut numbers = vec![None; self.entities.len()];
        let mut order = Vec::with_capacity(self.entities.len());
        for entry in self.entries.iter().rev() {
            let named = entry.mentions.iter().map(|mention| mention.entity);
            for entity in named.chain(entry.declared.iter().copied()) {
                let number = numbers
                    .get_mut(entity.index())
                    .ok_or_else(|| ArchiveError::NoSuchEntity(entry.article.slug().clone()))?;
                if number.is_none() {
                    *number = Some(EntityIx(u32::try_from(order.len()).unwrap_or(u32::MAX)));
                    order.push(entity.index());
                }
            }
        }
        let Self { site, entries, entities } = self;
        // What no article names is in no archive.
        let number = |entity: EntityIx| numbers[entity.index()].unwrap_or(entity);
        let entries = entries.into_iter().map(|entry| entry.renumbered(&mut |it| number(it)));
        let entities = order.into_iter().map(|was| entities[was].clone()).collect();
        Ok(Self { site, entries: entries.collect(), entities })
    }
}

/// Whether mentions stand where mentions can: disjoint, in reading order, on character boundaries,
/// each within its sentence.
pub(crate) fn stand_well<E>(article: &Article, mentions: &[Mention<E>]) -> bool {
    let texts = article.texts();
    let mut before = None;
    mentions.iter().all(|mention| {
        let Some((_, text)) = texts.iter().find(|(part, _)| *part == mention.part) else {
            return false;
        };
        let (span, sentence) = (mention.span.range(), mention.sentence.range());
        let after = before.is_none_or(|(part, end)| (part, end) <= (mention.part, span.start));
        before = Some((mention.part, span.end));
        after
            && text.get(span.clone()).is_some_and(|text| !text.is_empty())
            && text.get(sentence.clone()).is_some()
            && sentence.start <= span.start
            && span.end <= sentence.end
    })
}

//! [`plant`]: an archive becomes shards.

use std::collections::BTreeMap;

use super::record::{Lexicon, shown};
use super::vocabulary::Vocabulary;
use super::{Docs, EntityRecord, EntityShown, FacetRecord, Family, Root, key};
use crate::archive::{Archive, ArticleIx, Count, EntityIx, Site};
use crate::bundle::{Name, Planter, Tree, encode_record};
use crate::entity::Kind;
use crate::page::{ArticlePage, Card, Extent, Named, Naming, Stamp, Tally};

/// Cuts an archive into shards: `keep` puts each away and tells its name. Gives the root, from
/// which all are found.
pub fn plant(archive: &Archive, keep: impl FnMut(Family, Vec<u8>) -> Name) -> Root {
    plant_and_stamp(archive, keep, |_, _, _| {})
}

/// The same; `told` hears the stamp of every page of an article or an entity, with its family and
/// its key.
pub fn plant_and_stamp(
    archive: &Archive,
    mut keep: impl FnMut(Family, Vec<u8>) -> Name,
    mut told: impl FnMut(Family, &[u8], Stamp),
) -> Root {
    let field = Field { archive };
    let face = face(archive.site());
    let mut grown = |family: Family, records: &mut dyn Iterator<Item = (Vec<u8>, Vec<u8>)>| {
        let mut planter = Planter::new(family.shard_size(), |shard| keep(family, shard));
        records.for_each(|(key, record)| {
            if matches!(family, Family::Texts | Family::Entities) {
                told(family, &key, Stamp::of([&face[..], shown(family, &record)]));
            }
            planter.add(key, record);
        });
        planter.tree()
    };
    let (mut words, mut positions) = (Vec::new(), Vec::new());
    let mut lexicon: BTreeMap<String, Lexicon> = BTreeMap::new();
    for (word, record, places) in field.vocabulary().words() {
        if let (Some(letter), 2..) = (word.chars().next(), record.docs.len()) {
            let count = u32::try_from(record.docs.len()).unwrap_or(u32::MAX);
            lexicon.entry(letter.to_string()).or_default().push((word.clone(), count));
        }
        if !places.is_empty() {
            positions.push((key::text(&word), encode_record(&places)));
        }
        words.push((key::text(&word), encode_record(&record)));
    }
    let mut positions = positions.into_iter();
    let mut words = words.into_iter();
    let lexicon = lexicon.into_iter();
    let mut lexicon = lexicon.map(|(letter, it)| (key::text(&letter), encode_record(&it)));
    let trees = Family::ALL.map(|family| -> Tree {
        match family {
            Family::Texts => grown(family, &mut field.texts()),
            Family::Cards => grown(family, &mut field.cards()),
            Family::Entities => grown(family, &mut field.entities()),
            Family::Names => grown(family, &mut field.names()),
            Family::Forward => grown(family, &mut field.forward()),
            Family::Words => grown(family, &mut words),
            Family::Lexicon => grown(family, &mut lexicon),
            Family::Positions => grown(family, &mut positions),
            Family::Days => grown(family, &mut field.days()),
            Family::Languages => grown(family, &mut field.languages()),
        }
    });
    Root {
        site: archive.site().clone(),
        face,
        articles: u32::try_from(archive.articles().len()).unwrap_or(u32::MAX),
        newest: archive.articles().take(Extent::STEP).map(|it| Card::of(archive, it)).collect(),
        facets: field.facets(field.counts()),
        trees,
    }
}

/// A hash of what a site says of itself.
fn face(site: &Site) -> [u8; 8] {
    Stamp::of([&encode_record(site)[..]]).bytes()
}

/// The stamp of the pages that show nothing of an archive but its site, or what its generation
/// tells.
#[must_use]
pub fn bare_stamp(site: &Site) -> Stamp {
    Stamp::of([&face(site)[..], &[]])
}

/// What shards are made of.
struct Field<'a> {
    archive: &'a Archive,
}

impl<'a> Field<'a> {
    /// Every article with its ordinal, the oldest first.
    fn articles(&self) -> impl Iterator<Item = (u32, ArticleIx)> + use<'a> {
        let archive = self.archive;
        let mut articles: Vec<_> = archive.articles().collect();
        articles.reverse();
        articles.into_iter().map(move |article| (archive.ordinal(article), article))
    }

    fn vocabulary(&self) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for (ordinal, article) in self.articles() {
            vocabulary.add(ordinal, &self.archive.entry(article).article);
        }
        for entity in self.archive.entities() {
            vocabulary.name(entity.number(), self.archive.entity(entity));
        }
        vocabulary
    }

    fn texts(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'a> {
        let archive = self.archive;
        archive.by_slug().map(move |article| {
            let page = ArticlePage::of(archive, article);
            (key::text(page.article.slug().as_str()), encode_record(&page))
        })
    }

    fn cards(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'a> {
        let archive = self.archive;
        self.articles().map(move |(ordinal, article)| {
            (key::number(ordinal), encode_record(&Card::of(archive, article)))
        })
    }

    fn entities(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'_, 'a> {
        let mut entities: Vec<_> = self
            .archive
            .entities()
            .map(|entity| (self.archive.entity(entity).key.to_string(), entity))
            .collect();
        entities.sort();
        entities
            .into_iter()
            .map(|(name, entity)| (key::text(&name), encode_record(&self.entity(entity))))
    }

    fn entity(&self, number: EntityIx) -> EntityRecord {
        let archive = self.archive;
        let articles: Vec<_> = archive.articles_of(number).collect();
        let entity = archive.entity(number).clone();
        let newest = articles.iter().take(Extent::STEP);
        let shown = EntityShown {
            named: Named::of(&entity, &archive.site().lang),
            entity,
            total: articles.len(),
            newest: newest.map(|&article| Naming::of(archive, article, number)).collect(),
            facets: self.facets(archive.company(number)),
        };
        EntityRecord {
            shown,
            number: number.number(),
            docs: articles.iter().rev().map(|&article| archive.ordinal(article)).collect(),
        }
    }

    /// In how many articles each entity is, the most frequent first.
    fn counts(&self) -> Vec<Count> {
        let count = |entity| Count { entity, count: self.archive.articles_of(entity).count() };
        let counts = self.archive.entities().map(count).collect();
        crate::archive::ordered(counts, |a: &Count, b: &Count| b.count.cmp(&a.count))
    }

    /// The facets of these counts, of which the most frequent come first.
    fn facets(&self, counts: Vec<Count>) -> Vec<FacetRecord> {
        let mut facets: BTreeMap<Kind, FacetRecord> = BTreeMap::new();
        for count in counts {
            let kind = self.archive.entity(count.entity).key.kind();
            let facet = facets.entry(kind).or_insert_with(|| FacetRecord {
                kind,
                values: 0,
                top: Vec::new(),
            });
            facet.values += 1;
            if facet.top.len() < FacetRecord::TOP {
                facet.top.push(Tally::of(self.archive, count));
            }
        }
        facets.into_values().collect()
    }

    fn names(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'a> {
        let archive = self.archive;
        archive.entities().map(move |entity| {
            let count = Count { entity, count: archive.articles_of(entity).count() };
            (key::number(entity.number()), encode_record(&Tally::of(archive, count)))
        })
    }

    /// For each article its entities, by kind.
    fn forward(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'a> {
        let archive = self.archive;
        self.articles().map(move |(ordinal, article)| {
            let of_kind = |kind: Kind| -> Docs {
                let entities = archive.speaks_of(article);
                let of_kind = entities.filter(|&it| archive.entity(it).key.kind() == kind);
                of_kind.map(EntityIx::number).collect()
            };
            (key::number(ordinal), encode_record(&Kind::ALL.map(of_kind)))
        })
    }

    /// For each day the first article and the one after the last.
    fn days(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'a> {
        let mut days = BTreeMap::new();
        for (ordinal, article) in self.articles() {
            if let Some(day) = self.archive.entry(article).article.about().date {
                let (_, end) = days.entry(day).or_insert((ordinal, ordinal));
                *end = ordinal + 1;
            }
        }
        days.into_iter().map(|(day, run)| (key::day(day), encode_record(&run)))
    }

    fn languages(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'a> {
        let mut languages: BTreeMap<String, Docs> = BTreeMap::new();
        for (ordinal, article) in self.articles() {
            let language = self.archive.entry(article).article.language().primary();
            languages.entry(language.to_owned()).or_default().push(ordinal);
        }
        languages.into_iter().map(|(language, docs)| (key::text(&language), encode_record(&docs)))
    }
}

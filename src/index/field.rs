//! [`Field`]: the records of an archive's shards.

use std::collections::BTreeMap;

use super::forward;
use super::gather::Gatherer;
use super::{Docs, EntityRecord, EntityShown, FacetRecord, Family, Workers, key};
use crate::archive::{Archive, ArticleIx, Count, EntityIx};
use crate::bundle::encode_record;
use crate::entity::Kind;
use crate::page::{ArticlePage, Card, Extent, Named, Naming, Tally, first};

/// What shards are made of.
pub(super) struct Field<'a> {
    pub(super) archive: &'a Archive,
}

impl<'a> Field<'a> {
    /// Every article with its ordinal, the oldest first.
    fn articles(&self) -> impl Iterator<Item = (u32, ArticleIx)> + use<'a> {
        let archive = self.archive;
        let mut articles: Vec<_> = archive.articles().collect();
        articles.reverse();
        articles.into_iter().map(move |article| (archive.ordinal(article), article))
    }

    /// The words of all articles, and then those of the entities' names.
    pub(super) fn runs<W: Workers>(&self, workers: &W) -> Result<Vec<W::Held>, W::Error> {
        let articles: Vec<_> = self.articles().collect();
        let share = articles.len().div_ceil(workers.count()).max(1);
        let shares: Vec<_> = articles.chunks(share).collect();
        let held = workers.each(&shares, |articles| {
            let mut held = Vec::new();
            let mut gatherer = Gatherer::default();
            for &(ordinal, article) in *articles {
                gatherer.add(ordinal, &self.archive.entry(article).article);
                if gatherer.bytes() > workers.room() {
                    held.push(hold(std::mem::take(&mut gatherer), workers)?);
                }
            }
            held.push(hold(gatherer, workers)?);
            Ok(held)
        });
        let mut runs = Vec::new();
        for held in held {
            runs.extend(held?);
        }
        let mut names = Gatherer::default();
        for entity in self.archive.entities() {
            names.name(entity.number(), self.archive.entity(entity));
        }
        runs.push(hold(names, workers)?);
        Ok(runs)
    }

    /// The records of a family that comes without the words.
    pub(super) fn records(
        &self,
        family: Family,
    ) -> Box<dyn Iterator<Item = (Vec<u8>, Vec<u8>)> + '_> {
        match family {
            Family::Texts => Box::new(self.texts()),
            Family::Cards => Box::new(self.cards()),
            Family::Entities => Box::new(self.entities()),
            Family::Names => Box::new(self.names()),
            Family::Forward => Box::new(self.forward()),
            Family::Company => Box::new(self.company()),
            Family::Days => Box::new(self.days()),
            Family::Languages => Box::new(self.languages()),
            Family::Words | Family::Positions | Family::Lexicon => Box::new(std::iter::empty()),
        }
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
        let entities = self.by_key();
        entities.map(|(name, entity)| (key::text(&name), encode_record(&self.entity(entity))))
    }

    /// Every entity with its key, in the order of keys.
    fn by_key(&self) -> impl Iterator<Item = (String, EntityIx)> + use<'a> {
        let archive = self.archive;
        let mut entities: Vec<_> =
            archive.entities().map(|it| (archive.entity(it).key.to_string(), it)).collect();
        entities.sort();
        entities.into_iter()
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
            timeline: archive.timeline_of(&articles),
            newest: newest.map(|&article| Naming::of(archive, article, number)).collect(),
            first: first(archive, &articles),
            facets: self.facets(archive.company(number)),
        };
        EntityRecord {
            shown,
            number: number.number(),
            docs: articles.iter().rev().map(|&article| archive.ordinal(article)).collect(),
        }
    }

    /// In how many articles each entity is, the most frequent first.
    pub(super) fn counts(&self) -> Vec<Count> {
        let count = |entity| Count { entity, count: self.archive.articles_of(entity).len() };
        let counts = self.archive.entities().map(count).collect();
        crate::archive::ordered(counts, |a: &Count, b: &Count| b.count.cmp(&a.count))
    }

    /// The facets of these counts, of which the most frequent come first.
    pub(super) fn facets(&self, counts: Vec<Count>) -> Vec<FacetRecord> {
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
            let count = Count { entity, count: archive.articles_of(entity).len() };
            (key::number(entity.number()), encode_record(&Tally::of(archive, count)))
        })
    }

    /// For each block of articles their entities, by kind.
    fn forward(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'_, 'a> {
        let articles: Vec<ArticleIx> = self.articles().map(|(_, article)| article).collect();
        self.blocks(Vec::new(), &articles)
    }

    /// The same for the articles of each entity by themselves.
    fn company(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'_, 'a> {
        self.by_key().flat_map(|(name, entity)| {
            let mut articles: Vec<ArticleIx> = self.archive.articles_of(entity).collect();
            articles.reverse();
            // One article is counted by the lists of all as easily.
            if articles.len() < 2 {
                articles.clear();
            }
            self.blocks(key::lists_of(&name), &articles)
        })
    }

    /// The blocks of some articles; their keys begin with these bytes.
    fn blocks(
        &self,
        prefix: Vec<u8>,
        articles: &[ArticleIx],
    ) -> std::vec::IntoIter<(Vec<u8>, Vec<u8>)> {
        let archive = self.archive;
        let of_article = |article: &ArticleIx| {
            Kind::ALL.map(|kind| -> Docs {
                let entities = archive.speaks_of(*article);
                let of_kind = entities.filter(|&it| archive.entity(it).key.kind() == kind);
                of_kind.map(EntityIx::number).collect()
            })
        };
        let blocks = articles.chunks(forward::BLOCK as usize);
        let blocks =
            blocks.map(|block| -> forward::Block { block.iter().map(of_article).collect() });
        let keys = (0..).map(|block| key::block(&prefix, block));
        let records = keys.zip(blocks.map(|block| encode_record(&block)));
        records.collect::<Vec<_>>().into_iter()
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

fn hold<W: Workers>(gatherer: Gatherer, workers: &W) -> Result<W::Held, W::Error> {
    let bytes = gatherer.bytes();
    workers.hold(gatherer.run(), bytes)
}

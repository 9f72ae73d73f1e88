//! [`plant`]: an archive becomes shards.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::forward;
use super::gather::Gatherer;
use super::record::{Lexicon, shown};
use super::run::{Run, merge};
use super::{Docs, EntityRecord, EntityShown, FacetRecord, Family, Root, Workers, key};
use crate::archive::{Archive, ArticleIx, Count, EntityIx, Site};
use crate::bundle::{Name, Planter, Tree, encode_record};
use crate::entity::Kind;
use crate::page::{ArticlePage, Card, Extent, Named, Naming, Stamp, Tally};

/// Cuts an archive into shards: `keep` puts each away and tells its name. Gives the root, from
/// which all are found.
pub fn plant(
    archive: &Archive,
    workers: &impl Workers,
    keep: impl Fn(Family, Vec<u8>) -> Name + Sync,
) -> Root {
    plant_and_stamp(archive, workers, keep, |_, _, _| {})
}

/// The same; `told` hears the stamp of every page of an article or an entity, with its family and
/// its key.
pub fn plant_and_stamp(
    archive: &Archive,
    workers: &impl Workers,
    keep: impl Fn(Family, Vec<u8>) -> Name + Sync,
    told: impl Fn(Family, &[u8], Stamp) + Sync,
) -> Root {
    let field = Field { archive };
    let face = face(archive.site());
    let keep = &keep;
    let planter =
        |family: Family| Planter::new(family.shard_size(), move |shard| keep(family, shard));
    let of_family = |family: Family| -> Vec<(Family, Tree)> {
        let mut planter = planter(family);
        for (key, record) in field.records(family) {
            if matches!(family, Family::Texts | Family::Entities) {
                told(family, &key, Stamp::of([&face[..], shown(family, &record)]));
            }
            planter.add(key, record);
        }
        vec![(family, planter.tree())]
    };
    // One pass over the runs gives three families.
    let runs = Mutex::new(field.runs(workers));
    let of_words = || -> Vec<(Family, Tree)> {
        let runs = runs.lock().map(|mut runs| std::mem::take(&mut *runs)).unwrap_or_default();
        let (mut words, mut positions) = (planter(Family::Words), planter(Family::Positions));
        let mut lexicon: BTreeMap<char, Lexicon> = BTreeMap::new();
        for word in merge(runs) {
            let (word, record, places) = word.records();
            if let (Some(letter), 2..) = (word.chars().next(), record.docs.len()) {
                let count = u32::try_from(record.docs.len()).unwrap_or(u32::MAX);
                lexicon.entry(letter).or_default().push((word.clone(), count));
            }
            if let Some(places) = places {
                positions.add(key::text(&word), places);
            }
            words.add(key::text(&word), encode_record(&record));
        }
        let mut letters = planter(Family::Lexicon);
        for (letter, words) in lexicon {
            letters.add(key::text(&letter.to_string()), encode_record(&words));
        }
        vec![
            (Family::Words, words.tree()),
            (Family::Positions, positions.tree()),
            (Family::Lexicon, letters.tree()),
        ]
    };
    let mut trees: [Tree; Family::ALL.len()] = Default::default();
    let grown = workers.each(&Crop::ALL, |crop| match *crop {
        Crop::Words => of_words(),
        Crop::Of(family) => of_family(family),
    });
    for (family, tree) in grown.into_iter().flatten() {
        trees[family as usize] = tree;
    }
    Root {
        site: archive.site().clone(),
        face,
        articles: u32::try_from(archive.articles().len()).unwrap_or(u32::MAX),
        coverage: archive.coverage(),
        newest: archive.articles().take(Extent::STEP).map(|it| Card::of(archive, it)).collect(),
        facets: field.facets(field.counts()),
        trees,
    }
}

/// What is planted in one go; what takes longest comes first.
enum Crop {
    /// Words, with where they stand and the lexicon.
    Words,
    /// A family by itself.
    Of(Family),
}

impl Crop {
    const ALL: [Self; 8] = [
        Self::Words,
        Self::Of(Family::Texts),
        Self::Of(Family::Entities),
        Self::Of(Family::Cards),
        Self::Of(Family::Forward),
        Self::Of(Family::Names),
        Self::Of(Family::Days),
        Self::Of(Family::Languages),
    ];
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

    /// The words of all articles, and then those of the entities' names.
    fn runs(&self, workers: &impl Workers) -> Vec<Run> {
        let articles: Vec<_> = self.articles().collect();
        let share = articles.len().div_ceil(workers.count()).max(1);
        let shares: Vec<_> = articles.chunks(share).collect();
        let mut runs = workers.each(&shares, |articles| {
            let mut gatherer = Gatherer::default();
            for &(ordinal, article) in *articles {
                gatherer.add(ordinal, &self.archive.entry(article).article);
            }
            gatherer.run()
        });
        let mut names = Gatherer::default();
        for entity in self.archive.entities() {
            names.name(entity.number(), self.archive.entity(entity));
        }
        runs.push(names.run());
        runs
    }

    /// The records of a family that comes without the words.
    fn records(&self, family: Family) -> Box<dyn Iterator<Item = (Vec<u8>, Vec<u8>)> + '_> {
        match family {
            Family::Texts => Box::new(self.texts()),
            Family::Cards => Box::new(self.cards()),
            Family::Entities => Box::new(self.entities()),
            Family::Names => Box::new(self.names()),
            Family::Forward => Box::new(self.forward()),
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
        let count = |entity| Count { entity, count: self.archive.articles_of(entity).len() };
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
            let count = Count { entity, count: archive.articles_of(entity).len() };
            (key::number(entity.number()), encode_record(&Tally::of(archive, count)))
        })
    }

    /// For each block of articles their entities, by kind.
    fn forward(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + use<'_, 'a> {
        let archive = self.archive;
        let articles: Vec<ArticleIx> = self.articles().map(|(_, article)| article).collect();
        let of_article = move |article: &ArticleIx| {
            Kind::ALL.map(|kind| -> Docs {
                let entities = archive.speaks_of(*article);
                let of_kind = entities.filter(|&it| archive.entity(it).key.kind() == kind);
                of_kind.map(EntityIx::number).collect()
            })
        };
        let blocks = articles.chunks(forward::BLOCK as usize);
        let blocks =
            blocks.map(|block| -> forward::Block { block.iter().map(of_article).collect() });
        let blocks: Vec<Vec<u8>> = blocks.map(|block| encode_record(&block)).collect();
        (0..).map(key::number).zip(blocks)
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

//! [`Sets`]: what a filter takes of an index, and what it leaves.

use std::rc::Rc;

use super::forward::Lists;
use super::reader::{Stretch, first, record};
use super::words::ClauseSet;
use super::{Docs, EntityRecord, FacetRecord, Family, Reader, ShelfError, key};
use crate::archive::{Condition, Filter, Join, Order, distinct, ordered};
use crate::bundle::{Name, Shard};
use crate::entity::{EntityKey, Kind};
use crate::page::{Card, Extent, FacetPart, Named, Tally};

/// All that a filter takes of an index. What it leaves, also without one of its conditions,
/// follows from it without another fetch.
pub(super) struct Sets {
    /// How many articles there are.
    articles: u32,
    /// The filter's entities that the archive has.
    entities: Vec<Rc<EntityRecord>>,
    /// The conditions of its words.
    clauses: Vec<ClauseSet>,
    /// The articles of its days.
    days: std::ops::Range<u32>,
    /// The articles in its language.
    language: Option<Docs>,
}

impl Sets {
    /// Fetches what a filter takes.
    pub(super) async fn of(reader: &Reader, filter: &Filter) -> Result<Self, ShelfError> {
        let also = if asks_for_one(filter).is_some() || filter.is_empty() {
            Vec::new()
        } else {
            reader.on_the_way(filter)
        };
        reader.leaves(stretches(filter), also).await?;
        // From here on what is asked for is here already.
        let names = filter.keys().map(|key| key::text(&key.to_string())).collect();
        let records = reader.records(Family::Entities, names).await?;
        let mut entities = Vec::new();
        for record in records.iter().flatten() {
            entities.push(reader.entity(record)?);
        }
        let language = match &filter.language {
            None => None,
            Some(language) => {
                let key = key::text(language.primary());
                Some(first(&reader.record(Family::Languages, key).await?)?.unwrap_or_default())
            }
        };
        Ok(Self {
            articles: reader.root().articles,
            entities,
            clauses: ClauseSet::all(reader, &filter.words).await?,
            days: days(reader, filter).await?,
            language,
        })
    }

    /// What the filter leaves, or would leave without one of its conditions.
    pub(super) fn select(&self, filter: &Filter, without: Option<&Condition>) -> Docs {
        let counts = |condition: &Condition| without != Some(condition);
        let list = |key: &EntityKey| self.entity(key).map(|it| &it.docs);
        let group =
            |join| filter.group(join).filter(move |key| counts(&Condition::Entity((*key).clone())));
        // The narrower lists come first: what they leave is all that the others are asked for.
        let all: Vec<Option<&Docs>> = group(Join::All).map(list).collect();
        let length = |docs: &Option<&Docs>| docs.map_or(0, Docs::len);
        let all = ordered(all, |a, b| length(a).cmp(&length(b)));
        let mut left: Option<Docs> = None;
        let meet = |left: &mut Option<Docs>, docs: &Docs| {
            *left = Some(left.as_ref().map_or_else(|| docs.clone(), |left| left.and(docs)));
        };
        let nothing = Docs::default();
        for docs in all {
            meet(&mut left, docs.unwrap_or(&nothing));
        }
        let any = group(Join::Any).map(list).fold(None, |any: Option<Docs>, docs| {
            let docs = docs.unwrap_or(&nothing);
            Some(any.map_or_else(|| docs.clone(), |any| any.or(docs)))
        });
        if let Some(any) = any {
            meet(&mut left, &any);
        }
        if counts(&Condition::Words) {
            for clause in self.clauses.iter().filter(|clause| !clause.excluded) {
                meet(&mut left, &clause.docs);
            }
        }
        if let Some(language) = self.language.as_ref().filter(|_| counts(&Condition::Language)) {
            meet(&mut left, language);
        }
        let mut left = left.unwrap_or_else(|| Docs::run(0..self.articles));
        if counts(&Condition::Days) {
            left = left.within(self.days.clone());
        }
        for docs in group(Join::None).filter_map(list) {
            left = left.without(docs);
        }
        if counts(&Condition::Words) {
            for clause in self.clauses.iter().filter(|clause| clause.excluded) {
                left = left.without(&clause.docs);
            }
        }
        left
    }

    /// The ordinals of the articles that are shown, in their order.
    pub(super) fn shown(&self, filter: &Filter, selection: &Docs, most: usize) -> Vec<u32> {
        let numbers = selection.numbers();
        match filter.order {
            Order::Oldest => numbers.iter().copied().take(most).collect(),
            Order::Relevance if !filter.words.is_empty() => {
                let scores: Vec<(u32, f32)> =
                    numbers.iter().rev().map(|&at| (at, self.score(at))).collect();
                let best = ordered(scores, |(_, a), (_, b)| b.total_cmp(a));
                best.into_iter().take(most).map(|(at, _)| at).collect()
            }
            _ => numbers.iter().rev().copied().take(most).collect(),
        }
    }

    /// The conditions of its words.
    pub(super) fn clauses(&self) -> &[ClauseSet] {
        &self.clauses
    }

    /// The forms in which its words are found.
    pub(super) fn found(&self) -> Vec<String> {
        let clauses = self.clauses.iter().filter(|clause| !clause.excluded);
        distinct(clauses.flat_map(ClauseSet::forms).collect())
    }

    /// How much of the words that are looked for an article says.
    pub(super) fn score(&self, article: u32) -> f32 {
        let all = self.articles as usize;
        let clauses = self.clauses.iter().filter(|clause| !clause.excluded);
        clauses.map(|clause| clause.score(article, all)).sum()
    }

    /// The filter's entities that the archive has.
    pub(super) fn chosen(&self) -> Vec<Named> {
        self.entities.iter().map(|entity| entity.shown.named.clone()).collect()
    }

    /// The card of an article, if it came with one of the filter's entities.
    pub(super) fn card(&self, ordinal: u32) -> Option<&Card> {
        for entity in &self.entities {
            let place = entity.docs.place(ordinal);
            let newer = place.map(|place| entity.docs.len() - 1 - place);
            if let Some(naming) = newer.and_then(|newer| entity.shown.newest.get(newer)) {
                return Some(&naming.card);
            }
        }
        None
    }

    /// The numbers of the filter's entities of a kind.
    pub(super) fn numbers(&self, kind: Kind) -> Vec<u32> {
        let of_kind = self.entities.iter().filter(|it| it.shown.named.key.kind() == kind);
        of_kind.map(|entity| entity.number).collect()
    }

    fn entity(&self, key: &EntityKey) -> Option<&EntityRecord> {
        let entity = self.entities.iter().find(|entity| entity.shown.named.key == *key);
        entity.map(|entity| &**entity)
    }

    /// The lists by which a selection is counted: those that take the fewest blocks.
    pub(super) fn lists(&self, reader: &Reader, filter: &Filter, selection: &Docs) -> Lists {
        let all = Lists::all(selection);
        if reader.forward.is_here(&all) {
            return all;
        }
        let mut fewest = all;
        for entity in filter.group(Join::All).filter_map(|key| self.entity(key)) {
            let within = Lists::of(entity, selection);
            if within.blocks().len() < fewest.blocks().len() {
                fewest = within;
            }
        }
        fewest
    }

    /// The facets of the selection, where they came with the root or with an entity: of a filter
    /// that asks for nothing, or for just one entity.
    pub(super) fn known_facets(&self, reader: &Reader, filter: &Filter) -> Option<Vec<FacetPart>> {
        let extent = Extent::default();
        let part = |facet: &FacetRecord, top: Vec<Tally>, values: usize| {
            FacetPart::new(facet.kind, values, top, filter, &extent)
        };
        if filter.is_empty() {
            let facets = reader.root().facets.iter();
            return Some(facets.filter_map(|it| part(it, it.top.clone(), it.values)).collect());
        }
        let one = asks_for_one(filter)?;
        let entity = self.entity(one)?;
        let own = Tally { named: entity.shown.named.clone(), count: entity.docs.len() };
        let mut facets = entity.shown.facets.clone();
        if !facets.iter().any(|facet| facet.kind == one.kind()) {
            let place = facets.iter().take_while(|facet| facet.kind < one.kind()).count();
            facets.insert(place, FacetRecord { kind: one.kind(), values: 0, top: Vec::new() });
        }
        let with_own = |facet: &FacetRecord| {
            let (mut top, mut values) = (facet.top.clone(), facet.values);
            if facet.kind == one.kind() {
                top.insert(0, own.clone());
                values = values.saturating_add(1);
            }
            part(facet, top, values)
        };
        Some(facets.iter().filter_map(with_own).collect())
    }
}

/// The entity of a filter that asks for nothing else.
fn asks_for_one(filter: &Filter) -> Option<&EntityKey> {
    let one = filter.keys().next()?;
    let alone = |join| Filter::default().with(one.clone(), join).ordered(filter.order);
    (*filter == alone(Join::All) || *filter == alone(Join::Any)).then_some(one)
}

/// All that is known to be needed before anything has been read: fetched at once, it takes no
/// more steps than the one of it that lies deepest.
fn stretches(filter: &Filter) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut add = |family, key| stretches.push(Stretch::of(family, key));
    filter.keys().for_each(|it| add(Family::Entities, key::text(&it.to_string())));
    ClauseSet::words(&filter.words).iter().for_each(|it| add(Family::Words, key::text(it)));
    filter.language.iter().for_each(|it| add(Family::Languages, key::text(it.primary())));
    stretches.extend(day_stretches(filter));
    stretches
}

/// Where the first and the last day of a filter are found, if it has any.
fn day_stretches(filter: &Filter) -> Vec<Stretch> {
    if filter.from.is_none() && filter.to.is_none() {
        return Vec::new();
    }
    let (first, last) = ends(filter);
    [first, last].map(|day| Stretch::of(Family::Days, day)).into()
}

/// The first and the last day of a filter, as keys.
fn ends(filter: &Filter) -> (Vec<u8>, Vec<u8>) {
    // Articles without a date are the oldest, and of no day: without a first day the run begins
    // with the first day that there is.
    let first = filter.from.map_or_else(Vec::new, key::day);
    (first, filter.to.map_or_else(|| vec![u8::MAX], key::day))
}

/// The articles of a filter's days.
async fn days(reader: &Reader, filter: &Filter) -> Result<std::ops::Range<u32>, ShelfError> {
    if filter.from.is_none() && filter.to.is_none() {
        return Ok(0..reader.root().articles);
    }
    let (first, last) = ends(filter);
    let leaves = reader.leaves(day_stretches(filter), Vec::new()).await?;
    let [Some(begins), Some(ends)] = [0, 1].map(|at| leaves[at].first()) else {
        return Ok(0..0);
    };
    let run = |(name, _): &(Name, Rc<Shard>), bytes: Option<&[u8]>| {
        bytes.map(|bytes| record::<(u32, u32)>(*name, bytes)).transpose()
    };
    let start = match run(begins, begins.1.get(&first))? {
        Some((start, _)) => start,
        None => match run(begins, begins.1.at_or_before(&first))? {
            Some((_, end)) => end,
            None => run(begins, begins.1.first())?.map_or(0, |(start, _)| start),
        },
    };
    let end = run(ends, ends.1.at_or_before(&last))?.map_or(0, |(_, end)| end);
    Ok(start..end.max(start))
}

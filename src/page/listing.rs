//! [`Listing`]: the articles that a filter leaves, with their facets.

use serde::{Deserialize, Serialize};

use super::{Card, Extent, Named, Tally};
use crate::archive::{Archive, Facet, Filter, Join, ordered};
use crate::entity::{EntityKey, Kind};

/// How many values of a facet are shown before the reader asks for all.
const VALUES: usize = 8;

/// The articles that a filter leaves, newest first, as far as they are asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// How many there are.
    pub total: usize,
    /// The newest of them.
    pub cards: Vec<Card>,
    /// The entities of all of them, by kind.
    pub facets: Vec<FacetPart>,
    /// The entities of the filter that the archive has.
    pub chosen: Vec<Named>,
    /// Where nothing is left: what would be, and how much, without one of the filter's entities;
    /// most first.
    pub looser: Vec<(EntityKey, usize)>,
}

/// The entities of one kind, as far as they are asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetPart {
    /// The kind.
    pub kind: Kind,
    /// How many entities there are.
    pub values: usize,
    /// Those that the filter names: they stay in sight, whatever their count.
    pub chosen: Vec<Tally>,
    /// The others, the most frequent first.
    pub others: Vec<Tally>,
    /// Whether only some of the others are here unless all are asked for.
    pub foldable: bool,
}

impl Listing {
    /// What a filter leaves of an archive.
    #[must_use]
    pub fn of(archive: &Archive, filter: &Filter, extent: &Extent) -> Self {
        let selection = archive.select(filter);
        let total = selection.len();
        let cards = selection.articles().take(extent.cards);
        let facets = archive.facets(&selection).into_iter();
        let chosen = filter.keys().filter_map(|key| archive.entity_by_key(key));
        let language = &archive.site().lang;
        Self {
            total,
            cards: cards.map(|article| Card::of(archive, article)).collect(),
            facets: facets.map(|facet| FacetPart::of(archive, facet, filter, extent)).collect(),
            chosen: chosen.map(|it| Named::of(archive.entity(it), language)).collect(),
            looser: if total == 0 { looser(archive, filter) } else { Vec::new() },
        }
    }

    /// The entity of the filter with this key, if the archive has it.
    #[must_use]
    pub fn named(&self, key: &EntityKey) -> Option<&Named> {
        self.chosen.iter().find(|named| named.key == *key)
    }
}

impl FacetPart {
    fn of(archive: &Archive, facet: Facet, filter: &Filter, extent: &Extent) -> Self {
        let values = facet.values.len();
        let (chosen, others): (Vec<_>, Vec<_>) = facet
            .values
            .into_iter()
            .partition(|value| filter.join(&archive.entity(value.entity).key).is_some());
        let foldable = others.len() > VALUES;
        let shown = if extent.whole.contains(&facet.kind) { others.len() } else { VALUES };
        let tally = |value| Tally::of(archive, value);
        Self {
            kind: facet.kind,
            values,
            chosen: chosen.into_iter().map(tally).collect(),
            others: others.into_iter().take(shown).map(tally).collect(),
            foldable,
        }
    }
}

fn looser(archive: &Archive, filter: &Filter) -> Vec<(EntityKey, usize)> {
    let left = |key: &EntityKey| archive.select(&filter.clone().without(key)).len();
    let ways = filter.keys().map(|key| (key.clone(), left(key))).filter(|(_, left)| *left > 0);
    ordered(ways.collect(), |(_, a), (_, b)| b.cmp(a))
}

/// The entities of a filter that are joined in one way, for a title.
impl Listing {
    /// The names of the filter's entities that are joined so; the key of one that the archive
    /// doesn't have.
    pub fn joined<'a>(
        &'a self,
        filter: &'a Filter,
        join: Join,
    ) -> impl Iterator<Item = Result<&'a Named, &'a EntityKey>> {
        filter.group(join).map(|key| self.named(key).ok_or(key))
    }
}

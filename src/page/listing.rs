//! [`Listing`]: the articles that a filter leaves, with their facets.

use super::{Card, Extent, Named, Tally};
use crate::archive::{Archive, Condition, Coverage, Facet, Filter, ordered};
use crate::entity::{EntityKey, Kind};
use crate::words::Query;

/// The articles that a filter leaves, newest first, as far as they are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// How many there are.
    pub total: usize,
    /// The newest of them.
    pub cards: Vec<Card>,
    /// The entities of all of them, by kind.
    pub facets: Vec<FacetPart>,
    /// Whether they have been counted. Until then nothing is known of them.
    pub counted: bool,
    /// The days and languages of the whole archive.
    pub coverage: Coverage,
    /// The entities of the filter that the archive has.
    pub chosen: Vec<Named>,
    /// The forms in which the words of the filter are found, folded, each once and in their order:
    /// what is marked in the articles.
    pub found: Vec<String>,
    /// Where a word of the filter is in no article: the words with one that is, in its place.
    pub suggestion: Option<Query>,
    /// Where nothing is left: how much would be without one of the filter's conditions; most
    /// first.
    pub looser: Vec<(Condition, usize)>,
}

/// The entities of one kind, as far as they are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        let left = |it: &Condition| archive.select(&filter.clone().without_condition(it)).len();
        Self {
            total,
            cards: cards.map(|article| Card::of(archive, article)).collect(),
            facets: facets.map(|facet| FacetPart::of(archive, facet, filter, extent)).collect(),
            counted: true,
            coverage: archive.coverage(),
            chosen: chosen.map(|it| Named::of(archive.entity(it), language)).collect(),
            // Whoever looks for words asks an index.
            found: Vec::new(),
            suggestion: None,
            looser: if total == 0 { Self::looser(filter, left) } else { Vec::new() },
        }
    }

    /// Each condition of a filter without which something is left, with how much; most first.
    pub(crate) fn looser(
        filter: &Filter,
        left: impl Fn(&Condition) -> usize,
    ) -> Vec<(Condition, usize)> {
        let ways = filter.conditions().into_iter().map(|condition| {
            let left = left(&condition);
            (condition, left)
        });
        ordered(ways.filter(|(_, left)| *left > 0).collect(), |(_, a), (_, b)| b.cmp(a))
    }

    /// The entity of the filter with this key, if the archive has it.
    #[must_use]
    pub fn named(&self, key: &EntityKey) -> Option<&Named> {
        self.chosen.iter().find(|named| named.key == *key)
    }
}

impl FacetPart {
    /// How many values are shown before the reader asks for all.
    pub const VALUES: usize = 8;

    /// The facet of a kind with so many values, of which these come first; those of the filter
    /// are among them.
    #[must_use]
    pub fn new(
        kind: Kind,
        values: usize,
        first: Vec<Tally>,
        filter: &Filter,
        extent: &Extent,
    ) -> Self {
        let (chosen, mut others): (Vec<_>, Vec<_>) =
            first.into_iter().partition(|value| filter.join(&value.named.key).is_some());
        // A record that is damaged may count fewer than it names.
        let foldable = values.saturating_sub(chosen.len()) > Self::VALUES;
        if !extent.whole.contains(&kind) {
            others.truncate(Self::VALUES);
        }
        Self { kind, values, chosen, others, foldable }
    }

    fn of(archive: &Archive, facet: Facet, filter: &Filter, extent: &Extent) -> Self {
        let tallies = facet.values.iter().map(|&value| Tally::of(archive, value)).collect();
        Self::new(facet.kind, facet.values.len(), tallies, filter, extent)
    }
}

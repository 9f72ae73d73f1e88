//! [`Facet`]: entities of one kind with their counts in a selection.

use super::{Archive, EntityIx, Selection};
use crate::entity::Kind;

/// An entity and how often it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The entity.
    pub entity: EntityIx,
    /// How many articles, or mentions.
    pub count: usize,
}

/// Entities of one kind with the number of articles of a selection that speak of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The kind.
    pub kind: Kind,
    /// The entities, most frequent first; none with a count of zero.
    pub values: Vec<Count>,
}

impl Archive {
    /// The facets of a selection, in the order of kinds; none that is empty.
    #[must_use]
    pub fn facets(&self, selection: &Selection) -> Vec<Facet> {
        let mut counts: Vec<Count> =
            self.entities().map(|entity| Count { entity, count: 0 }).collect();
        for entity in selection.articles().flat_map(|article| self.speaks_of(article)) {
            counts[entity.index()].count += 1;
        }
        counts.retain(|value| value.count > 0);
        self.by_kind(counts)
            .chunk_by(|a, b| self.kind(a.entity) == self.kind(b.entity))
            .map(|values| Facet { kind: self.kind(values[0].entity), values: values.to_vec() })
            .collect()
    }
}

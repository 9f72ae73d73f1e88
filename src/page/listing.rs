//! [`Listing`]: the articles that a filter leaves, with their facets.

use super::{Card, Extent, Named, Tally};
use crate::archive::{Archive, Condition, Coverage, Filter, Timeline, ordered};
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
    /// When they were published, and with them what the filter's days leave out.
    pub timeline: Timeline,
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
    /// Those that the filter names: they stay in sight, whatever their count and their names.
    pub chosen: Vec<Tally>,
    /// The others that are asked for, the most frequent first.
    pub others: Vec<Tally>,
    /// How many more of those there are.
    pub rest: usize,
    /// Whether names may be looked for: where there are more than are seen at once, and where
    /// some are looked for.
    pub searchable: bool,
}

impl Listing {
    /// What a filter leaves of an archive.
    #[must_use]
    pub fn of(archive: &Archive, filter: &Filter, extent: &Extent) -> Self {
        let selection = archive.select(filter);
        let total = selection.len();
        let cards = selection.articles().take(extent.cards);
        let facets = archive.facets(&selection);
        let facet = |kind| {
            let facet = facets.iter().find(|facet| facet.kind == kind);
            let values = facet.map_or(&[][..], |facet| &facet.values);
            let tallies = values.iter().map(|&value| Tally::of(archive, value)).collect();
            FacetPart::new(kind, values.len(), tallies, filter, extent)
        };
        let chosen = filter.keys().filter_map(|key| archive.entity_by_key(key));
        let language = &archive.site().lang;
        let of_all_days = filter.clone().without_condition(&Condition::Days);
        let left = |it: &Condition| archive.select(&filter.clone().without_condition(it)).len();
        Self {
            total,
            cards: cards.map(|article| Card::of(archive, article)).collect(),
            facets: Kind::ALL.into_iter().filter_map(facet).collect(),
            counted: true,
            coverage: archive.coverage(),
            timeline: archive.timeline(&archive.select(&of_all_days)),
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
    /// How many values are shown before the reader asks for more.
    pub const VALUES: usize = 8;

    /// How many more at a time.
    pub const STEP: usize = 100;

    /// The facet of a kind with so many values, of which these come first; those of the filter
    /// are among them. Where words are looked for these are all. There is no facet without
    /// values, unless it is one in which words are looked for.
    #[must_use]
    pub fn new(
        kind: Kind,
        values: usize,
        first: Vec<Tally>,
        filter: &Filter,
        extent: &Extent,
    ) -> Option<Self> {
        let sought = extent.sought(kind);
        let (chosen, mut others): (Vec<_>, Vec<_>) =
            first.into_iter().partition(|value| filter.join(&value.named.key).is_some());
        // A record that is damaged may count fewer than it names.
        let mut rest = values.saturating_sub(chosen.len());
        // Dates are called as the language of the interface does, which is not known here.
        let searchable = kind != Kind::Date && (rest > Self::VALUES || !sought.words.is_empty());
        if !sought.words.is_empty() {
            let finds = sought.finds();
            others.retain(|value| finds(&value.named));
            rest = others.len();
        }
        others.truncate(sought.values);
        let rest = rest.saturating_sub(others.len());
        (values > 0 || searchable).then_some(Self { kind, chosen, others, rest, searchable })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::Join;
    use crate::page::Sought;

    /// A facet of so many people, of whom every third is called Ruiz; the second is in the filter.
    fn people(number: usize, words: &str, values: usize) -> Option<FacetPart> {
        let key = |at: usize| -> EntityKey { format!("person/p{at}").parse().unwrap() };
        let tally = |at: usize| {
            let family = if at.is_multiple_of(3) { "Ruiz" } else { "Gómez" };
            let name = format!("Ana {family} {at}");
            Tally { named: Named { key: key(at), name }, count: number - at }
        };
        let filter = Filter::default().with(key(1), Join::All);
        let mut extent = Extent::default();
        extent.seek(Sought { kind: Kind::Person, words: words.to_owned(), values });
        FacetPart::new(Kind::Person, number, (0..number).map(tally).collect(), &filter, &extent)
    }

    fn shown(part: &FacetPart) -> (usize, usize, usize, bool) {
        (part.chosen.len(), part.others.len(), part.rest, part.searchable)
    }

    #[test]
    fn a_long_facet_is_shown_step_by_step() {
        let at = |values| shown(&people(300, "", values).unwrap());
        assert_eq!(at(FacetPart::VALUES), (1, 8, 291, true));
        assert_eq!(at(FacetPart::VALUES + FacetPart::STEP), (1, 108, 191, true));
        assert_eq!(at(FacetPart::VALUES + 3 * FacetPart::STEP), (1, 299, 0, true));
        let short = shown(&people(9, "", FacetPart::VALUES).unwrap());
        assert_eq!(short, (1, 8, 0, false));
    }

    #[test]
    fn words_leave_those_of_the_filter_and_of_the_others_whose_names_have_them() {
        let part = people(300, "ruíz", FacetPart::VALUES).unwrap();
        assert_eq!(shown(&part), (1, 8, 92, true));
        assert!(part.others.is_sorted_by_key(|value| std::cmp::Reverse(value.count)));
        let none = people(300, "nadie", FacetPart::VALUES).unwrap();
        assert_eq!(shown(&none), (1, 0, 0, true));
    }

    #[test]
    fn a_facet_without_values_stays_while_words_are_looked_for() {
        assert_eq!(people(0, "", FacetPart::VALUES), None);
        let none = people(0, "ana", FacetPart::VALUES).unwrap();
        assert_eq!(shown(&none), (0, 0, 0, true));
    }
}

//! What a filter leaves of an index: the articles, and their entities counted.

use super::forward::{self, Lists};
use super::reader::{Stretch, decoded};
use super::select::Sets;
use super::suggest::suggestion;
use super::{Family, Reader, ShelfError, key};
use crate::archive::{Condition, Filter};
use crate::entity::Kind;
use crate::page::{ArticlePage, Card, Extent, FacetPart, Listing, Snippet, Tally};
use crate::slug::Slug;

/// Of so many articles, or from so many blocks, the entities are counted while the first of the
/// articles are fetched. More would keep these waiting.
const FEW: usize = 256;
const FEW_BLOCKS: usize = 16;

/// So many names are read before others may work: it takes some milliseconds.
const NAMES: usize = 1024;

impl Reader {
    /// What a filter leaves; `early` is told it without its facets where they take a while.
    pub(super) async fn listing(
        &self,
        filter: &Filter,
        extent: &Extent,
        early: &dyn Fn(Listing),
    ) -> Result<Listing, ShelfError> {
        let sets = Sets::of(self, filter).await?;
        let selection = sets.select(filter, None);
        let shown = sets.shown(filter, &selection, extent.cards);
        let (looser, suggestion) = match selection.is_empty() {
            true => (
                Listing::looser(filter, |it| sets.select(filter, Some(it)).len()),
                suggestion(self, &filter.words, sets.clauses()).await?,
            ),
            false => (Vec::new(), None),
        };
        let known_facets = sets.known_facets(self, filter).filter(|_| extent.facets.is_empty());
        let cards = self.known_cards(&sets, &shown);
        // Or else the lists by which they are counted.
        let facets = known_facets.ok_or_else(|| sets.lists(self, filter, &selection));
        if let Err(lists) = &facets
            && (selection.len() <= FEW || lists.blocks().len() <= FEW_BLOCKS)
        {
            // Both in the same steps: they aren't much.
            let missing = shown.iter().zip(&cards).filter(|(_, card)| card.is_none());
            let cards = missing.map(|(&it, _)| Stretch::of(Family::Cards, key::number(it)));
            self.leaves(cards.chain(self.forward.stretches(lists)).collect(), Vec::new()).await?;
        }
        // What the days leave out stands in the picture by which they are chosen.
        let has_days = filter.from.is_some() || filter.to.is_some();
        let of_all_days = has_days.then(|| sets.select(filter, Some(&Condition::Days)));
        let of_all_days = of_all_days.as_ref().unwrap_or(&selection);
        let mut listing = Listing {
            total: selection.len(),
            cards: self.cards(cards, &shown).await?,
            facets: Vec::new(),
            counted: false,
            coverage: self.root.coverage.clone(),
            timeline: (self.root.timeline)
                .recounted(self.root.articles, |run| of_all_days.count(run)),
            chosen: sets.chosen(),
            found: sets.found(),
            suggestion,
            looser,
        };
        listing.facets = match facets {
            Ok(facets) => facets,
            Err(lists) => {
                if !self.forward.is_here(&lists) {
                    early(listing.clone());
                }
                self.facets(&sets, filter, &lists, extent).await?
            }
        };
        listing.counted = true;
        Ok(listing)
    }

    /// Where some articles hold what is found in them: a snippet for each, none where it is in
    /// headline or lead alone.
    ///
    /// # Errors
    /// When a shard that it takes isn't there.
    pub async fn snippets(
        &self,
        articles: &[Slug],
        found: &[String],
    ) -> Result<Vec<Option<Snippet>>, ShelfError> {
        let keys = articles.iter().map(|slug| key::text(slug.as_str())).collect();
        let pages = decoded::<ArticlePage>(&self.records(Family::Texts, keys).await?)?;
        Ok(pages.iter().map(|page| Snippet::of(page.as_ref()?, found)).collect())
    }

    /// The cards of some articles, as far as they came with the root or with an entity.
    fn known_cards(&self, sets: &Sets, shown: &[u32]) -> Vec<Option<Card>> {
        let mut cards = Vec::with_capacity(shown.len());
        for &ordinal in shown {
            let newer = self.root.articles.checked_sub(ordinal + 1);
            let newest = newer.and_then(|newer| self.root.newest.get(newer as usize));
            cards.push(newest.or_else(|| sets.card(ordinal)).cloned());
        }
        cards
    }

    /// The cards of some articles, of which these are known.
    async fn cards(
        &self,
        known: Vec<Option<Card>>,
        shown: &[u32],
    ) -> Result<Vec<Card>, ShelfError> {
        let mut keys = Vec::new();
        for (&ordinal, card) in shown.iter().zip(&known) {
            if card.is_none() {
                keys.push(key::number(ordinal));
            }
        }
        let fetched = self.records(Family::Cards, keys).await?;
        let mut fetched = decoded::<Card>(&fetched)?.into_iter();
        let mut cards = Vec::with_capacity(known.len());
        for card in known {
            cards.extend(card.or_else(|| fetched.next().flatten()));
        }
        Ok(cards)
    }

    /// The facets of a selection, counted article by article.
    async fn facets(
        &self,
        sets: &Sets,
        filter: &Filter,
        lists: &Lists,
        extent: &Extent,
    ) -> Result<Vec<FacetPart>, ShelfError> {
        self.forward.fetch(self, lists).await?;
        let counts = self.forward.count(lists);
        let mut wanted = Vec::new();
        let mut sizes = Vec::new();
        for (kind, counts) in Kind::ALL.into_iter().zip(counts) {
            let values = counts.iter().filter(|count| **count > 0).count();
            // Those of the filter are among them, whatever their count.
            let chosen = sets.numbers(kind);
            let sought = extent.sought(kind);
            // Words may be in any of the names.
            let most = match sought.words.is_empty() {
                true => sought.values + chosen.len(),
                false => values,
            };
            let of_kind = forward::top(&counts, most, &chosen);
            sizes.push((kind, values, of_kind.len()));
            wanted.extend(of_kind);
        }
        let keys = wanted.iter().map(|&(entity, _)| key::number(entity)).collect();
        let mut names = Vec::with_capacity(wanted.len());
        for (at, found) in self.records(Family::Names, keys).await?.chunks(NAMES).enumerate() {
            if at > 0 {
                self.breathe().await;
            }
            names.extend(decoded::<Tally>(found)?);
        }
        let mut names = names.into_iter();
        let mut counts = wanted.into_iter();
        let mut facets = Vec::new();
        for (kind, values, most) in sizes {
            let mut tallies = Vec::with_capacity(most);
            for ((_, count), name) in counts.by_ref().zip(names.by_ref()).take(most) {
                tallies.extend(name.map(|tally| Tally { count: count as usize, ..tally }));
            }
            facets.extend(FacetPart::new(kind, values, tallies, filter, extent));
        }
        Ok(facets)
    }
}

//! What pages show, as data.
//!
//! A page is put together once, from an archive and what is asked; views make markup of it and
//! look nothing up themselves. What two pages show is the same when their [`Stamp`]s are.

use crate::archive::{Archive, Filter};
use crate::entity::{EntityKey, Kind};
use crate::slug::Slug;

mod anchor;
mod article;
mod cited;
mod concordance;
mod entity;
mod listed;
mod listing;
mod minutes;
mod named;
mod offer;
mod snippet;
mod sought;
mod stamp;

pub use anchor::Anchor;
pub use article::{ArticlePage, Near};
pub use cited::Cited;
pub use concordance::{Collation, Concordance, Line, LineOrder};
pub(crate) use entity::first;
pub use entity::{EntityPage, Naming, Sentence};
pub use listed::{Card, Listed};
pub use listing::{FacetPart, Listing};
pub use named::{Named, Tally};
pub use offer::Offer;
pub use snippet::Snippet;
pub use sought::Sought;
pub use stamp::Stamp;

/// What a page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The articles that a filter leaves, to this extent.
    Listing(Filter, Extent),
    /// An article.
    Article(Slug),
    /// An entity.
    Entity(EntityKey),
    /// What was meant by an address that leads nowhere.
    Nothing(String),
}

/// How much of a listing is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Extent {
    /// How many articles.
    pub cards: usize,
    /// What is wanted of facets, where that is more or other than what comes first; of a kind
    /// once.
    pub facets: Vec<Sought>,
}

impl Extent {
    /// How many articles are shown, and how many more at a time.
    pub const STEP: usize = 24;

    /// What is wanted of the facet of a kind.
    #[must_use]
    pub fn sought(&self, kind: Kind) -> Sought {
        let sought = self.facets.iter().find(|sought| sought.kind == kind);
        sought.cloned().unwrap_or_else(|| Sought::first(kind))
    }

    /// Has this wanted of a facet, in place of what was.
    pub fn seek(&mut self, sought: Sought) {
        self.facets.retain(|other| other.kind != sought.kind);
        if sought != Sought::first(sought.kind) {
            self.facets.push(sought);
        }
    }
}

impl Default for Extent {
    fn default() -> Self {
        Self { cards: Self::STEP, facets: Vec::new() }
    }
}

/// What a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The articles that a filter leaves.
    Listing(Listing),
    /// An article.
    Article(ArticlePage),
    /// An entity.
    Entity(EntityPage),
    /// That there is no such page, and what was perhaps meant.
    Nothing(Vec<Offer>),
}

impl Page {
    /// The page that is asked for.
    #[must_use]
    pub fn of(archive: &Archive, ask: &Ask) -> Self {
        let found = match ask {
            Ask::Listing(filter, extent) => {
                Some(Self::Listing(Listing::of(archive, filter, extent)))
            }
            Ask::Article(slug) => archive
                .article_by_slug(slug)
                .map(|article| Self::Article(ArticlePage::of(archive, article))),
            Ask::Entity(key) => archive
                .entity_by_key(key)
                .map(|entity| Self::Entity(EntityPage::of(archive, entity))),
            // Whoever looks for what was meant asks an index.
            Ask::Nothing(_) => None,
        };
        found.unwrap_or_else(|| Self::Nothing(Vec::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_kind_something_is_wanted_once() {
        let mut extent = Extent::default();
        let people = |words: &str| Sought { words: words.into(), ..Sought::first(Kind::Person) };
        let places = Sought { values: 108, ..Sought::first(Kind::Place) };
        for sought in [people("k"), places.clone(), people("ki")] {
            extent.seek(sought);
        }
        assert_eq!(extent.facets, [places, people("ki")]);
        assert_eq!(extent.sought(Kind::Person), people("ki"));
        assert_eq!(extent.sought(Kind::Event), Sought::first(Kind::Event));
        extent.seek(Sought::first(Kind::Place));
        extent.seek(people(""));
        assert_eq!(extent, Extent::default());
    }
}

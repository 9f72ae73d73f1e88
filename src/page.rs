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
mod stamp;

pub use anchor::Anchor;
pub use article::{ArticlePage, Near};
pub use cited::Cited;
pub use concordance::{Concordance, Line, LineOrder};
pub(crate) use entity::first;
pub use entity::{EntityPage, Naming, Sentence};
pub use listed::{Card, Listed};
pub use listing::{FacetPart, Listing};
pub use named::{Named, Tally};
pub use offer::Offer;
pub use snippet::Snippet;
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
    /// The kinds of which every value is wanted.
    pub whole: Vec<Kind>,
}

impl Extent {
    /// How many articles are shown, and how many more at a time.
    pub const STEP: usize = 24;
}

impl Default for Extent {
    fn default() -> Self {
        Self { cards: Self::STEP, whole: Vec::new() }
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

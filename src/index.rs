//! The index: an archive cut into records that answer questions, so that a reader fetches what a
//! question takes and not what the archive holds.
//!
//! | family | key | record |
//! |---|---|---|
//! | texts | slug | an article's page |
//! | cards | ordinal | an article's card |
//! | entities | entity key | an entity, its articles, the newest of them, its company |
//! | names | entity number | how lists name an entity, and in how many articles it is |
//! | forward | block | the entities of each of its articles: 64, by ordinal |
//! | company | entity key, block | the same of the entity's articles alone |
//! | words | word | the articles that hold it, its other forms, the entities named by it |
//! | lexicon | letter | the words that begin with it and are in two articles or more |
//! | positions | word | where in each article it stands |
//! | days | day | the first article of it |
//! | languages | first part of a tag | the articles in it |
//!
//! An article's ordinal is the number of articles that are older, so that a new article changes
//! no other's. Each family is a [`Tree`] of shards; [`Root`] holds their tops
//! and what the front page shows.

use serde::{Deserialize, Serialize};

use crate::archive::{Coverage, Site, Timeline};
use crate::bundle::Tree;
use crate::page::Card;

mod docs;
mod field;
mod forward;
mod gather;
mod key;
mod listing;
mod mentions;
mod part;
mod path;
mod plant;
mod rank;
mod reader;
mod record;
mod run;
mod select;
mod shelf;
mod suggest;
mod whole;
mod words;
mod workers;

pub use docs::Docs;
pub use part::Part;
pub use plant::{bare_stamp, plant, plant_and_stamp};
pub use reader::Reader;
pub use record::{EntityRecord, EntityShown, FacetRecord, WordRecord};
pub use run::{Run, Word};
pub use shelf::{InMemory, Shelf, ShelfError, Taken};
pub use whole::{Held, Pictures};
pub use workers::{InMemoryRun, OneWorker, Workers};

/// A family of shards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Articles with what they speak of, by slug.
    Texts,
    /// Articles in lists, by ordinal.
    Cards,
    /// Entities, by key.
    Entities,
    /// Names of entities, by number.
    Names,
    /// Entities of articles, by ordinal, in blocks.
    Forward,
    /// Entities of an entity's articles, in blocks too: a selection within them is counted by few
    /// of its blocks, and by nearly all of the archive's.
    Company,
    /// Words, by their folded form.
    Words,
    /// The words that are in some articles, by their first letter.
    Lexicon,
    /// Where words stand, by their folded form.
    Positions,
    /// The first article of each day.
    Days,
    /// The articles in each language.
    Languages,
}

impl Family {
    /// Every family.
    pub const ALL: [Self; 11] = [
        Self::Texts,
        Self::Cards,
        Self::Entities,
        Self::Names,
        Self::Forward,
        Self::Company,
        Self::Words,
        Self::Lexicon,
        Self::Positions,
        Self::Days,
        Self::Languages,
    ];

    /// About how many bytes a shard of it holds before it is packed.
    ///
    /// What is read by the piece comes in small shards: a few cards, some articles, or one
    /// entity of those that are in many articles. What is read in stretches comes in larger ones, which pack
    /// better.
    #[must_use]
    pub fn shard_size(self) -> usize {
        match self {
            Self::Cards => 2 << 10,
            Self::Texts => 8 << 10,
            Self::Entities | Self::Forward | Self::Company => 12 << 10,
            Self::Words => 24 << 10,
            Self::Positions => 32 << 10,
            Self::Names | Self::Lexicon | Self::Days | Self::Languages => 16 << 10,
        }
    }
}

/// What every reader fetches first: its size has a bound, whatever the archive holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// The archive as a whole.
    pub site: Site,
    /// A hash of that: whatever shows it changes with it.
    pub face: [u8; 8],
    /// How many articles there are.
    #[serde(deserialize_with = "docs::count")]
    pub articles: u32,
    /// Their days and languages.
    pub coverage: Coverage,
    /// When they were published.
    pub timeline: Timeline,
    /// The newest articles, as the front page shows them.
    pub newest: Vec<Card>,
    /// The most frequent entities of each kind, as the front page shows them.
    pub facets: Vec<FacetRecord>,
    /// The tops of the trees, in the order of [`Family::ALL`].
    pub trees: [Tree; Family::ALL.len()],
}

impl Root {
    /// The top of a family's tree.
    #[must_use]
    pub fn tree(&self, family: Family) -> &Tree {
        &self.trees[family as usize]
    }

    /// How many entities there are: no record has a number beyond.
    fn entities(&self) -> usize {
        let all = self.facets.iter().fold(0_usize, |all, facet| all.saturating_add(facet.values));
        all.min(docs::MOST as usize)
    }
}

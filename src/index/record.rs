//! The records of an index.

use serde::{Deserialize, Serialize};

use super::{Docs, Family};
use crate::archive::Timeline;
use crate::entity::{Entity, Kind};
use crate::page::{EntityPage, Listed, Named, Naming, Tally};

/// An entity with all that a page of it shows, and with what a filter needs of it: whoever asks
/// for one entity fetches one shard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntityRecord {
    /// What its page shows, in a run of bytes of its own: what is as before has the same bytes,
    /// whatever numbers have become others.
    #[serde(with = "nested")]
    pub shown: EntityShown,
    /// Its number.
    pub number: u32,
    /// The ordinals of its articles.
    pub docs: Docs,
}

/// What is shown of an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntityShown {
    /// What is known of it.
    pub entity: Entity,
    /// How lists name it.
    pub named: Named,
    /// How many articles speak of it.
    pub total: usize,
    /// When they were published.
    pub timeline: Timeline,
    /// The newest of them, newest first.
    pub newest: Vec<Naming>,
    /// The oldest of them, where another is newer.
    pub first: Option<Listed>,
    /// The entities that stand in articles with it, by kind; dates too.
    pub facets: Vec<FacetRecord>,
}

/// A value as a run of bytes within a record.
mod nested {
    use serde::de::{DeserializeOwned, Error as _};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::bundle;

    pub(super) fn serialize<T: Serialize, S: Serializer>(
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        bundle::encode_record(value).serialize(serializer)
    }

    pub(super) fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        let bytes = <&[u8]>::deserialize(deserializer)?;
        bundle::record(bytes).map_err(D::Error::custom)
    }
}

/// What a page shows of a record: all of it, but of an entity's no numbers.
pub(super) fn shown(family: Family, record: &[u8]) -> &[u8] {
    match family {
        Family::Entities => {
            let run = postcard::take_from_bytes::<&[u8]>(record);
            run.map_or(record, |(shown, _)| shown)
        }
        _ => record,
    }
}

/// The entities of one kind that stand in some articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetRecord {
    /// The kind.
    pub kind: Kind,
    /// How many there are.
    pub values: usize,
    /// The most frequent ones.
    pub top: Vec<Tally>,
}

impl FacetRecord {
    /// How many of the most frequent are in a record: enough for a facet and for the company.
    pub const TOP: usize = 12;
}

impl EntityRecord {
    /// The entity's page.
    #[must_use]
    pub fn page(&self) -> EntityPage {
        let EntityShown { entity, named, total, timeline, first, newest, facets } = &self.shown;
        let company = facets.iter().filter(|facet| facet.kind != Kind::Date);
        EntityPage {
            entity: entity.clone(),
            named: named.clone(),
            total: *total,
            timeline: timeline.clone(),
            articles: newest.clone(),
            first: first.clone(),
            company: company.flat_map(|facet| &facet.top).cloned().collect(),
        }
    }
}

/// A word: what stands in articles in this form, and what is said of it as the stem of others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordRecord {
    /// The stems that this form has in the archive's articles.
    pub stems: Vec<String>,
    /// The forms that have this as their stem.
    pub forms: Vec<String>,
    /// The ordinals of the articles that hold this form.
    pub docs: Docs,
    /// How much of each of those articles this form is: see the module `rank`.
    pub impacts: Vec<u8>,
    /// The numbers of the entities that have this word in their name.
    pub entities: Docs,
}

/// The words that begin with a letter, in their order, each with the number of articles that hold
/// it.
pub(super) type Lexicon = Vec<(String, u32)>;

/// Where a form stands in each article of its [`WordRecord::docs`]: the number of the word among
/// all words of the article. Texts are apart by one number that no word has.
pub(super) type Positions = Vec<Docs>;

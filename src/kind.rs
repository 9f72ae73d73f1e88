//! [`Kind`]: what an entity is. It stands by itself, so that articles can name kinds and
//! entities can speak of articles.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A human being.
    Person,
    /// A body of people: a state organ, a company, a party, a newspaper.
    Organization,
    /// A place, countries included.
    Place,
    /// Something that happened, with a name of its own.
    Event,
    /// A day, month, year, or a stretch of them.
    Date,
    /// Anything else with a name.
    Other,
}

impl Kind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Person, Self::Organization, Self::Place, Self::Event, Self::Date, Self::Other];

    /// The kind's part of an entity key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Event => "event",
            Self::Date => "date",
            Self::Other => "other",
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

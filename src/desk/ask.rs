//! [`Ask`] and [`Answer`]: what a page says to the worker that reads its texts, and hears of it.

use serde::{Deserialize, Serialize};

use super::{Brought, TextId};
use crate::archive::Site;
use crate::bundle::{self, BundleError};
use crate::entity::EntityKey;
use crate::problem::{Problem, Severity, line_of};
use crate::slug::Slug;

/// What is asked of the worker. One thing is asked at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// To begin.
    Begin(Begin),
    /// To put texts on the desk, in place of those with the same ids, and to take others away.
    Change(Vec<Brought>, Vec<TextId>),
    /// To go on with a model of the language that it wants; without one if there is none.
    Model(String, #[serde(with = "serde_bytes")] Option<Vec<u8>>),
}

/// What the worker is begun with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begin {
    /// How the archive of the reader's own is called.
    pub site: Site,
    /// What the archive beside it knows: a [`Knowledge`](super::Knowledge), encoded.
    #[serde(with = "serde_bytes")]
    pub knowledge: Vec<u8>,
    /// The list of places ([`Places`](crate::recognise::Places)).
    pub places: String,
    /// The list of organizations ([`Organizations`](crate::recognise::Organizations)).
    pub organizations: String,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// It is ready for texts.
    Ready,
    /// It wants the model of this language before it can read on.
    Wants(String),
    /// All texts are read.
    Read(Outcome),
    /// What was asked can't be done, and why.
    Failed(String),
}

/// What came of the texts on the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The archive of them: a [`Held`](crate::index::Held), encoded; empty if there is no article.
    #[serde(with = "serde_bytes")]
    pub held: Vec<u8>,
    /// Under which address each text stands that is an article.
    pub slugs: Vec<(TextId, Slug)>,
    /// What was wrong in texts.
    pub troubles: Vec<Trouble>,
    /// Which of the entities stand in the archive beside it too, and in how many articles there.
    pub shared: Vec<(EntityKey, u32)>,
}

/// What is wrong in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// The text.
    pub text: TextId,
    /// What it was brought as.
    pub name: String,
    /// The line, counted from 1, where it has a place.
    pub line: Option<u32>,
    /// Whether the text can't be read because of it.
    pub is_error: bool,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl Trouble {
    pub(super) fn of(brought: &Brought, problem: Problem) -> Self {
        let line = problem
            .at
            .map(|at| u32::try_from(line_of(&brought.bytes, at.start)).unwrap_or(u32::MAX));
        Self {
            text: brought.id,
            name: brought.name.clone(),
            line,
            is_error: problem.severity >= Severity::Error,
            what: problem.what,
            remedy: problem.remedy,
        }
    }
}

/// Both go between page and worker as bytes.
macro_rules! as_bytes {
    ($name:ident) => {
        impl $name {
            /// As bytes.
            #[must_use]
            pub fn encode(&self) -> Vec<u8> {
                bundle::encode(self)
            }

            /// Of bytes.
            ///
            /// # Errors
            /// When they were written by another version, or are damaged.
            pub fn decode(bytes: &[u8]) -> Result<Self, BundleError> {
                bundle::decode(bytes)
            }
        }
    };
}

as_bytes!(Ask);
as_bytes!(Answer);

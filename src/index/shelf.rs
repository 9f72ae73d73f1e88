//! [`Shelf`]: where shards come from.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;

use thiserror::Error;

use crate::bundle::{BundleError, Name, Shard};

/// Why a shard isn't there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ShelfError {
    /// There is none of this name: what names it is of another edition.
    #[error("the archive has no shard {0}")]
    Missing(Name),
    /// It can't be reached now.
    #[error("the shard {name} can't be fetched: {reason}")]
    Unreachable {
        /// Its name.
        name: Name,
        /// What the network says.
        reason: String,
    },
    /// It is no shard, or one that is damaged.
    #[error("the shard {name}: {error}")]
    Broken {
        /// Its name.
        name: Name,
        /// What is wrong with it.
        error: BundleError,
    },
}

/// What a shelf gives when all of it is here.
pub type Taken<'a> = Pin<Box<dyn Future<Output = Result<Vec<Rc<Shard>>, ShelfError>> + 'a>>;

/// Where shards come from: from memory, or from a host.
pub trait Shelf {
    /// The shards of these names, in their order, all at once.
    fn take(&self, names: Vec<Name>) -> Taken<'_>;

    /// Lets others work between two pieces of work that take some milliseconds each.
    fn breathe(&self) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(std::future::ready(()))
    }
}

/// Shards that are in memory already.
#[derive(Debug, Default)]
pub struct InMemory {
    shards: BTreeMap<Name, Rc<[u8]>>,
}

impl InMemory {
    /// A shelf of these shards.
    #[must_use]
    pub fn new(shards: impl IntoIterator<Item = (Name, Vec<u8>)>) -> Self {
        Self { shards: shards.into_iter().map(|(name, bytes)| (name, bytes.into())).collect() }
    }
}

impl Shelf for InMemory {
    fn take(&self, names: Vec<Name>) -> Taken<'_> {
        let shard = |name: Name| {
            let bytes = self.shards.get(&name).ok_or(ShelfError::Missing(name))?;
            let shard = Shard::decode(bytes.clone());
            Ok(Rc::new(shard.map_err(|error| ShelfError::Broken { name, error })?))
        };
        Box::pin(std::future::ready(names.into_iter().map(shard).collect()))
    }
}

//! [`EntityKey`]: the only way to name an entity outside a bundle.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Edtf, Kind};
use crate::slug::{Slug, SlugError};

/// A kind and a slug: `person/vladimir-putin`. Stable, readable, safe in an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EntityKey {
    kind: Kind,
    slug: Slug,
}

/// The text is no entity key.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("\"{0}\" is no entity key: it is a kind and a slug, such as \"person/vladimir-putin\"")]
pub struct KeyError(String);

impl EntityKey {
    /// The key of this kind and slug.
    #[must_use]
    pub fn new(kind: Kind, slug: Slug) -> Self {
        Self { kind, slug }
    }

    /// The key of an entity that has only a name.
    ///
    /// # Errors
    /// When the name holds no letter and no digit.
    pub fn of_name(kind: Kind, name: &str) -> Result<Self, SlugError> {
        Ok(Self::new(kind, Slug::of(name)?))
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Which one it is.
    #[must_use]
    pub fn slug(&self) -> &Slug {
        &self.slug
    }

    /// When the entity is, if it is a date.
    #[must_use]
    pub fn edtf(&self) -> Option<Edtf> {
        (self.kind == Kind::Date).then(|| Edtf::from_slug(&self.slug).ok()).flatten()
    }
}

impl FromStr for EntityKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let error = || KeyError(text.to_owned());
        let (kind, slug) = text.split_once('/').ok_or_else(error)?;
        let kind = kind.parse().map_err(|()| error())?;
        let slug = slug.parse().map_err(|_| error())?;
        Ok(Self { kind, slug })
    }
}

impl TryFrom<String> for EntityKey {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        text.parse()
    }
}

impl From<EntityKey> for String {
    fn from(key: EntityKey) -> Self {
        key.to_string()
    }
}

impl fmt::Display for EntityKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind, self.slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_as_it_is_written() {
        let key: EntityKey = "person/vladimir-putin".parse().unwrap();
        assert_eq!(key.kind(), Kind::Person);
        assert_eq!(key.to_string(), "person/vladimir-putin");
        for bad in ["", "person", "person/", "nobody/x", "person/A", "person/a/b"] {
            assert!(bad.parse::<EntityKey>().is_err(), "{bad}");
        }
    }
}

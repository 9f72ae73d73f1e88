//! Addresses: which page, and what of it.

use yew_router::Routable;
use yew_router::navigator::Navigator;
use yew_router::query::Raw;

use crate::entity::{EntityKey, Kind};
use crate::slug::Slug;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// The archive, as far as a filter leaves it.
    #[at("/")]
    Archive,
    /// An article.
    #[at("/a/:slug/")]
    Article {
        /// Which.
        slug: Slug,
    },
    /// An entity.
    #[at("/e/:kind/:slug/")]
    Entity {
        /// Its kind.
        kind: Kind,
        /// Which of that kind.
        slug: Slug,
    },
    /// No page.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// Goes to the page, with this query in its address.
    pub(super) fn open(&self, navigator: &Navigator, query: &str) {
        if query.is_empty() {
            // An empty query would still leave its question mark in the address.
            navigator.push(self);
        } else {
            match navigator.push_with_query(self, Raw(query)) {
                Ok(()) => {}
                Err(never) => match never {},
            }
        }
    }

    /// Where the page stands under the address of the site: `a/slug/`; the archive at none.
    #[must_use]
    pub fn path(&self) -> String {
        self.to_path().trim_start_matches('/').to_owned()
    }

    /// The page of an article.
    #[must_use]
    pub fn article(slug: &Slug) -> Self {
        Self::Article { slug: slug.clone() }
    }

    /// The page of an entity.
    #[must_use]
    pub fn entity(key: &EntityKey) -> Self {
        Self::Entity { kind: key.kind(), slug: key.slug().clone() }
    }
}

/// How an article is read: which entity is followed through it, and what becomes of the
/// paragraphs without it. In an address: `entity=person/vladimir-putin&rest=folded`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The entity that is followed.
    pub entity: Option<EntityKey>,
    /// Whether paragraphs without it are folded away; else they step back.
    pub folded: bool,
}

impl Reading {
    /// The reading that follows an entity.
    #[must_use]
    pub fn of(key: EntityKey) -> Self {
        Self { entity: Some(key), folded: false }
    }

    /// The query of an address that stands for it.
    #[must_use]
    pub fn to_query(&self) -> String {
        match &self.entity {
            None => String::new(),
            Some(key) if self.folded => format!("entity={key}&rest=folded"),
            Some(key) => format!("entity={key}"),
        }
    }

    /// The reading of an address's query. What isn't part of one is passed over.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut reading = Self::default();
        for (name, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            match (&*name, &*value) {
                ("entity", key) => reading.entity = key.parse().ok(),
                ("rest", "folded") => reading.folded = true,
                _ => {}
            }
        }
        // Without an entity there is no rest to fold.
        reading.folded &= reading.entity.is_some();
        reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_goes_to_an_address_and_back() {
        for query in ["", "entity=person/vladimir-putin", "entity=place/moscu&rest=folded"] {
            assert_eq!(Reading::from_query(query).to_query(), query);
        }
        assert_eq!(Reading::from_query("?rest=folded&x=y&entity=nobody"), Reading::default());
    }

    #[test]
    fn every_page_has_an_address() {
        for (route, path) in [
            (Route::Archive, "/"),
            (Route::article(&"a-b".parse().unwrap()), "/a/a-b/"),
            (Route::entity(&"place/moscu".parse().unwrap()), "/e/place/moscu/"),
        ] {
            assert_eq!(route.to_path(), path);
            assert_eq!(route.path(), path[1..]);
            assert_eq!(Route::recognize(path), Some(route));
        }
        assert_eq!(Route::recognize("/e/nobody/x"), Some(Route::NotFound));
        assert_eq!(Route::recognize("/a/B%20"), Some(Route::NotFound));
    }
}

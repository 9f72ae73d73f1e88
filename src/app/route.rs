//! Addresses: which page, and what of it.

use super::Reading;
use crate::archive::Filter;
use crate::entity::{EntityKey, Kind};
use crate::page::{Ask, Extent};
use crate::slug::Slug;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The archive, as far as a filter leaves it.
    Archive,
    /// An article.
    Article {
        /// Which.
        slug: Slug,
    },
    /// An entity.
    Entity {
        /// Its kind.
        kind: Kind,
        /// Which of that kind.
        slug: Slug,
    },
    /// No page.
    NotFound,
}

/// What the feed of a page is called, which stands beside it.
pub const FEED: &str = "feed.xml";

impl Route {
    /// The page at a path under the address of the site: `/a/slug/`, with or without slashes at
    /// its ends.
    #[must_use]
    pub fn of_path(path: &str) -> Self {
        let path = path.strip_prefix('/').unwrap_or(path);
        let parts: Vec<&str> = path.strip_suffix('/').unwrap_or(path).split('/').collect();
        let found = match parts[..] {
            [""] => Some(Self::Archive),
            ["a", slug] => slug.parse().ok().map(|slug| Self::Article { slug }),
            ["e", kind, slug] => {
                let kind = kind.parse().ok();
                kind.zip(slug.parse().ok()).map(|(kind, slug)| Self::Entity { kind, slug })
            }
            _ => None,
        };
        found.unwrap_or(Self::NotFound)
    }

    /// Where the page stands under the address of the site: `a/slug/`; the archive at none.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Archive => String::new(),
            Self::Article { slug } => format!("a/{slug}/"),
            Self::Entity { kind, slug } => format!("e/{kind}/{slug}/"),
            Self::NotFound => "404".to_owned(),
        }
    }

    /// Where the feed of what the page shows stands, if it has one.
    #[must_use]
    pub fn feed(&self) -> String {
        self.path() + FEED
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

/// A page with the query of its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which page.
    pub route: Route,
    /// The query, without its question mark.
    pub query: String,
    /// The path as it was asked for, where it leads to no page; else empty.
    pub sought: String,
}

impl Place {
    /// The page of a route without a query.
    #[must_use]
    pub fn of(route: Route) -> Self {
        Self { route, query: String::new(), sought: String::new() }
    }

    /// The place of a path under the address of the site, and of a query.
    #[must_use]
    pub fn at(path: &str, query: &str) -> Self {
        let route = Route::of_path(path);
        let sought = if route == Route::NotFound { path.to_owned() } else { String::new() };
        Self { route, query: query.to_owned(), sought }
    }

    /// The place as a page is prerendered for it: no query counts yet, and of the page that
    /// stands for all that there isn't nobody knows what was sought.
    #[must_use]
    pub fn prerendered(&self) -> Self {
        Self::of(self.route.clone())
    }

    /// What its page is asked for.
    #[must_use]
    pub fn ask(&self, extent: &Extent) -> Ask {
        match &self.route {
            Route::Archive => Ask::Listing(self.filter(), extent.clone()),
            Route::Article { slug } => Ask::Article(slug.clone()),
            Route::Entity { kind, slug } => Ask::Entity(EntityKey::new(*kind, slug.clone())),
            Route::NotFound => Ask::Nothing(self.sought.clone()),
        }
    }

    /// The filter in its address.
    #[must_use]
    pub fn filter(&self) -> Filter {
        Filter::from_query(&self.query)
    }

    /// The reading in its address.
    #[must_use]
    pub fn reading(&self) -> Reading {
        Reading::from_query(&self.query)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_address() {
        for (route, path) in [
            (Route::Archive, "/"),
            (Route::article(&"a-b".parse().unwrap()), "/a/a-b/"),
            (Route::entity(&"place/moscu".parse().unwrap()), "/e/place/moscu/"),
        ] {
            assert_eq!(route.path(), path[1..]);
            assert_eq!(Route::of_path(path), route);
            assert_eq!(Route::of_path(path.trim_end_matches('/')), route);
        }
        for path in ["/e/nobody/x", "/a/B%20", "/a/", "/a//", "/x", "/a/b/c"] {
            assert_eq!(Place::at(path, "").route, Route::NotFound, "{path}");
        }
    }
}

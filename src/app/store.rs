//! [`Store`]: a cheap handle on the archive.

use std::ops::Deref;
use std::sync::Arc;

use yew::AttrValue;
use yew_router::Routable as _;

use super::Route;
use crate::archive::{Archive, Stamp};
use crate::bundle::Pictures;
use crate::entity::EntityKey;

/// A cheap handle on the archive, passed to every view by context. Two handles are equal when
/// they are of the same archive in memory.
#[derive(Clone, Debug)]
pub struct Store {
    archive: Arc<Archive>,
    generation: Arc<str>,
    pictures: Arc<Pictures>,
    template: Option<Arc<str>>,
}

impl Store {
    /// A handle on this archive. The generation names all that was published at once; it is
    /// empty where nothing was.
    #[must_use]
    pub fn new(archive: impl Into<Arc<Archive>>, generation: &str) -> Self {
        Self {
            archive: archive.into(),
            generation: generation.into(),
            pictures: Arc::default(),
            template: None,
        }
    }

    /// The same, with pictures at hand.
    #[must_use]
    pub fn with_pictures(self, pictures: Pictures) -> Self {
        Self { pictures: pictures.into(), ..self }
    }

    /// The same, beside the template of a file that holds viewer and archive in one.
    pub(super) fn with_template(self, template: Option<String>) -> Self {
        Self { template: template.map(Into::into), ..self }
    }

    /// The path of that template; there is none where this is such a file.
    pub(super) fn template(&self) -> Option<&str> {
        self.template.as_deref()
    }

    /// The pictures of the article at an address that are not at hand.
    pub(super) fn pictures_at(&self, address: &str) -> impl Iterator<Item = &str> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let slug = path.rsplit('/').find(|part| !part.is_empty());
        let article = slug.filter(|_| path.contains("/a/")).and_then(|slug| slug.parse().ok());
        let article = article.and_then(|slug| self.article_by_slug(&slug));
        let sources = article.map(|article| self.entry(article).article.body().sources());
        let sources = sources.into_iter().flatten().map(|source| source.as_str());
        sources.filter(|source| !self.pictures.contains_key(*source))
    }

    /// The pictures at hand.
    pub(super) fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// The name of what was published at once.
    #[must_use]
    pub fn generation(&self) -> AttrValue {
        self.generation.to_string().into()
    }

    /// What a prerendered page says that it was rendered from; see [`crate::archive::Stamp`].
    /// The front page shows something of the whole archive.
    #[must_use]
    pub fn stamp(&self, route: &Route) -> String {
        let of_this = match route {
            Route::Archive | Route::NotFound => None,
            Route::Article { slug } => {
                self.article_by_slug(slug).map(|article| self.article_stamp(article))
            }
            Route::Entity { kind, slug } => self
                .entity_by_key(&EntityKey::new(*kind, slug.clone()))
                .map(|entity| self.entity_stamp(entity)),
        };
        self.stamp_with(route, of_this)
    }

    /// The same, where the stamp of what the page alone shows is known already.
    #[must_use]
    pub fn stamp_with(&self, route: &Route, of_this: Option<Stamp>) -> String {
        match of_this {
            Some(stamp) => format!("{} {stamp}", route.to_path()),
            None => format!("{} {}", route.to_path(), self.generation),
        }
    }
}

impl Deref for Store {
    type Target = Archive;

    fn deref(&self) -> &Archive {
        &self.archive
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.archive, &other.archive)
    }
}

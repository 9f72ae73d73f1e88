//! [`Store`]: a cheap handle on the archive.

use std::sync::Arc;

use yew::AttrValue;

use super::{Place, Route};
use crate::archive::{Archive, Filter, Site};
use crate::bundle::Pictures;
use crate::page::{Extent, Page, Stamp};

/// A cheap handle on the archive. Two handles are equal when they are of the same archive in
/// memory.
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

    /// The archive as a whole.
    #[must_use]
    pub fn site(&self) -> &Site {
        self.archive.site()
    }

    /// What the page of a place shows.
    #[must_use]
    pub fn page(&self, place: &Place, extent: &Extent) -> Page {
        Page::of(&self.archive, &place.ask(extent))
    }

    /// The archive of the articles that a filter leaves.
    pub(super) fn part(&self, filter: &Filter) -> Archive {
        self.archive.part(&self.archive.select(filter))
    }

    /// Every article.
    pub(super) fn archive(&self) -> &Archive {
        &self.archive
    }

    /// The pictures of an article that are not at hand.
    pub(super) fn pictures_at(&self, place: &Place) -> impl Iterator<Item = &str> {
        let slug = match &place.route {
            Route::Article { slug } => Some(slug),
            _ => None,
        };
        let article = slug.and_then(|slug| self.archive.article_by_slug(slug));
        let sources = article.map(|article| self.archive.entry(article).article.body().sources());
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

    /// What a prerendered page says that it was rendered from.
    #[must_use]
    pub fn stamp(&self, place: &Place, page: &Page) -> String {
        self.stamped(place, page.stamp(self.site()))
    }

    /// The same, where the stamp of what the page shows is known. The front page is the face of
    /// what was published at once and names it: the service worker looks for that.
    #[must_use]
    pub fn stamped(&self, place: &Place, stamp: Stamp) -> String {
        match place.route {
            Route::Archive => format!("/ {stamp} {}", self.generation),
            _ => format!("/{} {stamp}", place.route.path()),
        }
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.archive, &other.archive)
    }
}

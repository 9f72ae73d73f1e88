//! Every page of a site.

use std::collections::HashMap;

use super::PublishError;
use super::document::Frame;
use super::metadata::metadata;
use super::parallel::in_parallel;
use super::prerender::Renderer;
use super::site::Target;
use crate::app::{Addresses, Edition, Place, Route};
use crate::archive::{Archive, ArticleIx, BaseUrl, EntityIx, Site};
use crate::entity::EntityKey;
use crate::index::{Family, bare_stamp};
use crate::page::{Extent, Page, Stamp};

/// What every page of a site shows, by its stamp.
pub(super) struct Stamps {
    articles: HashMap<String, Stamp>,
    entities: HashMap<String, Stamp>,
    /// That of the other pages.
    bare: Stamp,
}

impl Stamps {
    /// Those of an archive of which nothing is known yet but its site.
    pub(super) fn begin(site: &Site) -> Self {
        Self { articles: HashMap::new(), entities: HashMap::new(), bare: bare_stamp(site) }
    }

    /// Notes the stamp of the record with a key.
    pub(super) fn note(&mut self, family: Family, key: &[u8], stamp: Stamp) {
        let key = String::from_utf8_lossy(key).into_owned();
        match family {
            Family::Entities => self.entities.insert(key, stamp),
            _ => self.articles.insert(key, stamp),
        };
    }

    fn of(&self, route: &Route) -> Stamp {
        let stamp = match route {
            Route::Article { slug } => self.articles.get(slug.as_str()),
            Route::Entity { kind, slug } => {
                self.entities.get(&EntityKey::new(*kind, slug.clone()).to_string())
            }
            Route::Archive | Route::NotFound => None,
        };
        stamp.copied().unwrap_or(self.bare)
    }

    /// A short name of all that the articles of an entity show.
    pub(super) fn of_articles(&self, archive: &Archive, entity: EntityIx) -> String {
        let stamp = |article: ArticleIx| {
            self.of(&Route::article(archive.entry(article).article.slug())).to_string()
        };
        archive.articles_of(entity).map(stamp).collect()
    }
}

/// Every page of an archive.
fn places(archive: &Archive) -> Vec<Place> {
    let articles = archive.articles().map(|it| Route::article(archive.entry(it).article.slug()));
    let entities = archive.entities().map(|it| Route::entity(&archive.entity(it).key));
    let of_all = [Route::Archive, Route::NotFound];
    articles.chain(entities).chain(of_all).map(Place::of).collect()
}

/// Renders and writes every page, on every core; one that stands already stays.
pub(super) fn write(
    archive: &Archive,
    edition: &Edition,
    stamps: &Stamps,
    frame: &Frame<'_>,
    target: &impl Target,
) -> Result<(), PublishError> {
    let begin = || Renderer::new(edition.clone());
    let written = in_parallel(&places(archive), begin, |renderer, place| {
        let stamp = edition.stamped(place, stamps.of(&place.route));
        target.write_once(&file_of(&place.route), frame.made_from(&stamp), || {
            let addresses = match place.route {
                // It is shown at any depth: only the whole path leads anywhere.
                Route::NotFound => Addresses::Path { root: root_of(archive).into() },
                _ => Addresses::relative_to(&place.route),
            };
            let rendered = renderer.render(place, page_of(archive, place), addresses.clone());
            let metadata = metadata(archive, &place.route);
            frame.document(&stamp, &addresses, &metadata, &rendered).into_bytes()
        })
    });
    written.into_iter().try_for_each(|page| page.map(drop))
}

/// What the page of a place shows when it is prerendered.
fn page_of(archive: &Archive, place: &Place) -> Page {
    Page::of(archive, &place.ask(&Extent::default()))
}

/// The path of the archive's folder on its host, as far as site.toml says it.
fn root_of(archive: &Archive) -> String {
    archive.site().base.as_ref().map_or("/", BaseUrl::path).to_owned()
}

/// The file of a page.
fn file_of(route: &Route) -> String {
    match route {
        Route::NotFound => "404.html".to_owned(),
        _ => format!("{}index.html", route.path()),
    }
}

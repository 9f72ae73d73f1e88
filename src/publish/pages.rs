//! Every page of a site.

use super::PublishError;
use super::document::Frame;
use super::metadata::metadata;
use super::parallel::in_parallel;
use super::prerender::Renderer;
use super::site::Target;
use crate::app::{Addresses, Place, Route, Store};
use crate::archive::{Archive, ArticleIx, BaseUrl, EntityIx};
use crate::page::{Extent, Stamp};

/// What every page of a site shows, by its stamp.
pub(super) struct Stamps {
    pages: Vec<(Place, Stamp)>,
    articles: Vec<Stamp>,
}

impl Stamps {
    pub(super) fn of(archive: &Archive, store: &Store) -> Self {
        let articles =
            archive.articles().map(|it| Route::article(archive.entry(it).article.slug()));
        let entities = archive.entities().map(|it| Route::entity(&archive.entity(it).key));
        let of_all = [Route::Archive, Route::NotFound];
        let places: Vec<_> = articles.chain(entities).chain(of_all).map(Place::of).collect();
        let stamps = in_parallel(
            &places,
            || (),
            |(), place| store.page(place, &Extent::default()).stamp(store.site()),
        );
        let articles = stamps[..archive.articles().len()].to_vec();
        Self { pages: places.into_iter().zip(stamps).collect(), articles }
    }

    /// A short name of all that the articles of an entity show.
    pub(super) fn of_articles(&self, archive: &Archive, entity: EntityIx) -> String {
        let stamp = |article: ArticleIx| self.articles[article.index()].to_string();
        archive.articles_of(entity).map(stamp).collect()
    }
}

/// Renders and writes every page, on every core; one that stands already stays.
pub(super) fn write(
    archive: &Archive,
    store: &Store,
    stamps: &Stamps,
    frame: &Frame<'_>,
    target: &impl Target,
) -> Result<(), PublishError> {
    let begin = || Renderer::new(store.clone());
    let written = in_parallel(&stamps.pages, begin, |renderer, (place, stamp)| {
        let stamp = store.stamped(place, *stamp);
        target.write_once(&file_of(&place.route), frame.made_from(&stamp), || {
            let addresses = match place.route {
                // It is shown at any depth: only the whole path leads anywhere.
                Route::NotFound => Addresses::Path { root: root_of(store).into() },
                _ => Addresses::relative_to(&place.route),
            };
            let rendered = renderer.render(place, addresses.clone());
            let metadata = metadata(archive, &place.route);
            frame.document(&stamp, &addresses, &metadata, &rendered).into_bytes()
        })
    });
    written.into_iter().try_for_each(|page| page.map(drop))
}

/// The path of the archive's folder on its host, as far as site.toml says it.
fn root_of(store: &Store) -> String {
    store.site().base.as_ref().map_or("/", BaseUrl::path).to_owned()
}

/// The file of a page.
fn file_of(route: &Route) -> String {
    match route {
        Route::NotFound => "404.html".to_owned(),
        _ => format!("{}index.html", route.path()),
    }
}

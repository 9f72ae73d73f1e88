//! Every page of a site.

use super::PublishError;
use super::document::Frame;
use super::metadata::metadata;
use super::parallel::in_parallel;
use super::prerender::Renderer;
use super::site::Target;
use crate::app::{Addresses, Route, Store};
use crate::archive::{ArticleIx, BaseUrl, EntityIx, Stamp};

/// A page, and what it is rendered from.
struct Page {
    route: Route,
    stamp: String,
}

/// The stamps of all articles and entities, each found once.
pub(super) struct Stamps {
    articles: Vec<(ArticleIx, Stamp)>,
    entities: Vec<(EntityIx, Stamp)>,
}

impl Stamps {
    pub(super) fn of(store: &Store) -> Self {
        let articles: Vec<_> = store.articles().collect();
        let articles =
            in_parallel(&articles, || (), |(), &article| (article, store.article_stamp(article)));
        let entities: Vec<_> = store.entities().collect();
        // Articles are numbered in their order.
        let stamp = |article: ArticleIx| articles[article.index()].1;
        let entities = in_parallel(
            &entities,
            || (),
            |(), &entity| (entity, store.entity_stamp_with(entity, stamp)),
        );
        Self { articles, entities }
    }

    /// Every entity with its stamp.
    pub(super) fn entities(&self) -> &[(EntityIx, Stamp)] {
        &self.entities
    }

    fn pages(&self, store: &Store) -> Vec<Page> {
        let of_all = [Route::Archive, Route::NotFound].map(|route| (route, None));
        let articles = self.articles.iter().map(|(article, stamp)| {
            (Route::article(store.entry(*article).article.slug()), Some(*stamp))
        });
        let entities = self
            .entities
            .iter()
            .map(|(entity, stamp)| (Route::entity(&store.entity(*entity).key), Some(*stamp)));
        let pages = of_all.into_iter().chain(articles).chain(entities);
        pages.map(|(route, stamp)| Page { stamp: store.stamp_with(&route, stamp), route }).collect()
    }
}

/// Renders and writes every page, on every core; one that stands already stays.
pub(super) fn write(
    store: &Store,
    stamps: &Stamps,
    frame: &Frame<'_>,
    target: &impl Target,
) -> Result<(), PublishError> {
    let begin = || Renderer::new(store.clone());
    let written = in_parallel(&stamps.pages(store), begin, |renderer, Page { route, stamp }| {
        target.write_once(&file_of(route), frame.made_from(stamp), || {
            let addresses = match route {
                // It is shown at any depth: only the whole path leads anywhere.
                Route::NotFound => Addresses::Path { root: root_of(store).into() },
                _ => Addresses::relative_to(route),
            };
            let rendered = renderer.render(route, addresses.clone());
            frame.document(stamp, &addresses, &metadata(store, route), &rendered).into_bytes()
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

//! A site: every file of it, made from an archive and a viewer.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use yew::AttrValue;
use yew_router::Routable as _;

use super::document::Frame;
use super::folder::Folder;
use super::manifest::Manifest;
use super::metadata::metadata;
use super::output::Output;
use super::packing::Packing;
use super::prerender::Renderer;
use super::robots::robots;
use super::sitemap::sitemaps;
use super::viewer::Viewer;
use super::web_manifest::web_manifest;
use super::{PublishError, address, feeds, single_file};
use crate::app::{Addresses, Route, Store};
use crate::archive::{Archive, BaseUrl};
use crate::bundle;

/// Where the files of a site go.
pub(super) trait Target: Sync {
    /// Writes one file, by its path in the site.
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError>;
}

impl Target for Output {
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        Output::write(self, path, bytes)
    }
}

/// How a site is made.
#[derive(Debug)]
pub(super) struct Options {
    /// Whether the whole archive stands in one file too.
    pub(super) single_file: bool,
    /// Whether texts stand there packed too.
    pub(super) precompress: bool,
    /// A script for every page, which a preview has.
    pub(super) live: Option<String>,
}

/// Writes a whole site.
pub(super) fn write(
    folder: &Folder,
    viewer: &Viewer,
    options: &Options,
    target: &impl Target,
) -> Result<(), PublishError> {
    let target = &Packing { target, precompress: options.precompress };
    let archive = &folder.archive;
    let (manifest, shards) = Manifest::of(archive, viewer);
    for shard in &shards {
        target.write(&format!("archive/{}", shard.name), &shard.bytes)?;
    }
    for asset in viewer.assets() {
        target.write(&asset.path, &asset.bytes)?;
    }
    target.write("service-worker.js", viewer.service_worker.as_bytes())?;
    target.write("site.webmanifest", web_manifest(archive, &viewer.icons).as_bytes())?;
    let base = archive.site().base.as_ref();
    target.write("robots.txt", robots(base).as_bytes())?;
    if let Some(base) = base {
        for_others(archive, base, target)?;
    }
    // The reader's archive is the one that pages are rendered from: what the bundle leaves out,
    // no page can show.
    let shown = bundle::decode(bundle::encode(archive)).expect("it was just encoded");
    let store = Store::new(shown, &manifest.generation);
    let frame = Frame::new(viewer, store.clone());
    let frame = match &options.live {
        Some(script) => frame.live(script.clone()),
        None => frame,
    };
    pages(&store, &frame, target)?;
    folder.pictures.copy_to(target)?;
    if options.single_file {
        target.write("hemeroteca.html", single_file::of(folder, viewer)?.as_bytes())?;
    }
    target.write("archive/manifest.json", manifest.to_json().as_bytes())
}

/// What feed readers and search engines read. All of it is made of whole addresses.
fn for_others(archive: &Archive, base: &BaseUrl, target: &impl Target) -> Result<(), PublishError> {
    target.write(address::SITE_FEED, feeds::site_feed(archive, base).as_bytes())?;
    for entity in archive.entities() {
        let feed = feeds::entity_feed(archive, entity, base);
        target.write(&address::entity_feed(&archive.entity(entity).key), feed.as_bytes())?;
    }
    for (path, text) in sitemaps(archive, base) {
        target.write(&path, text.as_bytes())?;
    }
    Ok(())
}

/// Every page of an archive.
fn routes(archive: &Archive) -> Vec<Route> {
    let articles = archive
        .articles()
        .map(|article| Route::Article { slug: archive.entry(article).article.slug().clone() });
    let entities = archive.entities().map(|entity| Route::entity(&archive.entity(entity).key));
    [Route::Archive, Route::NotFound].into_iter().chain(articles).chain(entities).collect()
}

/// The path of the archive's folder on its host, as far as site.toml says it.
fn root_of(store: &Store) -> AttrValue {
    store.site().base.as_ref().map_or("/", BaseUrl::path).to_owned().into()
}

/// The file of a page.
fn file_of(route: &Route) -> String {
    match route {
        Route::NotFound => "404.html".to_owned(),
        _ => format!("{}index.html", route.to_path().trim_start_matches('/')),
    }
}

/// Renders and writes every page, on every core.
fn pages(store: &Store, frame: &Frame<'_>, target: &impl Target) -> Result<(), PublishError> {
    let routes = routes(store);
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(None);
    let work = || {
        let renderer = Renderer::new(store.clone());
        while let Some(route) = routes.get(next.fetch_add(1, Ordering::Relaxed)) {
            let addresses = match route {
                // It is shown at any depth: only the whole path leads anywhere.
                Route::NotFound => Addresses::Path { root: root_of(store) },
                _ => Addresses::relative_to(route),
            };
            let rendered = renderer.render(route, addresses.clone());
            let page = frame.document(route, &addresses, &metadata(store, route), &rendered);
            if let Err(error) = target.write(&file_of(route), page.as_bytes()) {
                // The others find nothing more to do.
                next.store(routes.len(), Ordering::Relaxed);
                *failed.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(error);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(work);
        }
    });
    match failed.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        None => Ok(()),
        Some(error) => Err(error),
    }
}

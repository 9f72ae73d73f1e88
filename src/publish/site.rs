//! A site: every file of it, made from an archive and a viewer.

use super::cache::Key;
use super::document::Frame;
use super::folder::Folder;
use super::manifest::Manifest;
use super::packing::Packing;
use super::pages::{self, Stamps};
use super::parallel::in_parallel;
use super::robots::robots;
use super::shards::{Means, Shards};
use super::sitemap::sitemaps;
use super::viewer::{Asset, Viewer};
use super::web_manifest::web_manifest;
use super::{PublishError, address, feeds, single_file, style_page, tools};
use crate::app::{Edition, Tool};
use crate::archive::Archive;

/// The manifest. By it a site is known to be one of ours.
pub(super) const MANIFEST: &str = "archive/manifest.json";

/// Where the files of a site go.
pub(super) trait Target: Sync {
    /// Writes one file, by its path in the site, that is made of what has this hash; where it
    /// stands already, it need not be made. Tells its length.
    fn write_once(
        &self,
        path: &str,
        made_from: u64,
        make: impl FnOnce() -> Vec<u8>,
    ) -> Result<u64, PublishError>;

    /// Writes one file of these bytes.
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.write_once(path, Key::of([bytes]).short(), || bytes.to_vec()).map(drop)
    }
}

/// How a site is made.
#[derive(Debug, Default)]
pub(super) struct Options {
    /// Whether the whole archive stands in one file too; if it isn't said, while that is small
    /// enough to be passed on.
    pub(super) single_file: Option<bool>,
    /// Whether texts stand there packed too.
    pub(super) precompress: bool,
    /// Whether the page that shows every component stands there too.
    pub(super) style_page: bool,
    /// A script for every page, which a preview has.
    pub(super) live: Option<String>,
}

impl Options {
    /// Whether the whole archive stands in one file too.
    pub(super) fn has_single_file(&self, archive: &Archive) -> bool {
        self.single_file.unwrap_or(archive.articles().len() <= SINGLE_FILE)
    }
}

/// Up to how many articles an archive stands in one file too without being asked.
const SINGLE_FILE: usize = 2000;

/// Writes a whole site.
pub(super) fn write(
    folder: &Folder,
    viewer: &Viewer,
    options: &Options,
    means: &Means,
    target: &impl Target,
) -> Result<(), PublishError> {
    let target = &Packing { target, precompress: options.precompress };
    let archive = &folder.archive;
    let template = single_file::template(viewer, archive.site(), &[], "", None);
    let template = Asset::new("single-file.txt", template.into_bytes().into());
    let pictures = folder.pictures.read()?;
    let shards = Shards::write(archive, means, target)?;
    let (manifest, inventory) = Manifest::of(archive, viewer, &template.path, &pictures, &shards);
    target.write(&manifest.inventory, &inventory)?;
    let stamps = shards.stamps;
    for asset in viewer.assets().chain([&template]) {
        target.write(&asset.path, &asset.bytes)?;
    }
    // A preview's would outlast it, and stand in the way of what is shown there next.
    if options.live.is_none() {
        target.write("service-worker.js", viewer.service_worker.as_bytes())?;
    }
    target.write("site.webmanifest", web_manifest(archive, &viewer.icons).as_bytes())?;
    let edition = Edition::new(archive.site(), &manifest.generation).with_tools(&Tool::ALL);
    let frame = Frame::new(viewer, edition.clone());
    let frame = match &options.live {
        Some(script) => frame.live(script.clone()),
        None => frame,
    };
    pages::write(archive, &edition, &stamps, &frame, target)?;
    tools::write(folder, viewer, &edition, options.live.as_deref(), &means.cache, target)?;
    if options.style_page {
        style_page::write(viewer, target)?;
    }
    for_others(archive, &stamps, &frame, target)?;
    for picture in &pictures {
        target.write(&picture.name, &picture.bytes)?;
    }
    if options.has_single_file(archive) {
        let parts = tools::in_file(folder, viewer, &[]);
        let made_from = frame.made_from(&(manifest.generation.clone() + &parts));
        target.write_once("hemeroteca.html", made_from, || {
            let tools = &Tool::OF_FILE;
            let template = single_file::template(viewer, archive.site(), tools, &parts, None);
            single_file::fill(&template, archive, &pictures, tools).into_bytes()
        })?;
    }
    target.write(MANIFEST, manifest.to_json().as_bytes())
}

/// What feed readers and search engines read. All but robots.txt is made of whole addresses.
fn for_others(
    archive: &Archive,
    stamps: &Stamps,
    frame: &Frame<'_>,
    target: &impl Target,
) -> Result<(), PublishError> {
    let base = archive.site().base.as_ref();
    target.write("robots.txt", robots(base).as_bytes())?;
    let Some(base) = base else { return Ok(()) };
    target.write(address::SITE_FEED, feeds::site_feed(archive, base).as_bytes())?;
    let entities: Vec<_> = archive.entities().collect();
    let written = in_parallel(
        &entities,
        || (),
        |(), &entity| {
            let path = address::entity_feed(&archive.entity(entity).key);
            let made_from = format!("{path} {}", stamps.of_articles(archive, entity));
            target.write_once(&path, frame.made_from(&made_from), || {
                feeds::entity_feed(archive, entity, base).into_bytes()
            })
        },
    );
    written.into_iter().try_for_each(|file| file.map(drop))?;
    for (path, text) in sitemaps(archive, base) {
        target.write(&path, text.as_bytes())?;
    }
    Ok(())
}

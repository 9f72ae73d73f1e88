//! [`Manifest`]: what one generation of a site is made of.

use serde::Serialize;

use super::cache::{Cache, Key};
use super::pack::{gzip, name_of};
use super::pictures::Picture;
use super::viewer::Viewer;
use crate::archive::Archive;
use crate::bundle;

/// What one generation of a site is made of. It stands under a name of its own and is asked for
/// anew each time; all that it names is immutable.
#[derive(Debug, Serialize)]
pub(super) struct Manifest {
    /// By this a folder is known to hold a site of ours.
    generator: &'static str,
    /// The version of the shards' format.
    version: u16,
    /// The name of what was published at once.
    pub(super) generation: String,
    /// The archive, in order.
    shards: Vec<Listed>,
    /// What the app needs besides.
    assets: Vec<Listed>,
    /// The pictures in articles.
    pictures: Vec<Listed>,
    /// The template of a file that holds viewer and archive in one.
    template: String,
}

/// A file.
#[derive(Debug, Serialize)]
pub(super) struct Listed {
    pub(super) name: String,
    /// How many bytes it has.
    pub(super) bytes: usize,
}

/// A shard as it stands in a site.
pub(super) struct Shard {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Manifest {
    /// The manifest of an archive that this viewer shows, and the shards that it names.
    pub(super) fn of(
        archive: &Archive,
        viewer: &Viewer,
        template: &str,
        pictures: &[Picture],
        cache: &Cache,
    ) -> (Self, Vec<Shard>) {
        let shards: Vec<Shard> = bundle::encode(archive)
            .iter()
            .map(|shard| {
                // Packed here, since hosts don't pack what they don't know. The name isn't
                // `.gz`: some hosts would unpack that.
                let packed = cache.get_or(Key::of([&b"gzip"[..], shard]), || gzip(shard));
                let bytes: Vec<u8> = packed;
                Shard { name: format!("{}.shard", name_of(&bytes)), bytes }
            })
            .collect();
        let list = |name: &str, bytes: &[u8]| Listed { name: name.to_owned(), bytes: bytes.len() };
        let assets: Vec<_> = viewer.assets().map(|asset| list(&asset.path, &asset.bytes)).collect();
        let names: Vec<_> = shards.iter().map(|shard| shard.name.as_str()).collect();
        let built: Vec<_> = assets.iter().map(|asset| asset.name.as_str()).collect();
        let shown: Vec<_> = pictures.iter().map(|picture| picture.hash.as_str()).collect();
        let all =
            [names, built, shown, vec![&viewer.styles, &viewer.paint, &viewer.boot, template]]
                .concat()
                .join("\n");
        let manifest = Self {
            generator: "hemeroteca",
            version: bundle::VERSION,
            generation: name_of(all.as_bytes()),
            shards: shards.iter().map(|shard| list(&shard.name, &shard.bytes)).collect(),
            assets,
            pictures: pictures
                .iter()
                .map(|Picture { name, bytes, .. }| list(name, bytes))
                .collect(),
            template: template.to_owned(),
        };
        (manifest, shards)
    }

    pub(super) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("names and numbers always serialise") + "\n"
    }
}

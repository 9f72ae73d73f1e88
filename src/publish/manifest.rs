//! [`Manifest`]: what one generation of a site is made of.

use std::collections::BTreeMap;

use serde::Serialize;

use super::pack::{base64, gzip, name_of};
use super::pictures::Picture;
use super::shards::{Shards, file_of};
use super::viewer::Viewer;
use crate::app::Words;
use crate::archive::Archive;
use crate::bundle;
use crate::index::{Family, Root};

/// What one generation of a site is made of. It stands under a name of its own and is asked for
/// anew each time; all that it names is immutable. Whatever the archive holds, it keeps to a few
/// kilobytes: what it would take to list every shard stands in the inventory.
#[derive(Debug, Serialize)]
pub(super) struct Manifest {
    /// By this a folder is known to hold a site of ours.
    generator: &'static str,
    /// The version of the shards' format.
    version: u16,
    /// The name of what was published at once.
    pub(super) generation: String,
    /// The root of the index: base64 of gzip.
    root: String,
    /// By names in an address's query, the shards that lie on the way to what it asks for: sent for
    /// while the app is still coming.
    ways: BTreeMap<&'static str, Vec<String>>,
    /// How many bytes all shards and pictures have.
    bytes: usize,
    /// The file that lists shards and pictures.
    pub(super) inventory: String,
    /// What the app needs besides.
    assets: Vec<Listed>,
    /// The template of a file that holds viewer and archive in one.
    template: String,
    /// What the viewer says, in the archive's language.
    words: String,
    /// What it says in each language: its file.
    tongues: BTreeMap<&'static str, String>,
}

/// What the whole archive is made of, for who wants to keep it.
#[derive(Debug, Serialize)]
struct Inventory {
    /// The shards.
    shards: Vec<Listed>,
    /// The pictures in articles.
    pictures: Vec<Listed>,
}

/// A file.
#[derive(Debug, Serialize)]
pub(super) struct Listed {
    pub(super) name: String,
    /// How many bytes it has.
    pub(super) bytes: usize,
}

impl Listed {
    fn of(name: impl Into<String>, bytes: &[u8]) -> Self {
        Self { name: name.into(), bytes: bytes.len() }
    }
}

/// What is more is too much to be fetched before it is known that it is needed.
const MOST_WAYS: usize = 12;

/// The tops of the trees in which the entities and the words of a filter are found.
fn ways(root: &Root) -> BTreeMap<&'static str, Vec<String>> {
    let mut ways = BTreeMap::new();
    for (family, names) in
        [(Family::Entities, &["all", "any", "none"][..]), (Family::Words, &["q"])]
    {
        let tree = root.tree(family);
        if tree.depth > 0 && tree.branches.len() <= MOST_WAYS {
            let shards: Vec<_> = tree.names().into_iter().map(file_of).collect();
            ways.extend(names.iter().map(|&name| (name, shards.clone())));
        }
    }
    ways
}

impl Manifest {
    /// The manifest of an archive that this viewer shows, of which the shards are written; and the
    /// inventory that it names.
    pub(super) fn of(
        archive: &Archive,
        viewer: &Viewer,
        template: &str,
        pictures: &[Picture],
        shards: &Shards,
    ) -> (Self, Vec<u8>) {
        let Shards { root, lengths, .. } = shards;
        let ways = ways(root);
        let root = base64(gzip(&bundle::encode(root)));
        let inventory = Inventory {
            shards: lengths
                .iter()
                .map(|(name, bytes)| Listed { name: file_of(*name), bytes: *bytes })
                .collect(),
            pictures: pictures.iter().map(|it| Listed::of(&it.name, &it.bytes)).collect(),
        };
        let bytes = inventory.shards.iter().chain(&inventory.pictures).map(|it| it.bytes).sum();
        let inventory = serde_json::to_vec(&inventory).expect("names and numbers serialise");
        let inventory_file = format!("archive/{}.json", name_of(&inventory));
        let assets: Vec<_> =
            viewer.assets().map(|asset| Listed::of(&asset.path, &asset.bytes)).collect();
        let built: Vec<_> = assets.iter().map(|asset| asset.name.as_str()).collect();
        let shown: Vec<_> = pictures.iter().map(|picture| picture.hash.as_str()).collect();
        let words = Words::of(&archive.site().lang).to_text();
        let Viewer { styles, paint, boot, .. } = viewer;
        let face = viewer.serif.at("");
        let others =
            vec![&root, &inventory_file, &styles.all, paint, boot, &face, template, &words];
        let all = [built, shown, others].concat().join("\n");
        let manifest = Self {
            generator: "hemeroteca",
            version: bundle::VERSION,
            generation: name_of(all.as_bytes()),
            root,
            ways,
            bytes,
            inventory: inventory_file,
            assets,
            template: template.to_owned(),
            words,
            tongues: viewer.words.iter().map(|(code, it)| (*code, it.path.clone())).collect(),
        };
        (manifest, inventory)
    }

    pub(super) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("names and numbers always serialise") + "\n"
    }
}

//! The tools: pages on which readers do what they seldom do, and what that takes.

use std::borrow::Cow;

use super::PublishError;
use super::cache::{Cache, Key};
use super::document::Frame;
use super::folder::Folder;
use super::metadata::of_tool;
use super::models::{CARRIED, ORGANIZATIONS, PLACES};
use super::pack::{base64, digest_of, gzip, gzip_soon};
use super::prerender::Renderer;
use super::shards::file_of;
use super::site::Target;
use super::viewer::Viewer;
use crate::app::{Addresses, Edition, PARTS, Tool};
use crate::bundle::{self, Name};
use crate::desk::Knowledge;

/// A part of the desk besides its programs: its name, and what it holds as gzip.
type Part = (Cow<'static, str>, Vec<u8>);

/// What a desk takes besides its programs, as gzip: what the archive knows of its entities, the
/// list of places, and models of these languages.
fn parts(folder: &Folder, languages: &[&str], cache: &Cache) -> Vec<Part> {
    let kept =
        |bytes: &[u8]| cache.get_or(|| Key::of([&b"gzip soon"[..], bytes]), || gzip_soon(bytes));
    let mut parts: Vec<Part> = vec![
        ("knowledge".into(), gzip(&knowledge(folder))),
        ("places".into(), kept(PLACES.as_bytes())),
        ("organizations".into(), kept(ORGANIZATIONS.as_bytes())),
    ];
    let models = CARRIED.iter().filter(|(language, _)| languages.contains(language));
    parts.extend(models.map(|(language, model)| (format!("model-{language}").into(), kept(model))));
    parts
}

/// Writes the tools of a site: their pages, their programs, and what else they take.
pub(super) fn write(
    folder: &Folder,
    viewer: &Viewer,
    edition: &Edition,
    live: Option<&str>,
    cache: &Cache,
    target: &impl Target,
) -> Result<(), PublishError> {
    let mut list = String::new();
    for (name, packed) in parts(folder, &CARRIED.map(|(language, _)| language), cache) {
        let path = format!("archive/{}", file_of(Name(digest_of(&packed))));
        target.write(&path, &packed)?;
        list += &format!("{name} {path}\n");
    }
    for asset in viewer.tool_assets() {
        target.write(&asset.path, &asset.bytes)?;
    }
    let (script, wasm) = (&viewer.recogniser_script.path, &viewer.recogniser_wasm.path);
    list += &format!("script {script}\nwasm {wasm}\n");
    let renderer = Renderer::new(edition.clone());
    let addresses = Addresses::Path { root: "../".into() };
    for tool in Tool::ALL {
        let frame = Frame::of_tool(viewer, edition.clone(), tool, &list);
        let frame = match live {
            Some(script) => frame.live(script.to_owned()),
            None => frame,
        };
        let rendered = renderer.tool(tool, addresses.clone());
        let page = frame.document("", &addresses, &of_tool(edition.site(), tool), &rendered);
        target.write(&format!("{}/index.html", tool.path()), page.as_bytes())?;
    }
    Ok(())
}

/// What the tools of a single file take, as the elements in which it stands: what the archive knows
/// of its entities and, with models of these languages, all that reads texts.
pub(super) fn in_file(folder: &Folder, viewer: &Viewer, languages: &[&str]) -> String {
    let element = |name: &str, packed: &[u8]| {
        format!(
            "<script type=\"application/octet-stream\" id=\"{PARTS}-{name}\">{}</script>\n",
            base64(packed)
        )
    };
    if languages.is_empty() {
        return element("knowledge", &gzip(&knowledge(folder)));
    }
    let mut elements = format!("<script type=\"text/plain\" id=\"{PARTS}\"></script>\n");
    for (name, packed) in parts(folder, languages, &Cache::default()) {
        elements += &element(&name, &packed);
    }
    elements += &element("script", &gzip(&viewer.recogniser_script.bytes));
    elements + &element("wasm", &gzip(&viewer.recogniser_wasm.bytes))
}

/// What the archive knows of its entities, encoded.
fn knowledge(folder: &Folder) -> Vec<u8> {
    bundle::encode(&Knowledge::of(&folder.archive, &folder.authority))
}

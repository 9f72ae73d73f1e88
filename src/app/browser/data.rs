//! The archive's bytes, from the page or from the files that it has sent for.

use gloo::utils::{document, window};
use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Response};

/// The data that stands in the page in base64, in the script element with this id.
pub(in crate::app) fn embedded(id: &str) -> Option<Vec<u8>> {
    let data = document().get_element_by_id(id)?.text_content()?;
    // Each character of what `atob` gives is one byte.
    let binary = window().atob(data.trim()).ok()?;
    binary
        .chars()
        .map(|c| u8::try_from(u32::from(c)).ok())
        .collect::<Option<Vec<u8>>>()
        .filter(|b| !b.is_empty())
}

/// The archive as its files hold it.
pub(in crate::app) struct Fetched {
    /// What was published at once.
    pub(in crate::app) generation: String,
    /// Where the template is of a file that holds viewer and archive in one.
    pub(in crate::app) template: Option<String>,
    /// The shards, packed.
    pub(in crate::app) shards: Vec<Vec<u8>>,
}

/// The archive that the page's script (static/boot.js) has sent for while the app was still on
/// its way.
pub(in crate::app) fn fetched_archive() -> Option<impl Future<Output = Result<Fetched, String>>> {
    let boot = Reflect::get(&window(), &"hemeroteca".into()).ok()?;
    let promise: Promise = Reflect::get(&boot, &"archive".into()).ok()?.dyn_into().ok()?;
    Some(async move { fetched(promise).await.map_err(said) })
}

async fn fetched(promise: Promise) -> Result<Fetched, JsValue> {
    let archive = JsFuture::from(promise).await?;
    let manifest = Reflect::get(&archive, &"manifest".into())?;
    let generation = Reflect::get(&manifest, &"generation".into())?;
    let shards: Array = Reflect::get(&archive, &"shards".into())?.dyn_into()?;
    Ok(Fetched {
        generation: generation.as_string().unwrap_or_default(),
        template: Reflect::get(&manifest, &"template".into())?.as_string(),
        shards: shards.iter().map(|shard| bytes(&shard.unchecked_into())).collect(),
    })
}

pub(super) fn bytes(buffer: &ArrayBuffer) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// Unpacks gzip with what the browser has for it.
pub(in crate::app) async fn inflate(packed: &[u8]) -> Result<Vec<u8>, String> {
    through("DecompressionStream", packed).await.map_err(said)
}

/// Bytes after they have gone through one of the browser's streams for gzip.
pub(super) async fn through(stream: &str, data: &[u8]) -> Result<Vec<u8>, JsValue> {
    let constructor = Reflect::get(&window(), &stream.into())?;
    // Named by hand: web-sys still calls it unstable. The page's script has seen that it is there.
    let constructor: Function = constructor.dyn_into()?;
    let stream = Reflect::construct(&constructor, &Array::of1(&"gzip".into()))?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(data)))?;
    let passed = blob.stream().pipe_through(stream.unchecked_ref());
    let response = Response::new_with_opt_readable_stream(Some(&passed))?;
    Ok(bytes(&JsFuture::from(response.array_buffer()?).await?.unchecked_into()))
}

/// What an exception says.
pub(super) fn said(error: JsValue) -> String {
    let message = || js_sys::Error::from(error.clone()).message().as_string();
    error.as_string().or_else(message).unwrap_or_default()
}

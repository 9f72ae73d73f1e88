//! The archive's bytes, from the page or from the files that it has sent for.

use gloo::utils::{document, window};
use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestCache, RequestInit, Response};

use crate::app::i18n::TONGUES;
use crate::bundle::Name;

/// The data that stands in the page in base64, in the script element with this id.
pub(in crate::app) fn embedded(id: &str) -> Option<Vec<u8>> {
    let data = told(id)?;
    of_base64(data.trim()).filter(|bytes| !bytes.is_empty())
}

/// The text that stands in the page, in the script element with this id.
pub(in crate::app) fn told(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}

fn of_base64(text: &str) -> Option<Vec<u8>> {
    // Each character of what `atob` gives is one byte.
    let binary = window().atob(text).ok()?;
    binary.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

/// What names all that was published at once.
pub(in crate::app) struct Manifest {
    pub(in crate::app) generation: String,
    /// Where the template is of a file that holds viewer and archive in one.
    pub(in crate::app) template: Option<String>,
    /// What the interface says.
    pub(in crate::app) words: String,
    /// What it says in each language: its file.
    pub(in crate::app) tongues: Vec<(&'static str, String)>,
    /// The index's root, packed.
    pub(in crate::app) root: Vec<u8>,
}

/// The manifest that the page's script (static/boot.js) has sent for while the app was still on
/// its way.
pub(in crate::app) fn manifest() -> Option<impl Future<Output = Result<Manifest, String>>> {
    let boot = Reflect::get(&window(), &"hemeroteca".into()).ok()?;
    let promise: Promise = Reflect::get(&boot, &"manifest".into()).ok()?.dyn_into().ok()?;
    Some(async move { read(promise).await.map_err(said) })
}

async fn read(promise: Promise) -> Result<Manifest, JsValue> {
    let manifest = JsFuture::from(promise).await?;
    let text = |name: &str| Ok::<_, JsValue>(Reflect::get(&manifest, &name.into())?.as_string());
    let root = text("root")?.unwrap_or_default();
    let named = Reflect::get(&manifest, &"tongues".into())?;
    let file = |code: &str| Reflect::get(&named, &code.into()).ok()?.as_string();
    let tongues = TONGUES.iter().filter_map(|(code, _)| Some((*code, file(code)?))).collect();
    Ok(Manifest {
        generation: text("generation")?.unwrap_or_default(),
        template: text("template")?,
        words: text("words")?.unwrap_or_default(),
        tongues,
        root: of_base64(&root).unwrap_or_default(),
    })
}

/// A shard that was sent for. It is waited for from the beginning: the browser tells of what fails
/// and nobody hears, and who has lost one shard hears no more of the others.
///
/// Who no longer waits for it lets it fall, and the browser breaks it off.
pub(in crate::app) struct Sent {
    response: JsFuture,
    request: AbortController,
}

/// Why a shard hasn't come.
pub(in crate::app) enum Lost {
    /// The host has none of this name.
    Absent,
    /// The network or the host has failed.
    Unreachable(String),
    /// What came isn't what its name says.
    Damaged,
}

/// Sends for a shard; anew where what a cache has isn't wanted.
pub(in crate::app) fn send_for(address: &str, anew: bool) -> Sent {
    let request = AbortController::new().expect("a browser that runs the app has it");
    let options = RequestInit::new();
    options.set_signal(Some(&request.signal()));
    if anew {
        options.set_cache(RequestCache::Reload);
    }
    Sent { response: window().fetch_with_str_and_init(address, &options).into(), request }
}

impl Drop for Sent {
    fn drop(&mut self) {
        // Of what has come this breaks nothing off.
        self.request.abort();
    }
}

impl Sent {
    /// The shard, unpacked, if it is the one that has this name.
    pub(in crate::app) async fn unpacked(&mut self, name: Name) -> Result<Vec<u8>, Lost> {
        let unreachable = |error| Lost::Unreachable(said(error));
        let response = (&mut self.response).await.map_err(unreachable)?;
        let response: Response = response.unchecked_into();
        match response.status() {
            200 => {}
            404 | 410 => return Err(Lost::Absent),
            status => return Err(Lost::Unreachable(status.to_string())),
        }
        let packed = response.array_buffer().map_err(unreachable)?;
        let packed = JsFuture::from(packed).await.map_err(unreachable)?;
        if !is_named(packed.unchecked_ref(), name).await {
            return Err(Lost::Damaged);
        }
        through("DecompressionStream", &packed).await.map_err(|_| Lost::Damaged)
    }
}

/// Whether bytes are those that a name stands for: the first of their SHA-256. Browsers tell of
/// that only where nobody on the way can have changed the page itself; elsewhere bytes are taken
/// for what gzip and the shard's own form say that they are.
async fn is_named(bytes: &Object, name: Name) -> bool {
    let crypto = window().crypto().map(|crypto| crypto.subtle());
    let digest = crypto.and_then(|it| it.digest_with_str_and_buffer_source("SHA-256", bytes));
    let Ok(digest) = digest else { return true };
    let digest = JsFuture::from(digest).await;
    digest.is_ok_and(|digest| self::bytes(digest.unchecked_ref()).starts_with(&name.0))
}

/// Whether the reader has asked the browser to spare the line: the page's script has asked that.
pub(in crate::app) fn spares_the_line() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.get_attribute("data-spare").is_some())
}

/// Waits for so many milliseconds.
pub(in crate::app) async fn wait(milliseconds: i32) {
    let time = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    // A timer doesn't fail.
    let _ = JsFuture::from(time).await;
}

pub(super) fn bytes(buffer: &ArrayBuffer) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// Unpacks gzip with what the browser has for it.
pub(in crate::app) async fn inflate(packed: &[u8]) -> Result<Vec<u8>, String> {
    through("DecompressionStream", &Uint8Array::from(packed)).await.map_err(said)
}

/// Bytes of the browser's after they have gone through one of its streams for gzip.
pub(super) async fn through(stream: &str, data: &JsValue) -> Result<Vec<u8>, JsValue> {
    let constructor = Reflect::get(&window(), &stream.into())?;
    // Named by hand: web-sys still calls it unstable. The page's script has seen that it is there.
    let constructor: Function = constructor.dyn_into()?;
    let stream = Reflect::construct(&constructor, &Array::of1(&"gzip".into()))?;
    // A response of bytes that are here is a stream within the page; a blob's would go through
    // another process.
    let data = Response::new_with_opt_buffer_source(Some(data.unchecked_ref()))?;
    let passed = data.body().ok_or(JsValue::NULL)?.pipe_through(stream.unchecked_ref());
    let response = Response::new_with_opt_readable_stream(Some(&passed))?;
    Ok(bytes(&JsFuture::from(response.array_buffer()?).await?.unchecked_into()))
}

/// What an exception says.
pub(super) fn said(error: JsValue) -> String {
    let message = || js_sys::Error::from(error.clone()).message().as_string();
    error.as_string().or_else(message).unwrap_or_default()
}

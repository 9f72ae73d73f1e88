//! The worker that reads a reader's own texts, seen from both of its ends.

use std::cell::RefCell;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DedicatedWorkerGlobalScope, MessageEvent, Url};

use super::download::Refused;
use super::offline::trusted;
use crate::desk;

thread_local! {
    /// The address of the worker's script, as it is trusted: a policy is made once in a page.
    static ADDRESS: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// A worker that is asked one thing at a time. Let fall, it ends.
pub(in crate::app) struct Worker(web_sys::Worker);

impl Worker {
    /// Sets a worker to work: its script, which then wants the wasm. The script runs from an
    /// address that holds it, so that the page's policy is the worker's too: it can send nothing
    /// anywhere either.
    pub(in crate::app) async fn begin(script: &[u8], wasm: &[u8]) -> Result<Self, Refused> {
        if ADDRESS.with_borrow(Option::is_none) {
            let kind = BlobPropertyBag::new();
            kind.set_type("text/javascript");
            let data = Array::of1(&Uint8Array::from(script));
            let blob = Blob::new_with_u8_array_sequence_and_options(&data, &kind)?;
            ADDRESS.set(Some(trusted(&Url::create_object_url_with_blob(&blob)?)?));
        }
        let address = ADDRESS.with_borrow(Clone::clone).unwrap_or_default();
        // Made by hand: web-sys takes the address for a text, and where it must be trusted it is
        // none.
        let constructor: Function =
            Reflect::get(&js_sys::global(), &"Worker".into())?.dyn_into()?;
        let worker = Reflect::construct(&constructor, &Array::of1(&address))?;
        let worker = Self(worker.unchecked_into());
        worker.tell(wasm).await?;
        Ok(worker)
    }

    /// Asks something, and waits for the answer.
    ///
    /// # Errors
    /// When the worker has failed: it answers nothing any more.
    pub(in crate::app) async fn ask(&self, ask: &[u8]) -> Result<Vec<u8>, Refused> {
        Ok(Uint8Array::new(&self.tell(ask).await?).to_vec())
    }

    async fn tell(&self, bytes: &[u8]) -> Result<JsValue, JsValue> {
        let answer = Promise::new(&mut |resolve, reject| {
            self.0.set_onmessage(Some(&resolve));
            self.0.set_onerror(Some(&reject));
        });
        let bytes = Uint8Array::from(bytes);
        self.0.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))?;
        Ok(JsFuture::from(answer).await?.unchecked_into::<MessageEvent>().data())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// Answers, in a worker, whatever its page asks.
pub fn answer_page() {
    let mut desk = desk::Worker::default();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = scope.clone();
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let answer = desk.answer(&Uint8Array::new(&event.data()).to_vec());
        let answer = Uint8Array::from(&answer[..]);
        // A page that is gone hears nothing.
        let _ = page.post_message_with_transfer(&answer, &Array::of1(&answer.buffer()));
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // It is heard as long as the worker lasts.
    heard.forget();
}

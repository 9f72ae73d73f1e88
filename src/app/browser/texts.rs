//! The texts that a reader brings, and those that are kept on this device.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, TransactionMode};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement, HtmlTextAreaElement};

use super::data::bytes;
use super::takes_keys;

/// A file that a reader has brought: its name, and what it holds.
pub(in crate::app) type File = (String, Vec<u8>);

/// What is written in the text box with this id; none if there is none.
pub(in crate::app) fn written(id: &str) -> Option<String> {
    let area = document().get_element_by_id(id)?;
    Some(area.dyn_into::<HtmlTextAreaElement>().ok()?.value())
}

/// Whether the box that has changed is ticked.
pub(in crate::app) fn is_checked(event: &Event) -> bool {
    let control = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    control.is_some_and(|control| control.checked())
}

/// The files that were chosen in a control, which then has none: the same may be chosen again.
pub(in crate::app) async fn chosen_files(event: Event) -> Vec<File> {
    let control = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let Some(control) = control else { return Vec::new() };
    let files = read(control.files()).await;
    control.set_value("");
    files
}

/// Whether the box with this id is ticked.
pub(in crate::app) fn is_ticked(id: &str) -> bool {
    let control = document().get_element_by_id(id);
    let control = control.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    control.is_some_and(|control| control.checked())
}

/// Tells of what is dropped anywhere on the page, which a browser would else open in its place. A
/// text that is dropped into a box is the box's.
pub(in crate::app) fn watch_drops(told: impl Fn(DragEvent) + 'static) -> [EventListener; 2] {
    let options = EventListenerOptions::enable_prevent_default;
    let is_ours = |event: &Event| {
        let files = event.dyn_ref::<DragEvent>().and_then(|event| event.data_transfer());
        let has_files = files.is_some_and(|data| data.types().includes(&"Files".into(), 0));
        has_files || !takes_keys(event)
    };
    let over = EventListener::new_with_options(&document(), "dragover", options(), move |event| {
        if is_ours(event) {
            event.prevent_default();
        }
    });
    let drop = EventListener::new_with_options(&document(), "drop", options(), move |event| {
        if is_ours(event) {
            event.prevent_default();
            told(event.clone().unchecked_into());
        }
    });
    [over, drop]
}

/// What was dropped on the page: files, or a text without a name.
pub(in crate::app) async fn dropped(event: DragEvent) -> Vec<File> {
    let Some(data) = event.data_transfer() else { return Vec::new() };
    // Asked for before anything is waited for: then it is gone.
    let text = data.get_data("text/plain").unwrap_or_default();
    let files = read(data.files()).await;
    match files.is_empty() && !text.trim().is_empty() {
        true => vec![(String::new(), text.into_bytes())],
        false => files,
    }
}

async fn read(list: Option<FileList>) -> Vec<File> {
    let files = list.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.item(at)));
    let files: Vec<web_sys::File> = files.collect();
    let mut read = Vec::new();
    for file in files {
        // What can't be read comes empty, and that is told of it.
        let buffer = JsFuture::from(file.array_buffer()).await.unwrap_or_default();
        let held = buffer.dyn_ref().map(bytes).unwrap_or_default();
        read.push((file.name(), held));
    }
    read
}

/// The store of texts within the archive's database.
const STORE: &str = "texts";

/// The texts that are kept on this device for the archive at this page's address.
pub(in crate::app) struct Shelf(Database);

impl Shelf {
    /// Opens it.
    ///
    /// # Errors
    /// When the browser keeps nothing here: some don't, in private windows or for files.
    pub(in crate::app) async fn open() -> Result<Self, Error> {
        let path = window().location().pathname().unwrap_or_default();
        let mut opening = Factory::new()?.open(&format!("hemeroteca {path}"), Some(1))?;
        opening.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                // Without a store nothing can be kept, and that is told when it is tried.
                let _ = database.create_object_store(STORE, ObjectStoreParams::new());
            }
        });
        Ok(Self(opening.await?))
    }

    /// All that is kept.
    pub(in crate::app) async fn all(&self) -> Result<Vec<Vec<u8>>, Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadOnly)?;
        let all = transaction.object_store(STORE)?.get_all(None, None)?.await?;
        Ok(all.iter().map(|value| Uint8Array::new(value).to_vec()).collect())
    }

    /// Keeps something under a number.
    pub(in crate::app) async fn put(&self, number: u32, held: &[u8]) -> Result<(), Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadWrite)?;
        let value: JsValue = Uint8Array::from(held).into();
        transaction.object_store(STORE)?.put(&value, Some(&number.into()))?.await?;
        transaction.commit()?.await.map(drop)
    }

    /// Lets go of what has this number.
    pub(in crate::app) async fn forget(&self, number: u32) -> Result<(), Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadWrite)?;
        transaction.object_store(STORE)?.delete(JsValue::from(number))?.await?;
        transaction.commit()?.await.map(drop)
    }
}

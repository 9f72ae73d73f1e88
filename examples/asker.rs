//! The index without the pages: what the bench `search` asks where it measures how long a
//! question takes and not how long its page takes to draw.
//!
//! It puts a function `hemerotecaAsker` into the page that opens the archive at a path (its
//! manifest must have been sent for, as `static/boot.js` does) and gives a function that answers
//! the query of an address: how much a filter leaves, and how many cards and facet values came
//! with it.

use std::rc::Rc;

use hemeroteca::app::{Addresses, Store, from_host};
use hemeroteca::archive::Filter;
use hemeroteca::page::{Ask, Extent, Page};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;

/// As many as the bench's other tools give at once.
const CARDS: usize = 20;

fn main() {
    let open = Closure::<dyn Fn(String) -> Promise>::new(|root: String| {
        future_to_promise(async move {
            let opened = from_host(&Addresses::Path { root: root.into() }).await;
            let (_, store) = opened.map_err(|error| JsValue::from(error.to_string()))?;
            // As the app does when its page has come to rest.
            store.prepare().await.map_err(|error| JsValue::from(error.to_string()))?;
            Ok(asks(Rc::new(store)).into())
        })
    });
    let put = Reflect::set(&js_sys::global(), &"hemerotecaAsker".into(), &open.into_js_value());
    put.expect("a page takes new names");
}

/// The function that answers a query: `[total, cards, values]`.
fn asks(store: Rc<Store>) -> Function {
    let ask = Closure::<dyn Fn(String) -> Promise>::new(move |query: String| {
        let store = store.clone();
        future_to_promise(async move {
            let extent = Extent { cards: CARDS, ..Extent::default() };
            let ask = Ask::Listing(Filter::from_query(&query), extent);
            match store.page(&ask).await {
                Ok(Page::Listing(listing)) => {
                    let values = listing.facets.iter();
                    let values = values.map(|part| part.chosen.len() + part.others.len()).sum();
                    let counts = [listing.total, listing.cards.len(), values];
                    Ok(counts.iter().map(|&it| JsValue::from(it as f64)).collect::<Array>().into())
                }
                Ok(_) => Err("a query has led to no listing".into()),
                Err(error) => Err(error.to_string().into()),
            }
        })
    });
    ask.into_js_value().unchecked_into()
}

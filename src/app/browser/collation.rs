//! How a language puts texts in order.

use std::cmp::Ordering;

use js_sys::Intl::Collator;
use js_sys::{Array, JsString, Object};
use wasm_bindgen::JsValue;

use crate::archive::ranks;

/// The place of each text among all, in the order of a language's dictionaries; equal ones have the
/// same.
pub(in crate::app) fn places(tag: &str, texts: &[String]) -> Vec<usize> {
    let collator = Collator::new(&Array::of1(&tag.into()), &Object::new());
    let compare = collator.compare();
    // Each crosses into the browser once, and not at each comparison.
    let texts: Vec<JsString> = texts.iter().map(|text| text.as_str().into()).collect();
    ranks(texts.len(), |a, b| {
        let order = compare.call2(&JsValue::UNDEFINED, &texts[a], &texts[b]);
        let order = order.ok().and_then(|order| order.as_f64()).unwrap_or_default();
        order.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
    })
}

//! The conventions by the browser's `Intl`.

use std::cell::RefCell;

use js_sys::Intl::{DateTimeFormat, PluralRules};
use js_sys::{Array, Date, Function, Number, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Parts;

/// What writes dates of which these parts are told: year, month, day, era.
type Writer = (&'static str, [bool; 4], Function);

thread_local! {
    // Each takes the browser some time to make.
    static RULES: RefCell<Vec<(&'static str, PluralRules)>> = const { RefCell::new(Vec::new()) };
    static WRITERS: RefCell<Vec<Writer>> = const { RefCell::new(Vec::new()) };
}

/// The form that a language uses for so many: "zero", "one", "two", "few", "many" or "other".
pub(in crate::app) fn plural(tag: &'static str, count: usize) -> String {
    RULES.with_borrow_mut(|rules| {
        let at = rules.iter().position(|(of, _)| *of == tag).unwrap_or_else(|| {
            rules.push((tag, PluralRules::new(&Array::of1(&tag.into()), &Object::new())));
            rules.len() - 1
        });
        rules[at].1.select(count as f64).into()
    })
}

/// A number of tenths. Where they make whole ones, those alone are written.
pub(in crate::app) fn number(tag: &'static str, tenths: u64) -> String {
    if tenths < 10_000 && tenths.is_multiple_of(10) {
        return plain(tenths / 10);
    }
    Number::from(tenths as f64 / 10.0).to_locale_string(tag).into()
}

/// A number as every language of ours writes it (a test says so): `Intl` takes its time, of which a
/// page with many counts has none while it starts.
fn plain(number: u64) -> String {
    number.to_string()
}

/// A date, written out; nothing where no part of it is known.
pub(in crate::app) fn date(tag: &'static str, parts: Parts) -> String {
    // Of the first thousand years one says of which era they are.
    let is_old = parts.year.is_some_and(|year| year < 1000);
    let known = [parts.year.is_some(), parts.month.is_some(), parts.day.is_some(), is_old];
    if known == [false; 4] {
        return String::new();
    }
    if let (Parts { year: Some(year), month: None, .. }, false) = (parts, is_old) {
        return plain(year.unsigned_abs().into());
    }
    let date = Date::new(&0.into());
    date.set_utc_full_year_with_month_date(
        // No year of ours is before the first.
        parts.year.map_or(super::LEAP, |year| u32::try_from(year).unwrap_or_default()),
        i32::from(parts.month.unwrap_or(1)) - 1,
        i32::from(parts.day.unwrap_or(1)),
    );
    WRITERS.with_borrow_mut(|writers| {
        let at = writers.iter().position(|(of, wants, _)| (*of, *wants) == (tag, known));
        let at = at.unwrap_or_else(|| {
            writers.push((tag, known, writer(tag, known)));
            writers.len() - 1
        });
        let written = writers[at].2.call1(&JsValue::UNDEFINED, &date);
        written.ok().and_then(|written| written.as_string()).unwrap_or_default()
    })
}

fn writer(tag: &str, [year, month, day, era]: [bool; 4]) -> Function {
    let options = Object::new();
    let put = |name: &str, value: &str| {
        // An object of ours takes what is put into it.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    };
    put("timeZone", "UTC");
    put("calendar", "gregory");
    for (is_known, name, how) in [
        (year, "year", "numeric"),
        (month, "month", "long"),
        (day, "day", "numeric"),
        (era, "era", "short"),
    ] {
        if is_known {
            put(name, how);
        }
    }
    DateTimeFormat::new(&Array::of1(&tag.into()), &options).format()
}

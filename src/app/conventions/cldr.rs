//! The conventions by ICU4X.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{M, MD, Y, YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::Parts;

/// What writes a language. It takes time to make.
struct Writers {
    plural: PluralRules,
    number: DecimalFormatter,
    day: Formatter<Gregorian, YMD>,
    month: Formatter<Gregorian, YM>,
    year: Formatter<Gregorian, Y>,
    yearly_day: Formatter<Gregorian, MD>,
    yearly_month: Formatter<Gregorian, M>,
}

thread_local! {
    /// By language tag.
    static WRITERS: RefCell<BTreeMap<&'static str, Rc<Writers>>> = const { RefCell::new(BTreeMap::new()) };
}

fn writers(tag: &'static str) -> Rc<Writers> {
    WRITERS.with_borrow_mut(|writers| {
        writers.entry(tag).or_insert_with(|| Rc::new(Writers::of(tag))).clone()
    })
}

impl Writers {
    fn of(tag: &str) -> Self {
        // Their data is compiled in for every language, and the tag is in a file of ours.
        let locale: Locale = tag.parse().expect("the interface's tag is one of BCP 47");
        let known = "ICU4X knows every language";
        Self {
            plural: PluralRules::try_new_cardinal((&locale).into()).expect(known),
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(known),
            day: Formatter::try_new((&locale).into(), YMD::long()).expect(known),
            month: Formatter::try_new((&locale).into(), YM::long()).expect(known),
            year: Formatter::try_new((&locale).into(), Y::long()).expect(known),
            yearly_day: Formatter::try_new((&locale).into(), MD::long()).expect(known),
            yearly_month: Formatter::try_new((&locale).into(), M::long()).expect(known),
        }
    }
}

/// The form that a language uses for so many: "zero", "one", "two", "few", "many" or "other".
pub(in crate::app) fn plural(tag: &'static str, count: usize) -> String {
    let name = match writers(tag).plural.category_for(count) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    name.to_owned()
}

/// A number of tenths. Where they make whole ones, those alone are written.
pub(in crate::app) fn number(tag: &'static str, tenths: u64) -> String {
    let mut number = Decimal::from(tenths);
    number.multiply_pow10(-1);
    number.absolute.trim_end();
    writers(tag).number.format(&number).to_string()
}

/// A date, written out; nothing where no part of it is known.
pub(in crate::app) fn date(tag: &'static str, parts: Parts) -> String {
    let writers = writers(tag);
    let of = |year: Option<i16>, month: i8, day: i8| {
        let year = year.map_or(super::LEAP as i32, i32::from);
        let [month, day] = [month, day].map(|part| u8::try_from(part).unwrap_or(1));
        Date::try_new_gregorian(year, month, day).ok()
    };
    let written = match parts {
        Parts { year: Some(year), month: Some(month), day: Some(day) } => {
            of(Some(year), month, day).map(|date| writers.day.format(&date).to_string())
        }
        Parts { year: None, month: Some(month), day: Some(day) } => {
            of(None, month, day).map(|date| writers.yearly_day.format(&date).to_string())
        }
        Parts { year: Some(year), month: Some(month), day: None } => {
            of(Some(year), month, 1).map(|date| writers.month.format(&date).to_string())
        }
        Parts { year: None, month: Some(month), day: None } => {
            of(None, month, 1).map(|date| writers.yearly_month.format(&date).to_string())
        }
        Parts { year: Some(year), .. } => {
            of(Some(year), 1, 1).map(|date| writers.year.format(&date).to_string())
        }
        Parts { year: None, .. } => None,
    };
    written.unwrap_or_default()
}

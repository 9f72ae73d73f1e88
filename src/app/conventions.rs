//! How a language counts and writes numbers and dates: by the [CLDR](https://cldr.unicode.org), as
//! the browser's `Intl` has it, and ICU4X where pages are rendered to text. Both say the same, so
//! that nothing changes when the app takes a page over.

#[cfg(not(target_arch = "wasm32"))]
mod cldr;
#[cfg(target_arch = "wasm32")]
mod intl;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use cldr::{date, number, plural};
#[cfg(target_arch = "wasm32")]
pub(super) use intl::{date, number, plural};

/// A date, of which any part may be unknown; a day has a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) year: Option<i16>,
    /// From 1.
    pub(super) month: Option<i8>,
    /// From 1.
    pub(super) day: Option<i8>,
}

/// A year in which every day is one, for dates of every year.
const LEAP: u32 = 2000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Words;

    #[test]
    fn dates_are_written_as_the_language_does() {
        let all = Parts { year: Some(2023), month: Some(9), day: Some(3) };
        let written =
            |parts: Parts| ["es", "en-GB", "pt-PT", "ar-u-nu-latn"].map(|tag| date(tag, parts));
        assert_eq!(
            written(all),
            [
                "3 de septiembre de 2023",
                "3 September 2023",
                "3 de setembro de 2023",
                "3 سبتمبر 2023"
            ]
        );
        let month = Parts { day: None, ..all };
        assert_eq!(
            written(month),
            ["septiembre de 2023", "September 2023", "setembro de 2023", "سبتمبر 2023"]
        );
        let every_year = Parts { year: None, ..month };
        assert_eq!(written(every_year), ["septiembre", "September", "setembro", "سبتمبر"]);
        let year = Parts { year: Some(711), month: None, day: None };
        assert_eq!(written(year), ["711 d. C.", "711 AD", "711 d.C.", "711 م"]);
        assert_eq!(date("es", Parts { year: None, month: None, day: None }), "");
    }

    /// What the browser isn't asked for (intl.rs). A language that writes them in another way has
    /// to be told apart there.
    #[test]
    fn years_and_numbers_below_a_thousand_are_plain_digits_in_every_language() {
        for (_, words) in Words::all() {
            for n in 0..1000 {
                assert_eq!(number(words.tag(), n * 10), n.to_string(), "{}", words.tag());
            }
            for n in 1000..=9999 {
                let year = Parts { year: Some(n), month: None, day: None };
                assert_eq!(date(words.tag(), year), n.to_string(), "{}", words.tag());
            }
        }
    }

    #[test]
    fn numbers_are_grouped_and_have_tenths_where_they_need_them() {
        assert_eq!(number("es", 12_345_670), "1.234.567");
        assert_eq!(number("es", 12), "1,2");
        assert_eq!(number("es", 20), "2");
        assert_eq!(number("en-GB", 12_340), "1,234");
        assert_eq!(number("ar-u-nu-latn", 70), "7");
    }

    #[test]
    fn each_language_has_its_forms_for_many() {
        let forms = |tag| [0, 1, 2, 3, 11, 100].map(|count| plural(tag, count));
        assert_eq!(forms("es"), ["other", "one", "other", "other", "other", "other"]);
        assert_eq!(forms("ar-u-nu-latn"), ["zero", "one", "two", "few", "many", "other"]);
    }
}

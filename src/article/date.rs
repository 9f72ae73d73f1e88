//! [`Date`]: a day of the calendar.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A day of the proleptic Gregorian calendar, written `2023-09-04` (ISO 8601).
///
/// Invariant: the calendar has it. In a bundle it is three numbers, so that reading one takes
/// no parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(i16, i8, i8)", into = "(i16, i8, i8)")]
pub struct Date {
    year: i16,
    month: i8,
    day: i8,
}

/// There is no such day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("there is no such day: write one as year-month-day, such as 2023-09-04")]
pub struct DateError;

impl Date {
    /// The day of this year, month (from 1) and day (from 1), if the calendar has it.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().and_then(Self::of)
    }

    /// The last day of a month.
    #[must_use]
    pub fn last_of_month(year: i16, month: i8) -> Option<Self> {
        (28..=31).rev().find_map(|day| Self::new(year, month, day))
    }

    /// The day of the calendar that we count with, if it is no year before Christ.
    fn of(date: jiff::civil::Date) -> Option<Self> {
        let (year, month, day) = (date.year(), date.month(), date.day());
        (year >= 0).then_some(Self { year, month, day })
    }

    fn civil(self) -> jiff::civil::Date {
        jiff::civil::date(self.year, self.month, self.day)
    }

    /// The day of the week: Monday is 1 and Sunday 7 (ISO 8601).
    #[must_use]
    pub fn weekday(self) -> i8 {
        self.civil().weekday().to_monday_one_offset()
    }

    /// The day so many days later, or earlier.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        self.civil().checked_add(jiff::Span::new().try_days(days).ok()?).ok().and_then(Self::of)
    }

    /// The day so many months later, or earlier; the last of the month where it has fewer days.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Self> {
        self.civil().checked_add(jiff::Span::new().try_months(months).ok()?).ok().and_then(Self::of)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> i8 {
        self.day
    }
}

/// The number that so many digits make.
fn digits<T: FromStr>(part: Option<&str>, len: usize) -> Option<T> {
    let part = part?;
    let good = part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    good.then(|| part.parse().ok())?
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4);
        let month = digits(parts.next(), 2);
        let day = digits(parts.next(), 2);
        match (year, month, day, parts.next()) {
            (Some(year), Some(month), Some(day), None) => Self::new(year, month, day),
            _ => None,
        }
        .ok_or(DateError)
    }
}

impl TryFrom<(i16, i8, i8)> for Date {
    type Error = DateError;

    fn try_from((year, month, day): (i16, i8, i8)) -> Result<Self, DateError> {
        Self::new(year, month, day).ok_or(DateError)
    }
}

impl From<Date> for (i16, i8, i8) {
    fn from(date: Date) -> Self {
        (date.year, date.month, date.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_as_it_is_written() {
        let date: Date = "2024-02-29".parse().unwrap();
        assert_eq!((date.year(), date.month(), date.day()), (2024, 2, 29));
        assert_eq!(date.to_string(), "2024-02-29");
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(date("2024-02-28").plus_days(2), Some(date("2024-03-01")));
        assert_eq!(date("2023-03-31").plus_months(-1), Some(date("2023-02-28")));
        assert_eq!(date("0000-01-01").plus_days(-1), None);
        assert_eq!((date("2023-09-04").weekday(), date("2023-09-03").weekday()), (1, 7));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for bad in [
            "2023-02-29",
            "2023-2-1",
            "2023-02",
            "ayer",
            "2023-02-01-01",
            "-023-01-01",
            "+023-01-01",
        ] {
            assert_eq!(bad.parse::<Date>(), Err(DateError), "{bad}");
        }
    }
}

//! [`Edtf`]: a date as people write it, exact or not (Extended Date/Time Format, ISO 8601-2).

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::article::Date;
use crate::slug::Slug;

/// A moment, or a stretch from one to another.
///
/// Written `2023-09-13`, `2019-04`, `2023`, `XXXX-09-13` where the year isn't known, or two of
/// these with a solidus between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edtf {
    from: Moment,
    to: Option<Moment>,
}

/// A year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// A year.
    Year(i16),
    /// A month, of a year if that is known.
    Month(Option<i16>, i8),
    /// A day, of a year if that is known.
    Day(Option<i16>, i8, i8),
}

/// The text is no date in EDTF.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "\"{0}\" is no date: write 2023-09-13, 2023-09, 2023 or two of these as 2023-09-10/2023-09-13"
)]
pub struct EdtfError(String);

impl Moment {
    /// A month.
    #[must_use]
    pub fn month(year: Option<i16>, month: i8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self::Month(year, month))
    }

    /// A day, if the calendar has it. Without a year, 29 February is a day.
    #[must_use]
    pub fn day(year: Option<i16>, month: i8, day: i8) -> Option<Self> {
        const A_LEAP_YEAR: i16 = 2000;
        Date::new(year.unwrap_or(A_LEAP_YEAR), month, day).map(|_| Self::Day(year, month, day))
    }

    /// The year, if it is known.
    #[must_use]
    pub fn year(self) -> Option<i16> {
        match self {
            Self::Year(year) => Some(year),
            Self::Month(year, _) | Self::Day(year, ..) => year,
        }
    }
}

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Self::Day(Some(date.year()), date.month(), date.day())
    }
}

impl Edtf {
    /// A single moment.
    #[must_use]
    pub fn at(moment: Moment) -> Self {
        Self { from: moment, to: None }
    }

    /// A stretch; none if it would end before it begins.
    #[must_use]
    pub fn between(from: Moment, to: Moment) -> Option<Self> {
        (from < to).then_some(Self { from, to: Some(to) })
    }

    /// When it begins.
    #[must_use]
    pub fn from(self) -> Moment {
        self.from
    }

    /// When it ends, if it is a stretch.
    #[must_use]
    pub fn to(self) -> Option<Moment> {
        self.to
    }

    /// The date as the slug of an entity: the solidus becomes two hyphens, as ISO 8601 allows.
    ///
    /// # Panics
    /// Never: digits, `x` and hyphens make a slug.
    #[must_use]
    pub fn slug(self) -> Slug {
        self.to_string()
            .replace('/', "--")
            .to_ascii_lowercase()
            .parse()
            .expect("digits, x and hyphens make a slug")
    }

    /// The date of such a slug.
    ///
    /// # Errors
    /// When the slug is no date.
    pub fn from_slug(slug: &Slug) -> Result<Self, EdtfError> {
        slug.as_str().replace("--", "/").to_ascii_uppercase().parse()
    }
}

impl FromStr for Moment {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let digits = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit())).then_some(())
        };
        let year = match parts.next() {
            Some("XXXX") => None,
            Some(part) => {
                digits(part, 4).ok_or(())?;
                Some(part.parse().map_err(|_| ())?)
            }
            None => return Err(()),
        };
        let mut number = || -> Result<Option<i8>, ()> {
            let Some(part) = parts.next() else { return Ok(None) };
            digits(part, 2).ok_or(())?;
            part.parse().map(Some).map_err(|_| ())
        };
        let (month, day) = (number()?, number()?);
        if parts.next().is_some() {
            return Err(());
        }
        match (year, month, day) {
            (Some(year), None, None) => Ok(Self::Year(year)),
            (year, Some(month), None) => Self::month(year, month).ok_or(()),
            (year, Some(month), Some(day)) => Self::day(year, month, day).ok_or(()),
            (None, None, _) | (_, None, Some(_)) => Err(()),
        }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let moment = |part: &str| part.parse().ok();
        match text.split_once('/') {
            None => moment(text).map(Self::at),
            Some((from, to)) => {
                moment(from).zip(moment(to)).and_then(|(from, to)| Self::between(from, to))
            }
        }
        .ok_or_else(|| EdtfError(text.to_owned()))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year() {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        match *self {
            Self::Year(_) => Ok(()),
            Self::Month(_, month) => write!(f, "-{month:02}"),
            Self::Day(_, month, day) => write!(f, "-{month:02}-{day:02}"),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.from)?;
        self.to.map_or(Ok(()), |to| write!(f, "/{to}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_as_it_is_written_also_as_a_slug() {
        for text in
            ["2023", "2019-04", "2023-09-13", "XXXX-07", "XXXX-02-29", "2023-09-10/2023-09-13"]
        {
            let date: Edtf = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
            assert_eq!(Edtf::from_slug(&date.slug()), Ok(date));
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_refused() {
        for text in [
            "2023-02-29",
            "2023-13",
            "2023-00",
            "XXXX",
            "23-01-01",
            "2023-9-1",
            "2023-09-13/2023-09-10",
            "",
        ] {
            assert!(text.parse::<Edtf>().is_err(), "{text}");
        }
    }
}

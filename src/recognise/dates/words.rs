//! The words that dates are written with in each language.

use std::sync::LazyLock;

use super::nearest::Direction;
use crate::language::{months, weekdays};

mod english;
mod openings;
mod portuguese;
mod spanish;

use english::ENGLISH;
use openings::Openings;
use portuguese::PORTUGUESE;
use spanish::SPANISH;

/// What is said, in one word or several, and what it means.
pub(super) type Table<T> = &'static [(&'static str, T)];

/// Words of one use.
pub(super) type List = &'static [&'static str];

/// A span of the calendar that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    /// From Monday to Sunday, as ISO 8601 has it.
    Week,
    /// Its Saturday and Sunday.
    Weekend,
    Month,
    Year,
}

/// The words of one language.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) primary: &'static str,
    /// The words that may begin a date.
    pub(super) openings: LazyLock<Openings>,

    /// Further names of months.
    pub(super) also: Table<i8>,
    /// Whether "September 13" is written, and months and days of the week with a capital.
    pub(super) month_first: bool,
    /// Whether a month with a capital is of a name: "avenida 9 de Julio".
    pub(super) small_months: bool,
    /// The first of a month.
    pub(super) first: &'static str,
    /// What may end the number of a day.
    pub(super) ordinals: List,
    pub(super) of: List,
    /// What opens a stretch of months or years, and belongs to it.
    pub(super) from: List,
    pub(super) to: List,
    pub(super) and: List,
    pub(super) between: &'static str,
    pub(super) articles: List,
    pub(super) day_word: List,
    pub(super) month_word: List,
    /// What shows that a lone month name is a month.
    pub(super) before_month: List,

    /// What shows that four digits are a year.
    pub(super) before_year: List,
    /// What shows it unless they count something.
    pub(super) perhaps_before_year: List,
    /// What follows a year rather than a number: no noun that it would count.
    pub(super) after_year: List,
    /// "mediados" of "mediados de 2019"
    pub(super) parts_of_year: List,
    /// "más" of "más de 2000"
    pub(super) about: List,
    /// What comes before the number of a decade.
    pub(super) decade: List,
    /// The decades by name.
    pub(super) tens: Table<i16>,

    /// The articles that belong to what is told from the article's date: "el martes".
    pub(super) the: List,
    /// The same for what is near: "este martes".
    pub(super) this: List,
    /// "mismo" of "este mismo año"
    pub(super) same: List,
    /// "ese" of "ese mismo año"
    pub(super) back: List,
    /// Which way a week, a month or a year lies, before it and after it.
    pub(super) turns: Table<Direction>,
    pub(super) turns_after: Table<Direction>,
    /// The same before a day, a day of the week or a month by name, where "último" is "pasado".
    pub(super) turns_of_days: Table<Direction>,
    /// "the" of "the last week", which is no week of the calendar.
    pub(super) not_before_turns: List,
    pub(super) units: Table<Unit>,

    /// What shows that a lone weekday is a day of the article's, and does not belong to it.
    pub(super) before_weekday: List,
    /// What shows that it is any such day: "every Monday".
    pub(super) not_before_weekday: List,
    /// "noite" of "noite de domingo"
    pub(super) parts_of_day: List,
    /// "santo" of "viernes santo"
    pub(super) feasts: List,
    /// What tells that a day is still to come: words, and how verbs end.
    pub(super) ahead: List,
    pub(super) ahead_ends: List,
    /// What ends the clause in which they stand.
    pub(super) that: List,
    /// The same before a day or month without a year.
    pub(super) until: List,
    /// The same right before the day: "para el jueves".
    pub(super) ahead_of: List,

    /// Days by how far they are from the article's: "ayer".
    pub(super) adverbs: Table<i32>,
    /// What makes them a noun: "la mañana".
    pub(super) not_before_adverbs: List,
    /// What only begins like them: "hoy en día".
    pub(super) nowadays: List,
    /// The part of the day after them: "por la tarde".
    pub(super) hours: List,

    pub(super) numbers: Table<i32>,
    pub(super) counted: Table<Unit>,
    /// "hace" of "hace dos años", "ago" of "two years ago"
    pub(super) ago_before: List,
    pub(super) ago_after: List,
    /// What makes how long of how long ago: "desde hace dos años", "hace dos años que".
    pub(super) lasting_before: List,
    pub(super) lasting_after: List,
    /// Whether only at the head of a clause "há dois anos" is surely "two years ago".
    pub(super) ago_heads_a_clause: bool,
}

impl Words {
    /// The words of a language, if its dates are read.
    pub(super) fn of(primary: &str) -> Option<&'static Self> {
        [&SPANISH, &ENGLISH, &PORTUGUESE].into_iter().find(|words| words.primary == primary)
    }

    /// The months by name, and their numbers.
    pub(super) fn months(&self) -> impl Iterator<Item = (&'static str, i8)> {
        let names = months(self.primary).into_iter().flatten().copied();
        names.zip(1..).chain(self.also.iter().copied())
    }

    /// The days of the week by name, and their numbers (ISO 8601: Monday is 1).
    pub(super) fn weekdays(&self) -> impl Iterator<Item = (&'static str, i8)> {
        weekdays(self.primary).into_iter().flatten().copied().zip(1..)
    }
}

//! Which day, month or year is meant where a text leaves out what its reader knows.

use crate::article::Date;

/// Which way a text points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// "pasado"
    Past,
    /// "próximo"
    Future,
    /// "este"
    This,
    /// It says that what it tells is to come.
    Ahead,
    /// It doesn't say.
    Unsaid,
}

/// How many months after its article a date without a year may lie within the year, where the
/// text says that it is to come, and beyond the year's end. A text leaves the year out mostly
/// where it is the article's own, and news tells mostly what has been.
const MONTHS_AHEAD: i16 = 6;
const MONTHS_AHEAD_IF_TOLD: i16 = 9;
const MONTHS_AHEAD_OF_THE_YEAR: i16 = 3;

/// The year of a day that is written without one.
pub(super) fn day_year(article: Date, month: i8, day: i8, direction: Direction) -> i16 {
    let of_the_article = Date::new(article.year(), month, day);
    let year = match direction {
        Direction::Past if of_the_article < Some(article) => article.year(),
        Direction::Past => article.year() - 1,
        Direction::Future if of_the_article > Some(article) => article.year(),
        Direction::Future => article.year() + 1,
        _ => month_year(article, month, direction),
    };
    // 29 February only exists in leap years: the last one counts.
    (year - 8..=year).rev().find(|&year| Date::new(year, month, day).is_some()).unwrap_or(year)
}

/// The year of a month that is written without one.
pub(super) fn month_year(article: Date, month: i8, direction: Direction) -> i16 {
    let ahead = i16::from(month) - i16::from(article.month());
    let year = article.year();
    let may_be_ahead =
        if direction == Direction::Ahead { MONTHS_AHEAD_IF_TOLD } else { MONTHS_AHEAD };
    match direction {
        Direction::Past if ahead >= 0 => year - 1,
        Direction::Future if ahead <= 0 => year + 1,
        Direction::Past | Direction::Future => year,
        _ if ahead + 12 <= MONTHS_AHEAD_OF_THE_YEAR => year + 1,
        _ if ahead > may_be_ahead => year - 1,
        _ => year,
    }
}

/// The day that is this day of the week. Without more it is the last one, for news tells mostly
/// what has been, and the article's own day if it is one.
pub(super) fn weekday(article: Date, weekday: i8, direction: Direction) -> Option<Date> {
    let ahead = i32::from((weekday - article.weekday()).rem_euclid(7));
    article.plus_days(match direction {
        Direction::Past => ahead - 7,
        Direction::Future if ahead == 0 => 7,
        Direction::Future | Direction::Ahead => ahead,
        Direction::This if ahead <= 3 => ahead,
        Direction::Unsaid if ahead == 0 => 0,
        Direction::This | Direction::Unsaid => ahead - 7,
    })
}

/// The day with this number in its month, and of this day of the week if that is told.
pub(super) fn numbered(
    article: Date,
    day: i8,
    weekday: Option<i8>,
    direction: Direction,
) -> Option<Date> {
    // Within three weeks hardly any number falls on a day of the week by chance.
    let days = if weekday.is_some() { 21 } else { 45 };
    let is_it = |date: &Date| date.day() == day && weekday.is_none_or(|w| date.weekday() == w);
    let past = (1..=days).filter_map(|days| article.plus_days(-days));
    let future = (1..=days).filter_map(|days| article.plus_days(days));
    match direction {
        Direction::Past => { past }.find(is_it),
        Direction::Future => { future }.find(is_it),
        _ => std::iter::once(article).chain(past).chain(future).find(is_it),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Ahead, Future, Past, This, Unsaid};

    fn date(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn what_is_not_soon_is_past() {
        let december = date(2023, 12, 20);
        assert_eq!(day_year(december, 1, 5, Unsaid), 2024);
        assert_eq!(day_year(december, 11, 5, Unsaid), 2023);
        assert_eq!(day_year(december, 6, 5, Unsaid), 2023);
        let january = date(2024, 1, 5);
        assert_eq!(day_year(january, 12, 20, Unsaid), 2023);
        assert_eq!(day_year(january, 4, 20, Unsaid), 2024);
        assert_eq!(day_year(date(2023, 3, 1), 2, 29, Unsaid), 2020);
    }

    #[test]
    fn within_the_year_more_is_soon_than_beyond_its_end() {
        assert_eq!(month_year(date(2023, 5, 20), 11, Unsaid), 2023);
        assert_eq!(month_year(date(2023, 10, 20), 3, Unsaid), 2023);
        let april = date(2023, 4, 26);
        assert_eq!((month_year(april, 12, Unsaid), month_year(april, 12, Ahead)), (2022, 2023));
    }

    #[test]
    fn past_and_next_are_never_the_month_of_the_article() {
        let september = date(2023, 9, 4);
        assert_eq!(month_year(september, 9, Past), 2022);
        assert_eq!(month_year(september, 9, Future), 2024);
        assert_eq!(month_year(september, 8, Past), 2023);
        assert_eq!(day_year(september, 9, 3, Past), 2023);
        assert_eq!(day_year(september, 9, 3, Future), 2024);
    }

    #[test]
    fn a_weekday_is_the_last_unless_the_text_points_on() {
        let monday = date(2023, 9, 4);
        let day = |number, direction| weekday(monday, number, direction).unwrap().day();
        assert_eq!((day(1, Unsaid), day(2, Unsaid), day(7, Unsaid)), (4, 29, 3));
        assert_eq!((day(1, Past), day(1, Future), day(1, Ahead), day(1, This)), (28, 11, 4, 4));
        assert_eq!((day(4, This), day(5, This), day(5, Ahead)), (7, 1, 8));
    }

    #[test]
    fn a_number_and_a_day_of_the_week_name_one_day() {
        let monday = date(2023, 9, 4);
        assert_eq!(numbered(monday, 29, Some(2), Unsaid), Some(date(2023, 8, 29)));
        assert_eq!(numbered(monday, 10, Some(7), Unsaid), Some(date(2023, 9, 10)));
        assert_eq!(numbered(monday, 10, Some(1), Unsaid), None);
        assert_eq!(numbered(monday, 16, None, Past), Some(date(2023, 8, 16)));
    }
}

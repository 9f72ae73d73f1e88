//! Which year a day or month without one is of.

use crate::article::Date;

/// Which way a text points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// "pasado"
    Past,
    /// "próximo"
    Future,
    /// It doesn't say.
    Nearest,
}

/// How many months after its article a date without a year may lie. News tells mostly what
/// has been: what would lie further ahead is of the year before.
const MONTHS_AHEAD: i16 = 3;

/// The year of a day that is written without one.
pub(super) fn nearest_year(article: Date, month: i8, day: i8) -> i16 {
    let year = month_year(article, month, Direction::Nearest);
    // 29 February only exists in leap years: the last one counts.
    (year - 8..=year).rev().find(|&year| Date::new(year, month, day).is_some()).unwrap_or(year)
}

/// The year of a month that is written without one.
pub(super) fn month_year(article: Date, month: i8, direction: Direction) -> i16 {
    let ahead = i16::from(month) - i16::from(article.month());
    let year = article.year();
    match direction {
        Direction::Past if ahead >= 0 => year - 1,
        Direction::Future if ahead <= 0 => year + 1,
        Direction::Past | Direction::Future => year,
        Direction::Nearest if ahead + 12 <= MONTHS_AHEAD => year + 1,
        Direction::Nearest if ahead > MONTHS_AHEAD => year - 1,
        Direction::Nearest => year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn what_is_not_soon_is_past() {
        let december = date(2023, 12, 20);
        assert_eq!(nearest_year(december, 1, 5), 2024);
        assert_eq!(nearest_year(december, 11, 5), 2023);
        assert_eq!(nearest_year(december, 6, 5), 2023);
        let january = date(2024, 1, 5);
        assert_eq!(nearest_year(january, 12, 20), 2023);
        assert_eq!(nearest_year(january, 4, 20), 2024);
        assert_eq!(nearest_year(date(2023, 3, 1), 2, 29), 2020);
    }

    #[test]
    fn past_and_next_are_never_the_month_of_the_article() {
        let september = date(2023, 9, 4);
        assert_eq!(month_year(september, 9, Direction::Past), 2022);
        assert_eq!(month_year(september, 9, Direction::Future), 2024);
        assert_eq!(month_year(september, 8, Direction::Past), 2023);
    }
}

//! Weeks, months and years that are told from the article's: "la semana pasada", "hace dos años".

use super::Reading;
use super::nearest::Direction;
use super::words::Unit;
use crate::article::Date;
use crate::entity::{Edtf, Moment};

/// How far ahead the unit lies that a text points to.
pub(super) fn steps(direction: Direction) -> Option<i32> {
    match direction {
        Direction::Past => Some(-1),
        Direction::This => Some(0),
        Direction::Future => Some(1),
        Direction::Ahead | Direction::Unsaid => None,
    }
}

/// The unit so many units after that of the article.
fn unit(article: Date, unit: Unit, steps: i32) -> Option<Edtf> {
    let weekdays = |first, last| {
        let day = |number| Some(Moment::from(week_and_day(article, steps, number)?));
        Edtf::between(day(first)?, day(last)?)
    };
    match unit {
        Unit::Day => Some(Edtf::at(article.plus_days(steps)?.into())),
        Unit::Week => weekdays(1, 7),
        Unit::Weekend => weekdays(6, 7),
        Unit::Month => {
            let date = article.plus_months(steps)?;
            Moment::month(Some(date.year()), date.month()).map(Edtf::at)
        }
        Unit::Year => {
            let date = article.plus_months(steps.checked_mul(12)?)?;
            Some(Edtf::at(Moment::Year(date.year())))
        }
    }
}

/// The day of the week so many weeks after that of the article.
pub(super) fn week_and_day(article: Date, weeks: i32, weekday: i8) -> Option<Date> {
    article.plus_days(weeks.checked_mul(7)? + i32::from(weekday - article.weekday()))
}

impl Reading<'_> {
    /// "la semana pasada", "este mes", "el próximo año"
    pub(super) fn period(&self, at: usize) -> Option<(Edtf, usize)> {
        let (read, steps, next) = self.pointed_unit(at)?;
        Some((unit(self.date?, read, steps)?, next))
    }

    /// A unit, how far ahead it lies, and the token after it.
    pub(super) fn pointed_unit(&self, at: usize) -> Option<(Unit, i32, usize)> {
        let words = self.phrase.words;
        let pointed =
            self.phrase.pointed(at, words.turns, |at| self.phrase.one_of(at, words.units))?;
        Some((pointed.noun, steps(pointed.direction)?, pointed.next))
    }

    /// "hace dos años", "two years ago"
    pub(super) fn ago(&self, at: usize) -> Option<(Edtf, usize)> {
        let words = self.phrase.words;
        let number = self.phrase.skip(at, words.ago_before);
        let (count, next) = self.number(number)?;
        let (counted, mut next) = self.phrase.one_of(next, words.counted)?;
        let after = self.phrase.adjacent(next) && self.phrase.is(next, words.ago_after);
        let before = number > at
            && (!words.ago_heads_a_clause
                || self.phrase.begins_a_clause(at) && self.phrase.ends_a_clause(next - 1));
        if after {
            next += 1;
        }
        let is_one = (before || after)
            && (at + 1..next).all(|at| self.phrase.adjacent(at))
            && !self.phrase.preceded(at, words.lasting_before)
            && !self.phrase.is(next, words.lasting_after);
        Some((unit(self.date.filter(|_| is_one)?, counted, -count)?, next))
    }

    /// A small number, in a word or in digits.
    fn number(&self, at: usize) -> Option<(i32, usize)> {
        self.phrase.one_of(at, self.phrase.words.numbers).or_else(|| {
            let word = &self.phrase.tokens.get(at)?.lower;
            let number = word.parse().ok().filter(|_| word.len() <= 3)?;
            Some((number, at + 1))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::recognise::dates::tests::{reads, reads_none};

    #[test]
    fn a_week_is_its_monday_to_its_sunday() {
        reads("es", "La semana pasada,", "La semana pasada", "2023-08-28/2023-09-03");
        reads("es", "la pasada semana", "la pasada semana", "2023-08-28/2023-09-03");
        reads("es", "desde esta semana", "esta semana", "2023-09-04/2023-09-10");
        reads("es", "la semana que viene", "la semana que viene", "2023-09-11/2023-09-17");
        reads("es", "el pasado fin de semana", "el pasado fin de semana", "2023-09-02/2023-09-03");
        reads("pt", "na próxima semana", "na próxima semana", "2023-09-11/2023-09-17");
        reads("pt", "a reunião da semana passada", "semana passada", "2023-08-28/2023-09-03");
        reads("en", "Last week CNN reported", "Last week", "2023-08-28/2023-09-03");
        reads("en", "over this coming weekend", "this coming weekend", "2023-09-16/2023-09-17");
    }

    #[test]
    fn months_and_years() {
        reads("es", "desde el mes pasado", "el mes pasado", "2023-08");
        reads("es", "se verían este mismo mes", "este mismo mes", "2023-09");
        reads("es", "tres veces este año", "este año", "2023");
        reads("es", "las cifras del año pasado", "año pasado", "2022");
        reads("pt", "no mês passado.", "no mês passado", "2023-08");
        reads("pt", "no ano que vem", "no ano que vem", "2024");
        reads("pt", "a colheita deste ano", "deste ano", "2023");
        reads("en", "next month", "next month", "2023-10");
        reads("en", "last year's budget", "last year", "2022");
    }

    #[test]
    fn how_long_is_not_when() {
        reads_none("es", "la última semana, el último año, un año y cada mes, el fin de semana");
        reads_none("en", "over the last week, in his last year, the year, weeks");
        reads_none("es", "desde hace dos años; hace dos años que no se ven");
        reads_none("pt", "está preso há dois anos");
        reads_none("en", "for two years, more than two years ago");
    }

    #[test]
    fn how_long_ago() {
        reads("es", "se vieron hace dos años", "hace dos años", "2021");
        reads("es", "hace una semana", "hace una semana", "2023-08-28/2023-09-03");
        reads("es", "hace 10 días", "hace 10 días", "2023-08-25");
        reads("pt", "Há três anos, o Brasil", "Há três anos", "2020");
        reads("pt", "dois meses atrás", "dois meses atrás", "2023-07");
        reads("en", "three years ago", "three years ago", "2020");
        reads("en", "a month ago", "a month ago", "2023-08");
    }
}

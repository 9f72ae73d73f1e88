//! Dates that are told from the one before: "ese mismo día", "el 29 de ese mes".

use super::Reading;
use super::words::Unit;
use crate::entity::{Edtf, Moment};

impl Reading<'_> {
    /// "ese mismo día", "that same month", "naquele mesmo ano": that of the date told before. It
    /// may be told in the text before this one.
    pub(super) fn same(&self, at: usize) -> Option<(Edtf, usize)> {
        let same = self.phrase.pointing_back(at)?;
        if !self.phrase.is(same, self.phrase.words.same) || !self.phrase.adjacent(same) {
            return None;
        }
        let (unit, next) = self.phrase.unit(same + 1)?;
        let told = self.last.map(|(date, _)| date).or(self.told)?;
        Some((Edtf::at(of(told, unit)?), next))
    }

    /// "29 de ese mes", "29th of the same month": a day of the month that was told before; "5 de
    /// este mes", "5 del mes pasado": of one that is told from the article's
    pub(super) fn day_of_a_told_month(&self, at: usize) -> Option<(Edtf, usize)> {
        let (day, next) = self.phrase.day(at)?;
        if !self.phrase.adjacent(next) {
            return None;
        }
        let words = self.phrase.words;
        let of_it = self.phrase.skip(next, words.of);
        // "Deste", "daquele": Portuguese writes both in one.
        let in_one = || self.phrase.tokens.get(next).is_some_and(|it| it.lower.starts_with('d'));
        if of_it == next && !in_one() {
            return None;
        }
        let (month, end) = match self.pointed_unit(of_it) {
            Some((Unit::Month, steps, end)) => {
                let date = self.date?.plus_months(steps)?;
                (Moment::month(Some(date.year()), date.month())?, end)
            }
            _ => {
                let back = self.phrase.pointing_back(of_it);
                let same = back.unwrap_or_else(|| self.phrase.skip(of_it, words.articles));
                let noun = self.phrase.skip(same, words.same);
                if back.is_none() && noun == same {
                    return None;
                }
                let (_, end) = self.phrase.unit(noun).filter(|(unit, _)| *unit == Unit::Month)?;
                let told = self.last.map(|(date, _)| date).or(self.told)?;
                (of(told, Unit::Month)?, end)
            }
        };
        let Moment::Month(year, month) = month else { return None };
        let is_one = (next..end).all(|at| self.phrase.adjacent(at));
        Some((Edtf::at(Moment::day(year, month, day).filter(|_| is_one)?), end))
    }
}

impl super::phrase::Phrase<'_> {
    /// The token after a word that points back: "ese", "that". Some belong together with what
    /// stands before it: "nesse", "daquele".
    fn pointing_back(&self, at: usize) -> Option<usize> {
        self.is(at, self.words.back).then_some(at + 1)
    }

    /// One day, month or year.
    fn unit(&self, at: usize) -> Option<(Unit, usize)> {
        self.one_of(at, self.words.counted).filter(|_| self.adjacent(at))
    }
}

/// The day, the month or the year that a date is or lies in.
fn of(date: Edtf, unit: Unit) -> Option<Moment> {
    let of = |moment: Moment| match (unit, moment) {
        (Unit::Day, Moment::Day(..)) => Some(moment),
        (Unit::Month, Moment::Month(year, month) | Moment::Day(year, month, _)) => {
            Moment::month(year, month)
        }
        (Unit::Year, _) => moment.year().map(Moment::Year),
        _ => None,
    };
    let from = of(date.from())?;
    (date.to().is_none_or(|to| of(to) == Some(from))).then_some(from)
}

#[cfg(test)]
mod tests {
    use crate::article::Date;
    use crate::language::Language;
    use crate::recognise::dates::tests::{dates, reads, reads_none};
    use crate::recognise::{Context, DateRules, Meaning, Recogniser};

    /// The last date of a text.
    #[track_caller]
    fn ends_with(language: &str, text: &str, written: &str, edtf: &str) {
        let last = dates(language, text).pop();
        assert_eq!(last, Some((written.to_owned(), edtf.to_owned())), "{text}");
    }

    #[test]
    fn the_same_day_is_that_of_the_date_before() {
        let spanish = "Firmó el 12 de junio de 1985. Ese mismo día firmó Soares";
        ends_with("es", spanish, "Ese mismo día", "1985-06-12");
        ends_with("es", "murió en mayo de 1990; aquel mismo año", "aquel mismo año", "1990");
        ends_with("es", "el 3 de mayo de 1990, y ese mismo mes", "ese mismo mes", "1990-05");
        ends_with("en", "On May 3, 1990, and that same day", "that same day", "1990-05-03");
        ends_with("en", "In May 1990; that very month", "that very month", "1990-05");
        let portuguese = "Chegou em 3 de maio de 1990 e, nesse mesmo dia, partiu";
        ends_with("pt", portuguese, "nesse mesmo dia", "1990-05-03");
        ends_with("pt", "em maio de 1990. Naquele mesmo ano", "Naquele mesmo ano", "1990");
    }

    #[test]
    fn a_day_of_the_month_that_was_told_before() {
        ends_with("es", "el 3 de mayo de 1990 y el 29 de ese mes", "29 de ese mes", "1990-05-29");
        ends_with("es", "en mayo de 1990. El 29 del mismo mes", "29 del mismo mes", "1990-05-29");
        let same = "29 de ese mismo mes";
        ends_with("es", "en mayo de 1990. El 29 de ese mismo mes,", same, "1990-05-29");
        let english = "In May 1990; on the 29th of that month he";
        ends_with("en", english, "29th of that month", "1990-05-29");
        let english = "In May 1990; on the 29th of the same month he";
        ends_with("en", english, "29th of the same month", "1990-05-29");
        let portuguese = "em maio de 1990, e no dia 29 daquele mês";
        ends_with("pt", portuguese, "29 daquele mês", "1990-05-29");
        ends_with("pt", "em maio de 1990. Em 29 do mesmo mês", "29 do mesmo mês", "1990-05-29");
    }

    #[test]
    fn a_day_of_the_articles_month_or_of_one_beside_it() {
        reads("es", "el 5 de este mes", "5 de este mes", "2023-09-05");
        reads("es", "el 29 del mes pasado", "29 del mes pasado", "2023-08-29");
        reads("es", "el 3 del próximo mes", "3 del próximo mes", "2023-10-03");
        reads("en", "on the 5th of this month", "5th of this month", "2023-09-05");
        reads("en", "the 29th of last month", "29th of last month", "2023-08-29");
        reads("pt", "no dia 5 deste mês", "5 deste mês", "2023-09-05");
        reads("pt", "em 29 do mês passado", "29 do mês passado", "2023-08-29");
    }

    #[test]
    fn where_no_such_date_was_told_there_is_none() {
        reads_none("es", "Ese mismo día llegó. El 29 de ese mes se fue, ese mismo año");
        reads("es", "atendió a 29 este mes", "este mes", "2023-09");
        reads("pt", "atendeu 29 neste mês", "neste mês", "2023-09");
        assert_eq!(dates("es", "En 1990 nació. Ese mismo día; el 29 de ese mes").len(), 1);
        assert_eq!(dates("es", "del 3 al 5 de mayo de 1990; ese mismo día").len(), 1);
        assert_eq!(dates("es", "el 3 de febrero de 1990; el 30 de ese mes").len(), 1);
        assert_eq!(dates("en", "On May 3, 1990; that day, the same day and that year").len(), 1);
    }

    #[test]
    fn it_may_be_told_in_the_text_before() {
        let language = Language::spanish();
        let read = |text| {
            let told = Some("1985-06-12".parse().unwrap());
            let context = Context { text, language: &language, date: Date::new(2023, 9, 4), told };
            let found = DateRules.candidates(context).into_iter();
            found.map(|candidate| candidate.meaning).collect::<Vec<_>>()
        };
        assert_eq!(read("Ese mismo día"), [Meaning::Date("1985-06-12".parse().unwrap())]);
        // A year that is left out isn't: it is that of the article.
        assert_eq!(read("El 3 de julio"), [Meaning::Date("2023-07-03".parse().unwrap())]);
    }
}

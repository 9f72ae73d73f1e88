//! Days by their number, and stretches of them: "13 de septiembre", "September 10–13, 2023".

use super::nearest::{self, Direction};
use super::phrase::Join;
use super::{Reading, Written};
use crate::article::Date;
use crate::entity::{Edtf, Moment};

impl Reading<'_> {
    /// "2023-09-13"
    pub(super) fn iso_day(&self, at: usize) -> Option<(Edtf, usize)> {
        let end = self.phrase.tokens.get(at + 2)?.span.end;
        let begin = &self.phrase.tokens[at];
        if !begin.lower.starts_with(char::is_numeric) {
            return None;
        }
        let moment: Moment = self.phrase.text[begin.span.start..end].parse().ok()?;
        Some((Edtf::at(moment), at + 3))
    }

    /// "10 al 13 de septiembre de 2023", "lunes 10 y martes 11 de julio", "September 10–13, 2023"
    pub(super) fn days_of_one_month(&self, at: usize) -> Option<(Edtf, usize)> {
        let (month_first, (month, next)) = match self.phrase.month_name(at) {
            Some(read) if self.phrase.words.month_first => (true, read),
            Some(_) => return None,
            None => (false, (0, at)),
        };
        let (from, next) = self.phrase.day(self.after_weekday(next))?;
        let (joined, next) = self.phrase.to(self.phrase.between(at), next)?;
        let (to, next) = self.phrase.day(self.after_weekday(next))?;
        let (month, next) = if month_first { (month, next) } else { self.phrase.of_month(next)? };
        if joined == Join::And && to != from + 1 {
            return None;
        }
        let (year, next) = self.year_after(next);
        let year = self.year_of(at, year, (month, to));
        let day = |day| Moment::day(year, month, day);
        Some((Edtf::between(day(from)?, day(to)?)?, next))
    }

    /// "27 de febrero al 3 de marzo"
    pub(super) fn days_of_two_months(&self, at: usize) -> Option<(Edtf, usize)> {
        let (from, next) = self.day_month(self.after_weekday(at))?;
        let (joined, next) = self.phrase.to(self.phrase.between(at), next)?;
        let (to, next) = self.day_month(self.after_weekday(next))?;
        if joined == Join::And {
            return None;
        }
        let end_year = self.year_of(at, to.year, (to.month, to.day));
        let begins_a_year_before = (from.month, from.day) > (to.month, to.day);
        let start_year =
            from.year.or(end_year.map(|year| if begins_a_year_before { year - 1 } else { year }));
        let from = Moment::day(start_year, from.month, from.day)?;
        let to = Moment::day(end_year, to.month, to.day)?;
        Some((Edtf::between(from, to)?, next))
    }

    /// "miércoles 16 de julio", "Tuesday, June 12, 2018", "martes 25": a day that has this number
    /// and this day of the week, which tells month or year where they are left out
    pub(super) fn weekday_and_day(&self, at: usize) -> Option<(Edtf, usize)> {
        let (weekday, next) = self.phrase.weekday(at)?;
        let comma = self.phrase.gap(next) == ", ";
        if !comma && !self.phrase.adjacent(next) {
            return None;
        }
        let next = self.phrase.skip(next, self.phrase.words.day_word);
        if let Some((Written { day, month, year }, next)) = self.day_month(next) {
            let is_it = |year: &i16| {
                Date::new(*year, month, day).is_some_and(|date| date.weekday() == weekday)
            };
            let likely = self.year_of(at, None, (month, day));
            let fitting = likely.and_then(|y| [y, y - 1, y + 1].into_iter().find(is_it));
            return Some((Edtf::at(Moment::day(year.or(fitting).or(likely), month, day)?), next));
        }
        let alone = !comma || self.phrase.ends_a_clause(next);
        let (day, next) = self.phrase.day(next).filter(|_| alone)?;
        let date = nearest::numbered(self.date?, day, Some(weekday), Direction::Unsaid)?;
        Some((Edtf::at(date.into()), next))
    }

    /// "el pasado 16 de julio", "3 de mayo próximo", "el pasado día 16"
    pub(super) fn pointed_day(&self, at: usize) -> Option<(Edtf, usize)> {
        let words = self.phrase.words;
        let day = |at| {
            let number = self.phrase.skip(at, words.day_word);
            if let Some((day, month, next)) = self.day_and_month(number) {
                return Some(((day, Some(month)), next));
            }
            let (day, next) = self.phrase.day(number).filter(|_| number > at)?;
            Some(((day, None), next))
        };
        let pointed = self.phrase.pointed(at, words.turns_of_days, day)?;
        let (day, month) = pointed.noun;
        let direction = pointed.direction;
        if !matches!(direction, Direction::Past | Direction::Future) {
            return None;
        }
        let Some(month) = month else {
            let date = nearest::numbered(self.date?, day, None, direction)?;
            return Some((Edtf::at(date.into()), pointed.next));
        };
        let (year, next) = self.year_after(pointed.next);
        let year =
            year.or(self.date.map(|article| nearest::day_year(article, month, day, direction)));
        Some((Edtf::at(Moment::day(year, month, day)?), next))
    }

    pub(super) fn single_day(&self, at: usize) -> Option<(Edtf, usize)> {
        let (Written { day, month, year }, next) = self.day_month(at)?;
        let year = self.year_of(at, year, (month, day));
        Some((Edtf::at(Moment::day(year, month, day)?), next))
    }

    /// "13 de septiembre de 2023", "September 13, 2023"
    fn day_month(&self, at: usize) -> Option<(Written, usize)> {
        let (day, month, after) = self.day_and_month(at)?;
        let (year, next) = self.year_after(after);
        if year.is_none() && self.is_a_name(at, after - 1) {
            return None;
        }
        Some((Written { day, month, year }, next))
    }

    /// Whether a month with a capital makes a name: "avenida 9 de Julio", "Ponte 25 de Abril".
    fn is_a_name(&self, at: usize, month: usize) -> bool {
        let after_a_name = || {
            at > 0
                && self.phrase.adjacent(at)
                && self.phrase.capital(at - 1)
                && !self.phrase.begins_a_clause(at - 1)
        };
        !self.phrase.words.month_first
            && !self.phrase.common(month)
            && (self.phrase.words.small_months || after_a_name())
    }

    /// "13 de septiembre", "September 13"
    fn day_and_month(&self, at: usize) -> Option<(i8, i8, usize)> {
        if let Some((day, next)) = self.phrase.day(at) {
            let (month, next) = self.phrase.of_month(next)?;
            return Some((day, month, next));
        }
        let (month, next) = self.phrase.month_name(at).filter(|_| self.phrase.words.month_first)?;
        let (day, next) = self.phrase.adjacent(next).then(|| self.phrase.day(next))??;
        Some((day, month, next))
    }

    /// The token after a weekday, if one stands here.
    pub(super) fn after_weekday(&self, at: usize) -> usize {
        let after = self.phrase.weekday(at).map(|(_, next)| next);
        after.filter(|_| self.phrase.adjacent(at) || at == 0).unwrap_or(at)
    }
}

#[cfg(test)]
mod tests {
    use crate::recognise::dates::tests::{dates, reads, reads_none};

    #[test]
    fn spanish_days() {
        reads("es", "el 13 de septiembre de 2023,", "13 de septiembre de 2023", "2023-09-13");
        reads("es", "el 13 de septiembre", "13 de septiembre", "2023-09-13");
        reads("es", "el 1 de enero del 2020", "1 de enero del 2020", "2020-01-01");
        reads("es", "el primero de mayo", "primero de mayo", "2023-05-01");
        reads("es", "los días 5 y 20 de mayo", "20 de mayo", "2023-05-20");
    }

    #[test]
    fn spanish_stretches_of_days() {
        let from_10_to_13 = "2023-09-10/2023-09-13";
        reads("es", "del 10 al 13 de septiembre.", "10 al 13 de septiembre", from_10_to_13);
        reads("es", "entre el 10 y el 13 de septiembre", "10 y el 13 de septiembre", from_10_to_13);
        reads("es", "10-13 de septiembre", "10-13 de septiembre", from_10_to_13);
        reads(
            "es",
            "los días 18 y 19 de junio de 2024",
            "18 y 19 de junio de 2024",
            "2024-06-18/2024-06-19",
        );
        reads(
            "es",
            "del 27 de febrero al 3 de marzo de 2019",
            "27 de febrero al 3 de marzo de 2019",
            "2019-02-27/2019-03-03",
        );
        reads(
            "es",
            "del 30 de diciembre al 2 de enero de 2020",
            "30 de diciembre al 2 de enero de 2020",
            "2019-12-30/2020-01-02",
        );
        reads(
            "es",
            "del lunes 3 al jueves 6 de julio",
            "lunes 3 al jueves 6 de julio",
            "2023-07-03/2023-07-06",
        );
    }

    #[test]
    fn english_days() {
        reads("en", "On June 12, 2018, they met", "June 12, 2018", "2018-06-12");
        reads("en", "on 12 June 2018", "12 June 2018", "2018-06-12");
        reads("en", "on the 12th of June", "12th of June", "2023-06-12");
        reads("en", "September 10–13, 2023", "September 10–13, 2023", "2023-09-10/2023-09-13");
        reads(
            "en",
            "from 10 to 13 September 2023",
            "10 to 13 September 2023",
            "2023-09-10/2023-09-13",
        );
    }

    #[test]
    fn portuguese_days() {
        reads("pt", "em 25 de abril de 2019", "25 de abril de 2019", "2019-04-25");
        reads("pt", "em 1º de janeiro", "1º de janeiro", "2023-01-01");
        reads(
            "pt",
            "de 10 a 13 de setembro de 2023",
            "10 a 13 de setembro de 2023",
            "2023-09-10/2023-09-13",
        );
    }

    #[test]
    fn the_day_of_the_week_belongs_to_it() {
        reads("es", "el miércoles 16 de agosto", "miércoles 16 de agosto", "2023-08-16");
        reads("es", "el lunes, 12 de junio de 2023", "lunes, 12 de junio de 2023", "2023-06-12");
        reads("en", "on Tuesday, June 12, 2018,", "Tuesday, June 12, 2018", "2018-06-12");
        reads("pt", "terça-feira, 12 de junho", "terça-feira, 12 de junho", "2023-06-12");
    }

    #[test]
    fn the_day_of_the_week_tells_month_and_year() {
        reads("es", "el jueves 3 de noviembre", "jueves 3 de noviembre", "2022-11-03");
        reads("es", "aterrizó el martes 29 y", "martes 29", "2023-08-29");
        reads("es", "el jueves 1-0", "el jueves", "2023-08-31");
        reads("pt", "na quarta-feira, 30, em", "quarta-feira, 30", "2023-08-30");
    }

    #[test]
    fn a_street_is_no_day() {
        reads_none("es", "la avenida 9 de Julio y el estadio Primero de Mayo");
        reads("es", "EL 9 DE JULIO", "9 DE JULIO", "2023-07-09");
        reads_none("pt", "na Ponte 25 de Abril");
        reads("pt", "Em 9 de Julho", "9 de Julho", "2023-07-09");
    }

    #[test]
    fn which_way_a_day_lies() {
        reads("es", "el pasado 16 de julio", "el pasado 16 de julio", "2023-07-16");
        reads("es", "el próximo 3 de mayo", "el próximo 3 de mayo", "2024-05-03");
        reads("es", "el pasado día 16", "el pasado día 16", "2023-08-16");
        reads("pt", "no último dia 16 de julho", "no último dia 16 de julho", "2023-07-16");
        reads("pt", "no próximo dia 3", "no próximo dia 3", "2023-10-03");
        reads("en", "last June 12", "last June 12", "2023-06-12");
    }

    #[test]
    fn iso_days_and_days_that_do_not_exist() {
        reads("es", "el 2023-09-13", "2023-09-13", "2023-09-13");
        assert_eq!(
            dates("es", "el 31 de febrero de 2023"),
            [("febrero de 2023".into(), "2023-02".into())]
        );
    }
}

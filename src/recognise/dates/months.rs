//! Months and stretches of them: "abril de 2019", "el pasado mes de julio", "de enero a marzo".

use super::Reading;
use super::nearest::{Direction, month_year};
use super::phrase::Join;
use crate::entity::{Edtf, Moment};

impl Reading<'_> {
    /// "de enero a marzo de 2019", "January–March 2019"
    pub(super) fn months(&self, at: usize) -> Option<(Edtf, usize)> {
        let opening = self.phrase.opening(at);
        let (between, next) = opening.unwrap_or((false, at));
        let (from, next) = self.phrase.month_name(next)?;
        let (from_year, next) = self.year_after(next);
        let (joined, next) = self.phrase.to(between, next)?;
        let (to, next) = self.phrase.month_name(next)?;
        let (year, next) = self.year_after(next);
        if joined == Join::And || opening.is_none() && year.is_none() {
            return None;
        }
        let to_year = self.year_of_month(at, year, to);
        let a_year_before = i16::from(from > to);
        let from_year = from_year.or(to_year.map(|year| year - a_year_before));
        Some((Edtf::between(Moment::month(from_year, from)?, Moment::month(to_year, to)?)?, next))
    }

    /// "el pasado mes de julio", "julio pasado", "last July"
    pub(super) fn pointed_month(&self, at: usize) -> Option<(Edtf, usize)> {
        let words = self.phrase.words;
        let name = |at| {
            let word = self.phrase.skip(at, words.month_word);
            let of = if word > at { self.phrase.skip(word, words.of) } else { at };
            self.phrase.month_name(of).filter(|_| (at + 1..=of).all(|at| self.phrase.adjacent(at)))
        };
        let pointed = self.phrase.pointed(at, words.turns_of_days, name)?;
        let direction = Some(pointed.direction).filter(|way| *way != Direction::Unsaid)?;
        let (year, next) = self.year_after(pointed.next);
        let year = year.or(self.date.map(|date| month_year(date, pointed.noun, direction)));
        Some((Edtf::at(Moment::month(year, pointed.noun)?), next))
    }

    /// "abril de 2019"; a month alone only where a preposition or "mes de" shows that it is one
    pub(super) fn month(&self, at: usize) -> Option<(Edtf, usize)> {
        let words = self.phrase.words;
        let (month, next) = self.phrase.month_name(at)?;
        let (year, next) = self.year_after(next);
        // "Rio de Janeiro", "Plaza de Mayo", but "mês de Abril"
        let in_a_name = !words.month_first
            && !self.phrase.common(at)
            && self.phrase.preceded(at, words.of)
            && !self.phrase.preceded(at - 1, words.month_word);
        let shown = self.phrase.preceded(at, words.before_month) && !in_a_name
            || self.goes_on(at, |before| matches!(before, Moment::Month(..)));
        if year.is_none() && !shown {
            return None;
        }
        Some((Edtf::at(Moment::month(self.year_of_month(at, year, month), month)?), next))
    }
}

#[cfg(test)]
mod tests {
    use crate::recognise::dates::tests::{dates, reads, reads_none};

    #[test]
    fn months_of_a_year() {
        reads("es", "en abril de 2019 durante", "abril de 2019", "2019-04");
        reads("es", "a mediados de mayo de 2021", "mayo de 2021", "2021-05");
        reads("es", "en octubre de este año", "octubre de este año", "2023-10");
        reads("es", "en mayo del año pasado", "mayo del año pasado", "2022-05");
        reads("en", "in April 2019", "April 2019", "2019-04");
        reads("pt", "em outubro de 92, em", "outubro de 92", "1992-10");
        reads("en", "in December of ’74 the", "December of ’74", "1974-12");
        reads("en", "in October last year", "October last year", "2022-10");
        reads("pt", "em abril de 2019", "abril de 2019", "2019-04");
        reads("pt", "sim em outubro deste ano", "outubro deste ano", "2023-10");
    }

    #[test]
    fn months_alone() {
        reads("es", "desde marzo", "marzo", "2023-03");
        reads("es", "en diciembre", "diciembre", "2023-12");
        reads("es", "en enero", "enero", "2023-01");
        reads("en", "since May", "May", "2023-05");
        reads("pt", "a finais de maio", "maio", "2023-05");
        reads_none("es", "Abril; la Plaza de Mayo");
        reads("pt", "durante o mês de Abril", "Abril", "2023-04");
        reads_none("pt", "no Rio de Janeiro");
        reads_none("en", "They may march on. May 3000 come");
    }

    #[test]
    fn one_month_after_another() {
        let months = dates("es", "en mayo y junio");
        assert_eq!(months, [("mayo".into(), "2023-05".into()), ("junio".into(), "2023-06".into())]);
    }

    #[test]
    fn which_way_a_month_lies() {
        reads("es", "el pasado mes de julio, en", "el pasado mes de julio", "2023-07");
        reads("es", "informe del pasado mes de marzo", "pasado mes de marzo", "2023-03");
        reads("es", "el pasado septiembre", "el pasado septiembre", "2022-09");
        reads("es", "en julio pasado", "julio pasado", "2023-07");
        reads("es", "el próximo mes de octubre", "el próximo mes de octubre", "2023-10");
        reads("en", "last July", "last July", "2023-07");
        reads("pt", "no passado mês de julho", "no passado mês de julho", "2023-07");
        reads("pt", "em julho passado", "julho passado", "2023-07");
    }

    #[test]
    fn stretches_of_months() {
        let winter = "2019-01/2019-03";
        reads("es", "de enero a marzo de 2019", "de enero a marzo de 2019", winter);
        reads("es", "entre junio y agosto", "entre junio y agosto", "2023-06/2023-08");
        reads(
            "es",
            "de noviembre a febrero de 2020",
            "de noviembre a febrero de 2020",
            "2019-11/2020-02",
        );
        reads("en", "January–March 2019", "January–March 2019", winter);
        reads("en", "from January to March 2019", "from January to March 2019", winter);
        reads("pt", "entre janeiro e março de 2019", "entre janeiro e março de 2019", winter);
    }
}

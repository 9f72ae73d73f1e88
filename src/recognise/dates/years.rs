//! Years, stretches of them and decades: "en 2018", "de 1989 a 1993", "the 1990s".

use super::Reading;
use super::phrase::{Join, Phrase};
use crate::entity::{Edtf, Moment};

impl Reading<'_> {
    /// "de 1989 a 1993", "entre 1989 y 1993", "1989-1993"
    pub(super) fn years(&self, at: usize) -> Option<(Edtf, usize)> {
        let opening = self.phrase.opening(at);
        let (between, from_at) = opening.unwrap_or((false, at));
        let from = self.phrase.four_digits(from_at)?;
        let (joined, to_at) = self.phrase.to(between, from_at + 1)?;
        let to = self.phrase.four_digits(to_at)?;
        let dash = to_at == from_at + 1;
        let counts = self.phrase.is_round(from) || self.phrase.is_round(to);
        if joined == Join::And
            || opening.is_none() && !dash
            || counts && self.phrase.a_noun_follows(to_at)
        {
            return None;
        }
        Some((Edtf::between(Moment::Year(from), Moment::Year(to))?, to_at + 1))
    }

    /// Four digits that what stands around them shows to be a year: "en 2018", "(1976)"
    pub(super) fn year(&self, at: usize) -> Option<(Edtf, usize)> {
        let year = self.phrase.four_digits(at)?;
        let another = || {
            self.goes_on(at, |before| matches!(before, Moment::Year(_)))
                && !self.phrase.a_noun_follows(at)
        };
        let is_one = self.phrase.tells_a_year(at, year) || another();
        is_one.then_some((Edtf::at(Moment::Year(year)), at + 1))
    }

    /// "década de 1990", "los años noventa", "the 1990s"
    pub(super) fn decade(&self, at: usize) -> Option<(Edtf, usize)> {
        let words = self.phrase.words;
        let next = words.decade.iter().find_map(|phrase| self.phrase.said(at, phrase))?;
        let lower = &self.phrase.tokens.get(next).filter(|_| self.phrase.adjacent(next))?.lower;
        let by_name = self.phrase.one_of(next, words.tens);
        let first = match by_name {
            Some((ten, _)) => 1900 + ten,
            None => match self.phrase.digits_of_a_decade(lower)? {
                // The twenties may be of either century.
                ten @ 30..=90 => 1900 + ten,
                year @ 1500..=2090 => year,
                _ => return None,
            },
        };
        let decade = Edtf::between(Moment::Year(first), Moment::Year(first + 9))?;
        (first % 10 == 0).then_some((decade, next + 1))
    }
}

impl Phrase<'_> {
    fn tells_a_year(&self, at: usize, year: i16) -> bool {
        let before = self.before_article(at);
        let noun_follows = self.a_noun_follows(at);
        self.preceded(before, self.words.before_year)
            || self.preceded(before, self.words.perhaps_before_year)
                && !(self.is_round(year) && noun_follows)
            || self.preceded(at, self.words.of)
                && (!noun_follows || self.is(at.wrapping_sub(2), self.words.parts_of_year))
                && !self.preceded(at - 1, self.words.about)
            || self.gap(at).ends_with('(') && self.rest(at).starts_with(')')
    }

    /// Whether a number is one that people count with.
    fn is_round(&self, year: i16) -> bool {
        year % 100 == 0
    }

    /// Whether what follows the number may be counted by it: "2000 soldados", "2000 €"
    pub(super) fn a_noun_follows(&self, at: usize) -> bool {
        let sign = self.rest(at).trim_start().starts_with(['%', '€', '$', '£', 'º', '°']);
        sign || self.adjacent(at + 1) && !self.is(at + 1, self.words.after_year)
    }

    /// The number of "1990s" in English, of "1990" elsewhere.
    fn digits_of_a_decade(&self, word: &str) -> Option<i16> {
        let digits = if self.words.month_first { word.strip_suffix('s')? } else { word };
        digits.parse().ok().filter(|_| matches!(digits.len(), 2 | 4))
    }
}

#[cfg(test)]
mod tests {
    use crate::recognise::dates::tests::{dates, reads, reads_none};

    #[test]
    fn years_by_what_stands_around_them() {
        reads("es", "en 2018 hubo", "2018", "2018");
        reads("es", "en el 2000 hubo", "2000", "2000");
        reads("es", "la cumbre de 2018.", "2018", "2018");
        reads("es", "el Mundial de 2010 en Sudáfrica", "2010", "2010");
        reads("es", "al final de 1999 alcanzaban", "1999", "1999");
        reads("es", "a principios de 2019, ya", "2019", "2019");
        reads("es", "una novela (1976) de", "1976", "1976");
        reads("es", "la del año 2000 entre", "2000", "2000");
        reads("en", "in 2018", "2018", "2018");
        reads("en", "since early 2019", "2019", "2019");
        reads("pt", "fundada em 1976,", "1976", "1976");
    }

    #[test]
    fn one_year_after_another() {
        let years = dates("pt", "em 1994 e 1998; en 2001");
        assert_eq!(years, [("1994".into(), "1994".into()), ("1998".into(), "1998".into())]);
    }

    #[test]
    fn numbers_of_things_are_no_years() {
        reads_none("es", "más de 2000 soldados, 1.500 euros y 45 de ellos");
        reads_none("es", "son más de 2000. De 1800 a 2000 metros, hasta 1900 casas");
        reads_none("en", "a crowd of 2000 people, by 1900 votes");
    }

    #[test]
    fn stretches_of_years() {
        reads("es", "gobernó de 1976 a 1990, Von", "de 1976 a 1990", "1976/1990");
        reads("es", "entre 1989 y 1993", "entre 1989 y 1993", "1989/1993");
        reads("es", "Bush (1989-1993) y", "1989-1993", "1989/1993");
        reads("en", "from 1989 to 1993", "from 1989 to 1993", "1989/1993");
        reads("en", "between 1989 and 1993", "between 1989 and 1993", "1989/1993");
        reads("pt", "de 1989 até 1993", "de 1989 até 1993", "1989/1993");
    }

    #[test]
    fn decades() {
        reads("es", "en la década de 1990", "década de 1990", "1990/1999");
        reads("es", "en los años noventa", "los años noventa", "1990/1999");
        reads("pt", "nos anos 80", "anos 80", "1980/1989");
        reads("en", "in the 1990s", "the 1990s", "1990/1999");
        reads_none("es", "los años 20; en los años 2");
    }
}

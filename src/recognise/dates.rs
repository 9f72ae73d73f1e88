//! [`DateRules`]: dates in running text, in Spanish, English and Portuguese.
//!
//! A year that isn't written is taken from the article's date: the one that brings the day or
//! month to within three months after the article, or else to the past (news tells mostly what
//! has been). Without an article's date it stays unknown.

use super::tokens::tokens;
use super::{Candidate, Context, Meaning, Recogniser};
use crate::article::Date;
use crate::entity::{Edtf, Moment, Provenance};

mod nearest;
mod phrase;
mod words;

use nearest::{Direction, month_year, nearest_year};
use phrase::{Join, Phrase};
use words::Words;

/// Finds dates.
#[derive(Clone, Copy, Debug, Default)]
pub struct DateRules;

impl Recogniser for DateRules {
    fn candidates(&self, context: Context<'_>) -> Vec<Candidate> {
        let Some(words) = Words::of(context.language.primary()) else {
            return Vec::new();
        };
        let tokens = tokens(context.text);
        let phrase = Phrase { text: context.text, tokens: &tokens, words };
        let reading = Reading { phrase, date: context.date };
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let Some((date, next)) = reading.date(at) else {
                at += 1;
                continue;
            };
            found.push(Candidate {
                span: tokens[at].span.start..tokens[next - 1].span.end,
                meaning: Meaning::Date(date),
                provenance: Provenance::DateRule,
            });
            at = next;
        }
        found
    }
}

/// A reading of one text. Each rule takes the number of a token and, where it applies, gives
/// what it read and the number of the token after it.
struct Reading<'a> {
    phrase: Phrase<'a>,
    date: Option<Date>,
}

/// A day and month as written, and the year if it was.
#[derive(Clone, Copy)]
struct Written {
    day: i8,
    month: i8,
    year: Option<i16>,
}

impl Reading<'_> {
    fn date(&self, at: usize) -> Option<(Edtf, usize)> {
        self.iso_day(at)
            .or_else(|| self.stretch(at))
            .or_else(|| self.single_day(at))
            .or_else(|| self.relative_month(at))
            .or_else(|| self.month(at))
            .or_else(|| self.year(at))
    }

    /// "2023-09-13"
    fn iso_day(&self, at: usize) -> Option<(Edtf, usize)> {
        let end = self.phrase.tokens.get(at + 2)?.span.end;
        let begin = &self.phrase.tokens[at];
        if !begin.lower.starts_with(char::is_numeric) {
            return None;
        }
        let moment: Moment = self.phrase.text[begin.span.start..end].parse().ok()?;
        Some((Edtf::at(moment), at + 3))
    }

    /// "10 al 13 de septiembre de 2023", "27 de febrero al 3 de marzo", "September 10–13, 2023"
    fn stretch(&self, at: usize) -> Option<(Edtf, usize)> {
        self.days_of_one_month(at).or_else(|| self.days_of_two_months(at))
    }

    fn days_of_one_month(&self, at: usize) -> Option<(Edtf, usize)> {
        let (month_first, (month, next)) = match self.phrase.month_name(at) {
            Some(read) if self.phrase.words.month_first => (true, read),
            Some(_) => return None,
            None => (false, (0, at)),
        };
        let (from, next) = self.phrase.day(next)?;
        let (joined, next) = self.phrase.to(at, next)?;
        let (to, next) = self.phrase.day(next)?;
        let (month, next) = if month_first { (month, next) } else { self.phrase.of_month(next)? };
        if joined == Join::And && to != from + 1 {
            return None;
        }
        let (year, next) = self.phrase.of_year(next);
        let year = self.year_of(year, month, to);
        let day = |day| Moment::day(year, month, day);
        Some((Edtf::between(day(from)?, day(to)?)?, next))
    }

    fn days_of_two_months(&self, at: usize) -> Option<(Edtf, usize)> {
        let (from, next) = self.day_month(at)?;
        let (joined, next) = self.phrase.to(at, next)?;
        let (to, next) = self.day_month(next)?;
        if joined == Join::And {
            return None;
        }
        let end_year = self.year_of(to.year, to.month, to.day);
        let begins_a_year_before = (from.month, from.day) > (to.month, to.day);
        let start_year =
            from.year.or(end_year.map(|year| if begins_a_year_before { year - 1 } else { year }));
        let from = Moment::day(start_year, from.month, from.day)?;
        let to = Moment::day(end_year, to.month, to.day)?;
        Some((Edtf::between(from, to)?, next))
    }

    fn single_day(&self, at: usize) -> Option<(Edtf, usize)> {
        let (Written { day, month, year }, next) = self.day_month(at)?;
        let year = self.year_of(year, month, day);
        Some((Edtf::at(Moment::day(year, month, day)?), next))
    }

    /// "13 de septiembre de 2023", "September 13, 2023"
    fn day_month(&self, at: usize) -> Option<(Written, usize)> {
        let (day, month, next) = match self.phrase.day(at) {
            Some((day, next)) => {
                let (month, next) = self.phrase.of_month(next)?;
                (day, month, next)
            }
            None if self.phrase.words.month_first => {
                let (month, next) = self.phrase.month_name(at)?;
                let (day, next) = self.phrase.adjacent(next).then(|| self.phrase.day(next))??;
                (day, month, next)
            }
            None => return None,
        };
        let (year, next) = self.phrase.of_year(next);
        Some((Written { day, month, year }, next))
    }

    /// "pasado mes de julio", "julio pasado", "last July"
    fn relative_month(&self, at: usize) -> Option<(Edtf, usize)> {
        let (direction, month, next) = match self.phrase.direction(at) {
            Some(direction) => {
                let mut next = at + 1;
                if self.phrase.is(next, self.phrase.words.month_word) {
                    next = self.phrase.skip(next + 1, self.phrase.words.of);
                }
                let (month, next) =
                    self.phrase.adjacent(next).then(|| self.phrase.month_name(next))??;
                (direction, month, next)
            }
            None => {
                let (month, next) = self.phrase.month_name(at)?;
                (self.phrase.adjacent(next).then(|| self.phrase.direction(next))??, month, next + 1)
            }
        };
        let year = self.date.map(|date| month_year(date, month, direction));
        Some((Edtf::at(Moment::month(year, month)?), next))
    }

    /// "abril de 2019"; a month alone only where a preposition or "mes de" shows that it is one
    fn month(&self, at: usize) -> Option<(Edtf, usize)> {
        let (month, next) = self.phrase.month_name(at)?;
        let (year, next) = self.phrase.of_year(next);
        if year.is_none() && !self.phrase.preceded(at, self.phrase.words.before_month) {
            return None;
        }
        let year = year.or(self.date.map(|date| month_year(date, month, Direction::Nearest)));
        Some((Edtf::at(Moment::month(year, month)?), next))
    }

    /// "en 2018": four digits that a preposition shows to be a year
    fn year(&self, at: usize) -> Option<(Edtf, usize)> {
        let year = self.phrase.four_digits(at)?;
        let sure = self.phrase.preceded(at, self.phrase.words.before_year);
        let likely =
            self.phrase.preceded(at, self.phrase.words.of) && self.phrase.ends_a_clause(at);
        (sure || likely).then_some((Edtf::at(Moment::Year(year)), at + 1))
    }

    fn year_of(&self, written: Option<i16>, month: i8, day: i8) -> Option<i16> {
        written.or(self.date.map(|date| nearest_year(date, month, day)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// Every date in the text as written and in EDTF, for an article of 4 September 2023.
    fn dates(language: &str, text: &str) -> Vec<(String, String)> {
        let language: Language = language.parse().unwrap();
        let date = Some(crate::article::Date::new(2023, 9, 4).unwrap());
        DateRules
            .candidates(Context { text, language: &language, date })
            .into_iter()
            .map(|candidate| {
                let Meaning::Date(date) = candidate.meaning else { panic!("{candidate:?}") };
                (text[candidate.span].to_owned(), date.to_string())
            })
            .collect()
    }

    #[track_caller]
    fn reads(language: &str, text: &str, written: &str, edtf: &str) {
        assert_eq!(dates(language, text), [(written.to_owned(), edtf.to_owned())], "{text}");
    }

    #[test]
    fn spanish_days_and_stretches() {
        reads("es", "el 13 de septiembre de 2023,", "13 de septiembre de 2023", "2023-09-13");
        reads("es", "el 13 de septiembre", "13 de septiembre", "2023-09-13");
        reads("es", "el 1 de enero del 2020", "1 de enero del 2020", "2020-01-01");
        reads("es", "el primero de mayo", "primero de mayo", "2023-05-01");
        reads(
            "es",
            "programado del 10 al 13 de septiembre.",
            "10 al 13 de septiembre",
            "2023-09-10/2023-09-13",
        );
        reads(
            "es",
            "entre el 10 y el 13 de septiembre",
            "10 y el 13 de septiembre",
            "2023-09-10/2023-09-13",
        );
        reads(
            "es",
            "los días 18 y 19 de junio de 2024",
            "18 y 19 de junio de 2024",
            "2024-06-18/2024-06-19",
        );
        reads(
            "es",
            "10-13 de septiembre de 2023",
            "10-13 de septiembre de 2023",
            "2023-09-10/2023-09-13",
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
        reads("es", "los días 5 y 20 de mayo", "20 de mayo", "2023-05-20");
    }

    #[test]
    fn spanish_months_and_years() {
        reads("es", "en abril de 2019 durante", "abril de 2019", "2019-04");
        reads("es", "el pasado mes de julio, en", "pasado mes de julio", "2023-07");
        reads("es", "el pasado septiembre", "pasado septiembre", "2022-09");
        reads("es", "en julio pasado", "julio pasado", "2023-07");
        reads("es", "el próximo mes de octubre", "próximo mes de octubre", "2023-10");
        reads("es", "desde marzo", "marzo", "2023-03");
        reads("es", "en diciembre", "diciembre", "2023-12");
        reads("es", "en enero", "enero", "2023-01");
        reads("es", "en 2018 hubo", "2018", "2018");
        reads("es", "la cumbre de 2018.", "2018", "2018");
        assert_eq!(dates("es", "más de 2000 soldados, 1.500 euros y 45 de ellos; Abril"), []);
    }

    #[test]
    fn english_dates() {
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
        reads("en", "in April 2019", "April 2019", "2019-04");
        reads("en", "last July", "last July", "2023-07");
        reads("en", "in 2018", "2018", "2018");
        reads("en", "since May", "May", "2023-05");
        assert_eq!(dates("en", "They may march on. May 3000 come"), []);
    }

    #[test]
    fn portuguese_dates() {
        reads("pt", "em 25 de abril de 2019", "25 de abril de 2019", "2019-04-25");
        reads(
            "pt",
            "de 10 a 13 de setembro de 2023",
            "10 a 13 de setembro de 2023",
            "2023-09-10/2023-09-13",
        );
        reads("pt", "no passado mês de julho", "passado mês de julho", "2023-07");
        reads("pt", "em julho passado", "julho passado", "2023-07");
        reads("pt", "em abril de 2019", "abril de 2019", "2019-04");
    }

    #[test]
    fn iso_days_and_days_that_do_not_exist() {
        reads("es", "el 2023-09-13", "2023-09-13", "2023-09-13");
        assert_eq!(
            dates("es", "el 31 de febrero de 2023"),
            [("febrero de 2023".into(), "2023-02".into())]
        );
    }

    #[test]
    fn without_an_article_date_the_year_stays_unknown() {
        let language = Language::spanish();
        let text = "el 13 de septiembre";
        let found = DateRules.candidates(Context { text, language: &language, date: None });
        assert_eq!(found[0].meaning, Meaning::Date("XXXX-09-13".parse().unwrap()));
    }
}

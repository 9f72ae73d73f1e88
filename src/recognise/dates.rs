//! [`DateRules`]: dates in running text, in Spanish, English and Portuguese.
//!
//! What a text leaves out is taken from the article's date. "Ayer" and "la semana pasada" are
//! counted from it, and are no dates without it. "Ese mismo día" is that of the date told before. A year that isn't written is that of the day
//! or month told just before, where the story goes on in a year that isn't the article's; else
//! the one that brings the day or month near the article. Without an article's date it stays
//! unknown.

use super::tokens::tokens;
use super::{Candidate, Context, Meaning, Recogniser};
use crate::article::Date;
use crate::entity::{Edtf, Moment, Provenance};

mod days;
mod months;
mod nearest;
mod numbers;
mod periods;
mod phrase;
mod pointed;
mod relative;
mod told;
mod weekdays;
mod words;
mod years;

use nearest::{Direction, day_year, month_year};
use phrase::Phrase;
use words::{Unit, Words};

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
        let (date, told) = (context.date, context.told);
        let mut reading = Reading { phrase, date, told, last: None };
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
            reading.last = Some((date, next));
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
    /// The last date of the texts before this one.
    told: Option<Edtf>,
    /// The last date that was read, and the number of the token after it.
    last: Option<(Edtf, usize)>,
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
        let lower = |at: usize| self.phrase.tokens.get(at).map(|token| token.lower.as_ref());
        if !self.phrase.words.openings.open(lower(at)?, lower(at + 1)) {
            return None;
        }
        self.iso_day(at)
            .or_else(|| self.numbered_day(at))
            .or_else(|| self.days_of_one_month(at))
            .or_else(|| self.days_of_two_months(at))
            .or_else(|| self.day_of_a_told_month(at))
            .or_else(|| self.weekday_and_day(at))
            .or_else(|| self.pointed_day(at))
            .or_else(|| self.single_day(at))
            .or_else(|| self.months(at))
            .or_else(|| self.pointed_month(at))
            .or_else(|| self.month(at))
            .or_else(|| self.years(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.year(at))
            .or_else(|| self.adverb(at))
            .or_else(|| self.same(at))
            .or_else(|| self.ago(at))
            .or_else(|| self.period(at))
            .or_else(|| self.weekday(at))
    }

    /// The year after a day or month, if there is one: "de 2023", "de este año"
    fn year_after(&self, at: usize) -> (Option<i16>, usize) {
        let pointed = || {
            let of = self.phrase.skip(at, self.phrase.words.of);
            let (unit, steps, next) = self.pointed_unit(of)?;
            let is_one = unit == Unit::Year && self.phrase.adjacent(at) && self.phrase.adjacent(of);
            let year = self.date.filter(|_| is_one)?.year();
            Some((year + i16::try_from(steps).ok()?, next))
        };
        let short = || {
            let (year, next) = self.phrase.of_short_year(at)?;
            // The last that ends so, or the one to come.
            let last = self.date?.year() + 1;
            Some((last - (last - year).rem_euclid(100), next))
        };
        match self.phrase.of_year(at).or_else(short).or_else(pointed) {
            Some((year, next)) => (Some(year), next),
            None => (None, at),
        }
    }

    /// The year of a day, written or not.
    fn year_of(&self, at: usize, written: Option<i16>, (month, day): (i8, i8)) -> Option<i16> {
        let year = written.or_else(|| self.year_of_the_story(at, (month, day)));
        year.or_else(|| Some(day_year(self.date?, month, day, self.points(at))))
    }

    /// The year of a month, written or not.
    fn year_of_month(&self, at: usize, written: Option<i16>, month: i8) -> Option<i16> {
        let year = written.or_else(|| self.year_of_the_story(at, (month, 31)));
        year.or_else(|| Some(month_year(self.date?, month, self.points(at))))
    }

    /// Whether a token goes on from a date of its sort: "1998" of "en 1994 y 1998".
    fn goes_on(&self, at: usize, is_such: impl Fn(Moment) -> bool) -> bool {
        let Some((before, end)) = self.last else { return false };
        let joined = end == at && self.phrase.gap(at) == ", "
            || end + 1 == at
                && self.phrase.preceded(at, self.phrase.words.and)
                && self.phrase.adjacent(end);
        joined && before.to().is_none() && is_such(before.from())
    }

    /// Which way the text before a day or month points.
    fn points(&self, at: usize) -> Direction {
        let until = self.phrase.preceded(self.phrase.before_article(at), self.phrase.words.until);
        if until || self.phrase.told_ahead(at) { Direction::Ahead } else { Direction::Unsaid }
    }

    /// The year of the day or month told just before, if what follows is later in it and not
    /// still to come: "el 20 de marzo de 2003, y el 9 de abril".
    fn year_of_the_story(&self, at: usize, later: (i8, i8)) -> Option<i16> {
        let (date, _) = self.last?;
        let (year, told) = match date.to().unwrap_or(date.from()) {
            Moment::Day(year, month, day) => (year?, (month, day)),
            Moment::Month(year, month) => (year?, (month, 1)),
            Moment::Year(_) => return None,
        };
        let of_another_year = self.date.is_some_and(|article| article.year() != year);
        (of_another_year && told <= later && !self.phrase.told_ahead(at)).then_some(year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// Every date in the text as written and in EDTF, for an article of Monday 4 September 2023.
    pub(super) fn dates(language: &str, text: &str) -> Vec<(String, String)> {
        let language: Language = language.parse().unwrap();
        let date = Some(Date::new(2023, 9, 4).unwrap());
        DateRules
            .candidates(Context { text, language: &language, date, told: None })
            .into_iter()
            .map(|candidate| {
                let Meaning::Date(date) = candidate.meaning else { panic!("{candidate:?}") };
                (text[candidate.span].to_owned(), date.to_string())
            })
            .collect()
    }

    #[track_caller]
    pub(super) fn reads(language: &str, text: &str, written: &str, edtf: &str) {
        assert_eq!(dates(language, text), [(written.to_owned(), edtf.to_owned())], "{text}");
    }

    #[track_caller]
    pub(super) fn reads_none(language: &str, text: &str) {
        assert_eq!(dates(language, text), [], "{text}");
    }

    #[test]
    fn without_an_article_date_the_year_stays_unknown_and_yesterday_is_no_date() {
        let language = Language::spanish();
        let text = "ayer y el martes se vieron hace un año, la semana pasada y el 13 de septiembre";
        let found =
            DateRules.candidates(Context { text, language: &language, date: None, told: None });
        let found: Vec<_> = found.into_iter().map(|candidate| candidate.meaning).collect();
        assert_eq!(found, [Meaning::Date("XXXX-09-13".parse().unwrap())]);
    }

    #[test]
    fn a_story_goes_on_in_its_year() {
        let found = dates("es", "Empezó el 20 de marzo de 2003. Cayó el 9 de abril; en diciembre,");
        let found: Vec<_> = found.iter().map(|(_, date)| date.as_str()).collect();
        assert_eq!(found, ["2003-03-20", "2003-04-09", "2003-12"]);
        let back = dates("es", "desde el 20 de marzo de 2003. Llegó ayer. El 9 de abril");
        assert_eq!(back[2].1, "2023-04-09");
        let on = dates("es", "Lo prometió en enero de 2013 y dejará el cargo antes de octubre");
        assert_eq!(on[1].1, "2023-10");
    }
}

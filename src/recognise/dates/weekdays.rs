//! Days that are told by their day of the week: "el martes", "this Friday", "na quinta-feira (4)".

use super::Reading;
use super::nearest::{self, Direction};
use super::periods::week_and_day;
use super::phrase::Phrase;
use super::words::Unit;
use crate::entity::{Edtf, Moment};

/// How many words before a day, and after one that begins a sentence, may tell that it is still
/// to come.
const WORDS_BEFORE: usize = 6;
const WORDS_AFTER: usize = 10;

impl Reading<'_> {
    /// "el martes", "el próximo lunes", "el jueves de la semana pasada"
    pub(super) fn weekday(&self, at: usize) -> Option<(Edtf, usize)> {
        let words = self.phrase.words;
        let article = self.date?;
        let day = |at| self.phrase.weekday(at).map(|(day, next)| ((day, at), next));
        let pointed = self.phrase.pointed(at, words.turns_of_days, day)?;
        let (weekday, noun) = pointed.noun;
        let lone = at == noun && pointed.direction == Direction::Unsaid;
        if lone && !self.phrase.may_be_lone(at) || self.phrase.is_any(at, noun, pointed.next)
            // "el miércoles 16 de julio", which is read from "miércoles" on
            || at < noun && self.weekday_and_day(noun).is_some()
        {
            return None;
        }
        let direction = match pointed.direction {
            Direction::Unsaid | Direction::This if self.phrase.told_ahead(at) => Direction::Ahead,
            direction => direction,
        };
        let of_week = self.phrase.skip(pointed.next, words.of);
        let (date, next) = match self.pointed_unit(of_week) {
            Some((Unit::Week, weeks, next)) => (week_and_day(article, weeks, weekday)?, next),
            _ => {
                let date = self
                    .phrase
                    .in_brackets(pointed.next)
                    .and_then(|day| nearest::numbered(article, day, Some(weekday), direction))
                    .or_else(|| nearest::weekday(article, weekday, direction));
                (date?, pointed.next)
            }
        };
        Some((Edtf::at(Moment::from(date)), next))
    }
}

impl Phrase<'_> {
    /// Whether a weekday without an article is a day of its own.
    fn may_be_lone(&self, at: usize) -> bool {
        let shown = self.preceded(at, self.words.before_weekday);
        if self.words.month_first {
            // "Black Friday"
            return shown || !(at > 0 && self.adjacent(at) && self.capital(at - 1));
        }
        let of_a_part =
            at >= 2 && self.preceded(at, self.words.of) && self.is(at - 2, self.words.parts_of_day);
        // "quarta-feira", which is nothing else
        let in_two_words = self.weekday(at).is_some_and(|(_, next)| next > at + 1);
        shown || of_a_part || in_two_words
    }

    /// Whether the weekday is any of its name, a feast, or one of a month: "every Monday",
    /// "viernes santo", "el último domingo de mayo".
    fn is_any(&self, at: usize, noun: usize, next: usize) -> bool {
        self.is_of_every_week(at, noun, next)
            || self.preceded(at, self.words.not_before_weekday)
            || self.followed(next, self.words.feasts).is_some()
            || self.of_month(next).is_some()
    }

    /// Whether the weekday begins or ends a stretch whose first day has no article: "de
    /// segunda-feira a sexta-feira", "Monday to Friday".
    fn is_of_every_week(&self, at: usize, noun: usize, next: usize) -> bool {
        let bare = |at| {
            let lists = [self.words.before_weekday, self.words.the, self.words.this];
            !lists.into_iter().any(|before| self.preceded(at, before))
        };
        let begins = || self.to(false, next).is_some_and(|(_, to)| self.weekday(to).is_some());
        let ends = || {
            // A weekday is of one word or of two.
            let mut before = (noun.saturating_sub(3)..noun.saturating_sub(1)).rev();
            let ends_there =
                |day: &usize| self.weekday(*day).is_some_and(|(_, end)| end == noun - 1);
            self.preceded(noun, self.words.to) && before.find(ends_there).is_some_and(bare)
        };
        at == noun && bare(at) && begins() || ends()
    }

    /// Whether the text says that the day is still to come: "viajará el lunes", "para el jueves",
    /// "El jueves, antes de regresar, subirán".
    pub(super) fn told_ahead(&self, at: usize) -> bool {
        if self.preceded(at, self.words.ahead_of) {
            return true;
        }
        let before = (1..=at).rev().take(WORDS_BEFORE).take_while(|&at| self.adjacent(at));
        before.map(|at| at - 1).any(|at| self.is_ahead(at))
            || (self.begins_a_clause(at) || self.begins_a_clause(at - 1))
                && self.clause_after(at).any(|at| self.is_ahead(at))
    }

    /// The words after the one that begins a clause, up to the next clause.
    fn clause_after(&self, at: usize) -> impl Iterator<Item = usize> {
        let goes_on = |at: &usize| {
            !self.gap(*at).contains(['.', ';', ':', '?', '!', '\n', '«'])
                && !self.is(*at, self.words.that)
        };
        (at + 1..self.tokens.len()).take(WORDS_AFTER).take_while(goes_on)
    }

    /// Whether the word is a verb of what is to come, or one of planning.
    fn is_ahead(&self, at: usize) -> bool {
        let word = self.tokens[at].lower.as_ref();
        let ends_so = || self.words.ahead_ends.iter().any(|end| word.ends_with(end));
        self.words.ahead.contains(&word) || !self.capital(at) && ends_so()
    }

    /// The number of a day in brackets: "quinta-feira (4)"
    fn in_brackets(&self, at: usize) -> Option<i8> {
        let (day, _) = self.day(at).filter(|_| self.gap(at) == " (")?;
        self.rest(at).starts_with(')').then_some(day)
    }
}

#[cfg(test)]
mod tests {
    use crate::recognise::dates::tests::{reads, reads_none};

    #[test]
    fn the_last_one_or_the_articles_own() {
        reads("es", "llegó el miércoles desde Pekín", "el miércoles", "2023-08-30");
        reads("es", "publica este lunes", "este lunes", "2023-09-04");
        reads("es", "la madrugada del sábado", "sábado", "2023-09-02");
        reads("pt", "ganhou no domingo com", "no domingo", "2023-09-03");
        reads("pt", "Na semifinal, quarta-feira em", "quarta-feira", "2023-08-30");
        reads("pt", "na noite de sábado", "sábado", "2023-09-02");
        reads("pt", "nesta segunda-feira (4)", "nesta segunda-feira", "2023-09-04");
        reads("en", "On Tuesday, a bank", "Tuesday", "2023-08-29");
        reads("en", "Kim said Monday that", "Monday", "2023-09-04");
    }

    #[test]
    fn which_way_the_text_points() {
        reads("es", "el pasado viernes", "el pasado viernes", "2023-09-01");
        reads("es", "El viernes pasado, John", "El viernes pasado", "2023-09-01");
        reads("es", "el próximo lunes", "el próximo lunes", "2023-09-11");
        reads("es", "el martes que viene", "el martes que viene", "2023-09-05");
        reads("pt", "no último sábado", "no último sábado", "2023-09-02");
        reads("pt", "na próxima sexta-feira", "na próxima sexta-feira", "2023-09-08");
        reads("en", "last Sunday", "last Sunday", "2023-09-03");
        reads("en", "this coming Friday", "this coming Friday", "2023-09-08");
    }

    #[test]
    fn what_is_told_to_come_comes() {
        reads("es", "está previsto para el jueves", "el jueves", "2023-09-07");
        reads("es", "se reunirá con Putin el miércoles", "el miércoles", "2023-09-06");
        reads("es", "El jueves, antes de volver, subirán al monte", "El jueves", "2023-09-07");
        reads("es", "El jueves dijo que irá", "El jueves", "2023-08-31");
        reads("en", "On Thursday the two will meet", "Thursday", "2023-09-07");
        reads("pt", "deve viajar na quinta-feira", "na quinta-feira", "2023-09-07");
        reads("en", "They will meet on Thursday", "Thursday", "2023-09-07");
    }

    #[test]
    fn a_day_of_another_week() {
        reads("es", "el jueves de la semana pasada", "el jueves de la semana pasada", "2023-08-31");
        reads("en", "on Tuesday next week", "Tuesday next week", "2023-09-12");
    }

    #[test]
    fn any_such_day_is_none() {
        reads_none("es", "los lunes, cada martes, de lunes a viernes, el viernes santo");
        reads_none("es", "Plácido Domingo y el último domingo de cada mes: el Domingo");
        reads_none("pt", "aos sábados, de segunda-feira a sexta-feira, toda quarta-feira");
        reads_none("en", "every Monday, Monday to Friday, on Black Friday, on Mondays, sunday");
    }
}

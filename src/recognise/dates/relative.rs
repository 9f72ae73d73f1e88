//! Days that are told from the article's by one word: "ayer", "esta mañana", "last night".

use super::Reading;
use crate::entity::{Edtf, Moment};

impl Reading<'_> {
    /// "ayer por la tarde", "hoy jueves": the part of the day and its name belong to it
    pub(super) fn adverb(&self, at: usize) -> Option<(Edtf, usize)> {
        let words = self.phrase.words;
        let (days, next) = self.phrase.one_of(at, words.adverbs)?;
        let is_one = self.phrase.common(at)
            && !self.phrase.preceded(at, words.not_before_adverbs)
            && words.nowadays.iter().all(|phrase| self.phrase.said(at, phrase).is_none());
        let date = self.date.filter(|_| is_one)?.plus_days(days)?;
        let next = self.phrase.followed(next, words.hours).unwrap_or(next);
        let next = self.after_weekday(next);
        Some((Edtf::at(Moment::from(date)), next))
    }
}

#[cfg(test)]
mod tests {
    use crate::recognise::dates::tests::{reads, reads_none};

    #[test]
    fn yesterday_today_and_tomorrow() {
        reads("es", "recibió ayer a Kim", "ayer", "2023-09-03");
        reads("es", "Hoy viaja", "Hoy", "2023-09-04");
        reads("es", "VIAJA HOY A MOSCÚ", "HOY", "2023-09-04");
        reads("es", "llegó anteayer", "anteayer", "2023-09-02");
        reads("es", "llegó antes de ayer", "antes de ayer", "2023-09-02");
        reads("es", "llega mañana", "mañana", "2023-09-05");
        reads("es", "llega pasado mañana", "pasado mañana", "2023-09-06");
        reads("pt", "venceu ontem o jogo", "ontem", "2023-09-03");
        reads("pt", "chega depois de amanhã", "depois de amanhã", "2023-09-06");
        reads("en", "the president met him yesterday.", "yesterday", "2023-09-03");
        reads("en", "the day before yesterday", "the day before yesterday", "2023-09-02");
        reads("en", "Tomorrow's talks", "Tomorrow", "2023-09-05");
    }

    #[test]
    fn the_part_of_the_day_belongs_to_it() {
        reads("es", "ayer por la tarde,", "ayer por la tarde", "2023-09-03");
        reads("es", "mañana por la mañana,", "mañana por la mañana", "2023-09-05");
        reads("es", "prometió anoche", "anoche", "2023-09-03");
        reads("es", "hasta esta mañana", "esta mañana", "2023-09-04");
        reads("es", "informó hoy lunes la radio", "hoy lunes", "2023-09-04");
        reads("es", "esta misma tarde", "esta misma tarde", "2023-09-04");
        reads("pt", "ontem à noite, em", "ontem à noite", "2023-09-03");
        reads("en", "began last night in London", "last night", "2023-09-03");
        reads("en", "tomorrow morning", "tomorrow morning", "2023-09-05");
        reads("en", "this morning", "this morning", "2023-09-04");
    }

    #[test]
    fn the_morning_is_not_tomorrow() {
        reads_none("es", "por la mañana, a media mañana y a la mañana siguiente, esa misma mañana");
        reads("es", "la rueda de prensa de mañana", "mañana", "2023-09-05");
    }

    #[test]
    fn nowadays_and_names_are_no_days() {
        reads_none("es", "hoy en día; hoy por hoy; el diario Hoy");
        reads_none("pt", "hoje em dia");
        reads_none("en", "he told USA Today that the last night of the Proms");
    }
}

//! Days in numbers alone: "13/09/2023".

use super::Reading;
use crate::entity::{Edtf, Moment};

/// What may stand between the numbers.
const BETWEEN: [&str; 3] = ["/", "-", "."];

impl Reading<'_> {
    /// "13/09/2023", "13-9-2023": the day is first; where months may be first too, only what can't
    /// be mistaken is a day
    pub(super) fn numbered_day(&self, at: usize) -> Option<(Edtf, usize)> {
        let between = self.phrase.gap(at + 1);
        let year = self.phrase.four_digits(at + 2)?;
        if !BETWEEN.contains(&between) || self.phrase.gap(at + 2) != between {
            return None;
        }
        let [first, second] = [self.phrase.two_digits(at)?, self.phrase.two_digits(at + 1)?];
        // What goes on is a number of something else: "1.13/09/2023", "13.09.2023.7".
        let goes_on = self.phrase.rest(at + 2).strip_prefix(['/', '-', '.']);
        if self.phrase.gap(at).ends_with(['/', '-', '.', ','])
            || goes_on.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        {
            return None;
        }
        let day = |day, month| Moment::day(Some(year), month, day);
        let day = match (day(first, second), day(second, first)) {
            (Some(day), Some(other)) if self.phrase.words.month_first && day != other => None,
            (Some(day), _) => Some(day),
            (None, other) => other.filter(|_| self.phrase.words.month_first),
        };
        Some((Edtf::at(day?), at + 3))
    }
}

#[cfg(test)]
mod tests {
    use crate::recognise::dates::tests::{reads, reads_none};

    #[test]
    fn the_day_is_first() {
        reads("es", "el 13/09/2023,", "13/09/2023", "2023-09-13");
        reads("es", "firmado el 4/9/2023.", "4/9/2023", "2023-09-04");
        reads("es", "Nota del 13-09-2023", "13-09-2023", "2023-09-13");
        reads("pt", "em 05/06/2022 (sexta)", "05/06/2022", "2022-06-05");
        reads("pt", "Publicado em 1.12.2021.", "1.12.2021", "2021-12-01");
        reads_none("es", "el 09/13/2023, el 31/02/2023 y el 00/01/2023");
    }

    #[test]
    fn in_english_it_is_a_day_only_if_it_can_not_be_mistaken() {
        reads("en", "on 13/09/2023", "13/09/2023", "2023-09-13");
        reads("en", "on 09/13/2023", "09/13/2023", "2023-09-13");
        reads("en", "on 5/5/2023", "5/5/2023", "2023-05-05");
        reads_none("en", "on 05/06/2023");
    }

    #[test]
    fn other_numbers_are_no_days() {
        reads_none("es", "la ley 3/1/13/2023, la versión 1.2.2023.4 y el 1/2 de 10/3/20234");
        reads_none("es", "expediente 12-13/09/2023, 1,10/03/2023 y 10/03-2023");
    }
}

//! The words that dates are written with in each language.

use crate::language::months;

/// The words of one language.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) primary: &'static str,
    /// Further names of months.
    pub(super) also: &'static [(&'static str, i8)],
    /// Whether "September 13" is written, and months with a capital.
    pub(super) month_first: bool,
    /// The first of a month.
    pub(super) first: &'static str,
    /// What may end the number of a day.
    pub(super) ordinals: &'static [&'static str],
    pub(super) of: &'static [&'static str],
    pub(super) to: &'static [&'static str],
    pub(super) and: &'static [&'static str],
    pub(super) between: &'static str,
    pub(super) articles: &'static [&'static str],
    pub(super) month_word: &'static [&'static str],
    pub(super) past: &'static [&'static str],
    pub(super) next: &'static [&'static str],
    /// What shows that a lone month name is a month.
    pub(super) before_month: &'static [&'static str],
    /// What shows that four digits are a year.
    pub(super) before_year: &'static [&'static str],
}

static SPANISH: Words = Words {
    primary: "es",
    also: &[("setiembre", 9)],
    month_first: false,
    first: "primero",
    ordinals: &["º", "°"],
    of: &["de", "del"],
    to: &["al", "a"],
    and: &["y"],
    between: "entre",
    articles: &["el"],
    month_word: &["mes"],
    past: &["pasado"],
    next: &["próximo"],
    before_month: &["en", "de", "desde", "hasta", "durante", "para"],
    before_year: &["en", "desde", "hasta", "año", "durante"],
};

static ENGLISH: Words = Words {
    primary: "en",
    also: &[],
    month_first: true,
    first: "first",
    ordinals: &["st", "nd", "rd", "th"],
    of: &["of"],
    to: &["to", "through"],
    and: &["and"],
    between: "between",
    articles: &["the"],
    month_word: &[],
    past: &["last"],
    next: &["next"],
    before_month: &["in", "since", "until", "of", "during", "by"],
    before_year: &["in", "since", "until", "year", "during"],
};

static PORTUGUESE: Words = Words {
    primary: "pt",
    also: &[],
    month_first: false,
    first: "primeiro",
    ordinals: &["º", "°"],
    of: &["de", "do"],
    to: &["a", "ao"],
    and: &["e"],
    between: "entre",
    articles: &["o"],
    month_word: &["mês"],
    past: &["passado"],
    next: &["próximo"],
    before_month: &["em", "de", "desde", "até", "durante", "para"],
    before_year: &["em", "desde", "até", "ano", "durante"],
};

impl Words {
    /// The words of a language, if its dates are read.
    pub(super) fn of(primary: &str) -> Option<&'static Self> {
        [&SPANISH, &ENGLISH, &PORTUGUESE].into_iter().find(|words| words.primary == primary)
    }

    /// The number of a month by its name in lower case.
    pub(super) fn month(&self, name: &str) -> Option<i8> {
        let names = months(self.primary)?;
        // Of letters that aren't ASCII no month has a capital.
        (1..)
            .zip(names)
            .find(|(_, month)| month.eq_ignore_ascii_case(name))
            .map(|(number, _)| number)
            .or_else(|| self.also.iter().find(|(also, _)| *also == name).map(|(_, number)| *number))
    }
}

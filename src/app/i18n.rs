//! What the interface says, in the language of the archive.

use std::rc::Rc;

use yew::prelude::*;

use super::Tool;

use crate::archive::{Condition, Filter, Join};
use crate::article::Date;
use crate::entity::{Edtf, Entity, EntityKey, Kind, Moment, Provenance};
use crate::language::Language;
use crate::page::{Listing, Named};

mod english;
mod spanish;
mod words;

pub use words::{OtherWords, Words};

use english::ENGLISH;
use spanish::SPANISH;

/// The interface in one language.
#[derive(Clone, Debug)]
pub struct Locale {
    language: Rc<Language>,
    words: Words,
}

// The words follow from the language.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl Locale {
    /// The interface for an archive in this language; in English where we don't speak it.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        Self::with(language, Self::words_for(language))
    }

    /// The interface for an archive in this language, in these words.
    pub(super) fn with(language: &Language, words: Words) -> Self {
        Self { language: Rc::new(language.clone()), words }
    }

    /// The words for an archive in this language. The viewer has none of them itself.
    #[must_use]
    pub fn words_for(language: &Language) -> Words {
        Words::of_table(match language.primary() {
            "es" => &SPANISH,
            _ => &ENGLISH,
        })
    }

    /// The plain words.
    #[must_use]
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// A number and what it counts.
    #[must_use]
    pub(super) fn count(&self, number: usize, (one, many): (&str, &str)) -> String {
        format!("{number} {}", if number == 1 { one } else { many })
    }

    /// How many articles.
    #[must_use]
    pub fn articles(&self, number: usize) -> String {
        self.count(number, self.words.articles())
    }

    /// That there is no such page.
    #[must_use]
    pub fn not_found(&self) -> &'static str {
        self.words.not_found()
    }

    /// What a tool does.
    #[must_use]
    pub fn tool(&self, tool: Tool) -> &'static str {
        match tool {
            Tool::Desk => self.words.own_text(),
            Tool::Packing => self.words.pack(),
            Tool::Corrections => self.words.wrong(),
        }
    }

    /// What a browser calls a page: its own name, if it has one, before that of the site.
    #[must_use]
    pub fn title(&self, page: &str, site: &str) -> String {
        if page.is_empty() { site.to_owned() } else { format!("{page} · {site}") }
    }

    /// A number of bytes, as people say it: in thousands, or in millions with their tenths.
    #[must_use]
    pub(super) fn size(&self, bytes: u64) -> String {
        let tenths = (bytes + 50_000) / 100_000;
        if tenths < 10 {
            format!("{}\u{a0}kB", bytes.div_ceil(1000))
        } else {
            format!("{}{}{}\u{a0}MB", tenths / 10, self.words.decimal_mark(), tenths % 10)
        }
    }

    /// The name of a kind, for many.
    #[must_use]
    pub(super) fn kind(&self, kind: Kind) -> &'static str {
        let [person, organization, place, event, date, other] = self.words.kinds();
        match kind {
            Kind::Person => person,
            Kind::Organization => organization,
            Kind::Place => place,
            Kind::Event => event,
            Kind::Date => date,
            Kind::Other => other,
        }
    }

    /// How an entity takes part in a filter.
    #[must_use]
    pub(super) fn join(&self, join: Join) -> &'static str {
        let [all, any, none] = self.words.joins();
        match join {
            Join::All => all,
            Join::Any => any,
            Join::None => none,
        }
    }

    /// Who or what said that a mention names its entity.
    #[must_use]
    pub(super) fn provenance(&self, provenance: Provenance) -> &'static str {
        let [authority, short, declared, date, model] = self.words.provenances();
        match provenance {
            Provenance::Authority => authority,
            Provenance::ShortForm => short,
            Provenance::Declared => declared,
            Provenance::DateRule => date,
            Provenance::Model(_) => model,
        }
    }

    /// The name of an entity; dates are written as the interface's language does.
    #[must_use]
    pub fn name(&self, named: &Named) -> AttrValue {
        match named.key.edtf() {
            Some(date) => self.edtf(date).into(),
            None => named.name.clone().into(),
        }
    }

    /// The name of an entity of which all is known.
    #[must_use]
    pub fn name_of(&self, entity: &Entity) -> AttrValue {
        self.name(&Named::of(entity, &self.language))
    }

    /// The name of an entity of a listing's filter; the key itself if the archive doesn't have it.
    #[must_use]
    pub(super) fn name_in(&self, listing: &Listing, key: &EntityKey) -> AttrValue {
        listing.named(key).map_or_else(|| key.to_string().into(), |named| self.name(named))
    }

    /// What a condition of a filter asks for.
    #[must_use]
    pub(super) fn condition(
        &self,
        listing: &Listing,
        filter: &Filter,
        condition: &Condition,
    ) -> AttrValue {
        match condition {
            Condition::Entity(key) => self.name_in(listing, key),
            Condition::Words => filter.words.to_string().into(),
            Condition::Days => self.days(filter.from, filter.to).into(),
            Condition::Language => {
                filter.language.as_ref().map(ToString::to_string).unwrap_or_default().into()
            }
        }
    }

    /// A stretch of days, of which either end may be open.
    #[must_use]
    pub(super) fn days(&self, from: Option<Date>, to: Option<Date>) -> String {
        let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| self.date(day));
        format!("{} – {}", day(from), day(to))
    }

    /// A day, written out.
    #[must_use]
    pub(super) fn date(&self, date: Date) -> String {
        self.moment(Moment::Day(Some(date.year()), date.month(), date.day()))
    }

    /// A moment or stretch, written out.
    #[must_use]
    pub(super) fn edtf(&self, date: Edtf) -> String {
        match (date.from(), date.to()) {
            (from, None) => self.moment(from),
            (Moment::Day(year, month, from), Some(Moment::Day(to_year, to_month, to)))
                if (year, month) == (to_year, to_month) =>
            {
                self.joined(Some(&format!("{from}–{to}")), Some(month), year)
            }
            (from, Some(to)) => format!("{} – {}", self.moment(from), self.moment(to)),
        }
    }

    fn moment(&self, moment: Moment) -> String {
        match moment {
            Moment::Year(year) => self.joined(None, None, Some(year)),
            Moment::Month(year, month) => self.joined(None, Some(month), year),
            Moment::Day(year, month, day) => self.joined(Some(&day.to_string()), Some(month), year),
        }
    }

    /// Days, month and year, as far as there are some.
    fn joined(&self, days: Option<&str>, month: Option<i8>, year: Option<i16>) -> String {
        let months = self.words.months();
        let month = month.and_then(|month| months.get(usize::try_from(month - 1).ok()?).copied());
        let year = year.map(|year| year.to_string());
        let parts: Vec<&str> = [days, month, year.as_deref()].into_iter().flatten().collect();
        parts.join(self.words.in_date())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_counted_and_pages_titled_in_the_language() {
        let locale = |tag: &str| Locale::of(&tag.parse().unwrap());
        assert_eq!(locale("es").articles(1), "1 artículo");
        assert_eq!(locale("de").articles(2), "2 articles");
        assert_eq!(locale("es").not_found(), "Esta página no existe");
        assert_eq!(locale("es").title("Moscú", "Diario"), "Moscú · Diario");
        assert_eq!(locale("es").title("", "Diario"), "Diario");
    }

    #[test]
    fn sizes_are_told_in_thousands_and_millions() {
        let spanish = Locale::of(&"es".parse().unwrap());
        assert_eq!(spanish.size(0), "0\u{a0}kB");
        assert_eq!(spanish.size(657_001), "658\u{a0}kB");
        assert_eq!(spanish.size(1_000_000), "1,0\u{a0}MB");
        assert_eq!(spanish.size(12_340_000), "12,3\u{a0}MB");
        assert_eq!(Locale::of(&"en".parse().unwrap()).size(1_960_000), "2.0\u{a0}MB");
    }

    #[test]
    fn dates_are_written_as_the_language_does() {
        let written =
            |tag: &str, edtf: &str| Locale::of(&tag.parse().unwrap()).edtf(edtf.parse().unwrap());
        assert_eq!(written("es", "2023-09-13"), "13 de septiembre de 2023");
        assert_eq!(written("es", "2023-09-10/2023-09-13"), "10–13 de septiembre de 2023");
        assert_eq!(written("es", "2019-04"), "abril de 2019");
        assert_eq!(written("es", "XXXX-07"), "julio");
        assert_eq!(
            written("es", "2019-02-27/2019-03-03"),
            "27 de febrero de 2019 – 3 de marzo de 2019"
        );
        assert_eq!(written("en", "2023-09-13"), "13 September 2023");
        assert_eq!(written("de", "2023"), "2023");
    }
}

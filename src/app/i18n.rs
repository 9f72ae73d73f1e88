//! What the interface says, in a language.

use std::rc::Rc;

use yew::prelude::*;

use super::Tool;
use super::conventions::{self, Parts};

use crate::archive::{Condition, Filter, Join, Order};
use crate::article::Date;
use crate::entity::{Edtf, Entity, EntityKey, Kind, Moment, Provenance};
use crate::language::Language;
use crate::page::{Listing, Named};

mod texts;
mod words;

pub(super) use words::{CorrectionWords, DeskWords, MentionWords, TONGUES};
pub use words::{OtherWords, Words};

/// The interface in one language, for an archive in one.
#[derive(Clone, Debug, PartialEq)]
pub struct Locale {
    /// The archive's: names of entities are in it.
    archive: Rc<Language>,
    words: Words,
}

impl Locale {
    /// The interface for an archive in this language; in English where we don't speak it.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        Self::with(language, Words::of(language))
    }

    /// The interface for an archive in this language, in these words.
    pub(super) fn with(archive: &Language, words: Words) -> Self {
        Self { archive: Rc::new(archive.clone()), words }
    }

    /// The plain words.
    #[must_use]
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// The language of the interface: that of the archive to the letter where it is the same.
    #[must_use]
    pub(super) fn language(&self) -> Language {
        match self.is_foreign() {
            true => self.words.code().parse().unwrap_or_else(|_| Language::spanish()),
            false => (*self.archive).clone(),
        }
    }

    /// Whether the archive is in another language than its interface.
    #[must_use]
    pub(super) fn is_foreign(&self) -> bool {
        self.archive.primary() != self.words.code()
    }

    /// Language and direction of the archive's own texts, where the interface has others.
    #[must_use]
    pub(super) fn foreign(&self) -> (Option<String>, Option<&'static str>) {
        let language = self.is_foreign().then_some(&self.archive);
        let direction = language.map(|language| language.direction().as_str());
        (language.map(|language| language.to_string()), direction)
    }

    /// A number.
    #[must_use]
    pub(super) fn number(&self, number: usize) -> String {
        conventions::number(self.words.tag(), number as u64 * 10)
    }

    /// How many articles.
    #[must_use]
    pub fn articles(&self, number: usize) -> String {
        self.words.articles(number)
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
            Tool::Mentions => self.words.every_mention(),
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
        let words = &self.words;
        let size = if tenths < 10 {
            words.kilobytes(usize::try_from(bytes.div_ceil(1000)).unwrap_or_default())
        } else {
            words.megabytes(&conventions::number(words.tag(), tenths))
        };
        // A number and its unit stay in one line.
        size.replace(' ', "\u{a0}")
    }

    /// The name of a kind, for many.
    #[must_use]
    pub(super) fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Person => self.words.people(),
            Kind::Organization => self.words.organizations(),
            Kind::Place => self.words.places(),
            Kind::Event => self.words.events(),
            Kind::Date => self.words.dates(),
            Kind::Other => self.words.others(),
        }
    }

    /// How an entity takes part in a filter.
    #[must_use]
    pub(super) fn join(&self, join: Join) -> &'static str {
        match join {
            Join::All => self.words.with_all(),
            Join::Any => self.words.with_any(),
            Join::None => self.words.with_none(),
        }
    }

    /// The name of an order.
    #[must_use]
    pub(super) fn order(&self, order: Order) -> &'static str {
        match order {
            Order::Newest => self.words.order_newest(),
            Order::Oldest => self.words.order_oldest(),
            Order::Relevance => self.words.order_relevance(),
        }
    }

    /// Who or what said that a mention names its entity.
    #[must_use]
    pub(super) fn provenance(&self, provenance: Provenance) -> String {
        let words = &self.words;
        match provenance {
            Provenance::Authority => words.by_authority().to_owned(),
            Provenance::ShortForm => words.by_short_form().to_owned(),
            Provenance::Declared => words.by_file().to_owned(),
            Provenance::DateRule => words.by_date_rule().to_owned(),
            Provenance::Model(sure) => words.by_model(usize::from(sure)),
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
        self.name(&Named::of(entity, &self.archive))
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
        self.words.stretch(&day(from), &day(to))
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
                let days = format!("{from}–{to}");
                self.words.days_of_month(&days, &self.moment(Moment::Month(year, month)))
            }
            (from, Some(to)) => self.words.stretch(&self.moment(from), &self.moment(to)),
        }
    }

    fn moment(&self, moment: Moment) -> String {
        let (year, month, day) = match moment {
            Moment::Year(year) => (Some(year), None, None),
            Moment::Month(year, month) => (year, Some(month), None),
            Moment::Day(year, month, day) => (year, Some(month), Some(day)),
        };
        conventions::date(self.words.tag(), Parts { year, month, day })
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
        assert_eq!(spanish.size(1_000_000), "1\u{a0}MB");
        assert_eq!(spanish.size(12_340_000), "12,3\u{a0}MB");
        assert_eq!(Locale::of(&"en".parse().unwrap()).size(1_960_000), "2\u{a0}MB");
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

//! What a reader does with lists of articles and of entities.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Reader;
use super::page::quoted;

/// Articles by the end of their addresses.
pub(crate) type Articles = BTreeSet<String>;

/// An article in a list.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Card {
    pub(crate) slug: String,
    pub(crate) headline: String,
    pub(crate) lang: String,
    pub(crate) lead: Option<String>,
    /// As in its markup, so that later is greater.
    pub(crate) date: Option<String>,
    /// What is marked in its text.
    pub(crate) marked: Option<String>,
}

/// A filter with a condition less, and how many articles it leaves.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct WayOut {
    pub(crate) text: String,
    pub(crate) left: usize,
}

const CARDS: &str = "
    return [...document.querySelectorAll('.cards .card')].map((card) => {
      const headline = card.querySelector('.card-headline');
      return {
        slug: (({ hash, pathname }) => (hash || pathname).split('?')[0].split('/').at(-2))(headline.querySelector('a')),
        headline: headline.innerText.trim(),
        lang: headline.lang,
        lead: card.querySelector('.card-lead')?.innerText.trim(),
        date: card.querySelector('time')?.dateTime,
        marked: card.querySelector('.card-lead mark')?.innerText,
      };
    })";

/// The number that a list says it has, and the articles in it.
const LIST: &str = "
    const cards = [...document.querySelectorAll('.cards .card-headline a')];
    return [parseInt(document.querySelector('.count').innerText),
            cards.map((a) => (a.hash || a.pathname).split('?')[0].split('/').at(-2))]";

const COUNT_OF: &str = "
    const value = [...document.querySelectorAll('.value')]
      .find((value) => value.querySelector('.name').innerText.trim() === arguments[0]);
    return parseInt(value.querySelector('.value-count').innerText)";

/// How each entity of the filter takes part.
const CHIPS: &str = "
    return [...document.querySelectorAll('.chip')].map((chip) =>
      [chip.querySelector('.chip-name').innerText.trim(), chip.querySelector('select')?.value ?? ''])";

impl Reader {
    #[track_caller]
    pub(crate) fn cards(&self) -> Vec<Card> {
        self.reads(CARDS)
    }

    /// The articles that the page lists, which are as many as it says.
    #[track_caller]
    pub(crate) fn articles(&self) -> Articles {
        let look = || self.looks_at(LIST);
        let agree = |(count, cards): &(usize, Vec<String>)| *count == cards.len();
        self.awaits_that("as many articles as the page says", look, agree).1.into_iter().collect()
    }

    /// Sees so many articles, and that the page says so.
    #[track_caller]
    pub(crate) fn sees_articles(&mut self, number: usize) -> &mut Self {
        let look = || self.looks_at(LIST);
        self.awaits_that(&format!("{number} articles"), look, |seen: &(usize, Vec<String>)| {
            (seen.0, seen.1.len()) == (number, number)
        });
        self
    }

    /// Sees these articles and no others.
    #[track_caller]
    pub(crate) fn sees_just(&mut self, articles: &Articles) -> &mut Self {
        let look = || self.looks_at(LIST);
        self.awaits_that(&format!("just {articles:?}"), look, |seen: &(usize, Articles)| {
            seen.0 == articles.len() && seen.1 == *articles
        });
        self
    }

    /// Sees how many articles the list has, within the window.
    #[track_caller]
    pub(crate) fn sees_the_count(&mut self) -> &mut Self {
        const TOP: &str =
            "return document.querySelector('.count').getBoundingClientRect().top / innerHeight";
        let look = || self.looks_at(TOP);
        self.awaits_that("the count in sight", look, |top: &f64| (0.0..1.0).contains(top));
        self
    }

    /// Sees just these entities in the filter, and how each takes part.
    #[track_caller]
    pub(crate) fn sees_filter(&mut self, chips: &[(&str, &str)]) -> &mut Self {
        let look = || self.looks_at(CHIPS);
        self.awaits_that(&format!("the filter {chips:?}"), look, |seen: &Vec<(String, String)>| {
            seen.iter().map(|(name, join)| (name.as_str(), join.as_str())).eq(chips.iter().copied())
        });
        self
    }

    /// What the page counts for an entity in its lists of them.
    #[track_caller]
    pub(crate) fn count_of(&self, name: &str) -> usize {
        self.awaits(&format!("the count of {name}"), || {
            self.looks_for(COUNT_OF, name).or_else(|error| {
                // It may stand among those that are shown when asked for.
                let more = "document.querySelector(
                    '.facet [aria-expanded=false], .facet .more:not([open]) > summary')?.click()";
                self.looks_at::<()>(more).and(Err(error))
            })
        })
    }

    /// Chooses an entity in the lists of them.
    #[track_caller]
    pub(crate) fn chooses(&mut self, name: &str) -> &mut Self {
        self.count_of(name);
        let named = format!("span[@class='name'][normalize-space(.)={}]", quoted(name));
        self.clicks(&format!("//a[contains(@class, 'value-name')][{named}]"))
    }

    /// Filters by an entity: as many articles are left as it counted, and it counts them still.
    #[track_caller]
    pub(crate) fn filters_by(&mut self, name: &str) -> &mut Self {
        let count = self.count_of(name);
        self.chooses(name);
        let chips = || self.looks_at(CHIPS);
        self.awaits_that(
            &format!("{name} in the filter"),
            chips,
            |seen: &Vec<(String, String)>| seen.iter().any(|(chip, _)| chip == name),
        );
        self.sees_articles(count);
        let look = || self.looks_for(COUNT_OF, name);
        self.awaits_that(&format!("{name} counts {count}"), look, |now: &usize| *now == count);
        self
    }

    /// Sees a link to this feed, by its address within the site, beside the filter; or none.
    #[track_caller]
    pub(crate) fn sees_feed(&mut self, feed: Option<&str>) -> &mut Self {
        let address = feed.map(|feed| format!("{}{feed}", self.server.site()));
        let script = "return document.querySelector('.filter-bar a[href$=\"feed.xml\"]')?.href";
        let look = || self.looks_at(script);
        self.awaits_that(&format!("the feed {feed:?}"), look, |now: &Option<String>| {
            *now == address
        });
        self
    }

    /// Changes how an entity of the filter takes part: `all`, `any` or `none`.
    #[track_caller]
    pub(crate) fn joins(&mut self, name: &str, join: &str) -> &mut Self {
        let chip = format!("//li[span[normalize-space(.)={}]]", quoted(name));
        self.clicks(&format!("{chip}/select/option[@value='{join}']"))
    }

    /// Takes an entity out of the filter.
    #[track_caller]
    pub(crate) fn drops(&mut self, name: &str) -> &mut Self {
        self.clicks(&format!("//a[@aria-label={}]", quoted(&format!("Quitar {name}"))))
    }

    /// The keys of all entities that the page lists.
    #[track_caller]
    pub(crate) fn keys(&self) -> BTreeSet<String> {
        let script = "
            const closed = [...document.querySelectorAll('.facet [aria-expanded=false]')];
            closed.forEach((button) => button.click());
            return [closed.length, [...document.querySelectorAll('.value-page')]
              .map((page) => page.pathname.split('/').slice(-3, -1).join('/'))]";
        let look = || self.looks_at(script);
        let open = |seen: &(usize, BTreeSet<String>)| seen.0 == 0;
        self.awaits_that("every entity is listed", look, open).1
    }

    /// What the page offers where a filter has left nothing.
    #[track_caller]
    pub(crate) fn ways_out(&self) -> Vec<WayOut> {
        self.reads(
            "return [...document.querySelectorAll('.empty li')].map((way) => ({
               text: way.querySelector('a').innerText.trim(),
               left: parseInt(way.innerText.split(':').at(-1)),
             }))",
        )
    }

    /// Goes to an entity's page from a list of entities.
    #[track_caller]
    pub(crate) fn visits(&mut self, name: &str) -> &mut Self {
        self.count_of(name);
        self.points_at(&format!("//a[@aria-label={}]", quoted(&format!("Su página: {name}"))))
    }

    /// Every name that an entity's page gives it.
    #[track_caller]
    pub(crate) fn names(&self) -> BTreeSet<String> {
        self.reads(
            "return [...document.querySelectorAll('.entity-name, .also li')]
               .map((name) => name.innerText.trim())",
        )
    }

    /// Opens or closes what stands beside the text.
    #[track_caller]
    pub(crate) fn presses_drawer(&mut self) -> &mut Self {
        self.clicks("//aside//summary")
    }

    #[track_caller]
    pub(crate) fn sees_drawer(&mut self, open: bool) -> &mut Self {
        let script = "return document.querySelector('.facets').checkVisibility()";
        let what = format!("the drawer is open: {open}");
        self.awaits_that(&what, || self.looks_at(script), |now: &bool| *now == open);
        self
    }
}

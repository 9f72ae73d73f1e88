//! What a reader does whose host or line is a bad one: waits, tries again, and gets there.

use serde::Deserialize;

use super::super::large::{Large, large};
use super::Reader;

/// The seed of what fails, unless the variable tells another.
const SEED: u64 = 1605;
const VARIABLE: &str = "HEMEROTECA_WEATHER";

/// How often a reader tries again before giving up.
const ATTEMPTS: usize = 30;

/// What a page shows, as far as it tells whether the reader is where they want to be.
#[derive(Debug, Deserialize)]
struct Sight {
    /// Where the reader is: what comes after the folder of the site.
    address: String,
    heading: String,
    /// How many articles there are, by what the page says, and how many it lists.
    count: Option<usize>,
    cards: usize,
    /// Whether the app is there and waits for nothing.
    settled: bool,
    /// Whether it says that something hasn't come, and offers to try again.
    not_come: bool,
    /// Whether it says that there is no app, and to load the page anew.
    no_app: bool,
    /// What must never be.
    blank: bool,
    failed: bool,
}

const SIGHT: &str = "
    const main = document.querySelector('main');
    const says = (selector) => document.querySelector(selector)?.innerText ?? '';
    const number = parseInt(says('.count').replaceAll(/[.,\\s]/g, ''));
    const busy = main?.getAttribute('aria-busy') === 'true';
    return {
      address: location.pathname.replace(/^.hemeroteca./, '') + location.search,
      heading: says('main h1').trim(),
      count: Number.isNaN(number) ? null : number,
      cards: document.querySelectorAll('.cards .card').length,
      settled: document.documentElement.dataset.app === 'up' && !busy,
      not_come: !busy && document.querySelector('.not-come button') !== null,
      no_app: document.querySelector('#not-loaded')?.hidden === false
        || says('.failure').includes('No se han podido cargar los filtros'),
      blank: document.readyState === 'complete' && (main?.innerText ?? '').trim() === '',
      failed: says('.failure').includes('ha fallado'),
    }";

/// Whether the page waits, and how many answers have not come.
const BUSY: &str = "
    return [document.querySelector('[aria-busy=true]') !== null, window.unanswered.length]";

/// Whether a fault of a page is what a bad line leads to: what the browser tells of a file that
/// hasn't come, and what the app tells of it.
pub(super) fn is_of_the_line(fault: &str) -> bool {
    let told = [
        "error: SCRIPT http",
        "error: LINK http",
        "console.warn: the shard ",
        "console.error: the shard ",
        "console.error: the archive can't be fetched",
    ];
    told.iter().any(|beginning| fault.starts_with(beginning))
}

impl Reader {
    /// From now on the site is one of ten thousand articles; tells what they are.
    pub(crate) fn gets_ten_thousand_articles(&mut self) -> &'static Large {
        let large = large();
        self.server.serve_folder(&large.site);
        large
    }

    /// From now on of so many answers that are no pages one is a bad one.
    pub(crate) fn gets_a_bad_line(&mut self, one_in: u64) -> &mut Self {
        let told = std::env::var(VARIABLE).ok().and_then(|seed| seed.parse().ok());
        let seed = told.unwrap_or(SEED);
        println!("one answer in {one_in} is a bad one; {VARIABLE}={seed} repeats which");
        self.server.fail(seed, one_in);
        self
    }

    /// From now on nothing that the app sends for is answered.
    pub(crate) fn gets_no_answers(&mut self) -> &mut Self {
        let script = "
            window.answered = window.fetch;
            window.unanswered = [];
            window.fetch = (address, { signal }) => {
              window.unanswered.push(signal);
              return new Promise((_, broken) => {
                signal.addEventListener('abort', () => broken(signal.reason));
              });
            };
            return null";
        self.reads::<()>(script);
        self
    }

    /// From now on what is sent for is answered again; what was not yet stays unanswered.
    pub(crate) fn gets_answers_again(&mut self) -> &mut Self {
        self.reads::<()>("window.fetch = window.answered; return null");
        self
    }

    /// The app waits for answers.
    #[track_caller]
    pub(crate) fn sees_unanswered(&mut self) -> &mut Self {
        let look = || self.looks_at(BUSY);
        self.awaits_that("something unanswered", look, |(busy, all): &(bool, usize)| {
            *busy && *all > 0
        });
        self
    }

    /// Nothing that was asked by a page that nobody wants any more is waited for.
    #[track_caller]
    pub(crate) fn sees_broken_off(&mut self) -> &mut Self {
        let script = "return window.unanswered.filter((signal) => signal.aborted).length";
        let look = || self.looks_at(script);
        self.awaits_that("something broken off", look, |broken: &usize| *broken > 0);
        self
    }

    /// Comes to a list of so many articles, at this address.
    #[track_caller]
    pub(crate) fn comes_to_articles(&mut self, address: &str, number: usize) -> &mut Self {
        self.comes_to(&format!("{number} articles at {address:?}"), |seen| {
            seen.address == address
                && seen.count.or(Some(0)) == Some(number)
                && seen.cards >= number.min(1)
                && seen.cards <= number
        })
    }

    /// Comes to a list that shows so many of its articles.
    #[track_caller]
    pub(crate) fn comes_to_cards(&mut self, number: usize) -> &mut Self {
        self.comes_to(&format!("{number} cards"), |seen| seen.cards == number)
    }

    /// Comes to a page of this heading, and of so many articles if it has some.
    #[track_caller]
    pub(crate) fn comes_to_heading(&mut self, heading: &str, count: Option<usize>) -> &mut Self {
        self.comes_to(&format!("{heading}, {count:?}"), |seen| {
            seen.heading == heading && seen.count == count
        })
    }

    /// How often something had to be tried again until now.
    pub(crate) fn attempts(&self) -> usize {
        self.attempts
    }

    /// Waits until the app shows what is wanted. Where it says that something hasn't come, tries
    /// again as it offers to; whatever else it shows in the end is wrong.
    #[track_caller]
    fn comes_to(&mut self, what: &str, is: impl Fn(&Sight) -> bool) -> &mut Self {
        for _ in 0..ATTEMPTS {
            let seen = self.awaits(what, || match self.looks_at::<Sight>(SIGHT)? {
                seen if seen.failed || seen.blank => Ok(seen),
                seen if seen.not_come || seen.no_app => Ok(seen),
                seen if seen.settled && is(&seen) => Ok(seen),
                seen => Err(format!("{seen:?}")),
            });
            let outcome = if seen.failed || seen.blank { Err(format!("{seen:?}")) } else { Ok(()) };
            self.must(outcome, what);
            if seen.no_app {
                self.attempts += 1;
                self.reloads();
            } else if seen.not_come {
                self.attempts += 1;
                self.presses_try_again();
            } else {
                return self;
            }
        }
        self.must::<()>(Err(format!("nothing after {ATTEMPTS} attempts")), what);
        self
    }

    #[track_caller]
    fn presses_try_again(&mut self) {
        let script = "
            const button = document.querySelector('.not-come button');
            button?.click();
            return button !== null";
        let pressed: bool = self.reads(script);
        assert!(pressed, "what offers to try again stays until something has come");
    }
}

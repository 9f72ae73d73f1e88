//! Search: what a reader writes and chooses in the form of a page becomes the filter of its
//! address.
//!
//! The controls have the names of an address's query, so that the form works before the app is
//! up as well: the browser sends it, and the page that comes shows what was asked.

use yew::prelude::*;

use super::browser::Done;
use super::scene::Step;
use super::when::{ChangeOf, hold, use_when};
use super::{Addresses, Place, Route, browser};
use crate::archive::Filter;
use crate::words::Query;

/// The id of the form.
pub(super) const FORM: &str = "search";

/// The name of the box for words.
pub(super) const WORDS: &str = "q";

/// Has the form heard, and filled with what the address says.
#[hook]
pub(super) fn use_search(place: &Place, addresses: &Addresses, go: &Callback<Step>) {
    {
        let change = ChangeOf::of((addresses.clone(), go.clone()));
        let (addresses, go) = (addresses.clone(), go.clone());
        let watch = move || {
            hold(browser::watch_form(FORM, WORDS, move |done, query| {
                if let Some(step) = step(&browser::here(&addresses), done, &query) {
                    go.emit(step);
                }
            }))
        };
        use_when(change, Box::new(watch));
    }
    let first = use_mut_ref(|| true);
    let (addresses, go) = (addresses.clone(), go.clone());
    let filter = place.filter();
    let fill = move || {
        let written = browser::held(FORM, WORDS);
        // What was written before the app was up is no less asked for.
        if first.replace(false) && !written.is_empty() {
            let here = browser::here(&addresses);
            let asked: String = form_urlencoded::byte_serialize(written.as_bytes()).collect();
            if let Some(step) = step(&here, Done::Wrote, &format!("{WORDS}={asked}")) {
                go.emit(step);
            }
            return None;
        }
        // Words that mean the same stay as they were written.
        if ![Query::read(&written), Query::typed(&written)].contains(&filter.words) {
            browser::fill(FORM, WORDS, &filter.words.to_string());
        }
        let day = |day: Option<crate::article::Date>| day.map(|day| day.to_string());
        for (name, value) in [
            ("from", day(filter.from)),
            ("to", day(filter.to)),
            ("lang", filter.language.as_ref().map(ToString::to_string)),
            ("sort", Some(filter.order.as_str().to_owned())),
        ] {
            browser::fill(FORM, name, &value.unwrap_or_default());
        }
        None
    };
    use_when(ChangeOf::of(place.clone()), Box::new(fill));
}

/// Has the form heard on the page of a tool. On a site the browser sends it; in a single file nothing
/// is sent, and the archive that was asked is another document.
#[hook]
pub(super) fn use_search_from_tool(addresses: &Addresses) {
    let change = ChangeOf::of(addresses.clone());
    let addresses = addresses.clone();
    let watch = move || {
        if addresses != Addresses::Hash {
            return None;
        }
        hold(browser::watch_form(FORM, WORDS, move |done, query| {
            if done == Done::Asked {
                let query = Filter::default().asking(&query).to_query();
                browser::leave_for(&addresses.page_from_tool(&Route::Archive, &query));
            }
        }))
    };
    use_when(change, Box::new(watch));
}

/// What follows from what a reader has done to the form. A word on the way to its end is one step
/// of the history, and what it ends as takes its place.
fn step(here: &Place, done: Done, query: &str) -> Option<Step> {
    let listed = here.route == Route::Archive;
    let before = if listed { here.filter() } else { Filter::default() };
    let filter = before.clone().asking(query);
    let to = |filter: &Filter| Place { query: filter.to_query(), ..Place::of(Route::Archive) };
    let goes_on = before.words.goes_on();
    if done == Done::Asked {
        let next = to(&filter);
        return Some(if goes_on { Step::Written(next, true) } else { Step::To(next) });
    }
    // Elsewhere nothing goes from under the reader's eyes before the words are sent.
    let words = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == WORDS);
    let words = words.map(|(_, text)| Query::typed(&text)).unwrap_or_default();
    let next = to(&filter.with_words(words));
    (listed && next.query != here.query).then_some(Step::Written(next, goes_on))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step_from(route: Route, query: &str, done: Done, form: &str) -> Option<Step> {
        step(&Place { query: query.into(), ..Place::of(route) }, done, form)
    }

    fn archive(query: &str) -> Place {
        Place { query: query.into(), ..Place::of(Route::Archive) }
    }

    #[test]
    fn what_is_chosen_takes_its_place_beside_the_entities() {
        let form = "q=Cumbre&from=2023-09-01&to=&lang=&sort=relevance";
        let query = "all=place/moscu&q=hanoi&to=2024-01-01";
        let next = "all=place/moscu&q=cumbre&from=2023-09-01&sort=relevance";
        let step = step_from(Route::Archive, query, Done::Asked, form);
        assert_eq!(step, Some(Step::To(archive(next))));
    }

    #[test]
    fn a_word_on_the_way_to_its_end_is_one_step_of_the_history() {
        let written = |query, form| step_from(Route::Archive, query, Done::Wrote, form);
        let first = Step::Written(archive("q=cum*"), false);
        assert_eq!(written("", "q=cum&sort=newest"), Some(first));
        let second = Step::Written(archive("q=cumb*"), true);
        assert_eq!(written("q=cum*", "q=cumb"), Some(second));
        assert_eq!(written("q=cumb*", "q=cumb"), None);
        assert_eq!(written("q=cumb*", "q="), Some(Step::Written(archive(""), true)));
        let sent = step_from(Route::Archive, "q=cumb*", Done::Asked, "q=cumbre");
        assert_eq!(sent, Some(Step::Written(archive("q=cumbre"), true)));
    }

    #[test]
    fn elsewhere_words_wait_until_they_are_sent() {
        let slug: crate::slug::Slug = "a".parse().unwrap();
        let at = |done| step_from(Route::article(&slug), "entity=place/moscu", done, "q=cumbre");
        assert_eq!(at(Done::Wrote), None);
        assert_eq!(at(Done::Asked), Some(Step::To(archive("q=cumbre"))));
    }
}

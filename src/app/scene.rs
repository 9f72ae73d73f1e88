//! [`Scene`]: what every view needs to know of where it stands.

use yew::platform::spawn_local;
use yew::{AttrValue, Callback};

use super::{Addresses, Edition, Locale, Place, Route, Store, browser, tongue};
use crate::archive::Filter;
use crate::entity::Kind;

/// What every view needs to know of where it stands. Views are functions of it and of what they
/// show; only what has a state of its own is a component.
#[derive(Clone, PartialEq)]
pub(super) struct Scene {
    /// What all pages have in common.
    pub(super) edition: Edition,
    /// Where other pages come from.
    pub(super) store: Option<Store>,
    /// What the interface says.
    pub(super) locale: Locale,
    /// How links are written.
    pub(super) addresses: Addresses,
    /// Which page is shown.
    pub(super) place: Place,
    /// Whether that is a tool's. In a single file the archive's pages are another document then.
    pub(super) tool: bool,
    /// Whether there is room beside the text. Not known before the page stands in a browser.
    pub(super) wide: bool,
    /// Told when the reader wants something else.
    pub(super) go: Callback<Step>,
}

/// What the reader wants to see next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Another page, or another query of this one.
    To(Place),
    /// The same for words that are being written: once the reader stops for a moment, and in
    /// place of the step before where that was one of the kind.
    Written(Place, bool),
    /// So many articles of the same listing.
    Cards(usize),
    /// So many values of a facet: with the words that are being written, or with those that
    /// stand there.
    Seek(Kind, Option<String>, usize),
    /// The same, with the interface in this language.
    Speak(&'static str),
}

impl Step {
    /// To what a filter leaves.
    pub(super) fn filtered(filter: &Filter) -> Self {
        Self::To(Place { query: filter.to_query(), ..Place::of(Route::Archive) })
    }
}

/// For a page of which only the language may change: it is loaded anew in the one that is chosen.
pub(super) fn reloading(edition: &Edition) -> Callback<Step> {
    let edition = edition.clone();
    Callback::from(move |step| {
        let edition = edition.clone();
        if let Step::Speak(code) = step {
            spawn_local(async move {
                if tongue::choose(&edition, code).await.is_some() {
                    browser::reload();
                }
            });
        }
    })
}

impl Scene {
    /// The address of a page, with this query.
    pub(super) fn to(&self, route: &Route, query: &str) -> AttrValue {
        if self.tool {
            self.addresses.page_from_tool(route, query)
        } else {
            self.addresses.page(route, query)
        }
    }

    /// The address of what a filter leaves.
    pub(super) fn to_filtered(&self, filter: &Filter) -> AttrValue {
        self.to(&Route::Archive, &filter.to_query())
    }

    /// The address of a block of the article that is shown, read as it is.
    pub(super) fn to_anchor(&self, id: &str) -> AttrValue {
        self.addresses.anchor(&self.place, id)
    }

    /// Language and direction of the interface, for what stands within other texts.
    pub(super) fn tongue(&self) -> (String, &'static str) {
        let language = self.locale.language();
        (language.to_string(), language.direction().as_str())
    }
}

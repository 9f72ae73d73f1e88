//! [`Snippets`]: where in the articles of a list the words are that a reader looks for.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::value::use_value;
use super::when::{ChangeOf, use_when};
use super::{Shared, Store};
use crate::page::{Card, Listing, Page};
use crate::slug::Slug;
use crate::words::holds;

/// Pieces of articles that hold what is looked for, as they come.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Snippets(Vec<(Slug, String)>);

impl Snippets {
    /// The piece of an article; nothing until it has come.
    pub(super) fn of(&self, slug: &Slug) -> String {
        let found = self.0.iter().find(|(it, _)| it == slug);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    }
}

/// Whether a card shows none of these words, so that a piece of its article has to.
pub(super) fn is_wanted(card: &Card, found: &[String]) -> bool {
    let lead = card.lead.as_deref().unwrap_or_default();
    !found.is_empty() && !holds(&card.listed.headline, found) && !holds(lead, found)
}

/// Fetches the pieces of a list's articles when the list is shown.
#[hook]
pub(super) fn use_snippets(store: &Option<Store>, page: &Shared<Page>) -> Snippets {
    let snippets = use_value(Snippets::default);
    let (setter, store) = (snippets.setter(), store.clone());
    let asked = use_mut_ref(|| 0_u32);
    let change = ChangeOf::of(page.clone());
    let page = page.clone();
    let fetch = move || {
        *asked.borrow_mut() += 1;
        let mine = *asked.borrow();
        spawn_local(async move {
            let (Page::Listing(listing), Some(store)) = (&*page, store) else { return };
            let slugs = wanted(listing);
            if slugs.is_empty() {
                return;
            }
            // Without them a card shows what it shows.
            let found = store.snippets(&slugs, &listing.found).await.unwrap_or_default();
            let found = found.into_iter().map(|it| it.map(|it| it.text).unwrap_or_default());
            if *asked.borrow() == mine {
                setter.set(Snippets(slugs.into_iter().zip(found).collect()));
            }
        });
        None
    };
    use_when(change, Box::new(fetch));
    (*snippets).clone()
}

fn wanted(listing: &Listing) -> Vec<Slug> {
    let cards = listing.cards.iter().filter(|card| is_wanted(card, &listing.found));
    cards.map(|card| card.listed.slug.clone()).collect()
}

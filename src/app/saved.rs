//! Filters that a reader has saved on this device.

use yew::prelude::*;

use super::value::{Value, use_value};
use super::when::{ChangeOf, use_when};
use super::{Addresses, Edition, browser};

/// Under a name that begins so they are kept, those of each archive by themselves.
const KEPT: &str = "hemeroteca-filters";

/// A filter that a reader has saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Saved {
    /// As an address has it.
    pub(super) query: String,
    /// In words, as they were when it was saved.
    pub(super) name: String,
}

/// The filters that a reader has saved, the last first.
pub(super) struct SavedFilters {
    all: Value<Vec<Saved>>,
    kept: String,
}

impl SavedFilters {
    /// All of them.
    pub(super) fn all(&self) -> &[Saved] {
        &self.all
    }

    /// Whether this filter is among them.
    pub(super) fn has(&self, query: &str) -> bool {
        self.all.iter().any(|saved| saved.query == query)
    }

    /// What saves a filter, or forgets it where it is saved.
    pub(super) fn toggle(&self, query: String, name: String) -> Callback<MouseEvent> {
        let (all, kept) = (self.all.clone(), self.kept.clone());
        Callback::from(move |_| {
            // In another tab others may have been saved.
            let now = read(&browser::kept(&kept).unwrap_or_default());
            let next = toggled(now, Saved { query: query.clone(), name: name.clone() });
            // Where nothing can be kept it is so for this visit.
            browser::keep(&kept, &text(&next));
            all.set(next);
        })
    }
}

/// The filters that a reader has saved of this archive. They are known only in the browser, when the
/// page stands.
#[hook]
pub(super) fn use_saved(edition: &Edition, addresses: &Addresses) -> SavedFilters {
    let all = use_value(Vec::new);
    let kept = match addresses {
        Addresses::Path { root } => format!("{KEPT} {root}"),
        // Files on a disk have no folder that could be told.
        Addresses::Hash => format!("{KEPT} {}", edition.site().title),
    };
    {
        let all = all.setter();
        let (change, kept) = (ChangeOf::of(kept.clone()), kept.clone());
        let recall = move || {
            if let Some(text) = browser::kept(&kept) {
                all.set(read(&text));
            }
            None
        };
        use_when(change, Box::new(recall));
    }
    SavedFilters { all, kept }
}

fn toggled(mut all: Vec<Saved>, one: Saved) -> Vec<Saved> {
    let before = all.len();
    all.retain(|saved| saved.query != one.query);
    if all.len() == before {
        all.insert(0, one);
    }
    all
}

/// A line each: query, tab, name.
fn text(all: &[Saved]) -> String {
    let mut text = String::new();
    for Saved { query, name } in all {
        text = text + query + "\t" + name + "\n";
    }
    text
}

fn read(text: &str) -> Vec<Saved> {
    let mut all = Vec::new();
    for (query, name) in text.lines().filter_map(|line| line.split_once('\t')) {
        all.push(Saved { query: query.to_owned(), name: name.to_owned() });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(query: &str, name: &str) -> Saved {
        Saved { query: query.to_owned(), name: name.to_owned() }
    }

    #[test]
    fn what_is_saved_is_read_again() {
        let all = vec![saved("all=place/moscu", "Moscú"), saved("q=a%09b", "a b")];
        assert_eq!(read(&text(&all)), all);
        assert!(read("whatever is kept there").is_empty());
    }

    #[test]
    fn a_filter_is_saved_before_the_others_and_forgotten_again() {
        let (one, other) = (saved("q=x", "x"), saved("q=y", "y"));
        let both = toggled(vec![one.clone()], other.clone());
        assert_eq!(both, [other.clone(), one.clone()]);
        assert_eq!(toggled(both, one), [other]);
    }
}

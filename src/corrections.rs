//! [`Corrections`]: what a reader says is wrong in what articles speak of, collected until the
//! newsroom has it.
//!
//! A correction goes by keys and names as the archive shows them. As TOML it is a decision of the
//! authority file ([`Corrections::patch`]); a newsroom puts that at the end of `entities.toml` as
//! it is, or has it worked in.

use serde::{Deserialize, Serialize};

use crate::article::spaced;
use crate::bundle;

mod correction;
mod patch;
mod reading;

pub use correction::{Called, Correction};
pub use reading::{Patch, Placed};

/// A correction, and the page on which it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// What is wrong, and what is right.
    pub correction: Correction,
    /// The path of the page within the archive: `a/slug/`.
    pub page: String,
}

/// Corrections in the order in which they were made.
///
/// Invariant: no two of them contradict each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Made>", into = "Vec<Made>")]
pub struct Corrections(Vec<Made>);

/// What kept them may hold anything: what contradicts others is sorted out again.
impl From<Vec<Made>> for Corrections {
    fn from(all: Vec<Made>) -> Self {
        let mut corrections = Self::default();
        for made in all {
            corrections.add(made);
        }
        corrections
    }
}

impl From<Corrections> for Vec<Made> {
    fn from(corrections: Corrections) -> Self {
        corrections.0
    }
}

impl Corrections {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Made] {
        &self.0
    }

    /// Adds one. It takes the place of what it contradicts: the reader knows better now.
    pub fn add(&mut self, made: Made) {
        self.0.retain(|earlier| !earlier.correction.contradicts(&made.correction));
        if let Correction::Merge { from, into } = &made.correction {
            // Merges that would lead back to where they began.
            while let Some(place) = self.way(into.key.to_string(), &from.key.to_string()) {
                self.0.remove(place);
            }
        }
        self.0.push(made);
    }

    /// Takes one back, or lets it go when the newsroom has it; one that isn't there is passed over.
    pub fn forget(&mut self, made: &Made) {
        self.0.retain(|one| one != made);
    }

    /// They as text, to be kept: a record's bytes, in hexadecimal digits. It is no patch: it has the
    /// pages too, and a browser needs no reader of TOML for it.
    #[must_use]
    pub fn to_text(&self) -> String {
        bundle::encode_record(self).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Those that a text has kept; none if another version has written it.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
        let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(byte).collect();
        bytes.and_then(|bytes| bundle::record(&bytes).ok()).unwrap_or_default()
    }

    /// Where the merge stands by which a key comes to be another, by whatever way.
    fn way(&self, mut key: String, end: &str) -> Option<usize> {
        // As many steps as there are merges: without the last one there is no circle.
        for _ in 0..=self.0.len() {
            let (place, into) = (0..).zip(&self.0).find_map(|(place, made)| {
                let Correction::Merge { from, into } = &made.correction else { return None };
                (from.key.to_string() == key).then(|| (place, into.key.to_string()))
            })?;
            if into == end {
                return Some(place);
            }
            key = into;
        }
        None
    }
}

/// A text in one line, without what neither a comment nor a string of TOML may hold, and without
/// what would have it read in another order than it is written. Names come from addresses too.
#[must_use]
pub fn plain(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    spaced(&text.replace(|c: char| c.is_control() || turns(c), " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Kind;

    fn who(slug: &str) -> Called {
        Called { key: format!("person/{slug}").parse().unwrap(), name: Some(slug.to_owned()) }
    }

    fn merge(from: &str, into: &str) -> Correction {
        Correction::Merge { from: who(from), into: who(into) }
    }

    fn rename(slug: &str, name: &str) -> Correction {
        Correction::Rename { entity: who(slug), name: name.to_owned() }
    }

    fn reject(name: &str, article: Option<&str>) -> Correction {
        let article = article.map(|slug| slug.parse().unwrap());
        Correction::Reject { name: name.to_owned(), article }
    }

    fn pin(name: &str, article: &str, slug: &str) -> Correction {
        let article = article.parse().unwrap();
        Correction::Pin { name: name.to_owned(), article, nth: None, entity: who(slug) }
    }

    /// What is left of some corrections that are made one after another.
    fn left(made: &[Correction]) -> Vec<Correction> {
        let made = made.iter().cloned();
        let made = made.map(|correction| Made { correction, page: String::new() });
        let corrections = Corrections::from(made.collect::<Vec<_>>());
        corrections.0.into_iter().map(|made| made.correction).collect()
    }

    #[test]
    fn what_agrees_is_kept_in_order() {
        let kind = Correction::Kind { entity: who("a"), kind: Kind::Place };
        let all = [
            rename("a", "A"),
            kind,
            merge("b", "a"),
            reject("c", None),
            reject("b", Some("x")),
            pin("b", "y", "a"),
        ];
        assert_eq!(left(&all), all);
    }

    #[test]
    fn what_contradicts_an_earlier_one_replaces_it() {
        for (earlier, later) in [
            (merge("a", "b"), merge("a", "c")),
            (rename("a", "A"), rename("a", "Á")),
            (rename("a", "A"), merge("a", "b")),
            (merge("a", "b"), rename("a", "A")),
            (pin("n", "x", "a"), pin("n", "x", "b")),
            (pin("n", "x", "a"), reject("n", Some("x"))),
            (reject("n", Some("x")), pin("n", "x", "a")),
            (reject("n", Some("x")), reject("n", None)),
            (reject("n", None), reject("n", Some("x"))),
            (rename("a", "A"), rename("a", "A")),
        ] {
            let other = rename("z", "Z");
            let left = left(&[earlier, other.clone(), later.clone()]);
            assert_eq!(left, [other, later]);
        }
    }

    #[test]
    fn merges_never_go_round_in_a_circle() {
        assert_eq!(left(&[merge("a", "b"), merge("b", "a")]), [merge("b", "a")]);
        let round = [merge("a", "b"), merge("b", "c"), merge("c", "a")];
        assert_eq!(left(&round), [merge("a", "b"), merge("c", "a")]);
        let chain = [merge("b", "c"), merge("a", "b")];
        assert_eq!(left(&chain), chain);
    }

    #[test]
    fn one_is_taken_back_and_the_others_stay() {
        let made = |correction| Made { correction, page: String::new() };
        let mut corrections =
            Corrections::from(vec![made(rename("a", "A")), made(rename("b", "B"))]);
        corrections.forget(&made(rename("c", "C")));
        corrections.forget(&made(rename("a", "A")));
        assert_eq!(corrections.all(), [made(rename("b", "B"))]);
    }

    #[test]
    fn they_can_be_kept_as_text() {
        let page = "a/x/".to_owned();
        let made = [merge("a", "b"), reject("«n»", None), pin("o\"", "x", "c")];
        let made = made.map(|correction| Made { correction, page: page.clone() });
        let corrections = Corrections::from(made.to_vec());
        assert_eq!(Corrections::of_text(&corrections.to_text()), corrections);
        assert_eq!(Corrections::of_text(&Corrections::default().to_text()), Corrections::default());
        assert_eq!(Corrections::of_text("made = 3"), Corrections::default());
    }
}

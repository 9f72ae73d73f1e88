//! [`Class`] and [`Label`]: what a word may be of.
//!
//! Each word has one label. Those of a name tell its class and the word's place in it (the scheme
//! BIOES: a name of several words begins, goes on, ends; a name of one word is single), so that
//! what stands at the edge of a name is learned as such (Ratinov and Roth 2009).

use std::ops::Range;

use crate::kind::Kind;

/// What a name names, as the training data tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A human being.
    Person,
    /// A place.
    Place,
    /// A body of people.
    Organization,
    /// An event, a work, a product: all else that has a name.
    Other,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 4] = [Self::Person, Self::Place, Self::Organization, Self::Other];

    /// Its name in data files: PER, LOC, ORG, MISC.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "PER",
            Self::Place => "LOC",
            Self::Organization => "ORG",
            Self::Other => "MISC",
        }
    }

    /// The class that a data file means.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }
}

impl From<Class> for Kind {
    fn from(class: Class) -> Self {
        match class {
            Class::Person => Self::Person,
            Class::Place => Self::Place,
            Class::Organization => Self::Organization,
            Class::Other => Self::Other,
        }
    }
}

/// A word's place in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Begins,
    GoesOn,
    Ends,
    Single,
}

/// What a word is: outside of names, or at this place in a name of this class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(u8);

impl Label {
    /// How many there are.
    pub const COUNT: usize = 17;
    /// In no name.
    pub const OUTSIDE: Self = Self(0);

    /// Every label; the number of one is its place here.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT as u8).map(Self)
    }

    /// Its number.
    #[must_use]
    pub fn number(self) -> usize {
        usize::from(self.0)
    }

    /// The label with this number.
    pub(crate) fn of_number(number: u32) -> Self {
        debug_assert!((number as usize) < Self::COUNT);
        Self(number as u8)
    }

    /// A number for each label.
    pub(crate) fn row(of: impl Fn(Self) -> f32) -> [f32; Self::COUNT] {
        std::array::from_fn(|number| of(Self(number as u8)))
    }

    fn of(class: Class, place: Place) -> Self {
        Self(1 + 4 * class as u8 + place as u8)
    }

    fn place(self) -> Option<Place> {
        use Place::{Begins, Ends, GoesOn, Single};
        let within = self.0.checked_sub(1)? % 4;
        Some([Begins, GoesOn, Ends, Single][usize::from(within)])
    }

    /// The class of the name; none outside of names.
    #[must_use]
    pub fn class(self) -> Option<Class> {
        self.0.checked_sub(1).map(|number| Class::ALL[usize::from(number / 4)])
    }

    /// Whether the name goes on after this word.
    fn is_open(self) -> bool {
        matches!(self.place(), Some(Place::Begins | Place::GoesOn))
    }

    /// Whether the name has begun before this word.
    fn is_inner(self) -> bool {
        matches!(self.place(), Some(Place::GoesOn | Place::Ends))
    }

    /// Whether the word after this one may have that label.
    #[must_use]
    pub fn may_precede(self, next: Self) -> bool {
        if self.is_open() {
            next.is_inner() && next.class() == self.class()
        } else {
            !next.is_inner()
        }
    }

    /// Whether a text may begin so.
    #[must_use]
    pub fn may_begin(self) -> bool {
        !self.is_inner()
    }

    /// Whether a text may end so.
    #[must_use]
    pub fn may_end(self) -> bool {
        !self.is_open()
    }
}

/// A name: its words, and what it names.
pub type Name = (Range<usize>, Class);

/// The names that labels tell of. A name that doesn't end as it began ends where it must.
#[must_use]
pub fn names(labels: &[Label]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut open: Option<(usize, Class)> = None;
    for (at, label) in labels.iter().enumerate() {
        if let Some((start, class)) = open
            && !(label.is_inner() && label.class() == Some(class))
        {
            found.push((start..at, class));
            open = None;
        }
        let Some(class) = label.class() else { continue };
        let (start, _) = *open.get_or_insert((at, class));
        if label.may_end() {
            found.push((start..at + 1, class));
            open = None;
        }
    }
    found.extend(open.map(|(start, class)| (start..labels.len(), class)));
    found
}

/// The labels of so many words with these names among them.
#[must_use]
pub fn labels(words: usize, names: &[Name]) -> Vec<Label> {
    let mut labels = vec![Label::OUTSIDE; words];
    for (range, class) in names {
        let last = range.end - 1;
        for at in range.clone() {
            let place = match (at == range.start, at == last) {
                (true, true) => Place::Single,
                (true, false) => Place::Begins,
                (false, true) => Place::Ends,
                (false, false) => Place::GoesOn,
            };
            labels[at] = Label::of(*class, place);
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_in_progress_goes_on_or_ends_as_what_it_is() {
        let all = labels(7, &[(0..3, Class::Person), (3..4, Class::Place), (5..7, Class::Place)]);
        for pair in all.windows(2) {
            assert!(pair[0].may_precede(pair[1]), "{pair:?}");
        }
        assert!(!all[0].may_precede(all[3]));
        assert!(!all[0].may_precede(all[6]));
        assert!(!all[3].may_precede(all[6]));
        assert!(all[0].may_begin() && !all[1].may_begin() && !all[0].may_end() && all[6].may_end());
    }

    proptest! {
        #[test]
        fn names_become_labels_and_back(cuts in prop::collection::btree_set(0..40_usize, 0..12), kinds in prop::collection::vec(0..5_usize, 13)) {
            let cuts: Vec<usize> = cuts.into_iter().collect();
            let given: Vec<Name> = cuts.windows(2).zip(kinds).filter_map(|(cut, kind)| {
                Class::ALL.get(kind).map(|class| (cut[0]..cut[1], *class))
            }).collect();
            let made = labels(40, &given);
            prop_assert_eq!(names(&made), given);
            for pair in made.windows(2) {
                prop_assert!(pair[0].may_precede(pair[1]));
            }
        }

        #[test]
        fn any_labels_make_disjoint_names(numbers in prop::collection::vec(0..Label::COUNT, 0..30)) {
            let all: Vec<Label> = Label::all().collect();
            let found = names(&numbers.iter().map(|n| all[*n]).collect::<Vec<_>>());
            for pair in found.windows(2) {
                prop_assert!(pair[0].0.end <= pair[1].0.start);
            }
        }
    }
}

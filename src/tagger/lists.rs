//! [`List`] and [`Cue`]: what lists say of names, and of the words beside them.

use serde::Deserialize;

/// A list of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum List {
    /// Countries and continents.
    Country,
    /// Cities of a hundred thousand people or more.
    City,
    /// Smaller towns.
    Town,
    /// Places that are no towns.
    Place,
    /// Given names.
    Forename,
    /// Family names.
    Surname,
    /// Companies, clubs, parties, authorities.
    Organization,
    /// People by the names that they are known by.
    Person,
    /// Events, works, products.
    Other,
}

impl List {
    /// Every list.
    pub const ALL: [Self; 9] = [
        Self::Country,
        Self::City,
        Self::Town,
        Self::Place,
        Self::Forename,
        Self::Surname,
        Self::Organization,
        Self::Person,
        Self::Other,
    ];

    /// Lists as bits of one number.
    #[must_use]
    pub fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// What a common word tells of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cue {
    /// Titles, offices, professions, kin: a person.
    Role,
    /// Nouns with which names of organizations begin: bank, ministry.
    Organization,
    /// Nouns with which names of places begin: street, river.
    Place,
    /// Nouns with which names of events and works begin: cup, novel.
    Other,
    /// Verbs of saying.
    Speech,
    /// Of a nation, a town, a party.
    Belonging,
}

impl Cue {
    /// Every cue.
    pub const ALL: [Self; 6] =
        [Self::Role, Self::Organization, Self::Place, Self::Other, Self::Speech, Self::Belonging];

    /// Cues as bits of one number, above those of [`List`].
    #[must_use]
    pub fn bit(self) -> u16 {
        1 << (List::ALL.len() + self as usize)
    }
}

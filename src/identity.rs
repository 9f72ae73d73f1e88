//! Which names are of one entity.
//!
//! Two names are held against each other by what they are made of ([`related`]): a last name after
//! the full one, initials, an acronym and the words that it stands for, another transliteration.
//! That alone decides nothing: within an article a name goes with another only if no third one
//! could be meant, and across an archive only if no second entity could be, and where the names
//! say little, if the two are seen in the same company. Joining two people is worse than leaving
//! one twice, so what isn't sure stays apart ([`across`] lists it for a person).

mod acronym;
pub mod across;
mod name;
mod person;
mod spelling;
pub mod within;

pub use name::Name;
pub(crate) use name::acronym as letters_of_acronym;

use crate::kind::Kind;

/// Why two names are taken to be of one entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The same words, whatever their accents, case and particles.
    Words,
    /// The text gives the one in brackets after the other: "Organización de las Naciones Unidas
    /// (ONU)".
    Brackets,
    /// The one is made of the letters with which the words of the other begin.
    Acronym,
    /// The same name in another transliteration: Sergei, Serguéi, Sergey.
    Spelling,
    /// Forenames are left out or shortened to their initials.
    Forenames,
    /// The one is a part of the other: a last name, the first word of a firm's name.
    Part,
}

impl Reason {
    /// How sure it makes, in percent, where no other entity could be meant.
    #[must_use]
    pub fn score(self) -> u8 {
        match self {
            Self::Words => 98,
            Self::Brackets => 95,
            Self::Acronym | Self::Spelling => 90,
            Self::Forenames => 80,
            Self::Part => 50,
        }
    }

    /// The reason as one word of a report for a machine.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Brackets => "brackets",
            Self::Acronym => "acronym",
            Self::Spelling => "spelling",
            Self::Forenames => "forenames",
            Self::Part => "part",
        }
    }
}

/// Why the first name, which is no longer than the second, may be of the same entity of a kind.
#[must_use]
pub fn related(kind: Kind, short: &Name, long: &Name) -> Option<Reason> {
    if short.words() == long.words() {
        return match (short.ordinal(), long.ordinal()) {
            (one, other) if one == other => Some(Reason::Words),
            // "Juan Carlos" may be Juan Carlos I.
            (None, Some(_)) => Some(Reason::Part),
            _ => None,
        };
    }
    match kind {
        Kind::Person => person::related(short, long),
        Kind::Date => None,
        _ => acronym::stands_for(short, long)
            .then_some(Reason::Acronym)
            .or_else(|| begins(short, long).then_some(Reason::Part)),
    }
}

/// Whether the second name goes on where the first ends: "Lehman", "Lehman Brothers".
fn begins(short: &Name, long: &Name) -> bool {
    !short.words().is_empty()
        && short.words().len() < long.words().len()
        && short.acronym().is_none()
        && long.words().starts_with(short.words())
}

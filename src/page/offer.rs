//! [`Offer`]: what was perhaps meant by an address that leads nowhere.

use super::Named;
use crate::language::Language;
use crate::slug::Slug;

/// Something that an address may have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// An article.
    Article {
        /// Its part of the address.
        slug: Slug,
        /// What it is written in.
        language: Language,
        /// Its title.
        headline: String,
    },
    /// An entity.
    Entity(Named),
}

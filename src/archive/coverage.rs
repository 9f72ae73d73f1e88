//! [`Coverage`]: the days and the languages of an archive.

use serde::{Deserialize, Serialize};

use super::{Archive, distinct};
use crate::article::Date;

/// The days and the languages of an archive: what a reader can ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The first and the last day, if any article has one.
    pub days: Option<(Date, Date)>,
    /// The first part of each language's tag, in their order.
    pub languages: Vec<String>,
}

impl Archive {
    /// Its days and languages.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        let articles = || self.parts.entries.iter().map(|entry| &entry.article);
        let days = || articles().filter_map(|article| article.about().date);
        let languages = articles().map(|article| article.language().primary().to_owned());
        Coverage { days: days().min().zip(days().max()), languages: distinct(languages.collect()) }
    }
}

//! [`Site`]: the archive as a whole.

use serde::{Deserialize, Serialize};

use super::base::{self, BaseUrl};
use crate::language::Language;

/// What `site.toml` says of the archive as a whole, and every page may show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its name.
    pub title: String,
    /// What it holds, in a sentence.
    #[serde(default)]
    pub description: String,
    /// The language of its pages, and of articles that name none.
    #[serde(default = "Language::spanish")]
    pub lang: Language,
    /// The address at which it is published, where that is known.
    #[serde(default, with = "base::optional")]
    pub base: Option<BaseUrl>,
    /// Who publishes it.
    #[serde(default)]
    pub author: String,
    /// Who may do what with articles that don't say it themselves.
    #[serde(default)]
    pub rights: String,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            title: "Hemeroteca".to_owned(),
            description: String::new(),
            lang: Language::spanish(),
            base: None,
            author: String::new(),
            rights: String::new(),
        }
    }
}

//! [`Site`]: the archive as a whole (`site.toml`).

use serde::{Deserialize, Serialize};

use super::base::{self, BaseUrl};
use crate::language::Language;
use crate::problem::Problem;

/// What `site.toml` says of the archive as a whole.
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

impl Site {
    /// Reads `site.toml`.
    ///
    /// # Errors
    /// When it is no TOML, lacks a title, or holds what a site doesn't have.
    pub fn read(text: &str) -> Result<Self, Problem> {
        toml::from_str(text).map_err(|error| {
            let problem = Problem::error(
                error.message(),
                "write title = \"…\" and, if you like, description, lang, base, author, rights",
            );
            match error.span() {
                Some(span) => problem.at(span),
                None => problem,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_title_is_needed() {
        let site = Site::read("title = \"Diario\"").unwrap();
        assert_eq!((site.title.as_str(), site.lang.as_str()), ("Diario", "es"));
    }

    #[test]
    fn a_base_need_not_be_there_and_may_be_empty() {
        let base = |line: &str| Site::read(&format!("title = \"Diario\"\n{line}")).unwrap().base;
        assert_eq!((base(""), base("base = \"\"")), (None, None));
        let given = base("base = \"https://example.org/sub\"");
        assert_eq!(given.unwrap().as_str(), "https://example.org/sub/");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (text, place) in [
            ("titel = \"x\"", "titel"),
            ("title = \"x\"\nlang = \"español\"", "\"español\""),
            ("title = \"x\"\nbase = \"example.org\"", "\"example.org\""),
        ] {
            let problem = Site::read(text).unwrap_err();
            assert_eq!(problem.at.map(|at| &text[at]), Some(place), "{}", problem.what);
        }
    }
}

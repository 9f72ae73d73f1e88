//! [`Settings`]: `site.toml`.

use serde::de::IntoDeserializer;
use serde::{Deserialize, Serialize};
use toml::de::{DeTable, Error};

use super::Site;
use crate::problem::Problem;

/// What `site.toml` says: of the archive as a whole, and of how it is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The archive as a whole.
    pub site: Site,
    /// How names are found that nobody has listed.
    pub recognition: Recognition,
}

/// How names are found that nobody has listed: the table `[recognition]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Recognition {
    /// Whether they are looked for.
    names: bool,
    /// How sure a model must be of a name, in percent.
    sure: u8,
}

impl Default for Recognition {
    fn default() -> Self {
        Self { names: true, sure: 60 }
    }
}

impl Recognition {
    /// How sure a model must be of a name, in percent; none if names aren't looked for.
    #[must_use]
    pub fn least(self) -> Option<u8> {
        self.names.then_some(self.sure)
    }
}

const SHAPE: &str = "write title = \"…\" and, if you like, description, lang, base, author, rights; \
                     then, if you like, [recognition] with names = true and sure = 60";

impl Settings {
    /// Reads `site.toml`.
    ///
    /// # Errors
    /// When it is no TOML, lacks a title, or holds what it can't.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let read = || {
            let mut table = DeTable::parse(text)?.into_inner();
            let recognition = match table.remove("recognition") {
                Some(table) => Recognition::deserialize(table.into_deserializer())?,
                None => Recognition::default(),
            };
            let site = Site::deserialize(toml::de::Deserializer::from(toml::Spanned::new(
                0..text.len(),
                table,
            )))?;
            Ok(Self { site, recognition })
        };
        read().map_err(|error: Error| Problem::of_toml(&error, SHAPE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_title_is_needed() {
        let Settings { site, recognition } = Settings::read("title = \"Diario\"").unwrap();
        assert_eq!((site.title.as_str(), site.lang.as_str()), ("Diario", "es"));
        assert_eq!(recognition.least(), Some(60));
    }

    #[test]
    fn a_base_need_not_be_there_and_may_be_empty() {
        let read = |line: &str| Settings::read(&format!("title = \"Diario\"\n{line}")).unwrap();
        assert_eq!((read("").site.base, read("base = \"\"").site.base), (None, None));
        let given = read("base = \"https://example.org/sub\"").site.base;
        assert_eq!(given.unwrap().as_str(), "https://example.org/sub/");
    }

    #[test]
    fn names_are_looked_for_unless_it_says_otherwise() {
        let least = |lines: &str| {
            let text = format!("title = \"Diario\"\n[recognition]\n{lines}");
            Settings::read(&text).unwrap().recognition.least()
        };
        assert_eq!(least("names = false"), None);
        assert_eq!(least("sure = 90"), Some(90));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (text, place) in [
            ("titel = \"x\"", "titel"),
            ("title = \"x\"\nlang = \"español\"", "\"español\""),
            ("title = \"x\"\nbase = \"example.org\"", "\"example.org\""),
            ("title = \"x\"\n[recognition]\nnombres = true", "nombres"),
            ("title = \"x\"\n[recognition]\nsure = 300", "300"),
        ] {
            let problem = Settings::read(text).unwrap_err();
            assert_eq!(problem.at.map(|at| &text[at]), Some(place), "{}", problem.what);
        }
    }
}

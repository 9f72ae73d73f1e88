//! What the name of an article file tells: format, slug, and perhaps date and language.

use crate::article::Date;
use crate::language::Language;
use crate::problem::Problem;
use crate::slug::Slug;

/// A format in which articles come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text: headline, lead, a paragraph a line.
    Text,
    /// Markdown with front matter.
    Markdown,
}

impl Format {
    /// The format of a file with this name, if it is an article's.
    #[must_use]
    pub fn of(file_name: &str) -> Option<Self> {
        let (stem, extension) = file_name.rsplit_once('.')?;
        // README.md explains a folder to its visitors.
        if stem.eq_ignore_ascii_case("readme") || stem.is_empty() {
            return None;
        }
        match extension.to_ascii_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// A file name, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FileName {
    pub(super) format: Format,
    pub(super) slug: Slug,
    pub(super) date: Option<Date>,
    pub(super) language: Option<Language>,
}

impl FileName {
    /// Takes `2023-09-04-kim-en-rusia.en.md` apart.
    pub(super) fn parse(name: &str) -> Result<Self, Problem> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let format = Format::of(name).ok_or_else(|| {
            Problem::error(
                format!("a file that ends in \".{extension}\" is no article"),
                "use .txt (headline, lead, a paragraph a line) or .md (Markdown)",
            )
        })?;
        let (stem, language) = match stem.rsplit_once('.') {
            Some((before, tag)) if !before.is_empty() => match tag.parse() {
                Ok(language) => (before, Some(language)),
                Err(_) => (stem, None),
            },
            _ => (stem, None),
        };
        let (stem, date) = split_date(stem);
        let slug = Slug::of(stem).map_err(|_| {
            Problem::error(
                "the file's name has no letter or digit to make an address of",
                "give the file a name, such as kim-en-rusia.txt",
            )
        })?;
        Ok(Self { format, slug, date, language })
    }
}

/// The date that a stem begins with, and what follows it.
fn split_date(stem: &str) -> (&str, Option<Date>) {
    const LENGTH: usize = "2023-09-04".len();
    let date = stem.get(..LENGTH).and_then(|text| text.parse().ok());
    let rest = stem.get(LENGTH..).map(|rest| rest.trim_start_matches(['-', '_', ' ']));
    match (date, rest) {
        (Some(date), Some(rest)) if !rest.is_empty() => (rest, Some(date)),
        (Some(date), _) => (stem, Some(date)),
        (None, _) => (stem, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(name: &str) -> (String, Option<String>, Option<String>) {
        let parsed = FileName::parse(name).unwrap();
        (
            parsed.slug.to_string(),
            parsed.date.map(|d| d.to_string()),
            parsed.language.map(|l| l.to_string()),
        )
    }

    #[test]
    fn date_and_language_may_stand_in_the_name() {
        let some = |s: &str| Some(s.to_owned());
        assert_eq!(parts("2023-09-04-kim.en.md"), ("kim".into(), some("2023-09-04"), some("en")));
        assert_eq!(parts("kim.txt"), ("kim".into(), None, None));
        assert_eq!(parts("2023-09-04.txt"), ("2023-09-04".into(), some("2023-09-04"), None));
        assert_eq!(parts("2023-99-04-kim.txt"), ("2023-99-04-kim".into(), None, None));
        assert_eq!(parts("000_2c7f.txt"), ("000-2c7f".into(), None, None));
        assert_eq!(parts("Nota 1.5.txt"), ("nota-1-5".into(), None, None));
    }

    #[test]
    fn other_files_are_no_articles() {
        for name in ["entities.toml", "README.md", "foto.jpg", "x", ".md"] {
            assert_eq!(Format::of(name), None, "{name}");
        }
        assert!(FileName::parse("….txt").is_err());
    }
}

//! Intake: a file in any format becomes an [`Article`].
//!
//! One reader a format; each takes text and gives the article with what was wrong on the way.
//! No reader opens a file: names and bytes come from outside.

use crate::article::{Article, Body, Draft, EmptyBody};
use crate::language::Language;
use crate::problem::{Problem, Severity};
use crate::slug::Slug;

mod decode;
mod file_name;
mod front_matter;
mod markdown;
mod text;

use file_name::FileName;
pub use file_name::Format;

/// What a reader makes of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The article, unless an error made that impossible.
    pub article: Option<Article>,
    /// What was wrong, errors and warnings.
    pub problems: Vec<Problem>,
}

/// What a reader of one format finds in a text, before slug, language and date are settled
/// with what the file's name says.
#[derive(Debug, Default)]
struct Found {
    slug: Option<Slug>,
    language: Option<Language>,
    headline: String,
    lead: Option<String>,
    blocks: Vec<crate::article::Block>,
    about: crate::article::About,
}

/// The largest file that is read, in bytes. An article is never so large; something that isn't
/// an article might be.
pub const LARGEST_FILE: usize = 16 << 20;

/// Reads one article file. The name, `2023-09-04-kim-en-rusia.en.md`, tells the format and may
/// tell date and language; what the file itself says goes before.
#[must_use]
pub fn take(file_name: &str, bytes: &[u8], archive_language: &Language) -> Taken {
    let mut problems = Vec::new();
    let article = open(file_name, bytes)
        .and_then(|(name, text)| {
            let article = read(name, text, archive_language, &mut problems);
            // Places are told in bytes of the file, and a byte order mark is part of that.
            let before = bytes.len() - text.len();
            problems.iter_mut().for_each(|problem| problem.shift(before));
            article.map_err(|mut problem| {
                problem.shift(before);
                problem
            })
        })
        .map_err(|problem| problems.push(problem))
        .ok()
        // An article with an error is not published half: what is wrong might be its date.
        .filter(|_| problems.iter().all(|p| p.severity < Severity::Error));
    Taken { article, problems }
}

/// What the file's name tells, and its text without a byte order mark.
fn open<'a>(file_name: &str, bytes: &'a [u8]) -> Result<(FileName, &'a str), Problem> {
    let name = FileName::parse(file_name)?;
    if bytes.len() > LARGEST_FILE {
        return Err(Problem::error(
            format!("the file has {} bytes, more than any article", bytes.len()),
            "move it out of the folder of articles",
        ));
    }
    Ok((name, decode::utf8(bytes)?))
}

fn read(
    name: FileName,
    text: &str,
    archive_language: &Language,
    problems: &mut Vec<Problem>,
) -> Result<Article, Problem> {
    if text.trim().is_empty() {
        return Err(
            Problem::error("the file is empty", "write an article in it, or delete it").at(0..0)
        );
    }
    let mut found = match name.format {
        Format::Text => text::read(text),
        Format::Markdown => markdown::read(text, problems)?,
    };
    found.about.date = found.about.date.or(name.date);
    let headline_at = first_line(text);
    let body = Body::new(found.blocks).map_err(|EmptyBody| {
        Problem::error(
            "the article has no body",
            "write its paragraphs under the headline and the lead",
        )
        .at(headline_at.clone())
    })?;
    Article::new(Draft {
        slug: found.slug.unwrap_or(name.slug),
        language: found.language.or(name.language).unwrap_or_else(|| archive_language.clone()),
        headline: found.headline,
        lead: found.lead,
        body,
        about: found.about,
    })
    .map_err(|error| {
        Problem::error(error.to_string(), "give it a title, in its first line or as `title:`")
            .at(headline_at)
    })
}

/// The first line that holds text.
fn first_line(text: &str) -> std::ops::Range<usize> {
    let start = text.len() - text.trim_start().len();
    let len = text[start..].find(['\n', '\r']).unwrap_or(text.len() - start);
    start..start + len
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take_es(name: &str, text: &str) -> Taken {
        take(name, text.as_bytes(), &Language::spanish())
    }

    #[test]
    fn an_empty_file_and_a_file_without_body_are_errors() {
        for (text, what) in [
            ("", "empty"),
            ("\u{feff} \n", "empty"),
            ("Solo titular", "no body"),
            ("T\n- lead\n", "no body"),
        ] {
            let taken = take_es("a.txt", text);
            assert_eq!(taken.article, None);
            assert!(taken.problems[0].what.contains(what), "{:?}", taken.problems);
        }
    }

    #[test]
    fn the_name_tells_what_the_file_does_not() {
        let article = take_es("2023-09-04-Kim en Rusia.en.txt", "T\nB").article.unwrap();
        assert_eq!(article.slug().as_str(), "kim-en-rusia");
        assert_eq!(article.language().as_str(), "en");
        assert_eq!(article.about().date, Some(crate::article::Date::new(2023, 9, 4).unwrap()));
        let article = take_es(
            "2023-09-04-a.en.md",
            "---\ndate: 2024-01-02\nlang: pt\nslug: b\ntitle: T\n---\nB",
        )
        .article
        .unwrap();
        assert_eq!(article.slug().as_str(), "b");
        assert_eq!(article.language().as_str(), "pt");
        assert_eq!(article.about().date, Some(crate::article::Date::new(2024, 1, 2).unwrap()));
    }

    #[test]
    fn a_file_in_no_known_format_is_an_error() {
        let taken = take_es("a.docx", "x");
        assert!(taken.problems[0].what.contains(".docx"), "{:?}", taken.problems);
    }
}

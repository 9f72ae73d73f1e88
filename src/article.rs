//! [`Article`]: headline, lead, body, and what is known of them.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::kind::Kind;
use crate::language::Language;
use crate::slug::Slug;

mod body;
mod date;
mod depth;
mod sentence;

pub use body::{Block, Body, EmptyBody, Inline, SafeUrl, TextBlock, UnsafeUrl};
pub use date::{Date, DateError};
pub use sentence::{sentence_among, sentence_around, sentences};

/// One article.
///
/// Invariants: the headline is not empty, the body holds text, and headline and lead are NFC
/// on one line, without white space around them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Draft", into = "Draft")]
pub struct Article(Draft);

/// What an article is made of, before it is known to be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The article's part of its address, unique in the archive.
    pub slug: Slug,
    /// What it is written in.
    pub language: Language,
    /// The title.
    pub headline: String,
    /// The standfirst under the headline (schema.org `description`).
    pub lead: Option<String>,
    /// The text.
    pub body: Body,
    /// What else is known.
    pub about: About,
}

/// What is known of an article besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// When it was published (schema.org `datePublished`).
    pub date: Option<Date>,
    /// When it was last changed (schema.org `dateModified`).
    pub updated: Option<Date>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The dateline place: where it was written (schema.org `locationCreated`).
    pub located: Option<String>,
    /// Where it was published first.
    pub source: Option<Source>,
    /// Who may do what with it.
    pub rights: Option<String>,
    /// What it is about, in words that are no entities.
    pub subjects: Vec<String>,
    /// The entities that its author named in the article's file.
    pub declared: Vec<Declared>,
    /// The same article in other languages, as far as its author named them.
    pub translations: Vec<Slug>,
}

impl About {
    /// The day of its text as it stands: when it was last changed, or else published.
    #[must_use]
    pub fn as_of(&self) -> Option<Date> {
        self.updated.max(self.date)
    }
}

/// Where an article was published first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The publisher's name.
    pub name: String,
    /// The article there.
    pub url: Option<SafeUrl>,
}

/// An entity that the article's file names, as `people: [Kim Jong Un]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// What it is.
    pub kind: Kind,
    /// Its name as written there.
    pub name: String,
}

/// Where in an article a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// The headline.
    Headline,
    /// The lead.
    Lead,
    /// A leaf of the body, by its number in reading order.
    Body(u32),
}

/// The text is no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ArticleError {
    /// There is no headline.
    #[error("the article has no headline")]
    NoHeadline,
}

impl Article {
    /// An article of this draft: headline and lead are put in normal form.
    ///
    /// # Errors
    /// When the headline is empty.
    pub fn new(draft: Draft) -> Result<Self, ArticleError> {
        let headline = one_line(&draft.headline);
        if headline.is_empty() {
            return Err(ArticleError::NoHeadline);
        }
        let lead = draft.lead.as_deref().map(one_line).filter(|lead| !lead.is_empty());
        Ok(Self(Draft { headline, lead, ..draft }))
    }

    /// Its part of the address.
    #[must_use]
    pub fn slug(&self) -> &Slug {
        &self.0.slug
    }

    /// What it is written in.
    #[must_use]
    pub fn language(&self) -> &Language {
        &self.0.language
    }

    /// The title.
    #[must_use]
    pub fn headline(&self) -> &str {
        &self.0.headline
    }

    /// The standfirst.
    #[must_use]
    pub fn lead(&self) -> Option<&str> {
        self.0.lead.as_deref()
    }

    /// The text.
    #[must_use]
    pub fn body(&self) -> &Body {
        &self.0.body
    }

    /// What else is known.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.0.about
    }

    /// Every text of the article with its place, in reading order.
    #[must_use]
    pub fn texts(&self) -> Vec<(Part, String)> {
        let mut texts = vec![(Part::Headline, self.headline().to_owned())];
        texts.extend(self.lead().map(|lead| (Part::Lead, lead.to_owned())));
        let leaves = self.body().texts();
        texts.extend((0..).zip(leaves).map(|(n, leaf)| (Part::Body(n), leaf.plain())));
        texts
    }
}

/// One of the texts of an article, as [`Article::texts`] gives them; the empty one where it has
/// none of that part.
#[must_use]
pub fn text_of(texts: &[(Part, String)], part: Part) -> &str {
    texts.iter().find(|(own, _)| *own == part).map_or("", |(_, text)| text)
}

impl TryFrom<Draft> for Article {
    type Error = ArticleError;

    /// For drafts that were an article before: only what could break a view is checked again,
    /// so that the reader's side carries no tables of normal forms.
    fn try_from(draft: Draft) -> Result<Self, ArticleError> {
        if draft.headline.is_empty() { Err(ArticleError::NoHeadline) } else { Ok(Self(draft)) }
    }
}

impl From<Article> for Draft {
    fn from(article: Article) -> Self {
        article.0
    }
}

/// The text in NFC, with each run of white space made one space and none at either end.
#[must_use]
pub fn one_line(text: &str) -> String {
    if is_one_line(text) {
        return nfc(text);
    }
    nfc(&spaced(text))
}

/// The text with each run of white space made one space and none at either end. For what is in
/// normal form, or comes to be when it is read: a browser need not carry the tables of that.
#[must_use]
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text has single spaces between its words and no other white space, as most have.
fn is_one_line(text: &str) -> bool {
    let mut before = ' ';
    let single = text.chars().all(|c| {
        let fine = if c == ' ' { before != ' ' } else { !c.is_whitespace() };
        before = c;
        fine
    });
    single && before != ' '
}

/// The text in Unicode's composed normal form, the only one that the archive stores.
#[must_use]
pub fn nfc(text: &str) -> String {
    if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(headline: &str, lead: Option<&str>) -> Draft {
        Draft {
            slug: "a".parse().unwrap(),
            language: Language::spanish(),
            headline: headline.to_owned(),
            lead: lead.map(str::to_owned),
            body: Body::new(vec![Block::Paragraph(TextBlock::of("Texto."))]).unwrap(),
            about: About::default(),
        }
    }

    #[test]
    fn an_article_without_headline_is_refused() {
        assert_eq!(Article::new(draft(" \t ", None)), Err(ArticleError::NoHeadline));
    }

    #[test]
    fn headline_and_lead_are_kept_in_normal_form() {
        let article = Article::new(draft(" Mosc\u{75}\u{301}  hoy ", Some("  "))).unwrap();
        assert_eq!(article.headline(), "Moscú hoy");
        assert_eq!(article.lead(), None);
    }

    #[test]
    fn a_text_is_as_of_its_last_change() {
        let day = |day| Date::new(2023, 9, day);
        let about = |date, updated| About { date, updated, ..About::default() };
        assert_eq!(about(day(4), day(5)).as_of(), day(5));
        assert_eq!(about(day(4), None).as_of(), day(4));
        assert_eq!(about(None, None).as_of(), None);
    }

    #[test]
    fn a_text_in_one_line_has_single_spaces_and_none_at_its_ends() {
        for text in ["Kim viaja", " Kim  viaja", "Kim\tviaja ", "\u{a0}Kim\u{2028}viaja\r\n"] {
            assert_eq!(one_line(text), "Kim viaja");
        }
        assert_eq!((one_line(" \n"), one_line("Moscu\u{301}")), (String::new(), "Moscú".into()));
    }

    #[test]
    fn texts_come_in_reading_order() {
        let article = Article::new(draft("Titular", Some("Entradilla"))).unwrap();
        let parts: Vec<_> = article.texts().into_iter().map(|(part, _)| part).collect();
        assert_eq!(parts, [Part::Headline, Part::Lead, Part::Body(0)]);
    }
}

//! [`Texts`]: the texts of an article, and where their sentences are.

use std::cell::OnceCell;
use std::ops::Range;

use crate::article::{Article, Part, sentences};

/// The texts of an article, and where their sentences are: all that reads it goes by both, and they
/// are found once.
#[derive(Debug)]
pub struct Texts {
    all: Vec<(Part, String)>,
    sentences: Vec<OnceCell<Vec<Range<usize>>>>,
}

impl Texts {
    /// The texts of an article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let all = article.texts();
        Self { sentences: vec![OnceCell::new(); all.len()], all }
    }

    /// Every text with its place, in reading order.
    pub(super) fn all(&self) -> &[(Part, String)] {
        &self.all
    }

    /// Where the sentences of each text are, in the same order.
    pub(super) fn sentences(&self) -> impl Iterator<Item = &[Range<usize>]> + Clone {
        (0..self.all.len()).map(|number| self.sentences_of(number))
    }

    /// One of the texts, and where its sentences are; an empty one where there is none of that part.
    pub(super) fn part(&self, part: Part) -> (&str, &[Range<usize>]) {
        let number = self.all.iter().position(|(own, _)| *own == part);
        number.map_or(("", &[]), |number| (&self.all[number].1, self.sentences_of(number)))
    }

    fn sentences_of(&self, number: usize) -> &[Range<usize>] {
        self.sentences[number].get_or_init(|| sentences(&self.all[number].1))
    }
}

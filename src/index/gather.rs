//! [`Gatherer`]: gathers the words of articles.

use std::collections::HashMap;

use super::run::{Run, Word};
use super::{docs, rank};
use crate::article::Article;
use crate::bundle;
use crate::entity::Entity;
use crate::words::{Stemmer, fold, tokens};

/// Gathers the words of articles one by one, the oldest first.
///
/// What is written in two ways (`Cumbre`, `cumbre`) is folded and stemmed once each; from then on
/// a word is a number.
#[derive(Default)]
pub(super) struct Gatherer {
    words: Vec<Word>,
    numbers: HashMap<String, u32>,
    known: HashMap<String, Known>,
    /// What the article at hand says, word by word.
    here: Vec<Occurrence>,
    /// About how many bytes was gathered.
    bytes: usize,
}

/// About how many bytes a word takes, besides what is said of it.
const WORD: usize = 400;

/// A language's stemmer, and the numbers of the words that it has seen as they are written.
struct Known {
    stemmer: Stemmer,
    numbers: HashMap<String, u32>,
}

/// A word where it stands in an article.
struct Occurrence {
    word: u32,
    position: u32,
    weight: f32,
}

impl Gatherer {
    /// Takes the words of an article of which the ordinal is known.
    pub(super) fn add(&mut self, ordinal: u32, article: &Article) {
        let language = article.language();
        let primary = language.primary();
        if !self.known.contains_key(primary) {
            let known = Known { stemmer: Stemmer::of(language), numbers: HashMap::new() };
            self.known.insert(primary.to_owned(), known);
        }
        let mut position = 0;
        for (part, text) in article.texts() {
            let weight = rank::weight(part);
            for token in tokens(&text) {
                let word = self.number(primary, token.word);
                self.here.push(Occurrence { word, position, weight });
                position += 1;
            }
            // No phrase goes on from one text into the next.
            position += 1;
        }
        // A stable sort: the occurrences of a word stay in their order.
        self.here.sort_by_key(|said| said.word);
        let length = self.here.len();
        for said in self.here.chunk_by(|a, b| a.word == b.word) {
            let word = &mut self.words[said[0].word as usize];
            word.docs.push(ordinal);
            word.impacts.push(rank::impact(said.iter().map(|it| it.weight).sum(), length));
            // A list's bytes are its length and those of its items: so it is written without
            // being made first.
            let length = u32::try_from(said.len()).unwrap_or(u32::MAX);
            let gaps = docs::gaps(said.iter().map(|it| it.position));
            let before = word.positions.len();
            for number in std::iter::once(length).chain(gaps) {
                bundle::extend(&mut word.positions, number);
            }
            // The number, the impact, and the positions; lists grow by doubling.
            self.bytes += 2 * (5 + word.positions.len() - before);
        }
        self.here.clear();
    }

    /// Takes the words of an entity's names; entities come in the order of their numbers.
    pub(super) fn name(&mut self, number: u32, entity: &Entity) {
        let others = entity.names.iter().map(|(_, name)| name);
        for name in [&entity.name].into_iter().chain(others).chain(&entity.aliases) {
            for token in tokens(name) {
                let word = self.entry(fold(token.word));
                self.words[word as usize].entities.push(number);
            }
        }
    }

    /// About how many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    /// All that was gathered.
    pub(super) fn run(self) -> Run {
        let mut words = self.words;
        // Folding leaves nothing of a mark that stands alone.
        words.retain(|word| !word.form.is_empty());
        words.sort_unstable_by(|a, b| a.form.cmp(&b.form));
        words
    }

    /// The number of a word as it is written in an article of this language.
    fn number(&mut self, language: &str, word: &str) -> u32 {
        let known = &self.known[language];
        if let Some(&number) = known.numbers.get(word) {
            return number;
        }
        let (form, stem) = (fold(word), known.stemmer.stem(word));
        let of_stem = self.entry(stem.clone());
        let number = self.entry(form.clone());
        self.words[of_stem as usize].forms.push(form);
        self.words[number as usize].stems.push(stem);
        if let Some(known) = self.known.get_mut(language) {
            known.numbers.insert(word.to_owned(), number);
        }
        number
    }

    /// The number of a form.
    fn entry(&mut self, form: String) -> u32 {
        let words = &mut self.words;
        *self.numbers.entry(form).or_insert_with_key(|form| {
            self.bytes += WORD;
            words.push(Word { form: form.clone(), ..Word::default() });
            u32::try_from(words.len() - 1).expect("words are far fewer than 2³²")
        })
    }
}

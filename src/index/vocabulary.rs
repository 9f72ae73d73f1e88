//! [`Vocabulary`]: the words of an archive, gathered article by article.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::record::{Positions, WordRecord};
use super::{Docs, rank};
use crate::article::Article;
use crate::entity::Entity;
use crate::words::{Stemmer, fold, tokens};

/// The words of an archive, gathered article by article, the oldest first.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: BTreeMap<String, Entry>,
    /// What is known of words that came before, by language.
    known: HashMap<String, Known>,
}

#[derive(Default)]
struct Entry {
    stems: BTreeSet<String>,
    forms: BTreeSet<String>,
    record: WordRecord,
    positions: Positions,
}

/// A language's stemmer and what it has said.
struct Known {
    stemmer: Stemmer,
    words: HashMap<String, (String, String)>,
}

impl Known {
    /// Form and stem of a word.
    fn of(&mut self, word: &str) -> &(String, String) {
        if !self.words.contains_key(word) {
            let known = (fold(word), self.stemmer.stem(word));
            self.words.insert(word.to_owned(), known);
        }
        &self.words[word]
    }
}

/// What an article says with one form of a word.
#[derive(Default)]
struct Occurrences {
    stem: String,
    weight: f32,
    positions: Docs,
}

impl Vocabulary {
    /// Takes the words of an article of which the ordinal is known.
    pub(super) fn add(&mut self, ordinal: u32, article: &Article) {
        let language = article.language();
        let known = self
            .known
            .entry(language.primary().to_owned())
            .or_insert_with(|| Known { stemmer: Stemmer::of(language), words: HashMap::new() });
        let mut here: BTreeMap<String, Occurrences> = BTreeMap::new();
        let (mut position, mut length) = (0, 0);
        for (part, text) in article.texts() {
            for token in tokens(&text) {
                let (form, stem) = known.of(token.word);
                let said = here.entry(form.clone()).or_default();
                if said.stem.is_empty() {
                    said.stem.clone_from(stem);
                } else if said.stem != *stem {
                    // Accents and case have made two words one form.
                    self.words.entry(form.clone()).or_default().stems.insert(stem.clone());
                    self.words.entry(stem.clone()).or_default().forms.insert(form.clone());
                }
                said.weight += rank::weight(part);
                said.positions.push(position);
                position += 1;
                length += 1;
            }
            // No phrase goes on from one text into the next.
            position += 1;
        }
        for (form, said) in here {
            self.words.entry(said.stem.clone()).or_default().forms.insert(form.clone());
            let word = self.words.entry(form).or_default();
            word.stems.insert(said.stem);
            word.record.docs.push(ordinal);
            word.record.impacts.push(rank::impact(said.weight, length));
            word.positions.push(said.positions);
        }
    }

    /// Takes the words of an entity's names; entities come in the order of their numbers.
    pub(super) fn name(&mut self, number: u32, entity: &Entity) {
        let others = entity.names.iter().map(|(_, name)| name);
        for name in [&entity.name].into_iter().chain(others).chain(&entity.aliases) {
            for token in tokens(name) {
                let form = fold(token.word);
                if !form.is_empty() {
                    self.words.entry(form).or_default().record.entities.push(number);
                }
            }
        }
    }

    /// Every word in the order of keys, with where it stands.
    pub(super) fn words(self) -> impl Iterator<Item = (String, WordRecord, Positions)> {
        self.words.into_iter().filter(|(word, _)| !word.is_empty()).map(|(word, entry)| {
            let Entry { stems, forms, record, positions } = entry;
            let (stems, forms) = (stems.into_iter().collect(), forms.into_iter().collect());
            (word, WordRecord { stems, forms, ..record }, positions)
        })
    }
}

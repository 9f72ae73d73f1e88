//! [`Vocabulary`]: what is known of words and names before any text is read.

use std::collections::{BTreeMap, HashMap};

use crate::tagger::{Class, Cluster, Cue, Known, LONGEST, List, hash, model, tokens, word};

/// What is known of words and names: the lexicon of a model, and the names themselves, which a
/// model has no more.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: HashMap<String, Known>,
    /// Names in lower case, their tokens one space apart, with the lists that have them.
    names: BTreeMap<String, u16>,
    listed: [Vec<Vec<String>>; Class::ALL.len()],
    forenames: Vec<String>,
    surnames: Vec<String>,
}

/// What a probability that isn't known is taken for.
const RARE: f64 = -25.0;

impl Vocabulary {
    /// Learns words: `clusters` gives the way to each one's leaf in the tree, the first step in the
    /// lowest bit; `probabilities` are logarithms. The `most` probable of them count.
    pub fn learn_words(
        &mut self,
        clusters: &HashMap<String, u32>,
        probabilities: &HashMap<String, f64>,
        most: usize,
    ) {
        let probability = |word: &str| probabilities.get(word).copied().unwrap_or(RARE);
        let is_word = |word: &str| word.contains(char::is_alphabetic) && word.len() < 40;
        let mut known: Vec<(&String, Cluster)> = clusters
            .iter()
            .filter(|(word, path)| **path > 0 && is_word(word))
            .filter_map(|(word, path)| {
                let steps = u32::BITS - path.leading_zeros();
                let path = u16::try_from(*path).ok()?;
                Some((word, Cluster::new(path, steps as u8)))
            })
            .collect();
        known.sort_by(|(one, _), (two, _)| {
            probability(two).total_cmp(&probability(one)).then_with(|| one.cmp(two))
        });
        for (word, cluster) in known.into_iter().take(most) {
            let lower = word::lower(word);
            let entry = self.words.entry(lower).or_default();
            if word.starts_with(char::is_uppercase) {
                // Of "Madrid" and "MADRID" the more probable one tells.
                if entry.capital == Cluster::default() {
                    entry.capital = cluster;
                }
            } else if entry.small == Cluster::default() {
                entry.small = cluster;
            }
        }
        self.learn_casing(probabilities, most);
    }

    /// How words are mostly written.
    fn learn_casing(&mut self, probabilities: &HashMap<String, f64>, most: usize) {
        // Of each word in lower case: how probable it is so, with a capital, and in capitals.
        let mut forms: HashMap<String, [f64; 3]> = HashMap::new();
        // In order: sums of fractions depend on it in their last bit.
        let sorted: BTreeMap<_, _> = probabilities.iter().collect();
        for (word, probability) in sorted {
            if !word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '.')) {
                continue;
            }
            let lower = word::lower(word);
            let loud = !word.contains(char::is_lowercase) && word.chars().count() > 1;
            let form = if lower == *word {
                0
            } else if loud {
                2
            } else {
                1
            };
            forms.entry(lower).or_default()[form] += probability.exp();
        }
        let mut all: Vec<(String, [f64; 3])> = forms.into_iter().collect();
        let sum = |forms: &[f64; 3]| forms.iter().sum::<f64>();
        all.sort_by(|(one, ones), (two, twos)| {
            sum(twos).total_cmp(&sum(ones)).then_with(|| one.cmp(two))
        });
        for (word, forms) in all.into_iter().take(most) {
            let [small, _, loud] = forms.map(|form| form / sum(&forms));
            self.words.entry(word).or_default().casing = match small {
                _ if loud > 0.5 => 6,
                _ if small > 0.95 => 1,
                _ if small > 0.7 => 2,
                _ if small > 0.4 => 3,
                _ if small > 0.1 => 4,
                _ => 5,
            };
        }
    }

    /// Learns a list of names, one a line.
    pub fn learn_names(&mut self, text: &str, list: List) {
        for line in text.lines() {
            let name: Vec<String> = split(line);
            if name.is_empty() || name.len() > LONGEST {
                continue;
            }
            let lower = word::lower(&name.join(" "));
            *self.names.entry(lower).or_default() |= list.bit();
            match list {
                List::Organization => self.listed[Class::Organization as usize].push(name),
                List::Place => self.listed[Class::Place as usize].push(name),
                List::Person => self.listed[Class::Person as usize].push(name),
                List::Other => self.listed[Class::Other as usize].push(name),
                List::Forename => self.forenames.extend(name),
                List::Surname => self.surnames.extend(name),
                List::Country | List::City | List::Town => {}
            }
        }
    }

    /// Learns words that tell of what is beside them, one a line.
    pub fn learn_cues(&mut self, text: &str, cue: Cue) {
        for word in text.lines().map(str::trim).filter(|word| !word.is_empty()) {
            *self.names.entry(word::lower(word)).or_default() |= cue.bit();
        }
    }

    /// The lexicon of a model.
    #[must_use]
    pub fn lexicon(&self) -> Vec<u8> {
        let words = self.words.iter().map(|(word, known)| (hash::of(word.as_bytes()), *known));
        let mut words: Vec<_> = words.collect();
        words.sort_by_key(|(hash, _)| *hash);
        let names = self.names.iter().map(|(name, lists)| (hash::of(name.as_bytes()), *lists));
        model::lexicon(words, names.collect())
    }

    /// The names of a class that lists have.
    pub(super) fn listed(&self, class: Class) -> &[Vec<String>] {
        &self.listed[class as usize]
    }

    /// Given names and family names.
    pub(super) fn names_of_people(&self) -> (&[String], &[String]) {
        (&self.forenames, &self.surnames)
    }
}

/// A name as tokens.
fn split(name: &str) -> Vec<String> {
    tokens(name).into_iter().map(|range| name[range].to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tagger::lexicon::Lexicon;

    #[test]
    fn a_word_is_known_by_both_its_forms() {
        let clusters = [("Rosa".to_owned(), 0b101), ("rosa".to_owned(), 0b11)].into();
        let probabilities = [("Rosa".to_owned(), -5.0), ("rosa".to_owned(), -5.0)].into();
        let mut vocabulary = Vocabulary::default();
        vocabulary.learn_words(&clusters, &probabilities, 10);
        let bytes = vocabulary.lexicon();
        let lexicon = Lexicon::of(&bytes).unwrap();
        let known = lexicon.word(hash::of(b"rosa"));
        assert_eq!(known.capital, Cluster::new(0b101, 3));
        assert_eq!(known.small, Cluster::new(0b11, 2));
        assert_eq!(known.casing, 3);
        assert_eq!(lexicon.word(hash::of("lirio".as_bytes())), Known::default());
    }
}

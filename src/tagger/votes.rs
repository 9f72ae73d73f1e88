//! What one mention makes plain helps the others: a second reading of a document goes by what the
//! first has made of the same words elsewhere in it (Krishnan and Manning 2006).

use super::hash::ByHash;
use super::label::Label;
use super::word::Word;

/// How often a word was of which class elsewhere in the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Vote([u16; Vote::CLASSES]);

impl Vote {
    /// The classes of names, and that of no name.
    pub(crate) const CLASSES: usize = 5;

    fn class(label: Label) -> usize {
        label.class().map_or(Self::CLASSES - 1, |class| class as usize)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0.iter().all(|votes| *votes == 0)
    }

    /// The class with most votes: of several the first.
    pub(crate) fn best(self) -> usize {
        (0..Self::CLASSES).rev().max_by_key(|class| self.0[*class]).unwrap_or(0)
    }

    /// How many votes a class has.
    pub(crate) fn of(self, class: usize) -> u64 {
        u64::from(self.0[class])
    }

    /// How many votes there are, up to four.
    pub(crate) fn count(self) -> u64 {
        self.0.iter().map(|votes| u64::from(*votes)).sum::<u64>().min(4)
    }

    /// What part of all votes a class has: 0 none, 4 all.
    pub(crate) fn share(self, class: usize) -> u64 {
        let all: u32 = self.0.iter().map(|votes| u32::from(*votes)).sum();
        let tenths = u32::from(self.0[class]) * 10;
        match tenths {
            0 => 0,
            _ if tenths == all * 10 => 4,
            _ if tenths > all * 6 => 3,
            _ if tenths > all * 3 => 2,
            _ => 1,
        }
    }
}

/// The votes of a document, by the words as they are written.
#[derive(Debug, Default)]
pub(crate) struct Votes(ByHash<Vote>);

impl Votes {
    /// Takes the votes of a sentence that has been read once.
    pub(crate) fn add(&mut self, words: &[Word], labels: &[Label]) {
        for (word, label) in words.iter().zip(labels).filter(|(word, _)| votes(word)) {
            let vote = self.0.entry(word.form).or_default();
            let votes = &mut vote.0[Vote::class(*label)];
            *votes = votes.saturating_add(1);
        }
    }

    /// What the document has made of a word elsewhere: its own vote doesn't count.
    pub(crate) fn elsewhere(&self, word: &Word, own: Label) -> Vote {
        let found = votes(word).then(|| self.0.get(&word.form)).flatten();
        let mut vote = found.copied().unwrap_or_default();
        let own = &mut vote.0[Vote::class(own)];
        *own = own.saturating_sub(1);
        vote
    }
}

/// Words without a capital are no names; of one letter they are too many things.
fn votes(word: &Word) -> bool {
    word.capital && (word.loud || word.prefixes[0] != 0)
}

#[cfg(test)]
mod tests {
    use super::super::label::{Class, labels};
    use super::super::lexicon::Lexicon;
    use super::super::memory::Memory;
    use super::*;

    #[test]
    fn a_word_is_voted_on_by_its_other_places() {
        let words = ["Rosa", "ve", "a", "Rosa", "y", "Rosa"];
        let (words, _) = Memory::default().words(&words, &Lexicon::default());
        let given =
            labels(6, &[(0..1, Class::Person), (3..4, Class::Person), (5..6, Class::Place)]);
        let mut votes = Votes::default();
        votes.add(&words, &given);
        let last = votes.elsewhere(&words[5], given[5]);
        assert_eq!((last.best(), last.share(0), last.count()), (Class::Person as usize, 4, 2));
        let first = votes.elsewhere(&words[0], given[0]);
        assert_eq!((first.count(), first.share(0), first.share(1)), (2, 2, 2));
        assert!(votes.elsewhere(&words[1], given[1]).is_empty());
    }
}

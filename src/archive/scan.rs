//! The plain way to find articles by their words: reading all of them.
//!
//! It is slow and says what is right: the index has to find the very same.

use std::collections::BTreeSet;

use fixedbitset::FixedBitSet;

use super::{Archive, Entry};
use crate::article::Part;
use crate::words::{Query, Sought, Stemmer, fold, tokens};

/// A word as search sees it.
struct Word {
    /// Folded.
    form: String,
    stem: String,
}

/// The texts of an article as words.
fn texts(entry: &Entry) -> Vec<(Part, Vec<Word>)> {
    let stemmer = Stemmer::of(entry.article.language());
    let word = |word: &str| Word { form: fold(word), stem: stemmer.stem(word) };
    let texts = entry.article.texts().into_iter();
    texts
        .map(|(part, text)| (part, tokens(&text).map(|token| word(token.word)).collect()))
        .collect()
}

impl Archive {
    /// The articles that meet every condition of a query.
    ///
    /// A word is found in every form that has a stem of its own anywhere in the archive. The stems
    /// of a word are those of each language's rules, and those that the same form has in the
    /// archive: so `informacion` finds `informaciones`, although no rule knows it without its
    /// accent.
    pub(super) fn scan(&self, query: &Query) -> FixedBitSet {
        let all: Vec<_> = self.parts.entries.iter().map(texts).collect();
        let mut left = FixedBitSet::with_capacity(all.len());
        left.insert_range(..);
        for clause in query.clauses() {
            let found = match &clause.sought {
                Sought::Word(sought) => {
                    let form = fold(sought);
                    let mut stems: BTreeSet<String> =
                        Stemmer::all().iter().map(|stemmer| stemmer.stem(sought)).collect();
                    let words = || all.iter().flatten().flat_map(|(_, words)| words);
                    let same = words().filter(|word| word.form == form);
                    stems.extend(same.map(|word| word.stem.clone()));
                    let forms = words().filter(|word| stems.contains(&word.stem));
                    let mut forms: BTreeSet<&String> = forms.map(|word| &word.form).collect();
                    forms.insert(&form);
                    meet(&all, |words| words.iter().any(|word| forms.contains(&word.form)))
                }
                Sought::Beginning(beginning) => {
                    meet(&all, |words| words.iter().any(|word| word.form.starts_with(beginning)))
                }
                Sought::Phrase(phrase) => meet(&all, |words| {
                    words.windows(phrase.len()).any(|run| {
                        run.iter().zip(phrase).all(|(word, sought)| word.form == *sought)
                    })
                }),
            };
            match clause.excluded {
                false => left.intersect_with(&found),
                true => left.difference_with(&found),
            }
        }
        left
    }
}

fn meet(all: &[Vec<(Part, Vec<Word>)>], condition: impl Fn(&[Word]) -> bool) -> FixedBitSet {
    let meets = |texts: &Vec<(Part, Vec<Word>)>| texts.iter().any(|(_, words)| condition(words));
    let mut found = FixedBitSet::with_capacity(all.len());
    found.extend((0..all.len()).filter(|&at| meets(&all[at])));
    found
}

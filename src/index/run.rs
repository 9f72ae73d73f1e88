//! [`Run`]: the words of some articles in the order of words.

use std::iter::Peekable;

use serde::{Deserialize, Serialize};

use super::Docs;
use super::record::WordRecord;
use crate::bundle::{BundleError, encode_record, record};

/// The words of some articles, each once, in their order. What is gathered apart is put together
/// by a merge of runs (an external sort; Knuth, The Art of Computer Programming 3, 5.4).
pub type Run = Vec<Word>;

/// A word with what is said of it.
///
/// Invariant: there are as many impacts as ordinals, and as many lists of positions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// Its folded form.
    pub(super) form: String,
    /// The stems that this form has.
    pub(super) stems: Vec<String>,
    /// The forms that have this as their stem.
    pub(super) forms: Vec<String>,
    /// The ordinals of the articles that hold it.
    pub(super) docs: Docs,
    /// How much of each it is.
    pub(super) impacts: Vec<u8>,
    /// Where it stands in each: the bytes of one list after the other, so that whoever puts them
    /// together reads none.
    pub(super) positions: Vec<u8>,
    /// The numbers of the entities that have it in their name.
    pub(super) entities: Docs,
}

impl Word {
    /// The word as bytes, for who holds a run elsewhere than in memory.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        encode_record(self)
    }

    /// The word of some bytes.
    ///
    /// # Errors
    /// When they are not those of a word.
    pub fn decode(bytes: &[u8]) -> Result<Self, BundleError> {
        record(bytes)
    }

    /// Takes in what another run says of the same word: its articles come after all of this one.
    fn append(&mut self, other: Self) {
        self.stems.extend(other.stems);
        self.forms.extend(other.forms);
        self.docs.append(&other.docs);
        self.impacts.extend(other.impacts);
        self.positions.extend(other.positions);
        self.entities.append(&other.entities);
    }

    /// The records of it: what it is, and where it stands, if it stands anywhere.
    pub(super) fn records(self) -> (String, WordRecord, Option<Vec<u8>>) {
        let Self { form, stems, forms, docs, impacts, positions, entities } = self;
        // A list's bytes are its length and those of its items.
        let length = u32::try_from(docs.len()).unwrap_or(u32::MAX);
        let positions = (!docs.is_empty()).then(|| [encode_record(&length), positions].concat());
        let (stems, forms) = (sorted(stems), sorted(forms));
        (form, WordRecord { stems, forms, docs, impacts, entities }, positions)
    }
}

fn sorted(words: Vec<String>) -> Vec<String> {
    let mut words = words;
    words.sort_unstable();
    words.dedup();
    words
}

/// The words of several runs in one. The articles of a run come after those of the runs before.
pub(super) fn merge<E>(
    runs: Vec<impl Iterator<Item = Result<Word, E>>>,
) -> impl Iterator<Item = Result<Word, E>> {
    let mut runs: Vec<_> = runs.into_iter().map(Iterator::peekable).collect();
    std::iter::from_fn(move || merged(&mut runs).transpose())
}

/// The next word of several runs.
fn merged<E, R: Iterator<Item = Result<Word, E>>>(
    runs: &mut [Peekable<R>],
) -> Result<Option<Word>, E> {
    let mut form: Option<&str> = None;
    for run in runs.iter_mut() {
        // What has gone wrong is taken out below.
        let Some(Ok(word)) = run.peek() else { continue };
        if form.is_none_or(|form| word.form.as_str() < form) {
            form = Some(&word.form);
        }
    }
    let form = form.unwrap_or_default().to_owned();
    let mut word: Option<Word> = None;
    for run in runs {
        let next = run.next_if(|next| next.as_ref().map_or(true, |next| next.form == form));
        if let Some(next) = next.transpose()? {
            match &mut word {
                Some(word) => word.append(next),
                none => *none = Some(next),
            }
        }
    }
    Ok(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(form: &str, stem: &str, docs: &[u32]) -> Word {
        Word {
            form: form.into(),
            stems: vec![stem.into()],
            docs: docs.iter().copied().collect(),
            impacts: docs.iter().map(|_| 8).collect(),
            positions: docs.iter().flat_map(|_| encode_record(&vec![0_u32])).collect(),
            ..Word::default()
        }
    }

    #[test]
    fn runs_become_one() {
        let runs = vec![
            vec![word("viaje", "viaj", &[0, 3]), word("zar", "zar", &[1])],
            vec![word("año", "añ", &[5]), word("viaje", "viaj", &[4])],
        ];
        let runs = runs.into_iter().map(|run| run.into_iter().map(Ok::<_, ()>)).collect();
        let merged: Vec<_> = merge(runs).map(|word| word.unwrap().records()).collect();
        let forms: Vec<_> = merged.iter().map(|(form, ..)| form.as_str()).collect();
        assert_eq!(forms, ["año", "viaje", "zar"]);
        let (_, record, positions) = &merged[1];
        assert_eq!(record.docs.numbers(), [0, 3, 4]);
        assert_eq!((record.stems.as_slice(), record.impacts.len()), (&["viaj".to_owned()][..], 3));
        let positions: Vec<Docs> = crate::bundle::record(positions.as_ref().unwrap()).unwrap();
        assert_eq!(positions.len(), 3);
    }

    #[test]
    fn what_cant_be_read_is_told_and_not_passed_over() {
        let good = vec![Ok(word("viaje", "viaj", &[0])), Ok(word("zar", "zar", &[1]))];
        let bad = vec![Ok(word("año", "añ", &[5])), Err("the disk is gone")];
        let merged: Vec<_> = merge(vec![good.into_iter(), bad.into_iter()]).take(2).collect();
        assert!(merged[0].is_ok());
        assert_eq!(merged[1], Err("the disk is gone"));
    }

    #[test]
    fn a_word_is_read_as_it_was_written() {
        let word = word("viaje", "viaj", &[0, 3]);
        assert_eq!(Word::decode(&word.encode()), Ok(word.clone()));
        assert!(Word::decode(&word.encode()[..4]).is_err());
    }
}

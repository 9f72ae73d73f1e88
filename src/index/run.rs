//! [`Run`]: the words of some articles in the order of words.

use super::Docs;
use super::record::WordRecord;
use crate::bundle::encode_record;

/// The words of some articles, each once, in their order. What is gathered apart is put together
/// by a [`merge`] of runs (an external sort; Knuth, The Art of Computer Programming 3, 5.4).
pub(super) type Run = Vec<Word>;

/// A word with what is said of it.
///
/// Invariant: there are as many impacts as ordinals, and as many lists of positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
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
pub(super) fn merge(runs: Vec<Run>) -> impl Iterator<Item = Word> {
    let mut runs: Vec<_> = runs.into_iter().map(|run| run.into_iter().peekable()).collect();
    std::iter::from_fn(move || {
        let form = runs.iter_mut().filter_map(|run| run.peek()).map(|word| &word.form).min()?;
        let mut word = Word { form: form.clone(), ..Word::default() };
        for run in &mut runs {
            if let Some(next) = run.next_if(|next| next.form == word.form) {
                word.append(next);
            }
        }
        Some(word)
    })
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
        let merged: Vec<_> = merge(runs).map(Word::records).collect();
        let forms: Vec<_> = merged.iter().map(|(form, ..)| form.as_str()).collect();
        assert_eq!(forms, ["año", "viaje", "zar"]);
        let (_, record, positions) = &merged[1];
        assert_eq!(record.docs.numbers(), [0, 3, 4]);
        assert_eq!((record.stems.as_slice(), record.impacts.len()), (&["viaj".to_owned()][..], 3));
        let positions: Vec<Docs> = crate::bundle::record(positions.as_ref().unwrap()).unwrap();
        assert_eq!(positions.len(), 3);
    }
}

//! [`Memory`]: words, and what they say for the labels of those near them, kept for the next time.
//!
//! Most features tell of one word near another, and most words come again: what is known of them
//! and the weights of their features are looked up once, and not at every place. Weights are whole
//! numbers, so that their sums are the same in any order.

use std::sync::{Mutex, PoisonError};

use super::features::{STEPS, of_one};
use super::hash::{self, ByHash, join};
use super::label::Label;
use super::lexicon::Lexicon;
use super::weights::Weights;
use super::word::{Word, lower, near_capitals};

/// How many words are kept: some ten megabytes.
const MOST: usize = 32_768;

/// How many words near another tell of it.
const NEAR: usize = 7;

/// Where it is kept what a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place(u32);

impl Place {
    /// Where it is kept what the ends of sentences say.
    pub(super) const EDGE: Self = Self(0);
}

/// What a word says at each step, as far as it was asked.
#[derive(Clone, Debug, Default)]
struct Said {
    /// For each step a bit.
    known: u8,
    sums: [[i16; Label::COUNT]; NEAR],
}

/// A word that has been read before.
#[derive(Debug)]
struct Met {
    /// What is known of it by itself.
    word: Word,
    lower: Box<str>,
    /// Where it is in no listed name.
    place: Place,
}

/// The words of one model, and what they say for the labels of those near them.
#[derive(Debug)]
pub(crate) struct Memory {
    numbers: ByHash<u32>,
    met: Vec<Met>,
    /// Where words are in listed names.
    listed: ByHash<Place>,
    said: Vec<Said>,
    /// Features on their way.
    features: Vec<u64>,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            numbers: ByHash::default(),
            met: Vec::new(),
            listed: ByHash::default(),
            said: vec![Said::default()],
            features: Vec::new(),
        }
    }
}

impl Memory {
    /// The words of a sentence, with their places, which hold until the next document.
    pub(crate) fn words(
        &mut self,
        tokens: &[&str],
        lexicon: &Lexicon<'_>,
    ) -> (Vec<Word>, Vec<Place>) {
        let near = near_capitals(tokens);
        let met =
            tokens.iter().zip(&near).map(|(token, near)| near.then(|| self.met(token, lexicon)));
        let met: Vec<Option<u32>> = met.collect();
        let of = |number: u32| &self.met[number as usize];
        let word = |(token, met): (&&str, &Option<u32>)| match met {
            Some(number) => of(*number).word.clone(),
            None => Word::far(token),
        };
        let mut words: Vec<Word> = tokens.iter().zip(&met).map(word).collect();
        lexicon.look_up(|at| met[at].map_or("", |number| &of(number).lower), &mut words);
        let place = |(word, met): (&Word, &Option<u32>)| match met {
            Some(number) if word.listed.number() == 0 => self.met[*number as usize].place,
            Some(_) => {
                let key = join(word.form, word.listed.number());
                *self.listed.entry(key).or_insert_with(|| kept(&mut self.said))
            }
            // Nobody asks: it is near no word that may be in a name.
            None => Place::EDGE,
        };
        let places = words.iter().zip(&met).map(place).collect();
        (words, places)
    }

    /// The number of a word.
    fn met(&mut self, token: &str, lexicon: &Lexicon<'_>) -> u32 {
        let (met, said) = (&mut self.met, &mut self.said);
        *self.numbers.entry(hash::of(token.as_bytes())).or_insert_with(|| {
            let lower = lower(token).into_boxed_str();
            met.push(Met { word: Word::of(token, &lower, lexicon), lower, place: kept(said) });
            met.len() as u32 - 1
        })
    }

    /// Adds what the word at a place says for one so many steps before it or, if the steps are less
    /// than 0, after it.
    pub(super) fn add(
        &mut self,
        place: Place,
        step: isize,
        word: &Word,
        weights: &Weights<'_>,
        sums: &mut [i32; Label::COUNT],
    ) {
        let said = &mut self.said[place.0 as usize];
        let near = (step - STEPS.start()).unsigned_abs();
        if said.known & 1 << near == 0 {
            let mut own = [0; Label::COUNT];
            of_one(word, step, |feature| self.features.push(feature));
            weights.add_all(&mut self.features, &mut own);
            // Some fifty numbers of one byte.
            said.sums[near] = own.map(|sum| sum as i16);
            said.known |= 1 << near;
        }
        for (sum, own) in sums.iter_mut().zip(&said.sums[near]) {
            *sum += i32::from(*own);
        }
    }
}

/// A place for what one more word says.
fn kept(said: &mut Vec<Said>) -> Place {
    said.push(Said::default());
    Place(said.len() as u32 - 1)
}

/// Memories of one model, one for each thread that reads by it.
#[derive(Debug, Default)]
pub(super) struct Memories(Mutex<Vec<Memory>>);

impl Memories {
    /// One that no other thread uses.
    pub(super) fn take(&self) -> Memory {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    /// Keeps a memory for the next document.
    pub(super) fn give_back(&self, memory: Memory) {
        let memory = if memory.said.len() > MOST { Memory::default() } else { memory };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
    }
}

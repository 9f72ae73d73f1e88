//! [`Memory`]: what words say for the labels of those near them, kept for the next time.
//!
//! Most features tell of one word near another, and most words come again: their weights are looked
//! up once, and not at every place. Weights are whole numbers, so that their sums are the same in
//! any order.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, PoisonError};

use super::features::{STEPS, of_one};
use super::hash::join;
use super::label::Label;
use super::weights::Weights;
use super::word::Word;

/// How many words are kept: some four megabytes.
const MOST: usize = 16_384;

/// How many words near another tell of it.
const NEAR: usize = 7;

/// Where a word is kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place(usize);

/// What a word says at each step, as far as it was asked.
#[derive(Clone, Debug, Default)]
struct Said {
    /// For each step a bit.
    known: u8,
    sums: [[i16; Label::COUNT]; NEAR],
}

/// What the words of one model say for the labels of those near them.
#[derive(Debug, Default)]
pub(super) struct Memory {
    places: HashMap<u64, Place, BuildHasherDefault<IsHash>>,
    said: Vec<Said>,
}

impl Memory {
    /// The place of a word. It holds until the next document.
    pub(super) fn place(&mut self, word: &Word) -> Place {
        // All else that is known of a word follows from these.
        let key = join(join(word.form, word.listed.number()), u64::from(word.alone));
        let said = &mut self.said;
        *self.places.entry(key).or_insert_with(|| {
            said.push(Said::default());
            Place(said.len() - 1)
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
        let said = &mut self.said[place.0];
        let near = (step - STEPS.start()).unsigned_abs();
        if said.known & 1 << near == 0 {
            let mut own = [0; Label::COUNT];
            of_one(word, step, |feature| weights.add(feature, &mut own));
            // Some fifty numbers of one byte.
            said.sums[near] = own.map(|sum| sum as i16);
            said.known |= 1 << near;
        }
        for (sum, own) in sums.iter_mut().zip(&said.sums[near]) {
            *sum += i32::from(*own);
        }
    }
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

/// Takes keys that are hashes as they are.
#[derive(Debug, Default)]
struct IsHash(u64);

impl Hasher for IsHash {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| join(hash, u64::from(*byte)));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

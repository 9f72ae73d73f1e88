//! Words and names that sound Spanish and mean nothing.

use std::collections::BTreeSet;

use super::chance::Chance;

const BEGINNINGS: [&str; 24] = [
    "ba", "ca", "co", "cre", "da", "di", "en", "es", "fa", "gra", "la", "li", "ma", "mi", "no",
    "pa", "pre", "qui", "re", "sa", "so", "ta", "tra", "vi",
];
const MIDDLES: [&str; 16] = [
    "bi", "ca", "ci", "da", "gue", "la", "lle", "mi", "ña", "pe", "ra", "ri", "se", "ta", "to",
    "va",
];
const ENDS: [&str; 16] = [
    "ción", "da", "dad", "do", "dor", "la", "mente", "mos", "na", "nes", "ra", "rio", "ron", "sa",
    "ta", "to",
];

/// What stands between the rarer words, as often as in Spanish.
const SMALL: [&str; 16] = [
    "de", "la", "que", "el", "en", "y", "a", "los", "se", "del", "las", "un", "por", "con", "no",
    "para",
];

/// The words of a language, the most frequent first.
pub(crate) fn words(chance: &mut Chance, many: usize) -> Vec<String> {
    let mut made = BTreeSet::new();
    let mut words: Vec<String> = SMALL.map(str::to_owned).into();
    while words.len() < many {
        let mut word = chance.one_of(&BEGINNINGS).to_owned();
        for _ in 0..chance.between(0, 2) {
            word += chance.one_of(&MIDDLES);
        }
        word += chance.one_of(&ENDS);
        if made.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

/// Names of so many parts, no two the same; of more where there are no others left.
pub(crate) fn names(chance: &mut Chance, many: usize, parts: usize) -> Vec<String> {
    let (mut parts, mut in_vain) = (parts, 0);
    let mut made = BTreeSet::new();
    let mut names = Vec::new();
    while names.len() < many {
        let part = |chance: &mut Chance| {
            let mut part = capital(chance.one_of(&BEGINNINGS));
            for _ in 0..chance.between(1, 2) {
                part += chance.one_of(&MIDDLES);
            }
            part
        };
        let name = (0..parts).map(|_| part(chance)).collect::<Vec<_>>().join(" ");
        if made.insert(name.clone()) {
            names.push(name);
            in_vain = 0;
        } else {
            in_vain += 1;
            if in_vain > 1000 {
                parts += 1;
            }
        }
    }
    names
}

/// A word as it stands at the beginning of a sentence.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

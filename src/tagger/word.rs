//! [`Word`]: a token, and all that is to be known of it by itself.

use super::hash;
use super::lexicon::{Cluster, Lexicon, Listed};

/// A token with what its letters and the lexicon say of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    /// A hash of it as it is written.
    pub(crate) form: u64,
    /// A hash of it in lower case.
    pub(crate) lower: u64,
    /// A hash of its outline: `Xx` for a name, `9` for a number.
    pub(crate) shape: u64,
    /// The same with the lengths of its runs, up to four.
    pub(crate) long_shape: u64,
    /// Hashes of its first two, three, four and five letters in lower case; 0 if it is shorter.
    pub(crate) prefixes: [u64; 4],
    /// The same of its last letters.
    pub(crate) suffixes: [u64; 4],
    /// Which words it is used like.
    pub(crate) cluster: Cluster,
    /// How it is mostly written.
    pub(crate) casing: u8,
    /// The lists that have it, and its place in the listed name.
    pub(crate) listed: Listed,
    /// What lists of single words say of it.
    pub(crate) alone: u16,
    /// Which of the small words that join names it is; 0 for none.
    pub(crate) joint: u8,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    /// Whether it has several letters, all of them capitals.
    pub(crate) loud: bool,
    /// Whether it has a letter.
    pub(crate) letters: bool,
}

/// Small words and marks that may stand within a name, or right beside one.
const JOINTS: [&str; 30] = [
    "de", "del", "la", "las", "los", "el", "y", "e", "da", "do", "dos", "das", "of", "the", "and",
    "&", "-", "a", "en", "em", "for", "para", "por", "/", "\"", "'", "(", ")", ",", ".",
];

/// How many kinds of words a [`Word::link`] tells.
pub(crate) const LINKS: usize = JOINTS.len() + 4;

impl Word {
    /// What stands before the first word of a sentence, and after the last.
    pub(crate) fn edge() -> Self {
        Self { form: 1, lower: 1, shape: 1, long_shape: 1, ..Self::default() }
    }

    /// A word that is too far from capitals to be asked for more.
    pub(super) fn far(token: &str) -> Self {
        Self { letters: token.contains(char::is_alphabetic), ..Self::default() }
    }

    /// A word by itself: only the names that it is in are left to be looked up.
    pub(super) fn of(token: &str, lower: &str, lexicon: &Lexicon<'_>) -> Self {
        let capital = token.starts_with(char::is_uppercase);
        let mut shape = [0_u8; 8];
        let mut long = [0_u8; 24];
        let (mut kinds, mut letters, mut run, mut last) = (0, 0, 0, None);
        let (mut small, mut any, mut count) = (false, false, 0);
        for c in token.chars() {
            let kind = match c {
                _ if c.is_uppercase() => 'X',
                _ if c.is_lowercase() => 'x',
                _ if c.is_numeric() => '9',
                _ => c,
            };
            small |= c.is_lowercase();
            any |= c.is_alphabetic();
            count += 1;
            if last == Some(kind) {
                run += 1;
            } else {
                run = 1;
                last = Some(kind);
                if let Some(slot) = shape.get_mut(kinds) {
                    *slot = kind as u8;
                    kinds += 1;
                }
            }
            if run <= 4
                && let Some(slot) = long.get_mut(letters)
            {
                *slot = kind as u8;
                letters += 1;
            }
        }
        let loud = capital && count > 1 && !small;
        let key = hash::of(lower.as_bytes());
        let known = lexicon.word(key);
        Self {
            form: hash::of(token.as_bytes()),
            lower: key,
            shape: hash::of(&shape[..kinds]),
            long_shape: hash::of(&long[..letters]),
            prefixes: [2, 3, 4, 5].map(|n| first(lower, n)),
            suffixes: [2, 3, 4, 5].map(|n| last_of(lower, n)),
            cluster: known.cluster(capital),
            casing: known.casing,
            listed: Listed::default(),
            alone: lexicon.alone(lower),
            joint: JOINTS.iter().position(|joint| *joint == lower).map_or(0, |at| at as u8 + 1),
            capital,
            loud,
            letters: any,
        }
    }

    /// What kind of word a name goes on or breaks off at: one of [`LINKS`].
    pub(crate) fn link(&self) -> usize {
        if self.joint > 0 {
            usize::from(self.joint)
        } else if self.loud {
            JOINTS.len() + 1
        } else if self.capital {
            JOINTS.len() + 2
        } else if !self.letters {
            JOINTS.len() + 3
        } else {
            0
        }
    }
}

/// How far from a capital a word is still looked at: where a name may be, and what is beside that.
const SIGHT: usize = 5;

/// Which words are near a capital. Of all others nothing is asked.
pub(super) fn near_capitals(tokens: &[&str]) -> Vec<bool> {
    let mut near = vec![false; tokens.len()];
    for (at, _) in
        tokens.iter().enumerate().filter(|(_, token)| token.starts_with(char::is_uppercase))
    {
        let end = (at + SIGHT + 1).min(tokens.len());
        near[at.saturating_sub(SIGHT)..end].fill(true);
    }
    near
}

/// A token in lower case. The final form of sigma and the like make no other word.
pub(crate) fn lower(token: &str) -> String {
    token.chars().flat_map(char::to_lowercase).collect()
}

/// A hash of the first letters of a word; 0 if it has fewer.
fn first(word: &str, letters: usize) -> u64 {
    match word.char_indices().nth(letters - 1) {
        Some((at, c)) => hash::of(&word.as_bytes()[..at + c.len_utf8()]),
        None => 0,
    }
}

/// A hash of the last letters of a word; 0 if it has fewer.
fn last_of(word: &str, letters: usize) -> u64 {
    word.char_indices().rev().nth(letters - 1).map_or(0, |(at, _)| hash::of(&word.as_bytes()[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(token: &str) -> Word {
        Word::of(token, &lower(token), &Lexicon::default())
    }

    #[test]
    fn words_of_one_outline_have_one_shape() {
        assert_eq!(word("Kim").shape, word("Vladivostok").shape);
        assert_ne!(word("Kim").shape, word("KIM").shape);
        assert_ne!(word("Kim").long_shape, word("Vladivostok").long_shape);
        assert_eq!(word("1984").shape, word("12").shape);
    }

    #[test]
    fn letters_are_taken_from_both_ends_if_there_are_enough() {
        let word = word("Ñandú");
        assert_eq!(word.prefixes[0], hash::of("ña".as_bytes()));
        assert_eq!(word.suffixes[3], hash::of("ñandú".as_bytes()));
        assert_eq!(super::first("de", 3), 0);
    }

    #[test]
    fn a_word_is_loud_if_it_has_several_letters_and_no_small_one() {
        let loud = |token| word(token).loud;
        assert!(loud("OTAN") && loud("G-8") && !loud("A") && !loud("Otan"));
    }
}

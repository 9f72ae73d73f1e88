//! [`Lexicon`]: what is known of words and names before any sentence is read.

use super::bytes::{Reader, Writer};
use super::hash;
use super::lists::List;
use super::table::{self, Table, TagSize};
use super::word::Word;

/// Which words a word is used like: its leaf in the tree of a Brown clustering (Brown et al.
/// 1992). The first bits of the way to it tell of a larger class of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cluster {
    /// The way from the root, the first step in the lowest bit.
    path: u16,
    /// How many steps it has; 0 if nothing is known.
    steps: u8,
}

impl Cluster {
    /// The leaf at the end of this way.
    ///
    /// # Panics
    /// If it has more than 16 steps.
    #[must_use]
    pub fn new(path: u16, steps: u8) -> Self {
        assert!(steps <= 16, "the tree is no deeper");
        Self { path, steps }
    }

    /// A hash of the first steps of the way; 0 if nothing is known.
    pub(crate) fn up_to(self, steps: u8) -> u64 {
        let steps = steps.min(self.steps);
        if steps == 0 {
            return 0;
        }
        let kept = u32::from(self.path) & ((1_u32 << steps) - 1);
        u64::from(kept) << 8 | u64::from(steps) | 1 << 40
    }
}

/// What is known of a word, whichever way it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Which words it is used like where it has a capital.
    pub capital: Cluster,
    /// Which words it is used like in lower case.
    pub small: Cluster,
    /// How it is mostly written: 0 if that isn't known, 1 (lower case) to 5 (with a capital),
    /// 6 in capitals.
    pub casing: u8,
}

impl Known {
    /// Which words it is used like.
    pub(crate) fn cluster(&self, capital: bool) -> Cluster {
        if capital && self.capital.steps > 0 { self.capital } else { self.small }
    }
}

/// For each list the word's place in a listed name: 0 if it is in none, 1 if it is one by itself,
/// 2 if it begins one, 3 if it ends one, 4 within one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Listed([u8; List::ALL.len()]);

impl Listed {
    pub(crate) fn places(self) -> [u8; List::ALL.len()] {
        self.0
    }

    /// All places as one number; 0 if no list has the word.
    pub(crate) fn number(self) -> u64 {
        self.0.iter().fold(0, |number, place| number * 5 + u64::from(*place))
    }
}

/// The longest names that are listed, in words.
pub const LONGEST: usize = 6;

/// What is known of words and names.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lexicon<'a>(Option<Tables<'a>>);

#[derive(Clone, Copy, Debug)]
struct Tables<'a> {
    words: Table<'a>,
    /// Each leaf of the clustering; the first is that nothing is known.
    clusters: &'a [[u8; 3]],
    /// For each word the leaves that it has with a capital and without, and its casing.
    capital: &'a [[u8; 2]],
    small: &'a [[u8; 2]],
    casing: &'a [u8],
    names: Table<'a>,
    /// For each name the lists that have it.
    lists: &'a [[u8; 2]],
}

impl<'a> Lexicon<'a> {
    /// The lexicon that these bytes are.
    pub(crate) fn of(bytes: &'a [u8]) -> Option<Self> {
        let mut from = Reader::new(bytes);
        let mut table = Reader::new(from.sized()?);
        let words = Table::read(&mut table)?;
        let clusters = from.sized()?.as_chunks().0;
        let (capital, small) = (from.arrays(words.len())?, from.arrays(words.len())?);
        let casing = from.take(words.len())?;
        let mut table = Reader::new(from.sized()?);
        let names = Table::read(&mut table)?;
        let lists = from.arrays(names.len())?;
        let known = |leaf: &[u8; 2]| usize::from(u16::from_le_bytes(*leaf)) < clusters.len();
        let whole = capital.iter().chain(small).all(known)
            && clusters.iter().all(|[_, _, steps]| *steps <= 16);
        whole.then_some(Self(Some(Tables {
            words,
            clusters,
            capital,
            small,
            casing,
            names,
            lists,
        })))
    }

    /// What is known of the word with this hash, in lower case.
    pub(crate) fn word(&self, lower: u64) -> Known {
        let Some((tables, at)) = self.0.and_then(|it| Some((it, it.words.find(lower)?))) else {
            return Known::default();
        };
        let cluster = |leaf: [u8; 2]| {
            let [low, high, steps] = tables.clusters[usize::from(u16::from_le_bytes(leaf))];
            Cluster { path: u16::from_le_bytes([low, high]), steps }
        };
        Known {
            capital: cluster(tables.capital[at]),
            small: cluster(tables.small[at]),
            casing: tables.casing[at],
        }
    }

    /// Whether one of these lists and cues has this name, in lower case.
    pub(super) fn has(&self, name: u64, bits: u16) -> bool {
        let Some(tables) = &self.0 else { return false };
        let found = tables.names.find(name).map(|at| u16::from_le_bytes(tables.lists[at]));
        found.is_some_and(|lists| lists & bits != 0)
    }

    /// The lists and cues that have a word by itself, in lower case.
    pub(super) fn alone(&self, lower: &str) -> u16 {
        self.lists(hash::Words::new().and(lower))
    }

    /// The lists and cues that have a name.
    fn lists(&self, name: hash::Words) -> u16 {
        let Some(tables) = &self.0 else { return 0 };
        let found = tables.names.find(name.hash());
        found.map_or(0, |at| u16::from_le_bytes(tables.lists[at]))
    }

    /// Marks the words that are in listed names: in each list the longest name from the left that
    /// begins and ends with a capital. `lower` gives each word in lower case.
    pub(super) fn look_up<'t>(&self, lower: impl Fn(usize) -> &'t str, words: &mut [Word]) {
        if self.0.is_none() {
            return;
        }
        let mut free = [0_usize; List::ALL.len()];
        for at in 0..words.len() {
            if !words[at].capital {
                continue;
            }
            // For each list the length of the longest name of it that begins here.
            let mut longest = [0_usize; List::ALL.len()];
            let mut all = 0;
            let mut name = hash::Words::new();
            for (length, last) in (1..=LONGEST).zip(&words[at..]) {
                name = name.and(lower(at + length - 1));
                let lists = match length {
                    1 => last.alone,
                    _ if last.capital || !last.letters => self.lists(name),
                    _ => continue,
                };
                all |= lists;
                for list in List::ALL.into_iter().filter(|list| lists & list.bit() != 0) {
                    longest[list as usize] = length;
                }
            }
            if all == 0 {
                continue;
            }
            for (list, length) in longest.into_iter().enumerate() {
                if length == 0 || free[list] > at {
                    continue;
                }
                free[list] = at + length;
                for (nth, word) in words[at..at + length].iter_mut().enumerate() {
                    word.listed.0[list] = match (length, nth) {
                        (1, _) => 1,
                        (_, 0) => 2,
                        _ if nth + 1 == length => 3,
                        _ => 4,
                    };
                }
            }
        }
    }
}

/// Writes a lexicon: words and names by their hashes in lower case.
pub(super) fn write(words: Vec<(u64, Known)>, names: Vec<(u64, u16)>, to: &mut Writer) {
    let mut clusters: Vec<Cluster> =
        words.iter().flat_map(|(_, known)| [known.capital, known.small]).collect();
    clusters.push(Cluster::default());
    clusters.sort_by_key(|cluster| (cluster.steps, cluster.path));
    clusters.dedup();
    let mut table = Writer::default();
    let words = table::write(words, TagSize::One, &mut table);
    to.sized(&table.done());
    let leaves: Vec<u8> = clusters
        .iter()
        .flat_map(|cluster| {
            let [low, high] = cluster.path.to_le_bytes();
            [low, high, cluster.steps]
        })
        .collect();
    to.sized(&leaves);
    let leaf = |cluster: Cluster| {
        let at =
            clusters.binary_search_by_key(&(cluster.steps, cluster.path), |it| (it.steps, it.path));
        (at.unwrap_or(0) as u16).to_le_bytes()
    };
    for (_, known) in &words {
        to.bytes(&leaf(known.capital));
    }
    for (_, known) in &words {
        to.bytes(&leaf(known.small));
    }
    to.bytes(&words.iter().map(|(_, known)| known.casing).collect::<Vec<_>>());
    let mut table = Writer::default();
    let names = table::write(names, TagSize::One, &mut table);
    to.sized(&table.done());
    for (_, lists) in names {
        to.bytes(&lists.to_le_bytes());
    }
}

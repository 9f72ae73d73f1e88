//! [`Questions`]: what every tool is asked, the same for all.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::tally::Tally;

/// How many pages of each sort are opened, and how many entities are touched.
const CHAINS: usize = 5;

/// How many questions of each sort are asked warm.
const WARM: usize = 80;

/// A question, as the tools' scripts read it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Question {
    pub(crate) all: Vec<String>,
    pub(crate) any: Vec<String>,
    pub(crate) none: Vec<String>,
    pub(crate) words: String,
    /// All of it, as it stands in an address of ours and of the peers' page.
    pub(crate) query: String,
    /// How much it leaves, where that is known already.
    pub(crate) total: Option<usize>,
}

/// What a reader does: takes an entity, then a second one, and looks for a word.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    pub(crate) one: Question,
    pub(crate) two: Question,
    pub(crate) word: Question,
    /// All of it at once.
    pub(crate) three: Question,
}

/// All that is asked.
pub(crate) struct Questions {
    pub(crate) chains: Vec<Chain>,
    pub(crate) one: Vec<Question>,
    pub(crate) mixed: Vec<Question>,
    pub(crate) word: Vec<Question>,
}

impl Question {
    fn of(all: &[&str], words: &str) -> Self {
        let all = all.iter().map(|key| (*key).to_owned()).collect();
        Self { all, words: words.to_owned(), ..Self::default() }.with_query()
    }

    /// Asked for in just this form where words are looked for in all of theirs.
    pub(crate) fn exact(&self) -> Self {
        Self { words: format!("\"{}\"", self.words), ..self.clone() }.with_query()
    }

    fn with_query(self) -> Self {
        let groups = [("all", &self.all), ("any", &self.any), ("none", &self.none)];
        let groups = groups.into_iter().filter(|(_, keys)| !keys.is_empty());
        let mut parts: Vec<String> =
            groups.map(|(join, keys)| format!("{join}={}", keys.join(","))).collect();
        if !self.words.is_empty() {
            let bytes = url::form_urlencoded::byte_serialize(self.words.as_bytes());
            parts.push(format!("q={}", bytes.collect::<String>()));
        }
        Self { query: parts.join("&"), ..self }
    }
}

impl Questions {
    /// Questions about an archive, of what is frequent and of what is rare.
    pub(crate) fn of(tally: &Tally) -> Self {
        let counts: HashMap<&str, usize> =
            tally.words.iter().map(|(word, count)| (word.as_str(), *count)).collect();
        // Words that say something: neither in most articles nor in one alone.
        let telling = |count: usize| count > 1 && count * 5 < tally.articles;
        let chain = |key: &str| {
            let company = &tally.company[key];
            let (second, _) = company.entities.first()?;
            let said = |word: &&String| telling(counts.get(word.as_str()).copied().unwrap_or(0));
            let word =
                company.words.iter().filter(said).max_by_key(|word| counts[word.as_str()])?;
            Some(Chain {
                one: Question::of(&[key], ""),
                two: Question::of(&[key, second], ""),
                word: Question::of(&[], word),
                three: Question::of(&[key, second], word),
            })
        };
        let mixed = |key: &str| {
            let mut others = tally.company[key].entities.iter().map(|(key, _)| key.clone());
            let any = others.by_ref().take(2).collect();
            let none = others.take(1).collect();
            Question { any, none, ..Question::of(&[key], "") }.with_query()
        };
        let frequent = tally.entities.iter().filter(|(_, count)| *count >= 20);
        let frequent: Vec<&str> = frequent.map(|(key, _)| key.as_str()).collect();
        let spread: Vec<&str> =
            spread(&tally.entities, WARM).into_iter().map(|(key, _)| key.as_str()).collect();
        let words: Vec<&(String, usize)> =
            tally.words.iter().filter(|(_, count)| telling(*count)).collect();
        Self {
            chains: self::spread(&frequent, CHAINS + 1)
                .into_iter()
                .skip(1)
                .filter_map(|key| chain(key))
                .collect(),
            one: spread.iter().map(|key| Question::of(&[key], "")).collect(),
            mixed: spread.iter().map(|key| mixed(key)).collect(),
            word: self::spread(&words, WARM)
                .into_iter()
                .map(|(word, _)| Question::of(&[], word))
                .collect(),
        }
    }

    /// All that is asked warm, one after another.
    pub(crate) fn warm(&self) -> Vec<Question> {
        [&self.one, &self.mixed, &self.word].into_iter().flatten().cloned().collect()
    }

    /// Everything there is.
    pub(crate) fn every(&self) -> Vec<Question> {
        let chains = self.chains.iter().flat_map(|it| [&it.one, &it.two, &it.word, &it.three]);
        chains.cloned().chain(self.warm()).collect()
    }
}

impl Questions {
    /// Takes over what [`every`](Self::every) question leaves.
    pub(crate) fn take_totals(&mut self, every: &[Question]) {
        let chains = self.chains.iter_mut();
        let chains = chains.flat_map(|it| [&mut it.one, &mut it.two, &mut it.word, &mut it.three]);
        let warm = [&mut self.one, &mut self.mixed, &mut self.word].into_iter().flatten();
        for (mine, told) in chains.chain(warm).zip(every) {
            mine.total = told.total;
        }
    }
}

/// Some of these, as many in each power of their rank: of the first ten as of the next hundred.
fn spread<T>(things: &[T], many: usize) -> Vec<&T> {
    let most = things.len() as f64;
    let rank = |at: usize| most.powf((at as f64 + 0.5) / many as f64) as usize;
    let mut ranks: Vec<usize> = (0..many).map(|at| rank(at).min(things.len()) - 1).collect();
    ranks.dedup();
    ranks.into_iter().map(|rank| &things[rank]).collect()
}

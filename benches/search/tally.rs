//! [`Tally`]: what an archive holds to ask for, the frequent first.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use hemeroteca::archive::Archive;

use super::desk::{body, keys};

/// How many entities are known that stand with one.
const COMPANY: usize = 8;

/// Entities and words with how many articles have them.
pub(crate) struct Tally {
    pub(crate) articles: usize,
    /// The most frequent first.
    pub(crate) entities: Vec<(String, usize)>,
    /// The most frequent first, as they stand in the text, in lower case.
    pub(crate) words: Vec<(String, usize)>,
    /// For each entity what it stands with.
    pub(crate) company: BTreeMap<String, Company>,
}

/// What an entity stands with.
pub(crate) struct Company {
    /// Entities that stand in articles with it, the most frequent first.
    pub(crate) entities: Vec<(String, usize)>,
    /// The words of the newest article of it and the first of those.
    pub(crate) words: Vec<String>,
}

impl Tally {
    pub(crate) fn of(archive: &Archive) -> Self {
        let mut words: HashMap<String, usize> = HashMap::new();
        for article in archive.articles() {
            for word in BTreeSet::from_iter(words_of(&body(archive, article))) {
                *words.entry(word).or_default() += 1;
            }
        }
        let entities = archive.entities();
        let counts: HashMap<String, usize> = entities
            .map(|it| (archive.entity(it).key.to_string(), archive.articles_of(it).len()))
            .collect();
        let mut company = BTreeMap::new();
        for entity in archive.entities() {
            let key = archive.entity(entity).key.to_string();
            let mut beside: HashMap<String, usize> = HashMap::new();
            for article in archive.articles_of(entity) {
                for other in keys(archive, article).filter(|other| *other != key) {
                    *beside.entry(other).or_default() += 1;
                }
            }
            let mut entities = by_count(beside);
            entities.truncate(COMPANY);
            let first = entities.first().map(|(key, _)| key.clone()).unwrap_or_default();
            let mut both = archive
                .articles_of(entity)
                .filter(|&article| keys(archive, article).any(|key| key == first));
            let words = both.next().map(|article| words_of(&body(archive, article)).collect());
            let words = words.unwrap_or_default();
            company.insert(key, Company { entities, words });
        }
        Self {
            articles: archive.articles().len(),
            entities: by_count(counts),
            words: by_count(words),
            company,
        }
    }
}

/// The words of a text in lower case, those of more than three letters.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() > 3)
}

fn by_count(counts: HashMap<String, usize>) -> Vec<(String, usize)> {
    let mut counts = Vec::from_iter(counts);
    counts.sort_by(|(a, most), (b, more)| more.cmp(most).then_with(|| a.cmp(b)));
    counts
}

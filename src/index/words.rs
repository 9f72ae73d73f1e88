//! [`ClauseSet`]: the articles that meet a condition of a query.

use std::rc::Rc;

use super::reader::{Stretch, decoded};
use super::record::{Positions, WordRecord};
use super::{Docs, Family, Reader, ShelfError, key, rank};
use crate::archive::{SmallMap, distinct, ordered};
use crate::page::{Card, Named, Offer, Tally};
use crate::words::{Query, Sought, Stemmer, fold, folded};

/// The articles that meet a condition of a query.
pub(super) struct ClauseSet {
    /// Whether it must not be met.
    pub(super) excluded: bool,
    /// The articles.
    pub(super) docs: Docs,
    /// What it scores by: for each of its words the forms.
    words: Vec<WordSet>,
}

/// A form in which a word is found.
struct Form {
    form: String,
    record: Rc<WordRecord>,
    /// Whether it is the one that was asked for.
    exact: bool,
}

/// A word with the forms of it that are found.
struct WordSet {
    docs: Docs,
    forms: Vec<Form>,
}

impl WordSet {
    fn of(forms: Vec<Form>) -> Self {
        let docs = forms.iter().fold(Docs::default(), |docs, form| docs.or(&form.record.docs));
        Self { docs, forms }
    }

    fn score(&self, article: u32, all: usize) -> f32 {
        let (mut exact, mut other) = (0, 0);
        for Form { record, exact: is_exact, .. } in &self.forms {
            let place = record.docs.place(article);
            let impact = place.and_then(|place| record.impacts.get(place));
            let impact = impact.copied().map_or(0, u32::from);
            *(if *is_exact { &mut exact } else { &mut other }) += impact;
        }
        rank::score(exact, other, self.docs.len(), all)
    }
}

impl ClauseSet {
    /// The sets of all conditions of a query.
    pub(super) async fn all(reader: &Reader, query: &Query) -> Result<Vec<Self>, ShelfError> {
        let dictionary = Dictionary::of(reader, query).await?;
        let mut sets = Vec::with_capacity(query.clauses().len());
        for clause in query.clauses() {
            let (docs, words) = match &clause.sought {
                Sought::Word(word) => {
                    let set = WordSet::of(dictionary.forms_of(word));
                    (set.docs.clone(), vec![set])
                }
                Sought::Beginning(beginning) => {
                    let set = WordSet::of(dictionary.beginning(beginning));
                    (set.docs.clone(), vec![set])
                }
                Sought::Phrase(words) => {
                    let docs = phrase(reader, &dictionary, words).await?;
                    let set = |word: &String| WordSet::of(dictionary.just(word));
                    (docs, words.iter().map(set).collect())
                }
            };
            sets.push(Self { excluded: clause.excluded, docs, words });
        }
        Ok(sets)
    }

    /// The words that are looked up first for a query, whatever is found.
    pub(super) fn words(query: &Query) -> Vec<String> {
        Dictionary::default().wanted(query).0
    }

    /// The forms in which its words are found.
    pub(super) fn forms(&self) -> impl Iterator<Item = String> {
        self.words.iter().flat_map(|word| &word.forms).map(|form| form.form.clone())
    }

    /// How much of it an article says.
    pub(super) fn score(&self, article: u32, all: usize) -> f32 {
        self.words.iter().map(|word| word.score(article, all)).sum()
    }
}

/// The words of the index that a query takes.
struct Dictionary {
    records: SmallMap<String, Rc<WordRecord>>,
    stemmers: [Stemmer; 3],
}

impl Default for Dictionary {
    fn default() -> Self {
        Self { records: SmallMap::default(), stemmers: Stemmer::all() }
    }
}

impl Dictionary {
    /// Fetches the words of a query: first by the form and the stems that are known, then the
    /// stems that the archive knows of the form, then the other forms of all stems.
    async fn of(reader: &Reader, query: &Query) -> Result<Self, ShelfError> {
        let mut found = Self::default();
        let (wanted, sought, beginnings) = found.wanted(query);
        found.fetch(reader, wanted).await?;
        let stems = |found: &Self, word: &&String| found.stems(word);
        let wanted = sought.iter().flat_map(|word| stems(&found, word)).collect();
        found.fetch(reader, wanted).await?;
        let forms = sought.iter().flat_map(|word| stems(&found, word));
        let forms =
            forms.filter_map(|stem| found.records.get(stem.as_str())).flat_map(|it| &it.forms);
        let wanted = forms.cloned().collect();
        found.fetch(reader, wanted).await?;
        for beginning in beginnings {
            found.fetch_from(reader, beginning).await?;
        }
        Ok(found)
    }

    /// What is looked up first; the words that are looked for in all their forms; and the
    /// beginnings of words.
    fn wanted<'a>(&self, query: &'a Query) -> (Vec<String>, Vec<&'a String>, Vec<&'a String>) {
        let (mut wanted, mut sought, mut beginnings) = (Vec::new(), Vec::new(), Vec::new());
        for clause in query.clauses() {
            match &clause.sought {
                Sought::Word(word) => {
                    wanted.extend(self.keys(word));
                    sought.push(word);
                }
                Sought::Phrase(words) => wanted.extend(words.iter().cloned()),
                Sought::Beginning(beginning) => beginnings.push(beginning),
            }
        }
        (wanted, sought, beginnings)
    }

    async fn fetch(&mut self, reader: &Reader, words: Vec<String>) -> Result<(), ShelfError> {
        let new: Vec<String> = distinct(words)
            .into_iter()
            .filter(|word| self.records.get(word.as_str()).is_none())
            .collect();
        let keys = new.iter().map(|word| key::text(word)).collect();
        let records = decoded(&reader.records(Family::Words, keys).await?)?;
        for (word, record) in new.into_iter().zip(records) {
            if let Some(record) = record {
                self.records.insert(word, Rc::new(record));
            }
        }
        Ok(())
    }

    async fn fetch_from(&mut self, reader: &Reader, beginning: &str) -> Result<(), ShelfError> {
        let from = key::text(beginning);
        // No text has this byte: it comes after all that begin so.
        let to = [&from[..], &[u8::MAX]].concat();
        let stretch = Stretch { family: Family::Words, from: from.clone(), to };
        for (name, shard) in reader.leaves(vec![stretch], Vec::new()).await?.into_iter().flatten() {
            for (word, bytes) in shard.from(&from).take_while(|(word, _)| word.starts_with(&from)) {
                let record = super::reader::record(name, bytes)?;
                let word = String::from_utf8_lossy(word).into_owned();
                self.records.insert(word, Rc::new(record));
            }
        }
        Ok(())
    }

    /// A word's form and the stems that rules give it.
    fn keys(&self, word: &str) -> Vec<String> {
        let stems = self.stemmers.iter().map(|stemmer| stemmer.stem(word));
        stems.chain([fold(word)]).collect()
    }

    /// The stems of a word: by the rules, and those that its form has in the archive.
    fn stems(&self, word: &str) -> Vec<String> {
        let mut stems: Vec<String> =
            self.stemmers.iter().map(|stemmer| stemmer.stem(word)).collect();
        stems.extend(
            self.records.get(fold(word).as_str()).into_iter().flat_map(|it| it.stems.clone()),
        );
        stems
    }

    /// The forms in which a word is found.
    fn forms_of(&self, word: &str) -> Vec<Form> {
        let form = fold(word);
        let stems = self.stems(word);
        let records = stems.iter().filter_map(|stem| self.records.get(stem.as_str()));
        let mut forms: Vec<String> = records.flat_map(|record| record.forms.clone()).collect();
        forms.push(form.clone());
        distinct(forms).into_iter().filter_map(|it| self.form(&it, it == form)).collect()
    }

    /// The forms that begin so.
    fn beginning(&self, beginning: &str) -> Vec<Form> {
        let from = self.records.from(beginning).map(|(word, _)| word);
        let words = from.take_while(|word| word.starts_with(beginning));
        words.filter_map(|word| self.form(word, word == beginning)).collect()
    }

    /// Just this form.
    fn just(&self, form: &str) -> Vec<Form> {
        self.form(form, true).into_iter().collect()
    }

    /// A form, if articles hold it.
    fn form(&self, form: &str, exact: bool) -> Option<Form> {
        let record = self.records.get(form).filter(|record| !record.docs.is_empty())?;
        Some(Form { form: form.to_owned(), record: record.clone(), exact })
    }
}

/// The articles that hold these words one after another.
async fn phrase(
    reader: &Reader,
    dictionary: &Dictionary,
    words: &[String],
) -> Result<Docs, ShelfError> {
    let Some(records) =
        words.iter().map(|word| dictionary.records.get(word)).collect::<Option<Vec<_>>>()
    else {
        return Ok(Docs::default());
    };
    let mut docs = records[0].docs.clone();
    for record in &records[1..] {
        docs = docs.and(&record.docs);
    }
    if records.len() == 1 || docs.is_empty() {
        return Ok(docs);
    }
    let keys = words.iter().map(|word| key::text(word)).collect();
    let positions = decoded::<Positions>(&reader.records(Family::Positions, keys).await?)?;
    let holds = |&article: &u32| {
        let at = |place: usize| -> Option<&Docs> {
            positions[place].as_ref()?.get(records[place].docs.place(article)?)
        };
        let Some(starts) = at(0) else { return false };
        starts.numbers().iter().any(|&start| {
            (1..words.len()).all(|place| {
                let next = u32::try_from(place).ok().and_then(|place| start.checked_add(place));
                next.zip(at(place)).is_some_and(|(next, at)| at.place(next).is_some())
            })
        })
    };
    Ok(docs.numbers().iter().copied().filter(holds).collect())
}

/// How many are offered.
const OFFERED: usize = 5;

/// The impact of a word of an entity's name: as in a headline.
const NAME: u32 = 40;

/// How much more an entity counts than an article, for an address that is one of entities'.
const OF_ENTITIES: f32 = 4.0;

/// The articles and entities that have most of the words of an address's last part.
pub(super) async fn meant_by(reader: &Reader, address: &str) -> Result<Vec<Offer>, ShelfError> {
    let last = address.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let favour = if address.contains("/e/") { OF_ENTITIES } else { 1.0 };
    let words = distinct(folded(last));
    let keys = words.iter().map(|word| key::text(word)).collect();
    let records = decoded::<WordRecord>(&reader.records(Family::Words, keys).await?)?;
    let records: Vec<WordRecord> = records.into_iter().flatten().collect();
    let all = reader.root().articles as usize;
    // By whether it is an entity, and its number.
    let mut scores: Vec<((bool, u32), f32)> = Vec::new();
    for record in &records {
        for (place, &article) in record.docs.numbers().iter().enumerate() {
            let impact = record.impacts.get(place).copied().unwrap_or_default();
            let score = rank::score(u32::from(impact), 0, record.docs.len(), all);
            scores.push(((false, article), score));
        }
        for &entity in record.entities.numbers() {
            let score = favour * rank::score(NAME, 0, record.entities.len(), all);
            scores.push(((true, entity), score));
        }
    }
    let scores = ordered(scores, |(a, _), (b, _)| a.cmp(b));
    let sums = scores.chunk_by(|(a, _), (b, _)| a == b);
    let sums = sums.map(|same| (same[0].0, same.iter().map(|(_, score)| score).sum::<f32>()));
    let best = ordered(sums.collect(), |(_, a), (_, b)| b.total_cmp(a));
    let best: Vec<(bool, u32)> = best.into_iter().take(OFFERED).map(|(it, _)| it).collect();
    let numbers = |of_entities| -> Vec<u32> {
        best.iter().filter(|(is_entity, _)| *is_entity == of_entities).map(|(_, it)| *it).collect()
    };
    let (articles, entities) = (numbers(false), numbers(true));
    let keys = |numbers: &[u32]| numbers.iter().map(|&it| key::number(it)).collect();
    let cards = decoded::<Card>(&reader.records(Family::Cards, keys(&articles)).await?)?;
    let names = decoded::<Tally>(&reader.records(Family::Names, keys(&entities)).await?)?;
    let offer = |&(is_entity, number): &(bool, u32)| -> Option<Offer> {
        if is_entity {
            let place = entities.iter().position(|it| *it == number)?;
            let named: Named = names[place].clone()?.named;
            return Some(Offer::Entity(named));
        }
        let place = articles.iter().position(|it| *it == number)?;
        let listed = cards[place].clone()?.listed;
        Some(Offer::Article {
            slug: listed.slug,
            language: listed.language,
            headline: listed.headline,
        })
    };
    Ok(best.iter().filter_map(offer).collect())
}

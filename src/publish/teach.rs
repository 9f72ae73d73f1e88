//! `train` and `evaluate`: models made of marked texts, and how good they are.

use std::collections::HashMap;
use std::fmt::Display;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use flate2::bufread::MultiGzDecoder;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::PublishError;
use super::models::Models;
use super::output::replace_file;
use super::progress::Progress;
use crate::tagger::{Class, Name, names};
use crate::train::{
    self, Corpus, Evaluation, Learner, Recipe, Sample, Vocabulary, contracted, marked, read_conll,
    variants,
};

/// Makes a model by a recipe, of the files in a folder of data. Tells how many sentences it has
/// learned from.
pub(super) fn train(recipe: &Path, data: &Path, out: &Path) -> Result<usize, PublishError> {
    let own = recipe.parent().unwrap_or(Path::new(""));
    let recipe = {
        let text = read_text(recipe)?;
        Recipe::read(&text).map_err(|error| wrong(recipe, error))?
    };
    let vocabulary = vocabulary(&recipe, own, data)?;
    let mut samples = Vec::new();
    for (number, corpus) in recipe.corpora.iter().enumerate() {
        let mut of_corpus = corpus_samples(corpus, data)?;
        for sample in &mut of_corpus {
            // Documents of two corpora are never one.
            sample.document += number as u32 * 1_000_000;
        }
        samples.extend(of_corpus);
    }
    let made = variants(&samples, recipe.variants, &vocabulary, recipe.seed);
    let lexicon = vocabulary.lexicon();
    let model = Learner::new(&recipe, &lexicon, &Bar::default()).learn(&samples, &made);
    replace_file(out, &model)?;
    Ok(samples.len() + made.len())
}

/// What is known of words and names.
fn vocabulary(recipe: &Recipe, own: &Path, data: &Path) -> Result<Vocabulary, PublishError> {
    let mut vocabulary = Vocabulary::default();
    let clusters: HashMap<String, u32> = packed_json(&data.join(&recipe.words.clusters))?;
    let probabilities: HashMap<String, f64> = packed_json(&data.join(&recipe.words.probabilities))?;
    vocabulary.learn_words(&clusters, &probabilities, recipe.words.most);
    for file in &recipe.lists {
        vocabulary.learn_names(&read_text(&own.join(&file.file))?, file.list);
    }
    for file in &recipe.cues {
        vocabulary.learn_cues(&read_text(&own.join(&file.file))?, file.list);
    }
    Ok(vocabulary)
}

/// The samples of a corpus.
fn corpus_samples(corpus: &Corpus, data: &Path) -> Result<Vec<Sample>, PublishError> {
    let path = data.join(&corpus.file);
    let documents =
        corpus.documents.as_ref().map(|file| read_text(&data.join(file))).transpose()?;
    let samples = read_conll(&read_text(&path)?, documents.as_deref());
    let mut samples = marked(samples.map_err(|error| wrong(&path, error))?, corpus.least_marked);
    for sample in &mut samples {
        sample.weight = corpus.weight;
        sample.every_class = !corpus.no_misc;
    }
    if corpus.apart {
        // As they are and as people write: the two together weigh a little more than one.
        samples.iter_mut().for_each(|sample| sample.weight *= 0.6);
        samples.extend(samples.iter().map(contracted).collect::<Vec<_>>());
    }
    Ok(samples)
}

/// How right a model is about the names of a marked text; of all classes, or of these.
pub(super) fn evaluate(
    models: &Models,
    text: &Path,
    classes: &[Class],
) -> Result<Evaluation, PublishError> {
    let samples = read_conll(&read_text(text)?, None).map_err(|error| wrong(text, error))?;
    let some = samples.iter().take(100).flat_map(|sample| &sample.tokens);
    let tagger = models.for_text(&some.map(String::as_str).collect::<Vec<_>>().join(" "));
    let counts = |name: &Name| classes.is_empty() || classes.contains(&name.1);
    let mut evaluation = Evaluation::default();
    for document in samples.chunk_by(|one, next| one.document == next.document) {
        let tokens: Vec<Vec<&str>> = document
            .iter()
            .map(|sample| sample.tokens.iter().map(String::as_str).collect())
            .collect();
        for (sample, found) in document.iter().zip(tagger.tag_tokens(&tokens)) {
            let marked: Vec<Name> = names(&sample.labels).into_iter().filter(counts).collect();
            let mut names: Vec<Name> = Vec::new();
            for (words, class, probability) in found {
                let name = (words, class);
                if counts(&name) {
                    evaluation.note(tagger.confidence(probability), marked.contains(&name));
                    names.push(name);
                }
            }
            evaluation.add(&marked, &names);
        }
    }
    Ok(evaluation)
}

/// An evaluation for a machine.
pub(super) fn told(evaluation: &Evaluation) -> Value {
    let rows = evaluation.rows().into_iter().map(|row| {
        json!({
            "class": row.name, "precision": row.precision, "recall": row.recall, "f1": row.f1,
            "marked": row.marked, "found": row.found,
        })
    });
    let sureness = evaluation
        .sureness()
        .map(|(from, found, right)| json!({ "from": from, "found": found, "right": right }));
    json!({ "classes": rows.collect::<Vec<_>>(), "confidence": sureness.collect::<Vec<_>>() })
}

/// The bar of the learning.
#[derive(Default)]
struct Bar(OnceLock<Progress>);

impl train::Progress for Bar {
    fn rounds(&self, all: usize) {
        self.0.get_or_init(|| Progress::begin("learning", Some(all)));
    }

    fn round(&self) {
        if let Some(bar) = self.0.get() {
            bar.step();
        }
    }
}

fn read_text(path: &Path) -> Result<String, PublishError> {
    fs::read_to_string(path).map_err(PublishError::read(path))
}

/// What a JSON file packed by gzip holds.
fn packed_json<T: DeserializeOwned>(path: &Path) -> Result<T, PublishError> {
    let file = File::open(path).map_err(PublishError::read(path))?;
    let json = MultiGzDecoder::new(BufReader::new(file));
    serde_json::from_reader(BufReader::new(json)).map_err(|error| wrong(path, error))
}

/// That a file can't be used, and why.
pub(super) fn wrong(path: &Path, what: impl Display) -> PublishError {
    PublishError::Teaching { path: PathBuf::from(path), what: what.to_string() }
}

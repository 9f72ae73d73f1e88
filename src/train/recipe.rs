//! [`Recipe`]: what a model is made of.

use serde::Deserialize;

use crate::tagger::{Cue, List};

/// What a model is made of, as a TOML file says it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// The language of the texts that the model is for.
    pub language: String,
    /// What chance begins with: the same seed makes the same model.
    #[serde(default)]
    pub seed: u64,
    /// How many times every sentence is learned from.
    pub rounds: usize,
    /// How many models are learned, each from another order of the sentences; the model is their
    /// mean.
    #[serde(default = "one")]
    pub models: usize,
    /// How far a step goes.
    pub step: f32,
    /// What a weight must be worth to be anything (L1).
    pub floor: f32,
    /// What large weights cost (L2).
    pub cost: f32,
    /// Features that are seen fewer times are no features.
    pub least: u32,
    /// The unit of weights is 1 / 2^this.
    pub exponent: u32,
    /// Weights of fewer units than this, on either side of nothing, are nothing.
    #[serde(default = "one_i8")]
    pub keep: i8,
    /// For what part of the sentences the rest of their document is withheld.
    pub alone: f32,
    /// The words.
    pub words: Words,
    /// Lists of names.
    #[serde(default)]
    pub lists: Vec<ListFile<List>>,
    /// Lists of words that tell what is beside them.
    #[serde(default)]
    pub cues: Vec<ListFile<Cue>>,
    /// Marked texts to learn from.
    pub corpora: Vec<Corpus>,
    /// What is made of them besides.
    pub variants: Variants,
}

fn one() -> usize {
    1
}

fn one_i8() -> i8 {
    1
}

/// What is known of words: files of the package spacy-lookups-data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The Brown clusters of words: JSON, packed by gzip.
    pub clusters: String,
    /// How probable words are, as logarithms: the same.
    pub probabilities: String,
    /// How many of them are kept, the most probable first.
    pub most: usize,
}

/// A file with a name or word a line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListFile<L> {
    /// Its path, from the folder of the recipe.
    pub file: String,
    /// Which list or cue it is.
    pub list: L,
}

/// A file of marked texts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corpus {
    /// Its path, from the folder of data.
    pub file: String,
    /// A file that names the document of each of its sentences.
    pub documents: Option<String>,
    /// How much a sentence of it counts.
    pub weight: f32,
    /// Whether it marks no names of the class MISC.
    #[serde(default)]
    pub no_misc: bool,
    /// What part of the words with a capital must be marked in a document that counts.
    #[serde(default)]
    pub least_marked: f32,
    /// Whether prepositions and articles stand apart in it that are written as one (`de o`).
    #[serde(default)]
    pub apart: bool,
}

/// What is made of the sentences besides: each figure is how much such a sentence counts.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variants {
    /// With other names of the same classes.
    pub renamed: f32,
    /// What part of those names is from the lists.
    pub listed: f32,
    /// In capitals, for every tenth sentence.
    pub loud: f32,
    /// With a dateline before it, for one sentence a document.
    pub datelines: f32,
}

impl Recipe {
    /// Reads a recipe.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}

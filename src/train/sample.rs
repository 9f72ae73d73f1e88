//! [`Sample`]: a sentence in which people have marked the names.

use std::collections::HashMap;

use crate::tagger::Label;

/// A sentence in which people have marked the names.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// Its words and marks.
    pub tokens: Vec<String>,
    /// What each is.
    pub labels: Vec<Label>,
    /// Its document: what has the same number belongs together.
    pub document: u32,
    /// Whether names of every class are marked. Otherwise what isn't marked may still be a name of
    /// the class `Other`.
    pub every_class: bool,
    /// How much it counts.
    pub weight: f32,
}

/// Leaves out documents in which people seem to have marked nothing, or only in part: those in
/// which less than `least` of the words with a capital, the first of a sentence apart, are marked.
#[must_use]
pub fn marked(samples: Vec<Sample>, least: f32) -> Vec<Sample> {
    let mut documents: HashMap<u32, (u32, u32)> = HashMap::new();
    for sample in &samples {
        let (all, marked) = documents.entry(sample.document).or_default();
        for (token, label) in sample.tokens.iter().zip(&sample.labels).skip(1) {
            if token.starts_with(char::is_uppercase) {
                *all += 1;
                *marked += u32::from(*label != Label::OUTSIDE);
            }
        }
    }
    let is_marked = |document: u32| {
        let (all, marked) = documents.get(&document).copied().unwrap_or_default();
        all < 3 || marked as f32 >= least * all as f32
    };
    samples.into_iter().filter(|sample| is_marked(sample.document)).collect()
}

/// A sample whose tokens stand a space apart.
#[cfg(test)]
pub(super) fn sample(text: &str, names: &[crate::tagger::Name]) -> Sample {
    let tokens: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let labels = crate::tagger::labels(tokens.len(), names);
    Sample { tokens, labels, document: 0, every_class: true, weight: 1.0 }
}

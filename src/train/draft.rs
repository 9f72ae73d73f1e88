//! [`Draft`]: a sentence that is being made of a marked one.

use super::sample::Sample;
use crate::tagger::{Class, Name, labels};

/// What numbers of documents a kind of variant begins with: its sentences belong together, and not
/// with those that they are made of.
pub(super) const APART: u32 = 1 << 24;

/// A sentence that grows word by word.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) tokens: Vec<String>,
    pub(super) names: Vec<Name>,
}

impl Draft {
    /// Adds a name.
    pub(super) fn name(&mut self, tokens: Vec<String>, class: Class) {
        let start = self.tokens.len();
        self.tokens.extend(tokens);
        self.names.push((start..self.tokens.len(), class));
    }

    /// Adds words that are in no name.
    pub(super) fn text(&mut self, text: &str) {
        self.tokens.extend(text.split(' ').map(str::to_owned));
    }

    /// The sample, in a document like that of another.
    pub(super) fn sample(self, like: &Sample, apart: u32, weight: f32) -> Sample {
        Sample {
            labels: labels(self.tokens.len(), &self.names),
            tokens: self.tokens,
            document: like.document + apart * APART,
            every_class: like.every_class,
            weight: like.weight * weight,
        }
    }
}

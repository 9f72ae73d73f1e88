//! [`Model`]: what has been learned, as bytes that are used as they lie.
//!
//! A model begins with `HMRT-m1\n` and its language, then come its lexicon, its weights and its
//! confidence. Nothing in it is parsed but some thousand step weights: to open one of two megabytes
//! is to look over its bytes once, and to lay out once more what of its features is asked most.

use thiserror::Error;

use super::bytes::{Reader, Writer};
use super::confidence::Confidence;
use super::label::Label;
use super::lexicon::{self, Known, Lexicon};
use super::weights::{self, Pairs, Weights};

const VERSION: &[u8; 8] = b"HMRT-m1\n";

/// What has been learned of a language.
#[derive(Clone, Debug)]
pub struct Model<'a> {
    pub(super) language: &'a str,
    pub(super) lexicon: Lexicon<'a>,
    pub(super) weights: Weights<'a>,
    pub(super) confidence: Confidence,
}

/// Why bytes are no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ModelError {
    /// They are something else, or of another version of this program.
    #[error("this is no model of this version: make it again with `hemeroteca train`")]
    Version,
    /// They are cut off or damaged.
    #[error("the model is damaged: fetch it again, or make it again with `hemeroteca train`")]
    Damaged,
}

impl<'a> Model<'a> {
    /// Opens a model.
    ///
    /// # Errors
    /// When the bytes are none.
    pub fn read(bytes: &'a [u8]) -> Result<Self, ModelError> {
        let rest = bytes.strip_prefix(VERSION).ok_or(ModelError::Version)?;
        let mut from = Reader::new(rest);
        let model = (|| {
            let language = str::from_utf8(from.sized()?).ok()?;
            let lexicon = Lexicon::of(from.sized()?)?;
            let weights = Weights::read(&mut Reader::new(from.sized()?))?;
            let confidence = Confidence::read(&mut from)?;
            from.is_done().then_some(Self { language, lexicon, weights, confidence })
        })();
        model.ok_or(ModelError::Damaged)
    }

    /// The language that it has learned.
    #[must_use]
    pub fn language(&self) -> &str {
        self.language
    }
}

/// A lexicon as bytes: words and names by hashes of them in lower case; names with
/// the bits of the lists ([`List::bit`](super::List::bit)) and cues that have them.
#[must_use]
pub fn lexicon(words: Vec<(u64, Known)>, names: Vec<(u64, u16)>) -> Vec<u8> {
    let mut to = Writer::default();
    lexicon::write(words, names, &mut to);
    to.done()
}

/// Weights as bytes: features by their hash, each with its pairs; steps from label to label in units,
/// by the link of the word after. A unit is 1 / 2^`exponent`.
///
/// # Panics
/// If there are not as many matrices as links.
#[must_use]
pub fn weights(
    features: Vec<(u64, Pairs)>,
    exponent: u32,
    steps: &[[[i16; Label::COUNT]; Label::COUNT]],
) -> Vec<u8> {
    let mut to = Writer::default();
    weights::write(features, exponent, steps, &mut to);
    to.done()
}

/// A model as bytes: its language, and what [`lexicon`] and [`weights`] have made.
#[must_use]
pub fn write(language: &str, lexicon: &[u8], weights: &[u8], confidence: &Confidence) -> Vec<u8> {
    let mut to = Writer::default();
    to.bytes(VERSION);
    to.sized(language.as_bytes());
    to.sized(lexicon);
    to.sized(weights);
    confidence.write(&mut to);
    to.done()
}

//! Makes models for the [`tagger`](crate::tagger): texts in which people have marked the names go
//! in, with lists of names and words; a model comes out. Native only; it reads no files itself.
//!
//! Learning is by stochastic gradient on the likelihood of the marked names, with a rate for each
//! weight and a penalty that makes most weights nothing (FTRL-Proximal: McMahan et al. 2013). It
//! is the same from run to run for the same seed.

mod conll;
mod contracted;
mod draft;
mod evaluation;
mod fit;
mod learning;
mod optimiser;
mod recipe;
mod sample;
mod stretch;
mod variants;
mod vocabulary;

pub use conll::{ConllError, read_conll};
pub use contracted::contracted;
pub use evaluation::{Evaluation, Row};
pub use learning::{Learner, Progress};
pub use recipe::{Corpus, Recipe};
pub use sample::{Sample, marked};
pub use variants::variants;
pub use vocabulary::Vocabulary;

//! [`Workers`]: who makes an index.

use std::convert::Infallible;

use super::run::{Run, Word};

/// Who makes an index: what can be done side by side is handed to them, and what has to wait is
/// given to them to hold. A browser's page has one, a publisher has as many as its machine has
/// cores, and a disk.
pub trait Workers: Sync {
    /// What goes wrong where something is held or put away.
    type Error: Send;
    /// A run that is held.
    type Held: Iterator<Item = Result<Word, Self::Error>> + Send;

    /// About how many there are.
    fn count(&self) -> usize;

    /// What the work makes of each thing, in the order of the things.
    fn each<T: Sync, R: Send>(&self, things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R>;

    /// About how many bytes a run may take.
    fn room(&self) -> usize;

    /// Holds a run that takes about so many bytes until it is merged with others.
    ///
    /// # Errors
    /// When there is no place for it.
    fn hold(&self, run: Run, bytes: usize) -> Result<Self::Held, Self::Error>;
}

/// One who does one thing after another, and has all in memory.
#[derive(Clone, Copy, Debug)]
pub struct OneWorker;

/// A run in memory, word by word.
pub type InMemoryRun<E> = std::iter::Map<std::vec::IntoIter<Word>, fn(Word) -> Result<Word, E>>;

impl Workers for OneWorker {
    type Error = Infallible;
    type Held = InMemoryRun<Infallible>;

    fn count(&self) -> usize {
        1
    }

    fn each<T: Sync, R: Send>(&self, things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
        things.iter().map(work).collect()
    }

    fn room(&self) -> usize {
        usize::MAX
    }

    fn hold(&self, run: Run, _bytes: usize) -> Result<Self::Held, Infallible> {
        Ok(run.into_iter().map(Ok))
    }
}

//! [`Workers`]: who makes an index.

/// Who makes an index: what can be done side by side is handed to them. A browser's page has
/// one, a publisher has as many as its machine has cores.
pub trait Workers {
    /// About how many there are.
    fn count(&self) -> usize;

    /// What the work makes of each thing, in the order of the things.
    fn each<T: Sync, R: Send>(&self, things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R>;
}

/// One who does one thing after another.
#[derive(Clone, Copy, Debug)]
pub struct OneWorker;

impl Workers for OneWorker {
    fn count(&self) -> usize {
        1
    }

    fn each<T: Sync, R: Send>(&self, things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
        things.iter().map(work).collect()
    }
}

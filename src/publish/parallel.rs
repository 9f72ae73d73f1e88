//! Work on many things, on every core.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::index::Workers;

/// Every core of the machine.
#[derive(Clone, Copy, Debug)]
pub struct AllCores;

impl Workers for AllCores {
    fn count(&self) -> usize {
        cores()
    }

    fn each<T: Sync, R: Send>(&self, things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
        in_parallel(things, || (), |(), thing| work(thing))
    }
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// What the work makes of each thing, in the order of the things. Each thread begins with tools
/// of its own, which stay on it.
pub(super) fn in_parallel<T: Sync, R: Send, Tools>(
    things: &[T],
    begin: impl Fn() -> Tools + Sync,
    work: impl Fn(&mut Tools, &T) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let one = || {
        let mut tools = begin();
        let mut made = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(number) else { return made };
            made.push((number, work(&mut tools, thing)));
        }
    };
    let threads = cores().min(things.len());
    let mut made = thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(one)).collect();
        let ends = running.into_iter().map(thread::ScopedJoinHandle::join);
        ends.flat_map(|end| match end {
            Ok(made) => made,
            Err(panic) => std::panic::resume_unwind(panic),
        })
        .collect::<Vec<_>>()
    });
    made.sort_by_key(|(number, _)| *number);
    made.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_things() {
        let things: Vec<usize> = (0..1000).collect();
        let doubled = in_parallel(&things, || (), |(), thing| thing * 2);
        assert_eq!(doubled, (0..1000).map(|n| n * 2).collect::<Vec<_>>());
        let nothing: [usize; 0] = [];
        assert!(in_parallel(&nothing, || (), |(), thing| *thing).is_empty());
    }
}

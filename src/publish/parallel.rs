//! Work on many things, on every core.

use std::collections::HashMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

/// How many cores the machine has.
pub(super) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// What threads have in common, for the moment. One that has panicked has said so by then.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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

/// How many things may be done and wait for their turn, besides those before which they wait.
const AHEAD: usize = 1024;

/// Hands what the work makes of each thing to `take`, in the order of the things, while further
/// ones are being worked on. With an error of `take` nothing further is begun.
pub(super) fn in_turn<T: Sync, R: Send, E>(
    things: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(&T, R) -> Result<(), E>,
) -> Result<(), E> {
    let next = AtomicUsize::new(0);
    let (next, work) = (&next, &work);
    thread::scope(|scope| {
        let (done, comes) = mpsc::sync_channel(AHEAD);
        for _ in 0..cores().min(things.len()) {
            let done = done.clone();
            scope.spawn(move || {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(thing) = things.get(number) else { return };
                    // Nobody listens any more: there was an error.
                    let Ok(()) = done.send((number, work(thing))) else { return };
                }
            });
        }
        drop(done);
        let mut early: HashMap<usize, R> = HashMap::new();
        for (number, thing) in things.iter().enumerate() {
            let made = loop {
                if let Some(made) = early.remove(&number) {
                    break made;
                }
                // A thread that has panicked: the scope says so.
                let Ok((number, made)) = comes.recv() else { return Ok(()) };
                early.insert(number, made);
            };
            take(thing, made)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_have_their_turn_whichever_is_done_first() {
        let things: Vec<u64> = (0..300).collect();
        let slow_at_first = |thing: &u64| {
            let steps = if *thing == 0 { 1_000_000 } else { 1 };
            (0..steps).map(std::hint::black_box).fold(2 * thing, |doubled, _| doubled)
        };
        let mut taken = Vec::new();
        let ends = in_turn(&things, slow_at_first, |thing, doubled| {
            taken.push((*thing, doubled));
            Ok::<_, ()>(())
        });
        assert_eq!(ends, Ok(()));
        assert_eq!(taken, things.iter().map(|it| (*it, it * 2)).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_is_begun_after_an_error() {
        let things: Vec<usize> = (0..100_000).collect();
        let begun = AtomicUsize::new(0);
        let work = |thing: &usize| {
            begun.fetch_add(1, Ordering::Relaxed);
            *thing
        };
        let ends =
            in_turn(&things, work, |thing, _| if *thing == 3 { Err("stop") } else { Ok(()) });
        assert_eq!(ends, Err("stop"));
        assert!(begun.into_inner() < things.len());
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_panic_is_not_lost() {
        let _ = in_turn(&[1], |_| panic!("at work"), |_, (): ()| Ok::<_, ()>(()));
    }

    #[test]
    fn results_come_in_the_order_of_the_things() {
        let things: Vec<usize> = (0..1000).collect();
        let doubled = in_parallel(&things, || (), |(), thing| thing * 2);
        assert_eq!(doubled, (0..1000).map(|n| n * 2).collect::<Vec<_>>());
        let nothing: [usize; 0] = [];
        assert!(in_parallel(&nothing, || (), |(), thing| *thing).is_empty());
    }
}

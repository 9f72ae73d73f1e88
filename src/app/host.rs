//! [`Host`]: the shelf of an archive that stands on a host as files.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use super::browser::{self, Lost};
use crate::bundle::{BundleError, Name, Shard};
use crate::index::{Shelf, ShelfError, Taken};

/// How many bytes of shards are held in memory.
const MOST_HELD: usize = 16 << 20;

/// How long to wait, in milliseconds, before what has failed is tried again.
const PATIENCE: [i32; 3] = [300, 1_000, 3_000];

/// The shelf of an archive that stands on a host as files.
pub(super) struct Host {
    /// The path of the folder in which they stand, with its last slash.
    folder: String,
    held: RefCell<Held>,
}

/// The shards that were used last.
#[derive(Default)]
struct Held {
    /// Each with when it was asked for last.
    shards: Vec<(Name, Rc<Shard>, u32)>,
    bytes: usize,
    /// How often something was asked for: what was asked for longest ago goes first.
    asked: u32,
}

impl Host {
    pub(super) fn new(folder: String) -> Self {
        Self { folder, held: RefCell::default() }
    }

    fn send_for(&self, name: Name, anew: bool) -> browser::Sent {
        browser::send_for(&format!("{}{name}.shard", self.folder), anew)
    }

    /// The shard of what was sent for; what can pass is tried again, later each time.
    async fn shard(&self, name: Name, mut sent: browser::Sent) -> Result<Rc<Shard>, ShelfError> {
        let mut patience = PATIENCE.into_iter();
        loop {
            let lost = match sent.unpacked(name).await {
                Ok(bytes) => match Shard::decode(bytes) {
                    Ok(shard) => {
                        let shard = Rc::new(shard);
                        let mut held = self.held.borrow_mut();
                        // Another may have fetched it meanwhile.
                        if held.get(name).is_none() {
                            held.put(name, shard.clone());
                        }
                        return Ok(shard);
                    }
                    Err(error) => ShelfError::Broken { name, error },
                },
                Err(Lost::Absent) => return Err(ShelfError::Missing(name)),
                Err(Lost::Unreachable(reason)) => ShelfError::Unreachable { name, reason },
                Err(Lost::Damaged) => ShelfError::Broken { name, error: BundleError::NotABundle },
            };
            let Some(patience) = patience.next() else { return Err(lost) };
            browser::wait(patience).await;
            // What came damaged may lie so in a cache.
            sent = self.send_for(name, matches!(lost, ShelfError::Broken { .. }));
        }
    }
}

/// A shard that is here, or on its way.
enum Coming<'a> {
    Here(Rc<Shard>),
    Sent(Pin<Box<dyn Future<Output = Result<Rc<Shard>, ShelfError>> + 'a>>),
}

impl Shelf for Host {
    fn take(&self, names: Vec<Name>) -> Taken<'_> {
        let mut coming = Vec::with_capacity(names.len());
        for name in names {
            let held = self.held.borrow_mut().get(name);
            coming.push(match held {
                Some(shard) => Coming::Here(shard),
                None => Coming::Sent(Box::pin(self.shard(name, self.send_for(name, false)))),
            });
        }
        // Side by side: each is unpacked in several steps, between which the others have theirs.
        Box::pin(poll_fn(move |context| {
            let mut are_here = true;
            for one in &mut coming {
                let Coming::Sent(sent) = one else { continue };
                match sent.as_mut().poll(context) {
                    Poll::Ready(Ok(shard)) => *one = Coming::Here(shard),
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                    Poll::Pending => are_here = false,
                }
            }
            if !are_here {
                return Poll::Pending;
            }
            let mut shards = Vec::with_capacity(coming.len());
            for one in coming.drain(..) {
                if let Coming::Here(shard) = one {
                    shards.push(shard);
                }
            }
            Poll::Ready(Ok(shards))
        }))
    }

    fn breathe(&self) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(browser::wait(0))
    }
}

impl Held {
    fn get(&mut self, name: Name) -> Option<Rc<Shard>> {
        self.asked += 1;
        let (_, shard, asked) = self.shards.iter_mut().find(|(it, _, _)| *it == name)?;
        *asked = self.asked;
        Some(shard.clone())
    }

    fn put(&mut self, name: Name, shard: Rc<Shard>) {
        self.bytes += shard.size();
        self.shards.push((name, shard, self.asked));
        while self.bytes > MOST_HELD {
            let asked = self.shards.iter().map(|(_, _, asked)| *asked).enumerate();
            let Some((oldest, _)) = asked.min_by_key(|(_, asked)| *asked) else { break };
            self.bytes -= self.shards.swap_remove(oldest).1.size();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_used_longest_ago_goes_first() {
        let mut held = Held::default();
        let shard = || {
            let records = [(b"a".to_vec(), vec![0; MOST_HELD / 2 - 999])];
            Rc::new(Shard::decode(Shard::encode(&records)).unwrap())
        };
        let [a, b, c] = [1, 2, 3].map(|n| Name([n; 8]));
        held.put(a, shard());
        held.put(b, shard());
        assert!(held.get(a).is_some());
        held.put(c, shard());
        assert!(held.get(b).is_none());
        assert!(held.get(a).is_some() && held.get(c).is_some());
        assert!(held.bytes <= MOST_HELD);
    }
}

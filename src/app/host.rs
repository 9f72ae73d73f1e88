//! [`Host`]: the shelf of an archive that stands on a host as files.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

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
    async fn shard(&self, name: Name, mut sent: browser::Sent) -> Result<Shard, ShelfError> {
        let mut patience = PATIENCE.into_iter();
        loop {
            let lost = match sent.unpacked().await {
                Ok(bytes) => match Shard::decode(bytes) {
                    Ok(shard) => return Ok(shard),
                    Err(error) => ShelfError::Broken { name, error },
                },
                Err(Lost::Absent) => return Err(ShelfError::Missing(name)),
                Err(Lost::Unreachable(reason)) => ShelfError::Unreachable { name, reason },
                Err(Lost::Unpackable) => {
                    ShelfError::Broken { name, error: BundleError::NotABundle }
                }
            };
            let Some(patience) = patience.next() else { return Err(lost) };
            browser::wait(patience).await;
            // What came damaged may lie so in a cache.
            sent = self.send_for(name, matches!(lost, ShelfError::Broken { .. }));
        }
    }
}

impl Shelf for Host {
    fn take(&self, names: Vec<Name>) -> Taken<'_> {
        Box::pin(async move {
            let sent: Vec<Result<Rc<Shard>, browser::Sent>> = names
                .iter()
                .map(|&name| {
                    self.held.borrow_mut().get(name).ok_or_else(|| self.send_for(name, false))
                })
                .collect();
            let mut shards = Vec::with_capacity(names.len());
            for (&name, sent) in names.iter().zip(sent) {
                shards.push(match sent {
                    Ok(held) => held,
                    Err(sent) => {
                        let shard = Rc::new(self.shard(name, sent).await?);
                        let mut held = self.held.borrow_mut();
                        // Another may have fetched it meanwhile.
                        held.get(name).unwrap_or_else(|| {
                            held.put(name, shard.clone());
                            shard
                        })
                    }
                });
            }
            Ok(shards)
        })
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

//! [`Shelved`]: an index that has just been made, on a shelf that counts what is taken of it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::File;
use std::io::Read as _;
use std::os::unix::fs::FileExt as _;
use std::rc::Rc;
use std::sync::Mutex;

use flate2::read::GzDecoder;
use hemeroteca::archive::Archive;
use hemeroteca::bundle::{self, Name, Shard};
use hemeroteca::index::{Family, Reader, Root, Shelf, ShelfError, Taken, plant};
use hemeroteca::page::{Ask, Page};
use hemeroteca::publish::AllCores;
use sha2::{Digest as _, Sha256};

use crate::packed::gzip;

/// The name of a shard, as the publisher names it.
pub(crate) fn name(bytes: &[u8]) -> Name {
    let digest = Sha256::digest(bytes);
    Name(std::array::from_fn(|at| digest[at]))
}

/// Where a shard lies in the file, and of which family it is.
#[derive(Clone, Copy)]
struct Place {
    family: Family,
    from: u64,
    length: usize,
}

/// The shards of an index, packed, one after another in a file.
struct Stack {
    file: File,
    length: u64,
    places: HashMap<Name, Place>,
}

/// An index that has just been made.
pub(crate) struct Shelved {
    root: Root,
    stack: Mutex<Stack>,
}

impl Shelved {
    /// Makes the index of an archive, on every core. Nothing of it stays in memory but the root.
    pub(crate) fn plant(archive: &Archive) -> Self {
        let file = tempfile::tempfile().expect("a temporary file can be made");
        let stack = Mutex::new(Stack { file, length: 0, places: HashMap::new() });
        let root = plant(archive, &AllCores::default(), |family, bytes| {
            let packed = gzip(&bytes);
            let name = name(&packed);
            let mut stack = stack.lock().expect("nothing panics");
            let place = Place { family, from: stack.length, length: packed.len() };
            if stack.places.insert(name, place).is_none() {
                stack.file.write_all_at(&packed, place.from).expect("the disk has room");
                stack.length += packed.len() as u64;
            }
            Ok(name)
        });
        Self { root: root.expect("the disk has room"), stack }
    }

    pub(crate) fn root(&self) -> Root {
        self.root.clone()
    }

    /// How many bytes the root has, packed.
    pub(crate) fn root_bytes(&self) -> usize {
        gzip(&bundle::encode(&self.root)).len()
    }

    /// How many shards there are, and how many bytes they have.
    pub(crate) fn size(&self) -> (usize, u64) {
        let stack = self.stack.lock().expect("nothing panics");
        (stack.places.len(), stack.length)
    }

    /// A shelf of a reader who has nothing yet.
    pub(crate) fn shelf(&'static self) -> Rc<Counting> {
        Rc::new(Counting { of: self, held: RefCell::default(), took: RefCell::default() })
    }

    /// The largest shard of a family, unpacked.
    pub(crate) fn largest(&self, family: Family) -> Vec<u8> {
        let stack = self.stack.lock().expect("nothing panics");
        let of_family = stack.places.values().filter(|place| place.family == family);
        let largest = of_family.max_by_key(|place| place.length).expect("it has shards");
        unpacked(&stack.read(*largest))
    }
}

impl Stack {
    fn read(&self, place: Place) -> Vec<u8> {
        let mut packed = vec![0; place.length];
        self.file.read_exact_at(&mut packed, place.from).expect("it was written");
        packed
    }
}

fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).expect("it is gzip");
    bytes
}

/// What was taken of a shelf.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Took {
    /// Each step waits for the one before.
    pub(crate) steps: usize,
    pub(crate) requests: usize,
    pub(crate) bytes: usize,
}

/// A shelf that counts what is taken.
pub(crate) struct Counting {
    of: &'static Shelved,
    held: RefCell<HashMap<Name, Rc<Shard>>>,
    took: RefCell<Took>,
}

impl Counting {
    pub(crate) fn took(&self) -> Took {
        *self.took.borrow()
    }

    fn shard(&self, name: Name) -> Result<Rc<Shard>, ShelfError> {
        if let Some(held) = self.held.borrow().get(&name) {
            return Ok(held.clone());
        }
        let stack = self.of.stack.lock().expect("nothing panics");
        let place = *stack.places.get(&name).ok_or(ShelfError::Missing(name))?;
        let shard = Shard::decode(unpacked(&stack.read(place)));
        let shard = Rc::new(shard.map_err(|error| ShelfError::Broken { name, error })?);
        let mut took = self.took.borrow_mut();
        took.requests += 1;
        took.bytes += place.length;
        self.held.borrow_mut().insert(name, shard.clone());
        Ok(shard)
    }
}

impl Shelf for Counting {
    fn take(&self, names: Vec<Name>) -> Taken<'_> {
        let before = self.took.borrow().requests;
        let shards = names.into_iter().map(|name| self.shard(name)).collect();
        let mut took = self.took.borrow_mut();
        took.steps += usize::from(took.requests > before);
        Box::pin(std::future::ready(shards))
    }
}

/// The page of a question, of which nothing waits: all comes from a shelf at hand.
#[tokio::main(flavor = "current_thread")]
pub(crate) async fn asked(reader: &Reader, ask: &Ask) -> Page {
    reader.page(ask).await.expect("every shard is there")
}

/// The keys of the entities of these ranks, by how many articles name them.
pub(crate) fn frequent<const N: usize>(archive: &Archive, ranks: [usize; N]) -> [String; N] {
    let mut all: Vec<_> = archive.entities().collect();
    all.sort_by_key(|&entity| std::cmp::Reverse(archive.articles_of(entity).len()));
    ranks.map(|rank| archive.entity(all[rank]).key.to_string())
}

/// A word of the newest article's headline.
pub(crate) fn word(archive: &Archive) -> String {
    let newest = archive.entry(archive.articles().next().expect("there are many"));
    let words = newest.article.headline().split(' ');
    words.max_by_key(|word| word.len()).expect("a headline has words").to_lowercase()
}

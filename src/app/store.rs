//! [`Store`]: a cheap handle on the archive.

use std::ops::Deref;
use std::rc::Rc;

use crate::archive::Archive;

/// A cheap handle on the archive, passed to every view by context. Two handles are equal when
/// they are of the same archive in memory.
#[derive(Clone, Debug)]
pub struct Store(Rc<Archive>);

impl Store {
    /// A handle on this archive.
    #[must_use]
    pub fn new(archive: Archive) -> Self {
        Self(Rc::new(archive))
    }
}

impl Deref for Store {
    type Target = Archive;

    fn deref(&self) -> &Archive {
        &self.0
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

//! [`Lock`]: one publish at a time works on a target.

use std::fs::{self, File, TryLockError};
use std::path::PathBuf;

use same_file::Handle;

use super::super::PublishError;
use super::place::Place;

/// The right to work on a target, until it is dropped or its process ends, however it ends.
///
/// A file of its own: a lock on a folder would move with the folder when sites change places,
/// and locking the folder around it would shut out publishes of its neighbours. The file is
/// deleted at the end, since a publish should leave nothing but the site. Only who holds the
/// lock deletes it, and who gets a lock sees whether it is still on the file of that name: a
/// lock on a deleted one keeps nobody out.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock of a place.
    pub(super) fn take(place: &Place) -> Result<Self, PublishError> {
        let path = &place.lock;
        // Again only when another publish has ended between opening and locking.
        loop {
            let file = File::options().create(true).truncate(false).write(true).open(path);
            let file = file.map_err(PublishError::write(path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(PublishError::Busy { path: place.target.clone() });
                }
                Err(TryLockError::Error(error)) => return Err(PublishError::write(path)(error)),
            }
            let locked = file.try_clone().and_then(Handle::from_file);
            let locked = locked.map_err(PublishError::write(path))?;
            if Handle::from_path(path).is_ok_and(|named| named == locked) {
                return Ok(Self { path: path.clone(), _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A file that stays is no lock: the next publish takes it over.
        let _ = fs::remove_file(&self.path);
    }
}

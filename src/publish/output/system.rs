//! What systems do differently: all of it is here.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

/// Exchanges two folders' names at once.
///
/// # Errors
/// [`Unsupported`](io::ErrorKind::Unsupported) where the system or the file system can't.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    const CANT: [Errno; 4] = [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP];
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(|errno| {
        if CANT.contains(&errno) { io::ErrorKind::Unsupported.into() } else { errno.into() }
    })
}

/// Exchanges two folders' names at once: not on this system.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Has a file on the disk before a site that holds it takes its place.
///
/// Linux does that for all files in one go, see [`settle_all`].
#[cfg(target_os = "linux")]
pub(super) fn settle_file(_file: &File) -> io::Result<()> {
    Ok(())
}

/// Has a file on the disk before a site that holds it takes its place. A Mac's drive may keep it
/// in a cache of its own; [`settle_folder`] empties that.
#[cfg(all(unix, not(target_os = "linux")))]
pub(super) fn settle_file(file: &File) -> io::Result<()> {
    Ok(rustix::fs::fsync(file)?)
}

/// Has a file on the disk before a site that holds it takes its place.
#[cfg(not(unix))]
pub(super) fn settle_file(file: &File) -> io::Result<()> {
    file.sync_data()
}

/// Has everything in a folder on the disk: the whole file system is written out, in a fraction
/// of the time that it takes to ask for each of many files.
#[cfg(target_os = "linux")]
pub(super) fn settle_all(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

/// Has everything in a folder on the disk, each file of which already is.
#[cfg(not(target_os = "linux"))]
pub(super) fn settle_all(folder: &Path) -> io::Result<()> {
    settle_folder(folder)
}

/// Has the names in a folder on the disk.
#[cfg(unix)]
pub(super) fn settle_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some file systems have no such thing for folders.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        settled => settled,
    }
}

/// Has the names in a folder on the disk: the system sees to that itself.
#[cfg(not(unix))]
pub(super) fn settle_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether two descriptions are of one and the same file.
#[cfg(unix)]
pub(super) fn is_same_file(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Whether two descriptions are of one and the same file: not told apart on this system.
#[cfg(not(unix))]
pub(super) fn is_same_file(_one: &Metadata, _other: &Metadata) -> bool {
    false
}

/// Whether another file system begins at a folder. Some that are bound into their place don't
/// show it; the swap then fails with nothing lost.
#[cfg(unix)]
pub(super) fn is_mount_point(folder: &Path, around: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    let device = |path: &Path| path.metadata().ok().map(|metadata| metadata.dev());
    device(folder).is_some_and(|inside| device(around).is_some_and(|outside| inside != outside))
}

/// Whether another file system begins at a folder: not told apart on this system.
#[cfg(not(unix))]
pub(super) fn is_mount_point(_folder: &Path, _around: &Path) -> bool {
    false
}

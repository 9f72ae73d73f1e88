//! One site takes another's place.
//!
//! Where the system can exchange two names, a site is there at every moment. Where it can't, the
//! old site is put aside and the new one in; a publish that ends between the two leaves no site,
//! and the next one puts the old site back before anything else.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::super::PublishError;
use super::place::{self, Place};
use super::{spare, system};

/// Puts the new site in the target's place; the old one is then at one of the names beside it.
pub(super) fn put_in_place(place: &Place) -> Result<(), PublishError> {
    let Place { target, new, .. } = place;
    let swapped = match system::exchange(new, target) {
        Err(error) if error.kind() == ErrorKind::NotFound => fs::rename(new, target),
        Err(error) if error.kind() == ErrorKind::Unsupported => one_by_one(place),
        swapped => swapped,
    };
    swapped.map_err(|error| match error.kind() {
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => place::held(target),
        _ => PublishError::write(target)(error),
    })
}

/// The way where two names can't be exchanged.
fn one_by_one(Place { target, new, old, .. }: &Place) -> io::Result<()> {
    let aside = match fs::rename(target, old) {
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        moved => moved.map(|()| true)?,
    };
    fs::rename(new, target).inspect_err(|_| {
        if aside {
            // If this fails too, the next publish does it.
            let _ = fs::rename(old, target);
        }
    })
}

/// Keeps the site that was there before as the spare, if it is wanted and can be moved there, and
/// removes it otherwise.
pub(super) fn put_away(place: &Place, spare: Option<&Path>) -> Result<(), PublishError> {
    for path in [&place.new, &place.old] {
        if let Some(spare) = spare
            && path.exists()
            && spare::put(path, spare).is_ok()
        {
            continue;
        }
        remove(path).map_err(|source| PublishError::Remains { path: path.to_owned(), source })?;
    }
    Ok(())
}

/// Makes good what a killed publish has left: puts the old site back if none stands, and clears
/// away the rest.
pub(super) fn recover(place: &Place) -> Result<(), PublishError> {
    let Place { target, new, old, .. } = place;
    if !target.exists() && old.exists() {
        fs::rename(old, target).map_err(PublishError::write(target))?;
    }
    for left in [new, old] {
        remove(left).map_err(PublishError::write(left))?;
    }
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A place with an old site and a new one.
    fn two_sites() -> (tempfile::TempDir, Place) {
        let desk = tempfile::tempdir().unwrap();
        let articles = desk.path().join("articles");
        fs::create_dir(&articles).unwrap();
        let place = Place::find(&desk.path().join("site"), &articles).unwrap();
        for (folder, page) in [(&place.target, "old"), (&place.new, "new")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("index.html"), page).unwrap();
        }
        (desk, place)
    }

    fn page(place: &Place) -> String {
        fs::read_to_string(place.target.join("index.html")).unwrap()
    }

    #[test]
    fn where_names_cannot_be_exchanged_the_old_site_is_put_aside() {
        let (_desk, place) = two_sites();
        one_by_one(&place).unwrap();
        assert_eq!(page(&place), "new");
        put_away(&place, None).unwrap();
        assert!(!place.old.exists() && !place.new.exists());
    }

    #[test]
    fn a_new_site_that_cannot_be_put_in_leaves_the_old_one_in_its_place() {
        let (_desk, place) = two_sites();
        fs::remove_dir_all(&place.new).unwrap();
        assert!(one_by_one(&place).is_err());
        assert_eq!(page(&place), "old");
    }

    #[test]
    fn killed_while_no_site_stood_the_old_one_is_put_back() {
        let (_desk, place) = two_sites();
        fs::rename(&place.target, &place.old).unwrap();
        recover(&place).unwrap();
        assert_eq!(page(&place), "old");
        assert!(!place.old.exists() && !place.new.exists());
    }

    #[test]
    fn killed_while_two_sites_stood_the_new_one_stays() {
        let (_desk, place) = two_sites();
        one_by_one(&place).unwrap();
        recover(&place).unwrap();
        assert_eq!(page(&place), "new");
        assert!(!place.old.exists() && !place.new.exists());
    }
}

//! What becomes of a folder that is published into.

use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use super::*;

mod refused;
mod spared;
mod stopped;

/// A folder that holds articles, and room for a site beside them.
pub(super) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        fs::create_dir(folder.path().join("articles")).unwrap();
        Self { folder }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Begins a site in the folder `site`.
    pub(super) fn begin(&self) -> Result<Output, PublishError> {
        self.begin_at("site", false)
    }

    fn begin_at(&self, name: &str, force: bool) -> Result<Output, PublishError> {
        Output::begin(&self.path(name), &self.path("articles"), force, None)
    }

    /// Publishes a site of one page into the folder `site`.
    fn publish(&self, page: &str) {
        finish(self.begin().unwrap(), page).unwrap();
    }

    /// The names of all that is in the folder, hidden ones too.
    pub(super) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The same, without the folder in which a site that was replaced is kept.
    pub(super) fn names_without_cache(&self) -> Vec<String> {
        self.names().into_iter().filter(|name| name != "cache").collect()
    }
}

/// Writes a site of one page, with its marker, and puts it in place.
fn finish(output: Output, page: &str) -> Result<(), PublishError> {
    output.write("index.html", page.as_bytes())?;
    output.write(MARKER, br#"{"version": 1, "generator": "hemeroteca"}"#)?;
    output.commit()
}

#[test]
fn a_first_site_stands_where_nothing_was_and_nothing_is_left_beside_it() {
    let desk = Desk::new();
    desk.publish("one");
    assert_eq!(desk.text("site/index.html"), "one");
    assert_eq!(desk.names(), ["articles", "site"]);
}

#[test]
fn folders_around_a_site_are_made() {
    let desk = Desk::new();
    finish(desk.begin_at("build/public/site", false).unwrap(), "one").unwrap();
    assert_eq!(desk.text("build/public/site/index.html"), "one");
}

#[test]
fn an_empty_folder_is_taken() {
    let desk = Desk::new();
    fs::create_dir(desk.path("site")).unwrap();
    desk.publish("one");
    assert_eq!(desk.text("site/index.html"), "one");
}

#[test]
fn the_old_site_stands_until_the_new_one_is_whole() {
    let desk = Desk::new();
    desk.publish("one");
    let output = desk.begin().unwrap();
    output.write("index.html", b"two").unwrap();
    output.write("a/slug/index.html", b"an article").unwrap();
    assert_eq!(desk.text("site/index.html"), "one");
    assert!(!desk.path("site/a").exists());
    drop(output);
    assert_eq!(desk.text("site/index.html"), "one");
    assert_eq!(desk.names(), ["articles", "site"]);
}

#[test]
fn of_the_old_site_nothing_stays_but_what_the_new_one_has() {
    let desk = Desk::new();
    desk.publish("one");
    desk.file("site/a/withdrawn/index.html", "an article");
    desk.publish("two");
    assert_eq!(desk.text("site/index.html"), "two");
    assert!(!desk.path("site/a").exists());
    assert_eq!(desk.names(), ["articles", "site"]);
}

#[cfg(unix)]
#[test]
fn who_may_read_the_old_site_may_read_the_new_one() {
    use std::os::unix::fs::PermissionsExt as _;

    let desk = Desk::new();
    desk.publish("one");
    fs::set_permissions(desk.path("site"), fs::Permissions::from_mode(0o2751)).unwrap();
    desk.publish("two");
    let mode = fs::metadata(desk.path("site")).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o2751);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_stands_for_what_it_points_to() {
    let desk = Desk::new();
    fs::create_dir(desk.path("disk")).unwrap();
    std::os::unix::fs::symlink("disk/news", desk.path("site")).unwrap();
    for page in ["the first, where the link leads nowhere", "the second"] {
        desk.publish(page);
        assert_eq!(desk.text("disk/news/index.html"), page);
        assert!(desk.path("site").is_symlink());
    }
    assert_eq!(desk.names(), ["articles", "disk", "site"]);
}

#[test]
fn several_threads_write_one_site() {
    let desk = Desk::new();
    let output = desk.begin().unwrap();
    thread::scope(|scope| {
        for thread in 0..4 {
            let output = &output;
            scope.spawn(move || {
                for page in 0..50 {
                    let text = format!("{thread} {page}");
                    output.write(&format!("a/{page}/{thread}.html"), text.as_bytes()).unwrap();
                }
            });
        }
    });
    finish(output, "one").unwrap();
    assert_eq!(desk.text("site/a/49/3.html"), "3 49");
}

#[test]
fn an_unchanged_page_is_kept_with_its_time() {
    let desk = Desk::new();
    desk.publish("one");
    let changed = || fs::metadata(desk.path("site/index.html")).unwrap().modified().unwrap();
    let before = changed();
    let output = desk.begin().unwrap();
    assert!(output.keep("index.html", 3).unwrap());
    assert!(!output.keep(MARKER, 41).unwrap(), "the marker is written each time");
    output.write(MARKER, br#"{"generator": "hemeroteca"}"#).unwrap();
    output.commit().unwrap();
    assert_eq!(desk.text("site/index.html"), "one");
    assert_eq!(changed(), before);
}

#[test]
fn a_page_that_is_not_as_it_was_left_is_written_anew() {
    let desk = Desk::new();
    desk.publish("one");
    desk.file("site/index.html", "eno");
    // By hand within a clock tick: no one is so quick, a test is.
    let later = FileTimes::new().set_modified(SystemTime::now() + Duration::from_secs(1));
    let page = File::options().write(true).open(desk.path("site/index.html")).unwrap();
    page.set_times(later).unwrap();
    let output = desk.begin().unwrap();
    assert!(!output.keep("index.html", 3).unwrap(), "changed by hand");
    assert!(!output.keep("index.html", 4).unwrap(), "of another length");
    assert!(!output.keep("a/slug/index.html", 3).unwrap(), "not there");
    finish(output, "two").unwrap();
    assert_eq!(desk.text("site/index.html"), "two");
}

#[test]
fn nothing_is_kept_of_what_is_not_a_site() {
    let desk = Desk::new();
    desk.file("site/index.html", "one");
    let output = desk.begin_at("site", true).unwrap();
    assert!(!output.keep("index.html", 3).unwrap());
}

#[test]
fn a_kept_page_is_never_written_over() {
    let desk = Desk::new();
    desk.publish("one");
    let output = desk.begin().unwrap();
    assert!(output.keep("index.html", 3).unwrap());
    assert!(output.write("index.html", b"two").is_err());
    assert_eq!(desk.text("site/index.html"), "one");
}

//! The site that was replaced, out of which the next one is made.

use super::*;

impl Desk {
    /// Publishes these files with their texts, keeping what can be kept, and what is replaced.
    #[track_caller]
    fn publish_sparing(&self, files: &[(&str, &str)]) {
        let output = self.begin_sparing();
        for (name, text) in files {
            if !is_the_same(&self.path("site").join(name), text)
                || !output.keep(name, text.len() as u64).unwrap()
            {
                output.write(name, text.as_bytes()).unwrap();
            }
        }
        output.write(MARKER, br#"{"generator": "hemeroteca"}"#).unwrap();
        output.commit().unwrap();
        assert_eq!(self.names_without_cache(), ["articles", "site"]);
    }

    fn begin_sparing(&self) -> Output {
        let spare = Some(self.path("cache/spare"));
        Output::begin(&self.path("site"), &self.path("articles"), false, spare).unwrap()
    }

    /// The files of the site that stands, without its marker.
    fn site(&self) -> Vec<(String, String)> {
        let entries = walkdir::WalkDir::new(self.path("site")).sort_by_file_name();
        let name =
            |path: &Path| path.strip_prefix(self.path("site")).unwrap().display().to_string();
        entries
            .into_iter()
            .map(|entry| entry.unwrap().into_path())
            .filter(|path| !path.is_dir())
            .map(|path| (name(&path), fs::read_to_string(&path).unwrap()))
            .filter(|(name, _)| name != MARKER)
            .collect()
    }

    #[track_caller]
    fn has(&self, files: &[(&str, &str)]) {
        let files: Vec<_> =
            files.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect();
        assert_eq!(self.site(), files);
    }
}

fn is_the_same(file: &Path, text: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|standing| standing == text)
}

#[test]
fn each_site_holds_its_own_files_whatever_the_two_before_it_held() {
    let desk = Desk::new();
    let sites: [&[(&str, &str)]; 6] = [
        &[("a/x/index.html", "x"), ("a/y/index.html", "y"), ("index.html", "1")],
        &[("a/x/index.html", "x"), ("index.html", "2")],
        &[("a/x/index.html", "X"), ("a/y/index.html", "y"), ("index.html", "2")],
        &[("index.html", "4")],
        &[("a/x/index.html", "x"), ("a/y/index.html", "y"), ("index.html", "4")],
        &[("a/x/index.html", "x"), ("a/y/index.html", "y"), ("index.html", "4")],
    ];
    for site in sites {
        desk.publish_sparing(site);
        desk.has(site);
    }
}

#[test]
fn a_page_that_stays_is_one_file_for_ever() {
    let desk = Desk::new();
    let changed = || fs::metadata(desk.path("site/index.html")).unwrap().modified().unwrap();
    desk.publish_sparing(&[("index.html", "one")]);
    let first = changed();
    for other in ["1", "2", "3"] {
        desk.publish_sparing(&[("index.html", "one"), ("other.html", other)]);
        assert_eq!(changed(), first);
    }
}

#[test]
fn writing_a_page_leaves_the_same_page_of_the_standing_site_as_it_is() {
    let desk = Desk::new();
    desk.publish_sparing(&[("index.html", "one")]);
    desk.publish_sparing(&[("index.html", "one")]);
    let output = desk.begin_sparing();
    output.write("index.html", b"two").unwrap();
    assert_eq!(desk.text("site/index.html"), "one");
    drop(output);
    assert_eq!(desk.text("site/index.html"), "one");
}

#[test]
fn what_people_have_put_into_a_site_does_not_come_back() {
    let desk = Desk::new();
    desk.publish_sparing(&[("index.html", "one")]);
    desk.file("site/a/letter.txt", "Querida Ana");
    fs::create_dir_all(desk.path("site/empty/folder")).unwrap();
    for _ in 0..2 {
        desk.publish_sparing(&[("index.html", "one")]);
        desk.has(&[("index.html", "one")]);
        assert!(!desk.path("site/a").exists() && !desk.path("site/empty").exists());
    }
}

#[test]
fn a_file_takes_the_place_of_a_folder_and_the_other_way_round() {
    let desk = Desk::new();
    let folder = &[("index.html", "1"), ("x/y/z.png", "z")];
    let file = &[("index.html", "1"), ("x", "x")];
    let inner = &[("index.html", "1"), ("x/y", "y")];
    for _ in 0..2 {
        for site in [&folder[..], file, inner, file, folder, folder, inner] {
            desk.publish_sparing(site);
            desk.has(site);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_people_have_put_into_a_site_leads_no_publish_out_of_it() {
    let desk = Desk::new();
    let site = &[("a/x.html", "x"), ("index.html", "one")];
    desk.publish_sparing(site);
    desk.file("articles/elsewhere/x.html", "kept");
    fs::remove_dir_all(desk.path("site/a")).unwrap();
    std::os::unix::fs::symlink(desk.path("articles/elsewhere"), desk.path("site/a")).unwrap();
    for text in ["2", "3", "4"] {
        desk.publish_sparing(&[("a/x.html", text), ("index.html", "one")]);
        assert_eq!(desk.text("articles/elsewhere/x.html"), "kept");
        desk.has(&[("a/x.html", text), ("index.html", "one")]);
    }
}

#[test]
fn what_was_no_site_is_deleted_and_not_kept() {
    let desk = Desk::new();
    desk.file("site/letter.txt", "Querida Ana");
    let spare = desk.path("cache/spare");
    let output =
        Output::begin(&desk.path("site"), &desk.path("articles"), true, Some(spare.clone()));
    finish(output.unwrap(), "one").unwrap();
    assert!(!spare.exists());
    assert_eq!(desk.names(), ["articles", "site"]);
}

#[test]
fn one_name_is_written_once_whatever_is_left_of_it() {
    let desk = Desk::new();
    for _ in 0..3 {
        desk.publish_sparing(&[("index.html", "one")]);
    }
    let output = desk.begin_sparing();
    output.write("index.html", b"two").unwrap();
    assert!(output.write("index.html", b"three").is_err());
}

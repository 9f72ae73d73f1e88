//! What a publish refuses, so that nothing is lost.

use super::*;

/// What is said, with what to do.
#[track_caller]
fn said(result: Result<Output, PublishError>) -> String {
    use miette::Diagnostic as _;

    let error = result.expect_err("it is refused");
    format!("{error}; {}", error.help().expect("every error says what to do"))
}

#[test]
fn a_second_publish_at_once_is_refused() {
    let desk = Desk::new();
    let first = desk.begin().unwrap();
    let said = said(desk.begin());
    assert!(said.starts_with("another publish is at work on "), "{said}");
    assert!(said.contains("wait until it has ended"), "{said}");
    finish(first, "one").unwrap();
    desk.publish("two");
    assert_eq!(desk.text("site/index.html"), "two");
}

#[test]
fn two_sites_side_by_side_are_published_at_once() {
    let desk = Desk::new();
    let (one, two) = (desk.begin_at("one", false).unwrap(), desk.begin_at("two", false).unwrap());
    finish(one, "one").unwrap();
    finish(two, "two").unwrap();
    assert_eq!(desk.names(), ["articles", "one", "two"]);
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone_without_force() {
    let desk = Desk::new();
    for (name, text) in [
        ("letters/ana.txt", "Querida Ana"),
        ("other/archive/manifest.json", r#"{"generator": "another"}"#),
        ("broken/archive/manifest.json", r#""generator": "hemeroteca""#),
    ] {
        desk.file(name, text);
        let folder = name.split('/').next().unwrap();
        let said = said(desk.begin_at(folder, false));
        assert!(said.contains("has not published") && said.contains("--force"), "{said}");
        assert_eq!(desk.text(name), text);
        finish(desk.begin_at(folder, true).unwrap(), "one").unwrap();
        assert!(!desk.path(name).exists() || name.ends_with("manifest.json"));
        assert_eq!(desk.text(&format!("{folder}/index.html")), "one");
    }
}

#[test]
fn what_is_put_there_during_a_publish_is_left_alone() {
    let desk = Desk::new();
    let output = desk.begin().unwrap();
    desk.file("site/letter.txt", "Querida Ana");
    assert!(matches!(finish(output, "one"), Err(PublishError::NotOurs { .. })));
    assert_eq!(desk.text("site/letter.txt"), "Querida Ana");
    assert_eq!(desk.names(), ["articles", "site"]);
}

#[test]
fn a_file_is_never_replaced() {
    let desk = Desk::new();
    desk.file("site", "a letter");
    assert!(said(desk.begin_at("site", true)).contains("it is a file; name a folder"));
    assert_eq!(desk.text("site"), "a letter");
}

#[test]
fn a_git_work_tree_is_never_replaced() {
    let desk = Desk::new();
    desk.publish("one");
    desk.file("site/.git/HEAD", "ref: refs/heads/main");
    assert!(said(desk.begin_at("site", true)).contains("it is a git work tree"));
    assert!(desk.path("site/.git/HEAD").exists());
}

#[test]
fn the_articles_are_never_in_danger() {
    let desk = Desk::new();
    desk.file("articles/one.txt", "One");
    for (target, why) in [
        ("articles", "the articles are in it"),
        ("articles/../articles/", "the articles are in it"),
        ("", "the articles are in it"),
        ("articles/site", "would be read as some"),
        ("articles/2024/site", "would be read as some"),
    ] {
        let said = said(desk.begin_at(target, true));
        assert!(said.contains(why) && said.contains("beside the articles"), "{target}: {said}");
    }
    assert_eq!(desk.text("articles/one.txt"), "One");
    finish(desk.begin_at("articles/.site", false).unwrap(), "one").unwrap();
    assert_eq!(desk.text("articles/.site/index.html"), "one");
}

#[test]
fn the_current_folder_is_never_replaced() {
    let desk = Desk::new();
    for current in [".", "..", "/"] {
        let begun = Output::begin(Path::new(current), &desk.path("articles"), true, None);
        assert!(matches!(begun, Err(PublishError::Place { .. })), "{current}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_is_refused_before_anything_is_written() {
    let desk = Desk::new();
    let begun = Output::begin(Path::new("/proc"), &desk.path("articles"), true, None);
    assert!(said(begun).contains("mount point"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_cannot_be_written_is_named() {
    let desk = Desk::new();
    let begun = Output::begin(Path::new("/sys/site"), &desk.path("articles"), false, None);
    let said = said(begun);
    assert!(said.contains("not yours to write") || said.contains("read-only"), "{said}");
}

#[test]
fn a_name_that_leads_out_of_the_site_is_refused() {
    let desk = Desk::new();
    let output = desk.begin().unwrap();
    for name in ["", "/etc/passwd", "../other", "a/../../other", "a//b", "./a", "a/", "..\\other"] {
        assert!(output.write(name, b"").is_err(), "{name}");
        assert!(!matches!(output.keep(name, 0), Ok(true)), "{name}");
    }
}

#[test]
fn two_pages_of_one_name_are_a_fault() {
    let desk = Desk::new();
    let output = desk.begin().unwrap();
    output.write("index.html", b"one").unwrap();
    assert!(output.write("index.html", b"two").is_err());
}

#[test]
fn a_site_without_its_marker_is_not_put_in_place() {
    let desk = Desk::new();
    let output = desk.begin().unwrap();
    output.write("index.html", b"one").unwrap();
    assert!(output.commit().is_err());
    assert_eq!(desk.names(), ["articles"]);
}

//! `hemeroteca serve`: a preview that follows every change.

use std::fs;
use std::net::TcpListener;

use super::desk::Desk;
use super::visitor::Preview;

#[track_caller]
fn starts(answer: &str, with: &str) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {with}")), "{answer:.300}");
}

#[test]
fn pages_are_shown_as_readers_get_them() {
    let preview = Preview::of(Desk::with_archive());
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/a/ana-viaja/", "text/html; charset=utf-8"),
        ("/hemeroteca.html", "text/html; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/archive/manifest.json", "application/json"),
        ("/grua.png", "image/png"),
        ("/estilo/", "text/html; charset=utf-8"),
        ("/.preview.js", "text/javascript; charset=utf-8"),
    ] {
        let answer = preview.get(path);
        starts(&answer, "200");
        assert!(answer.contains(&format!("Content-Type: {kind}\r\n")), "{path}: {answer:.300}");
        assert!(answer.contains("Cache-Control: no-store\r\n"), "{path}: {answer:.300}");
    }
    let page = preview.get("/a/ana-viaja/");
    assert!(page.contains("http-equiv=\"Content-Security-Policy\""), "the policy stays in force");
    assert!(preview.ask("HEAD", "/", "localhost").ends_with("\r\n\r\n"));
}

#[test]
fn addresses_are_answered_as_hosts_answer_them() {
    let preview = Preview::of(Desk::with_archive());
    let bare = preview.get("/a/ana-viaja");
    starts(&bare, "302");
    assert!(bare.contains("Location: /a/ana-viaja/\r\n"), "{bare}");
    let missing = preview.get("/a/nowhere/");
    starts(&missing, "404");
    assert!(missing.contains("<div id=\"app\""), "the site's own page for what isn't there");
    starts(&preview.ask("POST", "/", "localhost"), "405");
}

#[test]
fn nothing_but_the_site_is_shown_and_to_this_machine_alone() {
    let preview = Preview::of(Desk::with_archive().beside("secret.txt", "secret"));
    for path in [
        "/../secret.txt",
        "/a/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//etc/passwd",
    ] {
        let answer = preview.get(path);
        starts(&answer, "404");
        assert!(!answer.contains("secret\n") && !answer.contains("root:x:"), "{path}");
    }
    for host in ["evil.example", "evil.example:80", "127.0.0.1.evil.example"] {
        let answer = preview.ask("GET", "/", host);
        starts(&answer, "403");
        assert!(!answer.contains("Ana Ruiz"), "{host}");
    }
}

#[test]
fn what_an_earlier_site_has_kept_in_the_browser_is_forgotten() {
    let preview = Preview::of(Desk::with_archive());
    let worker = preview.get("/service-worker.js");
    starts(&worker, "200");
    assert!(worker.contains("registration.unregister()") && worker.contains("caches.delete"));
}

#[test]
fn an_open_page_is_told_of_a_change_and_then_gets_the_new_text() {
    let mut preview = Preview::of(Desk::with_archive());
    let page = preview.open("/a/ana-viaja/");
    let article = preview.desk.path("articles/2023-09-04-ana-viaja.txt");
    fs::write(&article, "Ana Ruiz se queda\nAna Ruiz no sale de viaje.")
        .expect("it can be written");
    page.tell_of_a_change();
    assert!(preview.get("/a/ana-viaja/").contains("Ana Ruiz se queda"));
    let told = preview.hears();
    assert_eq!((&told["command"], &told["errors"]), (&"serve".into(), &0.into()));
}

#[test]
fn an_article_that_goes_bad_is_told_and_the_good_ones_are_shown() {
    let mut preview = Preview::of(Desk::with_archive());
    fs::write(preview.desk.path("articles/bad.txt"), "").expect("it can be written");
    let told = preview.hears();
    assert_eq!((&told["articles"], &told["errors"]), (&4.into(), &1.into()));
    starts(&preview.get("/a/ana-viaja/"), "200");
}

#[test]
fn a_folder_that_goes_away_is_told_and_the_last_good_site_is_shown_on() {
    let mut preview = Preview::of(Desk::with_archive());
    let (here, away) = (preview.desk.path("articles"), preview.desk.path("away"));
    fs::rename(&here, &away).expect("it can be renamed");
    let told = preview.hears();
    assert!(told["error"].as_str().is_some_and(|error| error.ends_with("can't be read")), "{told}");
    starts(&preview.get("/a/ana-viaja/"), "200");
    fs::rename(&away, &here).expect("it can be renamed");
    assert_eq!(preview.hears()["articles"], 4);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_and_nothing_is_left() {
    let preview = Preview::of(Desk::with_archive());
    let _open = preview.open("/");
    let (code, desk) = preview.end();
    assert_eq!(code, Some(0));
    assert!(desk.tree("temporary").is_empty());
    assert_eq!(fs::read_dir(desk.path("temporary")).expect("it is there").count(), 0);
}

#[test]
fn a_port_that_is_taken_is_told_with_what_to_do() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = taken.local_addr().expect("it has one").port();
    Desk::with_archive()
        .run(&format!("serve DIR --port {port}"))
        .ends_with(2)
        .says(&format!("port {port}: another program is there"))
        .says("add `--port` with another number");
}

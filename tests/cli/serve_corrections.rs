//! Under `hemeroteca serve` a page writes corrections into entities.toml, and nobody else does.

use serde_json::Value;

use super::desk::Desk;
use super::visitor::Preview;

const ENTITIES: &str = "articles/entities.toml";
/// What a browser says of what a page of the preview sends.
const OWN: [(&str, &str); 4] = [
    ("Host", "HOST"),
    ("Origin", "http://HOST"),
    ("Sec-Fetch-Site", "same-origin"),
    ("Content-Type", "application/toml"),
];
const PATCH: &str =
    "# En e/person/ana-ruiz/\n[[rename]]\nentity = \"person/ana-ruiz\"\nname = \"Ana Ruiz Gil\"\n";

/// The same headers, with one of them otherwise.
fn but<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let others = OWN.into_iter().filter(|(other, _)| *other != name);
    others.chain([(name, value)]).filter(|(_, value)| !value.is_empty()).collect()
}

#[track_caller]
fn told(answer: &str, status: &str) -> Value {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer:.300}");
    assert!(!answer.contains("Access-Control-"), "no other site may even ask: {answer:.300}");
    let (_, body) = answer.split_once("\r\n\r\n").expect("there is a body");
    serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}"))
}

#[test]
fn a_page_of_the_preview_writes_and_the_preview_shows_it_by_itself() {
    let mut preview = Preview::of(Desk::with_archive());
    let page = preview.open("/e/person/ana-ruiz/");
    assert!(preview.get("/corregir/").contains("<script src=\"/.preview.js\""));
    let told = told(&preview.send(&OWN, PATCH), "200");
    assert_eq!((&told["decided"], &told["refused"]), (&1.into(), &0.into()));
    assert_eq!(told["changes"]["changed"][0]["after"]["name"], "Ana Ruiz Gil");
    assert!(preview.desk.text(ENTITIES).contains("name = \"Ana Ruiz Gil\""));
    page.tell_of_a_change();
    assert_eq!(preview.hears()["command"], "serve");
    assert!(preview.get("/e/person/ana-ruiz/").contains("Ana Ruiz Gil"));
}

#[test]
fn one_bad_correction_is_told_at_its_place_and_stops_no_other() {
    let preview = Preview::of(Desk::with_archive());
    let patch = format!("[[merge]]\nfrom = \"person/x\"\ninto = \"person/ana-ruiz\"\n\n{PATCH}");
    let told = told(&preview.send(&OWN, &patch), "200");
    assert_eq!((&told["decided"], &told["refused"]), (&1.into(), &1.into()));
    let problem = &told["problems"][0];
    assert_eq!((&problem["line"], &problem["column"]), (&2.into(), &8.into()));
    assert!(preview.desk.text(ENTITIES).contains("name = \"Ana Ruiz Gil\""));
}

#[test]
fn no_other_site_writes_to_the_file() {
    let preview = Preview::of(Desk::with_archive());
    let before = preview.desk.text(ENTITIES);
    for (name, value) in [
        // A page of another site, of another program of this machine, of a file, of none.
        ("Origin", "https://evil.example"),
        ("Origin", "http://127.0.0.1:1"),
        ("Origin", "null"),
        ("Origin", ""),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ] {
        told(&preview.send(&but(name, value), PATCH), "403");
    }
    // Its name leads to this machine.
    let rebound = [("Host", "evil.example"), ("Origin", "http://evil.example"), OWN[2], OWN[3]];
    let answer = preview.send(&rebound, PATCH);
    assert!(answer.starts_with("HTTP/1.1 403 "), "{answer:.300}");
    // What a form sends needs nobody's leave.
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""] {
        told(&preview.send(&but("Content-Type", kind), PATCH), "415");
    }
    // Whoever asks for leave is given none.
    let asked = preview.ask("OPTIONS", "/.corrections", "localhost");
    assert!(asked.starts_with("HTTP/1.1 405 ") && !asked.contains("Access-Control-"), "{asked}");
    let got = preview.ask("GET", "/.corrections", "localhost");
    assert!(got.starts_with("HTTP/1.1 405 ") && got.contains("Allow: POST\r\n"), "{got}");
    assert_eq!(preview.desk.text(ENTITIES), before);
}

#[test]
fn what_is_too_long_is_not_read() {
    let preview = Preview::of(Desk::with_archive());
    let before = preview.desk.text(ENTITIES);
    let long = format!("{PATCH}#{}\n", "x".repeat(256 * 1024));
    told(&preview.send(&OWN, &long), "413");
    assert_eq!(preview.desk.text(ENTITIES), before);
}

#[test]
fn a_file_that_can_not_be_edited_is_left_and_the_page_is_told_why() {
    let broken = "[[person]\n";
    let preview = Preview::of(Desk::with_archive().file("entities.toml", broken));
    let told = told(&preview.send(&OWN, PATCH), "409");
    assert!(told["error"].as_str().is_some_and(|it| it.contains("can't be edited")), "{told}");
    assert_eq!(told["problems"][0]["line"], 1);
    assert_eq!(preview.desk.text(ENTITIES), broken);
}

#[test]
fn no_page_shows_the_preview_within_itself_and_a_picture_runs_nothing() {
    let picture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>fetch('/.corrections')</script></svg>";
    let article = "Plano\n\n![Un plano](plano.svg)\n";
    let desk = Desk::with_archive()
        .file("plano.svg", picture)
        .file("plano.md", format!("---\ntitle: Plano\n---\n{article}"));
    let preview = Preview::of(desk);
    assert!(preview.get("/").contains("frame-ancestors 'none'"));
    let picture = preview.get("/plano.svg");
    assert!(picture.contains("default-src 'none'") && picture.contains("sandbox"), "{picture}");
}

//! `--json`: one object for a machine.

use serde_json::{Value, json};

use super::desk::Desk;

/// The names in an object, in order.
fn keys(object: &Value) -> Vec<&str> {
    object.as_object().expect("it is an object").keys().map(String::as_str).collect()
}

const KEYS: [&str; 12] = [
    "articles", "bytes", "command", "entities", "errors", "files", "mentions", "out", "pages",
    "problems", "seconds", "warnings",
];

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let done = Desk::new()
        .good("a")
        .file("bad.md", "---\ntitle: T\ndate: ayer\n---\nB")
        .file("notes.docx", "x")
        .run("check DIR --json")
        .ends_with(1);
    let json = done.json();
    assert_eq!(keys(&json), KEYS);
    assert_eq!((&json["errors"], &json["warnings"]), (&json!(1), &json!(1)));
    assert_eq!((&json["articles"], &json["out"]), (&json!(1), &Value::Null));
    let [error, warning] = json["problems"].as_array().expect("a list").as_slice() else {
        panic!("{json}")
    };
    assert_eq!(keys(error), ["column", "file", "line", "remedy", "severity", "what"]);
    assert!(error["file"].as_str().is_some_and(|file| file.ends_with("bad.md")));
    assert_eq!((&error["line"], &error["column"]), (&json!(3), &json!(7)));
    assert_eq!(error["severity"], "error");
    assert_eq!(keys(warning), ["file", "remedy", "severity", "what"]);
    assert_eq!(warning["severity"], "warning");
}

#[test]
fn what_was_made_is_told_with_its_place() {
    let desk = Desk::with_archive();
    let done = desk.run("--json publish DIR --out DESK/site").ends_with(0);
    let json = done.json();
    assert_eq!(keys(&json), KEYS);
    assert_eq!(json["command"], "publish");
    assert!(json["out"].as_str().is_some_and(|out| out.ends_with("site")));
    assert!(json["seconds"].as_f64().is_some_and(|seconds| seconds > 0.0));
    let done = done.then().run("pack DIR --out DESK/one.html --json").ends_with(0);
    let json = done.json();
    assert_eq!(keys(&json), KEYS);
    let length = done.then().text("one.html").len();
    assert_eq!((&json["files"], &json["bytes"]), (&json!(1), &json!(length)));
}

#[test]
fn names_are_offered_in_the_object() {
    let done = Desk::new().good("a").run("entities suggest DIR --json").ends_with(0);
    let json = done.json();
    assert_eq!(json["command"], "entities suggest");
    let names: Vec<_> = json["suggestions"].as_array().expect("a list").iter().collect();
    assert!(names.iter().any(|name| name["name"] == "John Kirby" && name["kind"] == "person"));
}

#[test]
fn what_can_not_be_carried_out_is_told_with_what_to_do() {
    for words in ["check DESK/nowhere --json", "publish DIR --out DESK/x --json", "init DIR --json"]
    {
        let done = Desk::new().viewer().file("bad.txt", "").run(words).ends_with(2);
        let json = done.json();
        assert_eq!(keys(&json), ["cause", "command", "error", "problems", "remedy"]);
        assert!(json["remedy"].as_str().is_some_and(|remedy| !remedy.is_empty()), "{json}");
        let problems = usize::from(words.starts_with("publish"));
        assert_eq!(json["problems"].as_array().map(Vec::len), Some(problems), "{json}");
    }
}

//! `hemeroteca recognise`, `evaluate` and `train`: names in texts.

use super::desk::Desk;

#[test]
fn each_line_of_text_gives_a_line_of_json_with_spans_in_code_points() {
    let done = Desk::new()
        .beside("texts.txt", "«Ñandú» dijo Pedro Sánchez en Madrid.\n\nNada.\n")
        .run("recognise --lang es DESK/texts.txt")
        .ends_with(0);
    assert_eq!(
        done.out.lines().collect::<Vec<_>>(),
        [r#"{"spans":[[13,26,"PER"],[30,36,"LOC"]]}"#, r#"{"spans":[]}"#, r#"{"spans":[]}"#]
    );
}

#[test]
fn a_line_that_is_no_text_is_still_a_line() {
    let done = Desk::new()
        .beside(
            "texts.txt",
            b"\xff\xfe Vive en Madrid\r\n\x00\nAyer vino Pedro S\xe1nchez".as_slice(),
        )
        .run("recognise --lang es DESK/texts.txt")
        .ends_with(0);
    assert_eq!(done.out.lines().count(), 3, "{}", done.out);
}

#[test]
fn the_language_is_found_if_it_is_not_told() {
    let text =
        "The prime minister of the United Kingdom spoke in London yesterday with reporters.\n";
    let done = Desk::new().beside("texts.txt", text).run("recognise DESK/texts.txt").ends_with(0);
    assert!(done.out.contains(r#"[26,40,"LOC"]"#), "{}", done.out);
}

#[test]
fn marked_texts_tell_how_right_a_model_is() {
    let done = Desk::new()
        .beside("marked.conll", "Ayer O\nllegó O\nPedro B-PER\nSánchez I-PER\n. O\n")
        .run("evaluate --lang es DESK/marked.conll --classes PER")
        .ends_with(0);
    let all = "ALL    100.00 100.00 100.00       1       1";
    assert!(done.out.contains(all), "{}", done.out);
    let json = done.then().run("evaluate --lang es DESK/marked.conll --json").ends_with(0).json();
    assert_eq!(json["command"], "evaluate");
    assert_eq!(json["classes"][0]["class"], "PER");
    assert_eq!(json["classes"][0]["f1"], 100.0);
}

#[test]
fn a_file_that_is_no_marked_text_is_told_with_its_line() {
    Desk::new()
        .beside("marked.conll", "Ayer O\nllegó\n")
        .run("evaluate --lang es DESK/marked.conll")
        .ends_with(2)
        .says("line 2");
}

#[test]
fn a_file_that_is_no_model_is_refused() {
    Desk::new()
        .beside("es.model", "<!doctype html>")
        .beside("texts.txt", "Nada.")
        .run("recognise --model DESK/es.model DESK/texts.txt")
        .ends_with(2)
        .says("no model");
}

#[test]
fn a_recipe_that_names_what_is_not_there_makes_no_model() {
    Desk::new()
        .beside("es.toml", "language = \"es\"\nrounds = \"many\"\n")
        .run("train DESK/es.toml --out DESK/es.model")
        .ends_with(2)
        .says("es.toml can't be used");
}

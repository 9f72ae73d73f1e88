//! `hemeroteca entities apply`: what readers have collected becomes part of entities.toml.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::json;

use super::desk::Desk;

const ENTITIES: &str = "# Who is who\n\n[[person]] # by hand\nname = \"Ana Ruiz\"\nshort = [\"Ruiz\"]\n\n\
                        [[person]]\nname = \"Ana Sol\"\n\n[[place]]\nname = \"Moscú\"\n";

/// Two articles about Ana Ruiz, one of which is about Ana Sol and Eva too.
fn desk() -> Desk {
    Desk::new()
        .good("a")
        .file("b.md", "---\ntitle: Ruiz\npeople: [Eva]\n---\nAna Ruiz ve a Ana Sol. Ruiz ríe.")
        .file("entities.toml", ENTITIES)
}

/// A decision of every kind, those too that go by what only recognition knows.
const PATCH: &str = r#"# En e/person/eva/: Eva es Ana Sol
[[merge]]
from = "person/eva"
into = "person/ana-sol"
called = "Ana Sol"

# En e/person/john-kirby/: John Kirby se llama John F. Kirby
[[rename]]
entity = "person/john-kirby"
name = "John F. Kirby"
called = "John Kirby"

# En e/place/moscu/: Moscú es un acontecimiento
[[kind]]
entity = "place/moscu"
kind = "event"
called = "Moscú"

# En a/a/: «Entradilla» no es nada
[[reject]]
name = "Entradilla"
in = ["a"]

# En a/b/: «Cabe» no es nada
[[reject]]
name = "Cabe"

# En a/b/: «Ruiz» es Ana Sol
[[pin]]
name = "Ruiz"
in = ["b"]
nth = 1
entity = "person/ana-sol"
called = "Ana Sol"
"#;

#[test]
fn every_decision_is_worked_in_as_if_it_were_made_by_hand() {
    let done = desk()
        .beside("p.toml", PATCH)
        .run("entities apply DESK/p.toml DIR")
        .ends_with(0)
        .says("6 decisions are taken in, 0 not")
        .says("- person/eva (Eva) is gone")
        .says("~ person/john-kirby (John Kirby → John F. Kirby)")
        .says("+ event/moscu (Moscú) is new");
    let desk = done.then();
    let now = desk.text("articles/entities.toml");
    assert_eq!(
        now,
        "rejected = [\"Cabe\"]\n\n# Who is who\n\n[[person]] # by hand\nname = \"Ana Ruiz\"\nshort = [\"Ruiz\"]\n\n\
         [[person]]\nname = \"Ana Sol\"\n\n[[event]]\nname = \"Moscú\"\n\n\
         [[merge]]\nfrom = \"person/eva\"\ninto = \"person/ana-sol\"\n\n\
         [[person]]\nname = \"John F. Kirby\"\nslug = \"john-kirby\"\naliases = [\"John Kirby\"]\n\n\
         [[merge]]\nfrom = \"place/moscu\"\ninto = \"event/moscu\"\n\n\
         [[reject]]\nname = \"Entradilla\"\nin = [\"a\"]\n\n\
         [[pin]]\nname = \"Ruiz\"\nin = [\"b\"]\nnth = 1\nentity = \"person/ana-sol\"\n"
    );
    // Said once more, it changes nothing.
    let desk =
        desk.run("entities apply DESK/p.toml DIR").ends_with(0).says("says so already").then();
    assert_eq!(desk.text("articles/entities.toml"), now);
}

#[test]
fn a_patch_that_is_put_at_the_end_by_hand_decides_the_same() {
    let applied = desk()
        .beside("p.toml", PATCH)
        .run("entities apply DESK/p.toml DIR")
        .then()
        .run("mentions DIR")
        .ends_with(0);
    let by_hand = desk().file("entities.toml", format!("{ENTITIES}\n{PATCH}"));
    let by_hand = by_hand.run("check DIR").ends_with(0).says("0 errors, 0 warnings").then();
    assert_eq!(by_hand.run("mentions DIR").out, applied.out);
}

#[test]
fn what_is_wrong_in_a_patch_is_told_at_its_place_and_stops_no_other() {
    let patch = "[[merge]]\nfrom = \"person/nobody\"\ninto = \"person/ana-sol\"\n\
                 [[rename]]\nentity = \"person/ana-sol\"\nname = \"Moscú\"\n\
                 [[reject]]\nname = \"Ruiz\"\nin = [\"zz\"]\n\
                 [[pin]]\nname = \"Nadie\"\nin = [\"b\"]\nentity = \"person/ana-sol\"\n\
                 [[kind]]\nentity = \"person/eva\"\nkind = \"thing\"\n\
                 [[person]]\nname = \"x\"\n\
                 [[rename]]\nentity = \"person/ana-sol\"\nname = \"Ana Sol Gil\"\n";
    let done = desk().beside("p.toml", patch).run("entities apply DESK/p.toml DIR --json");
    let json = done.ends_with(1).json();
    assert_eq!((&json["decided"], &json["refused"]), (&json!(1), &json!(6)));
    assert_eq!(json["written"], true);
    let problems = json["problems"].as_array().expect("they are a list");
    let told: Vec<_> = problems.iter().map(|it| (&it["line"], &it["column"])).collect();
    let places = [(2, 8), (6, 8), (9, 7), (12, 7), (16, 8), (17, 3)];
    assert_eq!(
        told,
        places.map(|(line, column)| (json!(line), json!(column))).each_ref().map(|(a, b)| (a, b))
    );
    for (problem, what) in problems.iter().zip([
        "is called \"person/nobody\"",
        "already names place/moscu",
        "no article has the slug \"zz\"",
        "doesn't hold the words \"Nadie\"",
        "unknown variant `thing`",
        "`person` is no decision of a patch",
    ]) {
        assert!(problem["what"].as_str().is_some_and(|it| it.contains(what)), "{problem}");
        assert!(problem["file"].as_str().is_some_and(|it| it.ends_with("p.toml")), "{problem}");
    }
    let desk = desk().beside("p.toml", patch).run("entities apply DESK/p.toml DIR").ends_with(1);
    let desk = desk.says("p.toml:2: nothing in the archive").then();
    let now = desk.text("articles/entities.toml");
    assert!(now.contains("name = \"Ana Sol Gil\"") && !now.contains("Nadie"), "{now}");
}

#[test]
fn a_patch_may_only_be_looked_at() {
    let desk = desk()
        .beside("p.toml", PATCH)
        .run("entities apply DESK/p.toml DIR --dry-run")
        .ends_with(0)
        .says("would be written anew")
        .then();
    assert_eq!(desk.text("articles/entities.toml"), ENTITIES);
    desk.beside("bad.toml", "[[merge]\n")
        .run("entities apply DESK/bad.toml DIR")
        .ends_with(1)
        .says("bad.toml:1")
        .says("says so already");
}

#[test]
fn a_patch_may_come_from_standard_input() {
    let desk = desk();
    let mut command = desk.command(&[], "entities apply - DIR --json");
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("the command was built");
    let mut input = child.stdin.take().expect("it is piped");
    input.write_all(b"[[merge]]\nfrom = \"person/eva\"\ninto = \"person/ana-sol\"\n").unwrap();
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!((&json["decided"], &json["written"]), (&json!(1), &json!(true)));
    assert!(desk.text("articles/entities.toml").contains("from = \"person/eva\""));
    desk.run("entities apply DESK/nothing.toml DIR").ends_with(2).says("can't be read");
}

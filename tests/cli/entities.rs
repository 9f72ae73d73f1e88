//! `hemeroteca entities`: people see what the articles speak of, and decide.

use serde_json::{Value, json};

use super::desk::Desk;

const ENTITIES: &str = "# Who is who\n\n[[person]] # by hand\nname = \"Ana Ruiz\"\nshort = [\"Ruiz\"]\n\n\
                        [[person]]\nname = \"Ana Sol\"\n\n[[place]]\nname = \"Moscú\"\n";

/// Two articles about Ana Ruiz, one of which is about Ana Sol too.
fn desk() -> Desk {
    Desk::new()
        .good("a")
        .file("b.md", "---\ntitle: Ruiz\npeople: [Eva]\n---\nAna Ruiz ve a Ana Sol. Ruiz ríe.")
        .file("entities.toml", ENTITIES)
}

/// What the file says now, after what it said before.
#[track_caller]
fn added(desk: &Desk) -> String {
    let now = desk.text("articles/entities.toml");
    let added = now.strip_prefix(ENTITIES).unwrap_or_else(|| panic!("more than added: {now}"));
    added.to_owned()
}

#[test]
fn entities_are_listed_the_most_mentioned_first() {
    let done = desk().run("entities list DIR").ends_with(0);
    let lines: Vec<Vec<&str>> =
        done.out.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[0], ["mentions", "articles", "key", "name"]);
    assert_eq!(lines[1], ["5", "2", "person/ana-ruiz", "Ana", "Ruiz"]);
    // Nobody has listed John Kirby: a model found him.
    assert_eq!(lines.len(), 6);
    let json = done.then().run("entities list DIR --kind place --json").ends_with(0).json();
    let moscow = json!({
        "key": "place/moscu", "kind": "place", "name": "Moscú", "mentions": 1, "articles": 1
    });
    assert_eq!(json["list"], json!([moscow]));
    assert_eq!(json["command"], "entities list");
    desk().run("entities list DIR --kind thing").ends_with(2).says("write person, organization");
}

#[test]
fn an_entity_is_shown_with_who_said_so_its_sentences_and_its_company() {
    let done = desk()
        .run("entities show Ruiz DIR")
        .ends_with(0)
        .says("Ana Ruiz (person/ana-ruiz)")
        .says("short forms: Ruiz")
        .says("said by: authority 3, short form 2")
        .says("no date a: Ana Ruiz en Moscú")
        .says("1 Ana Sol (person/ana-sol)");
    let json = done.then().run("entities show person/eva DIR --json").ends_with(0).json();
    let eva = &json["entity"];
    let known = (&eva["name"], &eva["listed"], &eva["mentions"]);
    assert_eq!(known, (&json!("Eva"), &json!(false), &json!(0)));
    assert_eq!(eva["articles"], json!([{ "slug": "b", "date": null, "sentence": null }]));
}

#[test]
fn who_is_not_there_is_asked_back_with_who_comes_near() {
    desk().run("entities show Ana_Ruis DIR").ends_with(2).says("did you mean person/ana-ruiz");
    desk().run("entities show Ana DIR").ends_with(2).says("person/ana-ruiz, person/ana-sol");
    desk().run("entities merge Zzz Eva DIR").ends_with(2).says("hemeroteca entities list");
    desk()
        .run("entities pin Ana Eva DIR --in c")
        .ends_with(2)
        .says("no article has the slug \"c\"");
}

#[test]
fn two_who_are_one_are_merged() {
    let done = desk()
        .run("entities merge Ana_Sol person/ana-ruiz DIR")
        .ends_with(0)
        .says("- person/ana-sol (Ana Sol) is gone: 1 mention in 1 article")
        .says("~ person/ana-ruiz (Ana Ruiz): 5 mentions in 2 articles → 6 mentions in 2 articles")
        .says("1 article is touched");
    let desk = done.then();
    assert_eq!(
        added(&desk),
        "\n[[merge]]\nfrom = \"person/ana-sol\"\ninto = \"person/ana-ruiz\"\n"
    );
    let desk = desk.run("entities show Ana_Sol DIR").says("aliases: Ana Sol").then();
    let desk = desk.run("entities merge Eva Ana_Ruiz DIR").ends_with(0).then();
    // Nothing is called Eva any more, but what was is found.
    desk.run("entities show Eva DIR").ends_with(0).says("person/ana-ruiz");
}

#[test]
fn what_would_change_is_told_and_nothing_is_written() {
    let done = desk().run("entities merge Eva Ana_Sol DIR --dry-run --json").ends_with(0);
    let json = done.json();
    assert_eq!((&json["written"], &json["dry_run"]), (&json!(false), &json!(true)));
    assert_eq!(json["changes"]["gone"][0]["key"], "person/eva");
    assert_eq!(json["changes"]["articles"], 1);
    assert_eq!(added(&done.then()), "");
}

#[test]
fn one_who_is_two_is_split() {
    let done = desk()
        .run("entities split Ana_Ruiz DIR --into Ana_Ruiz_Gil --in b")
        .ends_with(0)
        .says("+ person/ana-ruiz-gil (Ana Ruiz Gil) is new: 3 mentions in 1 article")
        .says("~ person/ana-ruiz (Ana Ruiz): 5 mentions in 2 articles → 2 mentions in 1 article");
    let added = added(&done.then());
    assert!(added.contains("[[person]]\nname = \"Ana Ruiz Gil\"\n"), "{added}");
    assert_eq!(added.matches("[[pin]]").count(), 2, "by both names: {added}");
}

#[test]
fn a_name_is_rejected_in_one_article_or_in_all() {
    let desk =
        desk().run("entities reject Moscú DIR --in a").ends_with(0).says("place/moscu").then();
    assert_eq!(added(&desk), "\n[[reject]]\nname = \"Moscú\"\nin = [\"a\"]\n");
    let desk =
        desk.run("entities reject Ruiz DIR").ends_with(0).says("→ 3 mentions in 2 articles").then();
    let now = desk.text("articles/entities.toml");
    assert!(
        now.starts_with("rejected = [\"Ruiz\"]\n\n# Who") && now.contains("short = []"),
        "{now}"
    );
    // Its own name is not taken from an entry.
    desk.run("entities reject Ana_Sol DIR").ends_with(2).says("names person/ana-sol");
}

#[test]
fn a_name_is_pinned_at_one_of_its_places() {
    let done = desk()
        .run("entities pin Ruiz Ana_Sol DIR --in b --nth 1")
        .ends_with(0)
        .says("~ person/ana-sol (Ana Sol): 1 mention in 1 article → 2 mentions in 1 article");
    let desk = done.then();
    assert_eq!(
        added(&desk),
        "\n[[pin]]\nname = \"Ruiz\"\nin = [\"b\"]\nnth = 1\nentity = \"person/ana-sol\"\n"
    );
    desk.run("entities pin Ruiz Ana_Sol DIR --in b --nth 1").ends_with(0).says("says so already");
}

#[test]
fn an_entity_is_renamed_called_otherwise_and_of_another_kind() {
    let desk = desk()
        .run("entities rename Eva Eva_Gil DIR")
        .ends_with(0)
        .says("person/eva (Eva → Eva Gil)")
        .then();
    let entry = "\n[[person]]\nname = \"Eva Gil\"\nslug = \"eva\"\naliases = [\"Eva\"]\n";
    assert_eq!(added(&desk), entry);
    let desk = desk
        .run("entities alias Ana_Sol ríe DIR")
        .ends_with(0)
        .says("person/ana-sol (Ana Sol): 1 mention in 1 article → 2 mentions in 1 article")
        .then();
    let desk = desk
        .run("entities kind Eva_Gil organization DIR")
        .ends_with(0)
        .says("- person/eva (Eva Gil) is gone")
        .says("+ organization/eva (Eva Gil) is new")
        .then();
    desk.run("check DIR").ends_with(0).says("0 errors, 0 warnings");
}

#[test]
fn an_edit_that_would_go_wrong_is_refused_and_the_file_stays() {
    let desk = desk()
        .run("entities alias Ana_Sol Moscú DIR")
        .ends_with(2)
        .says("entities.toml:12: \"Moscú\" already names")
        .says("was left as it is")
        .then();
    assert_eq!(added(&desk), "");
    let desk = desk.run("entities pin nadie Ana_Sol DIR --in b").ends_with(2).then();
    assert_eq!(added(&desk), "");
    let desk = desk.file("entities.toml", "[[person]\n");
    let json = desk.run("entities merge Eva Eva DIR --json").ends_with(2).json();
    assert_eq!(json["problems"][0]["line"], json!(1), "{json}");
    assert!(json["remedy"].as_str().is_some_and(|remedy| remedy.contains("by hand")), "{json}");
}

#[test]
fn what_was_wrong_before_is_in_nobodys_way() {
    let desk = desk().file("entities.toml", ENTITIES.to_owned() + "[[person]]\ncolour = 3\n");
    let json = desk.run("entities merge Ana_Sol Ana_Ruiz DIR --json").ends_with(1).json();
    assert_eq!((&json["written"], &json["errors"]), (&Value::Bool(true), &json!(1)));
}

#[test]
fn names_that_are_not_in_the_authority_file_are_offered_as_entries() {
    let desk = Desk::new()
        .good("a")
        .file("entities.toml", "rejected = [\"Nadie\"]\n[[person]]\nname = \"Ana Ruiz\"\n")
        .run("entities suggest DIR --write")
        .ends_with(0)
        .says("added")
        .then();
    let entities = desk.text("articles/entities.toml");
    assert!(entities.contains("[[person]]\nname = \"John Kirby\""), "{entities}");
    // What was written is an authority file, and knows the name now.
    desk.run("entities suggest DIR").ends_with(0).says("0 names");
}

#[test]
fn a_name_is_offered_with_its_kind_and_with_what_articles_call_it_for_short() {
    let text = "Llega el ministro\nSerguéi Shoigú, ministro de Rusia, llegó a Pyongyang y habló \
                con la ONU. Shoigú y Kim Jong Un se vieron después. Rusia y la ONU callan.";
    let done = Desk::new().file("llega.txt", text).run("entities suggest DIR").ends_with(0);
    for entry in [
        "[[person]]\nname = \"Serguéi Shoigú\"\nshort = [\"Shoigú\"]\n",
        "[[person]]\nname = \"Kim Jong Un\"\n",
        "[[place]]\nname = \"Rusia\"\n",
        "[[place]]\nname = \"Pyongyang\"\n",
        "[[organization]]\nname = \"ONU\"\n",
    ] {
        assert!(done.out.contains(entry), "{}", done.out);
    }
}

/// Three articles of which one has a last name alone, and two spell one name in two ways.
fn with_names() -> Desk {
    Desk::new()
        .file("a.txt", "El banco\nEl presidente Wim Duisenberg habló en Madrid.")
        .file("b.txt", "El euro\nDuisenberg viajó ayer a Lisboa con el ministro Sergey Lavrov.")
        .file("c.txt", "La visita\nEl ministro Serguéi Lavrov llegó a Lisboa. Lavrov no habló.")
}

#[test]
fn entities_that_may_be_one_are_offered_and_not_joined() {
    let done = with_names().run("entities suggest DIR").ends_with(0);
    let offer = "# Perhaps one: \"Duisenberg\", in 1 article(s), and person/wim-duisenberg";
    assert!(done.out.contains(offer), "{}", done.out);
    let json = done.then().run("entities suggest DIR --json").ends_with(0).json();
    assert_eq!(json["joins"][0]["into"], "person/wim-duisenberg");
    assert_eq!(json["joins"][0]["reason"], "part");
}

#[test]
fn what_was_joined_is_told_with_its_reason() {
    with_names()
        .run("entities show person/serguei-lavrov DIR")
        .ends_with(0)
        .says("aliases: Lavrov, Sergey Lavrov")
        .says("said by: model 3")
        .says("roles: ministro 2")
        .says("found under: Sergey Lavrov (spelling, 90 %)");
}

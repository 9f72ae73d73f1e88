//! Names that nobody has listed, and `hemeroteca mentions`.

use serde_json::Value;

use super::desk::Desk;

/// Every mention that is printed of one article.
fn mentions(desk: Desk, text: &str) -> Vec<Value> {
    let done = desk.file("2024-05-02-visita.txt", text).run("mentions DIR").ends_with(0);
    done.out.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

#[test]
fn a_mention_tells_where_it_stands_who_found_it_and_the_role() {
    let text = "Una visita\nEl ministro de Exteriores ruso, Serguéi Lavrov, llegó ayer a Moscú.\n";
    let found = mentions(Desk::new(), text);
    let told = |n: usize, key: &str| &found[n][key];
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(told(0, "entity"), "person/serguei-lavrov");
    assert_eq!(told(0, "role"), "ministro de Exteriores ruso");
    assert_eq!(told(0, "by"), "model");
    assert!(told(0, "confidence").as_u64().is_some_and(|sure| (60..=100).contains(&sure)));
    assert_eq!(
        (told(0, "part"), told(0, "start"), told(0, "end")),
        (&0.into(), &32.into(), &46.into())
    );
    assert_eq!(
        (told(1, "entity"), told(1, "by")),
        (&"date/2024-05-01".into(), &"date rule".into())
    );
    assert_eq!((told(2, "entity"), told(2, "text")), (&"place/moscu".into(), &"Moscú".into()));
}

#[test]
fn what_is_listed_wins_over_what_a_model_finds() {
    let text = "Una visita\nSergey Lavrov llegó ayer a Moscú. Allí habló con Ana Ruiz.\n";
    let entities = "rejected = [\"Ana Ruiz\"]\n\
                    [[person]]\nname = \"Serguéi Lavrov\"\nslug = \"lavrov\"\n";
    let found = mentions(Desk::new().file("entities.toml", entities), text);
    let keys: Vec<_> = found.iter().map(|mention| mention["entity"].as_str().unwrap()).collect();
    // The spelling that the model has found is of the one whom people have listed.
    assert_eq!(keys, ["person/lavrov", "date/2024-05-01", "place/moscu"]);
}

#[test]
fn a_site_may_do_without_models() {
    let site = "title = \"Diario\"\n[recognition]\nnames = false\n";
    let text = "Una visita\nSergey Lavrov llegó a Moscú.\n";
    assert_eq!(mentions(Desk::new().file("site.toml", site), text).len(), 0);
}

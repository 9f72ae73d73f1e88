//! What an edit changes in the file, and that it changes nothing else.

use std::fs;

use super::document::Document;
use super::{alias, kind, merge, pin, reject, rename, split, strings};
use crate::entity::{Authority, Kind};
use crate::publish::folder::ENTITIES;
use crate::publish::{EntitiesError, Folder};
use crate::slug::Slug;

/// A file in which people have written as people do.
const WRITTEN: &str = r#"# Who is who.
#   Kept by hand.

rejected = [ # no entities
    "Cabe",   # a verb
    'Hoy'     # a day
]

# People
[[person]]  # the first
name   = "Ana Ruiz"     # of the harbour
aliases = ["La Ruiz", 'Anita'] # fond
  short = [ "Ruiz" ]

[[place]] # where
name = 'Moscú'
[place.names] # elsewhere
en = "Moscow"

# One more
[[person]]
name = "Luis"    # no more is known
slug = "luis-pena"

[[merge]] # a misspelling
from = "person/ana-ruis" # so
into = "person/ana-ruiz"

# The end
"#;

type Edit<'a> = &'a dyn Fn(&Folder, &mut Document) -> Result<(), EntitiesError>;

/// The file after an edit.
fn after(edit: Edit<'_>) -> Result<String, EntitiesError> {
    let desk = tempfile::tempdir().unwrap();
    fs::write(desk.path().join(ENTITIES), WRITTEN).unwrap();
    let text = "Ana Ruiz en Moscú\n- Entradilla\nAna Ruiz habló. LA RUIZ calla, La Ruiz ríe.\n";
    fs::write(desk.path().join("a.txt"), text).unwrap();
    let declares = "---\ntitle: Titular\npeople: [Eva Sol]\n---\nHabló Eva Sol.\n";
    fs::write(desk.path().join("b.md"), declares).unwrap();
    let folder = Folder::read(desk.path()).unwrap();
    assert!(folder.is_clean(), "{:?}", folder.problems);
    let mut document = Document::open(desk.path()).unwrap();
    edit(&folder, &mut document)?;
    let text = document.text();
    let (_, problems) = Authority::read(&text);
    assert_eq!(problems, [], "{text}");
    Ok(text)
}

/// That an edit puts something in place of something, and leaves all else.
#[track_caller]
fn changes(edit: Edit<'_>, old: &str, new: &str) {
    assert_eq!(WRITTEN.matches(old).count(), 1, "it stands there once");
    assert_eq!(after(edit).unwrap(), WRITTEN.replace(old, new));
}

fn slugs(slugs: &[&str]) -> Vec<Slug> {
    slugs.iter().map(|slug| slug.parse().unwrap()).collect()
}

#[track_caller]
fn adds(edit: Edit<'_>, added: &str) {
    assert_eq!(after(edit).unwrap(), WRITTEN.to_owned() + added);
}

#[test]
fn a_merge_comes_at_the_end() {
    adds(
        &|folder, document| merge::merge(folder, document, "Luis", "ana ruiz"),
        "\n[[merge]]\nfrom = \"person/luis-pena\"\ninto = \"person/ana-ruiz\"\n",
    );
    // The one that stays gets an entry, so that it has its own name.
    adds(
        &|folder, document| merge::merge(folder, document, "Luis", "Eva Sol"),
        "\n[[person]]\nname = \"Eva Sol\"\n\n\
         [[merge]]\nfrom = \"person/luis-pena\"\ninto = \"person/eva-sol\"\n",
    );
}

#[test]
fn a_split_makes_the_other_and_pins_what_the_articles_call_it() {
    adds(
        &|folder, document| split::split(folder, document, "Ana Ruiz", "Ana Sol", &slugs(&["a"])),
        "\n[[person]]\nname = \"Ana Sol\"\n\n\
         [[pin]]\nname = \"Ana Ruiz\"\nin = [\"a\"]\nentity = \"person/ana-sol\"\n\n\
         [[pin]]\nname = \"La Ruiz\"\nin = [\"a\"]\nentity = \"person/ana-sol\"\n",
    );
}

#[test]
fn a_rejected_name_joins_the_others() {
    changes(
        &|folder, document| reject::reject(folder, document, "El", &[]),
        "'Hoy'     # a day\n",
        "'Hoy',     # a day\n    \"El\"\n",
    );
}

#[test]
fn a_rejection_in_articles_and_a_pin_come_at_the_end() {
    adds(
        &|folder, document| reject::reject(folder, document, "Moscú", &slugs(&["a"])),
        "\n[[reject]]\nname = \"Moscú\"\nin = [\"a\"]\n",
    );
    adds(
        &|folder, document| {
            pin::pin(folder, document, "Entradilla", "Luis", &slugs(&["a"]), 1.try_into().ok())
        },
        "\n[[pin]]\nname = \"Entradilla\"\nin = [\"a\"]\nnth = 1\nentity = \"person/luis-pena\"\n",
    );
    // The same of another article joins it.
    adds(
        &|folder, document| {
            pin::pin(folder, document, "Entradilla", "Luis", &slugs(&["a"]), None)?;
            pin::pin(folder, document, "Entradilla", "Luis", &slugs(&["b"]), None)
        },
        "\n[[pin]]\nname = \"Entradilla\"\nin = [\"a\", \"b\"]\nentity = \"person/luis-pena\"\n",
    );
}

#[test]
fn a_rename_keeps_the_address_and_the_old_name() {
    changes(
        &|folder, document| rename::rename(folder, document, "Ana Ruiz", "Anita"),
        "Ana Ruiz\"     # of the harbour\naliases = [\"La Ruiz\", 'Anita'] # fond\n  short = [ \"Ruiz\" ]\n",
        "Anita\"     # of the harbour\naliases = [\"La Ruiz\", \"Ana Ruiz\"] # fond\n  short = [ \"Ruiz\" ]\n\
         slug = \"ana-ruiz\"\n",
    );
    changes(
        &|folder, document| rename::rename(folder, document, "Luis", "Luis Peña"),
        "\"Luis\"    # no more is known\nslug = \"luis-pena\"\n",
        "\"Luis Peña\"    # no more is known\nslug = \"luis-pena\"\naliases = [\"Luis\"]\n",
    );
}

#[test]
fn what_recognition_alone_knows_gets_an_entry() {
    adds(
        &|folder, document| rename::rename(folder, document, "Eva Sol", "Eva"),
        "\n[[person]]\nname = \"Eva\"\nslug = \"eva-sol\"\naliases = [\"Eva Sol\"]\n",
    );
    adds(
        &|folder, document| alias::alias(folder, document, "Eva Sol", "Eva"),
        "\n[[person]]\nname = \"Eva Sol\"\naliases = [\"Eva\"]\n",
    );
    adds(
        &|folder, document| kind::kind(folder, document, "Eva Sol", Kind::Organization),
        "\n[[organization]]\nname = \"Eva Sol\"\n\n\
         [[merge]]\nfrom = \"person/eva-sol\"\ninto = \"organization/eva-sol\"\n",
    );
}

#[test]
fn an_alias_stands_with_the_others() {
    changes(
        &|folder, document| alias::alias(folder, document, "Ana Ruiz", "Ani"),
        "'Anita'] # fond",
        "'Anita', \"Ani\"] # fond",
    );
}

#[test]
fn an_entity_of_another_kind_stays_where_it_stands_and_may_go_back() {
    let to_place: Edit<'_> = &|folder, document| kind::kind(folder, document, "Luis", Kind::Place);
    let now = after(to_place).unwrap();
    let merge = "\n[[merge]]\nfrom = \"person/luis-pena\"\ninto = \"place/luis-pena\"\n";
    let moved = WRITTEN.replace("# One more\n[[person]]", "# One more\n[[place]]") + merge;
    assert_eq!(now, moved);
    let mut back = Document::of("");
    let [old, new] = ["person/a", "place/a"].map(|key| key.parse().unwrap());
    back.merge_anew(&old, &new).unwrap();
    back.merge_anew(&new, &old).unwrap();
    assert_eq!(back.text(), "[[merge]]\nfrom = \"place/a\"\ninto = \"person/a\"\n");
}

#[test]
fn every_comment_survives_every_edit_in_its_order() {
    let comments = |text: &str| -> Vec<String> {
        let behind = text.lines().filter_map(|line| line.split_once('#'));
        behind.map(|(_, comment)| comment.trim_end().to_owned()).collect()
    };
    let all = slugs(&["a"]);
    let edits: [Edit<'_>; 9] = [
        &|folder, document| merge::merge(folder, document, "Luis", "Ana Ruiz"),
        &|folder, document| split::split(folder, document, "Ana Ruiz", "Ana Sol", &all),
        &|folder, document| reject::reject(folder, document, "Anita", &[]),
        &|folder, document| reject::reject(folder, document, "La Ruiz", &[]),
        &|folder, document| reject::reject(folder, document, "Ruiz", &all),
        &|folder, document| pin::pin(folder, document, "Ruiz", "Luis", &all, None),
        &|folder, document| rename::rename(folder, document, "Moscú", "Moskva"),
        &|folder, document| kind::kind(folder, document, "Moscú", Kind::Event),
        &|folder, document| alias::alias(folder, document, "Moscú", "La capital"),
    ];
    for edit in edits {
        let now = after(edit).unwrap();
        assert_ne!(now, WRITTEN);
        assert_eq!(comments(&now), comments(WRITTEN), "{now}");
    }
}

/// What people put between lines and behind them; `N` is a number of its own for each.
const BETWEEN: [&str; 4] = ["", "\n", "# N\n", "\n\n   # N\n\n"];
const BEHIND: [&str; 4] = ["", "   ", " # N", "#N"];

/// A file of six people with an alias each, with something between its lines and behind them.
fn strewn(choices: &[(usize, usize)]) -> String {
    let lines = (0..6).flat_map(|n| {
        ["[[person]]".into(), format!("name = 'P{n}'"), format!("aliases=[ 'A{n}' ]")]
    });
    let numbered = lines.zip(choices.iter().cycle()).enumerate();
    let strewn = numbered.map(|(n, (line, &(between, behind)))| {
        let of = |strewn: &str| strewn.replace('N', &n.to_string());
        format!("{}{line}{}\n", of(BETWEEN[between]), of(BEHIND[behind]))
    });
    strewn.collect()
}

proptest::proptest! {
    #[test]
    fn an_edit_of_one_line_leaves_every_other_byte(
        choices in proptest::collection::vec((0..BETWEEN.len(), 0..BEHIND.len()), 18),
        person in 0..6_usize,
    ) {
        let text = strewn(&choices);
        let mut document = Document::of(&text);
        let key = format!("person/p{person}").parse().unwrap();
        let place = document.place_of(&key).unwrap();
        let entry = document.table("person", place).unwrap();
        strings::add(entry, "aliases", "B");
        let alias = format!("[ 'A{person}'");
        assert_eq!(document.text(), text.replace(&alias, &format!("{alias}, \"B\"")));
        let entry = document.table("person", place).unwrap();
        strings::take_out(entry, "aliases", "B");
        assert_eq!(document.text(), text);
        document.merge(&key, &"person/p9".parse().unwrap()).unwrap();
        assert!(document.text().starts_with(&text));
    }
}

#[test]
fn what_nothing_is_called_is_told_with_what_comes_near() {
    let told = |edit: Edit<'_>| miette::Report::new(after(edit).unwrap_err());
    let near = told(&|folder, document| merge::merge(folder, document, "Ana Rubiz", "Luis"));
    assert_eq!(near.help().unwrap().to_string(), "did you mean person/ana-ruiz?");
    let date =
        told(&|folder, document| split::split(folder, document, "Luis", "Ana", &slugs(&["c"])));
    assert_eq!(date.to_string(), "no article has the slug \"c\"");
    let unnamed =
        told(&|folder, document| split::split(folder, document, "Luis", "Ana", &slugs(&["a"])));
    assert!(unnamed.to_string().contains("doesn't name person/luis-pena"), "{unnamed}");
    let same =
        told(&|folder, document| merge::merge(folder, document, "person/ana-ruis", "La Ruiz"));
    assert_eq!(same.to_string(), "both are person/ana-ruiz");
}

//! `hemeroteca check`: what is wrong is told, where, and what to do about it.

use std::path::PathBuf;

use super::desk::Desk;

#[test]
fn the_sample_archive_is_clean() {
    let articles = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("articles");
    let words = format!("check {}", articles.display());
    Desk::new().run(&words).ends_with(0).says("0 errors, 0 warnings");
}

#[test]
fn a_good_folder_is_counted() {
    Desk::new()
        .good("a")
        .good("b")
        .run("check DIR")
        .ends_with(0)
        .says("2 articles, 3 entities, 8 mentions; 0 errors");
}

#[test]
fn each_fault_is_told_with_file_line_and_remedy_and_costs_only_its_file() {
    for (name, content, place, what) in [
        ("bad.txt", &b"Titular\n- Lead\nMosc\xfa"[..], "bad.txt:3:", "not UTF-8"),
        ("bad.txt", b"\xff\xfeT\0", "bad.txt:1:", "UTF-16"),
        ("bad.txt", b"", "bad.txt:1:", "the file is empty"),
        ("bad.txt", b"\n\nSolo titular\n", "bad.txt:3:", "no body"),
        ("bad.md", b"---\ntitle: T\ndate: ayer\n---\nB", "bad.md:3:", "no date"),
        ("bad.md", b"---\ntitle: T\n", "bad.md:1:", "no end"),
        ("bad.md", b"---\ntitle: a: b: c\n---\nB", "bad.md:2:", "no YAML"),
        ("bad.md", b"Sin titular\n", "bad.md:1:", "no headline"),
    ] {
        Desk::new()
            .good("good")
            .file(name, content)
            .run("check DIR")
            .ends_with(1)
            .says(place)
            .says(what)
            .says("help:")
            .says("1 article, ");
    }
}

#[test]
fn a_slug_that_is_taken_names_the_file_that_has_it() {
    Desk::new()
        .good("a")
        .file("sub/a.txt", "T\nB")
        .run("check DIR")
        .ends_with(1)
        .says("already that of")
        .says("a.txt");
}

#[test]
fn an_unknown_key_is_a_warning_and_the_article_is_published() {
    Desk::new()
        .file("a.md", "---\ntitle: T\ntítulo: T\n---\nB")
        .run("check DIR")
        .ends_with(0)
        .says("a.md:3:")
        .says("`título` is no key")
        .says("1 article, ")
        .says("1 warning");
}

#[test]
fn a_translation_that_is_not_there_is_a_warning_at_its_line() {
    Desk::new()
        .good("a")
        .file("b.en.md", "---\ntitle: b, nowhere\ntranslations:\n  - a\n  - nowhere\n---\nB")
        .run("check DIR")
        .ends_with(0)
        .says("b.en.md:5: no article has the slug \"nowhere\"")
        .says("2 articles, ")
        .says("1 warning");
}

#[test]
fn a_wrong_entry_of_the_authority_file_is_told_with_its_line() {
    Desk::new()
        .good("a")
        .file("entities.toml", "[[person]]\nname = \"Ana Ruiz\"\n\n[[person]]\nnombre = \"x\"\n")
        .run("check DIR")
        .ends_with(1)
        .says("entities.toml:5:")
        .says("3 entities, 4 mentions");
}

#[test]
fn decisions_on_articles_and_words_that_are_not_there_are_warnings_at_their_line() {
    let entities = "[[person]]\nname = \"Ana Ruiz\"\n\n[[pin]]\nname = \"la jefa\"\n\
                    in = [\"a\", \"nowhere\"]\nentity = \"person/ana-ruiz\"\n";
    let desk = Desk::new().good("a").file("entities.toml", entities);
    let done = desk.run("check DIR --json").ends_with(0);
    let json = done.json();
    let places = json["problems"].as_array().expect("a list").iter();
    let places: Vec<_> = places.map(|it| (it["line"].as_u64(), it["column"].as_u64())).collect();
    assert_eq!(places, [(Some(5), Some(8)), (Some(6), Some(12))]);
    done.then()
        .run("check DIR")
        .says("entities.toml:5: the article a doesn't hold the words \"la jefa\"")
        .says("entities.toml:6: no article has the slug \"nowhere\"");
}

#[test]
fn a_folder_without_articles_or_that_is_not_there_can_not_be_published() {
    Desk::new().run("check DIR").ends_with(2).says("no article");
    Desk::new().run("check DESK/nowhere").ends_with(2).says("can't be read").says("nowhere");
}

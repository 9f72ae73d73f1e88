//! `hemeroteca init`: a folder to begin with.

use super::desk::Desk;

#[test]
fn a_folder_to_begin_with_is_clean_and_can_be_published() {
    let desk = Desk::new()
        .viewer()
        .run("init DESK/diario")
        .ends_with(0)
        .says("made ")
        .says("hemeroteca serve ")
        .says(" --out site")
        .then()
        .run("check DESK/diario")
        .ends_with(0)
        .says("2 articles, 5 entities, ")
        .says("0 errors, 0 warnings")
        .then()
        .run("entities suggest DESK/diario")
        .ends_with(0)
        .says("0 names")
        .then()
        .run("publish DESK/diario --out DESK/site")
        .ends_with(0)
        .then();
    for page in ["a/vuelve-el-ferri", "a/biblioteca-de-noche", "e/person/elisa-marin"] {
        assert!(desk.text(&format!("site/{page}/index.html")).contains("Puerto Claro"), "{page}");
    }
}

#[test]
fn a_folder_that_holds_articles_is_refused_and_stays_as_it_is() {
    let desk = Desk::new().run("init DIR").ends_with(0).then();
    let before = desk.tree("articles");
    let desk = desk
        .run("init DIR")
        .ends_with(2)
        .says("holds articles already")
        .says("name a folder that isn't there yet")
        .then();
    assert_eq!(desk.tree("articles"), before);
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let own = "title = \"Mi diario\"\n";
    let desk = Desk::new()
        .file("site.toml", own)
        .file("README.md", "# No article")
        .run("init DIR")
        .ends_with(0)
        .says("site.toml as it was")
        .then();
    assert_eq!(desk.text("articles/site.toml"), own);
    assert_eq!(desk.tree("articles").len(), 5);
}

#[test]
fn a_machine_hears_what_was_made() {
    let done = Desk::new().run("init DESK/diario --json").ends_with(0);
    let json = done.json();
    assert_eq!(json["command"], "init");
    assert_eq!(json["files"].as_array().map(Vec::len), Some(4));
}

//! `hemeroteca weave`: the last step of `trunk build`.

use super::desk::Desk;

#[test]
fn what_trunk_has_built_becomes_a_site_though_an_article_is_bad() {
    let desk = Desk::new().good("good").file("bad.txt", "").viewer();
    let built = desk.tree("viewer");
    let desk = built
        .iter()
        .fold(desk, |desk, (name, bytes)| desk.beside(&format!("dist/{name}"), bytes))
        .beside("dist/index.html", "<!doctype html><title>x</title>")
        .run("weave DIR --into DESK/dist --viewer DESK/kept")
        .ends_with(0)
        .says("the file is empty")
        .says("1 article, ")
        .then();
    assert_eq!(desk.tree("kept"), built, "the viewer is kept for `publish`");
    assert!(desk.text("dist/index.html").contains("Content-Security-Policy"));
    assert!(desk.text("dist/a/good/index.html").contains("Ana Ruiz"));
}

#[test]
fn a_folder_that_trunk_has_not_built_into_is_refused() {
    Desk::new()
        .good("a")
        .run("weave DIR --into DESK/dist --viewer DESK/kept")
        .ends_with(2)
        .says("index.html can't be read");
    Desk::new()
        .good("a")
        .beside("dist/index.html", "<p>Hola</p>")
        .run("weave DIR --into DESK/dist --viewer DESK/kept")
        .ends_with(2)
        .says("holds no viewer")
        .says("trunk build");
}

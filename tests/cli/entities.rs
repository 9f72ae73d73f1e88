//! `hemeroteca entities suggest`: names for the authority file.

use super::desk::Desk;

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

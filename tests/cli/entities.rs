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

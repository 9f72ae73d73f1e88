//! The page on which every mention of an entity stands in its sentence.

use hemeroteca::words::tokens;

use super::support::Reader;

const EVERY: &str = "Todas las menciones, en su frase";
const KIM: &str = "Kim Jong Un";
const MENTIONS_OF_KIM: &str = "Menciones de Kim Jong Un";

pub(crate) fn every_mention_is_found_and_leads_to_its_paragraph(reader: &mut Reader) {
    let names = reader.opens("e/person/kim-jong-un/").sees_heading(KIM).names();
    reader.follows(EVERY).sees_heading(MENTIONS_OF_KIM).sees_the_app();
    let lines = reader.sees_every_mention();
    for line in &lines {
        // He may be called by a part of his name.
        let is_his = names.iter().any(|name| name.contains(&line.name));
        assert!(is_his, "{line:?} has none of {names:?}");
    }
    assert!(lines.is_sorted_by(|a, b| a.date >= b.date), "the newest come first: {lines:#?}");
    let after = reader.orders_by("after").sees_every_mention_by("after");
    assert_eq!(after.len(), lines.len());
    let words = |text: &str| tokens(text).map(|it| it.word).collect::<Vec<_>>().join(" ");
    let words: Vec<_> = after.iter().map(|line| words(&line.after)).collect();
    assert_eq!(reader.sorts("es", &words), words);
    let place = after.iter().position(|line| line.address.contains("#p-"));
    let place = place.expect("some paragraph names him");
    let line = &after[place];
    let (article, _) = line.address.split_once('#').expect("a paragraph");
    let in_article = after.iter().filter(|it| it.address.starts_with(article)).count();
    reader.follows_mention(place).sees_heading(&line.headline).sees_mentions_lit(in_article);
    assert!(reader.address().contains("?entity=person/kim-jong-un#p-"), "{}", reader.address());
    // The order is part of the address.
    reader.goes_back().sees_heading(MENTIONS_OF_KIM).sees_the_app();
    assert_eq!(reader.sees_every_mention_by("after"), after);
}

pub(crate) fn an_address_without_an_entity_says_so(reader: &mut Reader) {
    reader.opens("menciones/").sees_the_app().sees_text("La dirección no dice de quién");
    reader.opens("menciones/#entity=person/nadie").sees_the_app().sees_text("person/nadie");
}

pub(crate) fn the_file_has_every_mention_too(reader: &mut Reader) {
    reader.opens_the_file("#/e/person/kim-jong-un/").sees_heading(KIM).follows(EVERY);
    reader.sees_heading(MENTIONS_OF_KIM).sees_the_app();
    let lines = reader.sees_every_mention();
    let headline = lines[0].headline.clone();
    reader.follows_mention(0).sees_heading(&headline).goes_back().sees_heading(MENTIONS_OF_KIM);
    // The archive is asked from here as from any page of it.
    let found = reader.opens("?q=cumbre+-tratado").articles();
    reader.opens_the_file("#/e/person/kim-jong-un/").sees_heading(KIM).follows(EVERY);
    reader.sees_heading(MENTIONS_OF_KIM).sees_the_app().writes("cumbre -tratado\n");
    reader.sees_heading("Archivo").sees_just(&found);
}

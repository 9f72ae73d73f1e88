//! Reading an article.

use super::support::{Blocks, Reader};

const PUTIN: &str = "Vladimir Putin";
const KIM: &str = "Kim Jong Un";
const HANOI: &str = "Hanói";

pub(crate) fn an_article_opens_from_its_card(reader: &mut Reader) {
    let cards = reader.opens("").filters_by(HANOI).cards();
    // The last: far down, so that its page has a way to go to the top.
    let card = cards.iter().rfind(|card| card.lang == "es").expect("an article about Hanói");
    let text = reader.follows(&card.headline).reads_article(&card.headline);
    assert_eq!((&text.lead, &text.date), (&card.lead, &card.date));
    assert!(text.authors.is_some() && text.paragraphs > 2, "{text:?}");
    assert!(text.rail.iter().any(|(kind, _)| kind == "Personas"), "{text:?}");
    assert!(text.rail.iter().all(|(_, counts)| !counts.is_empty()), "{text:?}");
    let site = reader.site_title();
    reader.sees_title(&format!("{} · {site}", card.headline)).sees_the_top();
    reader.goes_back().sees_articles(cards.len());
}

/// The last Spanish one of the articles with both; its address.
fn opens_an_article_on_kim_and_putin(reader: &mut Reader) -> String {
    reader.opens("").filters_by(KIM).filters_by(PUTIN);
    let cards = reader.cards();
    let card = cards.iter().rfind(|card| card.lang == "es").expect("Kim and Putin have met");
    reader.follows(&card.headline).sees_heading(&card.headline);
    format!("a/{}/", card.slug)
}

pub(crate) fn a_followed_entity_lights_up(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    reader.sees_nothing_lit();
    let putin = reader.count_of(PUTIN);
    reader.chooses(PUTIN).sees_lit(putin);
    reader.sees_address(&format!("{article}?entity=person/vladimir-putin"));
    reader.chooses(PUTIN).sees_nothing_lit().sees_address(&article);
}

pub(crate) fn several_entities_are_followed_at_once(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    let (putin, kim) = (reader.count_of(PUTIN), reader.count_of(KIM));
    reader.chooses(PUTIN).sees_lit(putin);
    let with_putin = reader.blocks();
    reader.chooses(KIM).sees_mentions_lit(putin + kim).sees_no_place(putin + kim);
    let with_both = reader.blocks();
    assert!(with_both.stepped_back >= with_putin.stepped_back, "{with_both:?} {with_putin:?}");
    let both = format!("{article}?entity=person/vladimir-putin,person/kim-jong-un");
    reader.sees_address(&both).presses_button("A la vez");
    reader.sees_address(&format!("{both}&join=any")).sees_lit(putin + kim);
    assert!(reader.blocks().stepped_back <= with_putin.stepped_back);
    reader.presses_button("Mención siguiente").sees_place(1, putin + kim);
    reader.reloads().sees_lit(putin + kim).chooses(PUTIN).sees_lit(kim);
    reader.sees_address(&format!("{article}?entity=person/kim-jong-un"));
}

pub(crate) fn the_walker_goes_round_the_mentions(reader: &mut Reader) {
    opens_an_article_on_kim_and_putin(reader);
    let mentions = reader.count_of(KIM);
    assert!(mentions > 1, "there is no way to go");
    reader.chooses(KIM).sees_lit(mentions).sees_no_place(mentions);
    for place in 1..=mentions {
        reader.presses_button("Mención siguiente").sees_place(place, mentions);
    }
    reader.presses_button("Mención siguiente").sees_place(1, mentions);
    reader.presses_button("Mención anterior").sees_place(mentions, mentions);
    reader.presses_button("Dejar de seguir").sees_nothing_lit();
}

pub(crate) fn keys_walk_the_mentions(reader: &mut Reader) {
    opens_an_article_on_kim_and_putin(reader);
    let mentions = reader.count_of(KIM);
    reader.chooses(KIM).sees_lit(mentions);
    reader.presses("n").sees_place(1, mentions);
    reader.presses("n").sees_place(2, mentions);
    reader.presses("p").sees_place(1, mentions);
    reader.presses("p").sees_place(mentions, mentions);
    reader.presses("Escape").sees_nothing_lit();
}

pub(crate) fn a_mention_in_the_text_is_followed(reader: &mut Reader) {
    opens_an_article_on_kim_and_putin(reader);
    let mentions = reader.count_of(KIM);
    let place = reader.chooses_in_text(KIM).sees_lit(mentions).place();
    reader.presses("n").sees_place(place % mentions + 1, mentions);
}

pub(crate) fn folding_leaves_the_paragraphs_with_the_entity(reader: &mut Reader) {
    opens_an_article_on_kim_and_putin(reader);
    let mentions = reader.count_of(PUTIN);
    reader.chooses(PUTIN).sees_lit(mentions);
    let open = reader.blocks();
    assert!(open.folded == 0 && open.stepped_back > 0, "{open:?}");
    let shown = open.shown - open.stepped_back;
    let folded = Blocks { folded: open.stepped_back, shown, stepped_back: 0 };
    reader.presses_button("Plegar el resto").sees_blocks(folded);
    let address = reader.address();
    assert!(address.ends_with("?entity=person/vladimir-putin&rest=folded"), "{address}");
    reader.reloads().sees_blocks(folded).sees_address(&address);
    reader.unfolds().sees_blocks(open);
    reader.goes_back().sees_blocks(folded);
}

pub(crate) fn the_map_leads_to_a_paragraph(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    let paragraph = reader.paragraph(2);
    reader.presses_map(2).sees_paragraph(2);
    reader.sees_address(&format!("{article}#{paragraph}"));
    let putin = reader.count_of(PUTIN);
    reader.chooses(PUTIN).sees_lit(putin).sees_in_map(PUTIN);
    reader.goes_back().sees_nothing_lit();
}

pub(crate) fn an_address_of_a_paragraph_leads_there_before_the_app_and_after(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    let paragraph = reader.paragraph(4);
    reader.hands_over().opens(&format!("{article}#{paragraph}")).sees_paragraph(4);
    // With more in the address the page is drawn anew.
    let followed = format!("{article}?entity=person/vladimir-putin#{paragraph}");
    reader.hands_over().opens(&followed).sees_paragraph(4);
}

pub(crate) fn a_paragraph_is_shared_by_its_own_link(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    let paragraph = reader.paragraph(2);
    reader.presses_paragraphs_link(2).sees_paragraph(2);
    reader.sees_address(&format!("{article}#{paragraph}"));
}

pub(crate) fn what_a_paragraphs_link_copies_leads_there_by_its_words(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    let paragraph = reader.paragraph(2);
    let copied = reader.presses_paragraphs_link(2).pastes_what_was_copied();
    let beginning = copied.find(&format!("{article}#{paragraph}:~:text="));
    let copied = &copied[beginning.unwrap_or_else(|| panic!("{copied} leads elsewhere"))..];
    // Also where the id is no longer known: the words are the paragraph's own.
    let words = copied.rsplit_once('=').map(|(_, words)| words).unwrap_or_default();
    let words = percent_encoding::percent_decode_str(words).decode_utf8_lossy();
    let text = reader.selects_paragraph(2);
    assert!(words.len() > 10 && text.starts_with(&*words), "{words} in {text}");
    reader.opens(copied).sees_paragraph(2);
}

pub(crate) fn a_quotation_is_copied_with_its_source(reader: &mut Reader) {
    opens_an_article_on_kim_and_putin(reader);
    let text = reader.selects_paragraph(2);
    let copied = reader.presses_button("Copiar como cita").pastes_what_was_copied();
    let (quoted, source) = copied.split_once(" — ").expect("a quotation has a source");
    assert_eq!(quoted, format!("«{text}»"));
    assert_eq!(source, reader.opens_citations());
}

pub(crate) fn a_citation_is_copied(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    let cited = reader.opens_citations();
    let copied = reader.presses_button("Copiar").pastes_what_was_copied();
    assert_eq!(copied, cited);
    assert!(copied.contains(&article), "{copied} says where it stands");
}

pub(crate) fn a_mention_has_a_card(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    let mentions = reader.count_of(KIM);
    let here = format!("En este artículo: {mentions} menciones");
    // What only the archive knows comes too.
    let said = [KIM, &here, "Por qué está aquí:", "En el archivo: ", "artículos", "Wikidata Q"];
    reader.rests_on(KIM).sees_card(Some(&said)).sees_card_beside_its_mention();
    reader.presses("Escape").sees_card(None).sees_address(&article);
    reader.rests_elsewhere().rests_on(KIM).sees_card(Some(&[KIM])).sees_no_barrier();
    reader.rests_elsewhere().sees_card(None).rests_on(KIM).sees_card(Some(&[KIM]));
    reader.follows("Seguir solo esta entidad").sees_lit(mentions);
    reader.sees_address(&format!("{article}?entity=person/kim-jong-un"));
}

pub(crate) fn an_arabic_article_reads_from_the_right(reader: &mut Reader) {
    let cards = reader.opens("").cards();
    let card = cards.iter().find(|card| card.lang == "ar").expect("an article is in Arabic");
    reader.follows(&card.headline).sees_heading(&card.headline);
    reader.sees_written("article", "ar", "rtl").sees_written(".rail", "es", "ltr");
    reader.sees_headline_from_the_right();
    let mentions = reader.count_of(PUTIN);
    assert!(mentions > 0);
    reader.chooses(PUTIN).sees_lit(mentions);
    reader.sees_written(".walker", "es", "ltr").presses("n").sees_place(1, mentions);
}

pub(crate) fn a_shared_article_opens_with_its_entity_lit(reader: &mut Reader) {
    let article = opens_an_article_on_kim_and_putin(reader);
    let mentions = reader.count_of(PUTIN);
    reader.hands_over().opens(&format!("{article}?entity=person/vladimir-putin"));
    reader.sees_lit(mentions).sees_no_place(mentions);
    reader.presses_button("Mención siguiente").sees_place(1, mentions);
}

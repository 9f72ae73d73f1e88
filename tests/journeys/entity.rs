//! The page of an entity.

use super::support::Reader;

const PUTIN: &str = "Vladimir Putin";
const KIM: &str = "Kim Jong Un";

pub(crate) fn an_entity_page_shows_the_sentences_that_name_it(reader: &mut Reader) {
    let articles = reader.opens("").filters_by(PUTIN).articles();
    reader.visits(PUTIN).sees_heading(PUTIN).sees_the_top().sees_just(&articles);
    let names = reader.names();
    for card in reader.cards() {
        let marked = card.marked.unwrap_or_default();
        assert!(names.contains(&marked), "{marked:?} in {} is none of {names:?}", card.slug);
        let sentence = card.lead.unwrap_or_default();
        assert!(sentence.len() > marked.len(), "no sentence around {marked} in {}", card.slug);
    }
}

pub(crate) fn company_leads_to_the_articles_with_both(reader: &mut Reader) {
    reader.opens("e/person/vladimir-putin/").sees_heading(PUTIN);
    let both = reader.count_of(KIM);
    reader.chooses(KIM).sees_articles(both).sees_filter(&[(KIM, "all"), (PUTIN, "all")]);
    reader.goes_back().sees_heading(PUTIN);
}

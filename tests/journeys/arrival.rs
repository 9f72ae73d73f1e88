//! How the app arrives in a page that can be read already, and what is read without it.

use super::support::Reader;

const PUTIN: &str = "Vladimir Putin";
const KIM: &str = "Kim Jong Un";

/// A page of each kind.
const PAGES: [&str; 3] = ["", "a/kim-viaje-a-rusia/", "e/person/vladimir-putin/"];

pub(crate) fn the_text_comes_before_the_app(reader: &mut Reader) {
    reader.waits_for_the_app().opens("");
    let cards = reader.cards();
    let card = cards.iter().find(|card| card.lang == "es").expect("an article in Spanish");
    reader.sees_articles(cards.len()).sees_no_app();
    let text = reader.follows(&card.headline).sees_no_app().reads_article(&card.headline);
    assert_eq!(text.lead, card.lead);
    assert!(text.paragraphs > 2, "{text:?}");
    reader.visits(KIM).sees_heading(KIM).sees_no_app();
    // A browser that breaks off what a page has sent for may tell of it as an error.
    reader.sees_the_script().goes_back().sees_heading(&card.headline).sees_no_app();
    reader.gets_the_app();
    let mentions = reader.count_of(KIM);
    reader.chooses(KIM).sees_lit(mentions);
}

pub(crate) fn the_app_takes_over_without_a_loss(reader: &mut Reader) {
    reader.takes_a_phone();
    for (page, text, link) in [
        (PAGES[0], ".cards li:nth-child(4) .card-lead", ".cards li:nth-child(3) h2 a"),
        (PAGES[1], ".body p:nth-of-type(3)", ".body p:nth-of-type(2) .mention"),
        (PAGES[2], ".cards li:nth-child(2) .card-lead", ".cards li:nth-child(3) h3 a"),
    ] {
        reader.waits_for_the_app().opens(page).presses_drawer().sees_drawer(true);
        reader.selects(text).takes_focus_to(link).scrolls_down();
        let before = reader.keeps_in_mind();
        reader.gets_the_app().sees_all_kept(&before);
        reader.presses_drawer().sees_drawer(false);
    }
}

pub(crate) fn the_page_looks_the_same_when_the_app_has_come(reader: &mut Reader) {
    for page in PAGES {
        reader.waits_for_the_app().opens(page).puts_scrollbars_away();
        let (before, picture) = (reader.keeps_in_mind(), reader.looks());
        reader.gets_the_app().sees_all_kept(&before).sees_picture(&picture);
    }
}

/// Less than this nobody sees.
const SHIFT: f64 = 0.01;

/// Only Chromium measures it.
pub(crate) fn nothing_shifts_as_the_app_arrives(reader: &mut Reader) {
    for phone in [false, true] {
        if phone {
            reader.takes_a_phone();
        }
        for page in PAGES {
            reader.waits_for_the_app().opens(page).sees_frames();
            let shift = reader.gets_the_app().sees_frames().shift();
            assert!(shift < SHIFT, "{page} on a phone ({phone}): {shift}");
        }
    }
    // What does shift is noticed.
    let shift = reader.has_a_guest_in_the_page().sees_frames().shift();
    assert!(shift > SHIFT, "{shift}");
}

pub(crate) fn everything_is_read_without_scripts(reader: &mut Reader) {
    let words = PAGES.map(|page| reader.opens(page).words());
    reader.does_without_scripts();
    for (page, words) in PAGES.iter().zip(&words) {
        reader.opens(page).sees_words(words).sees_links_lead_somewhere();
    }
    let cards = reader.opens("").cards();
    reader.sees_articles(cards.len());
    let card = cards.iter().find(|card| card.lang == "es").expect("an article in Spanish");
    let text = reader.follows(&card.headline).reads_article(&card.headline);
    assert_eq!((&text.lead, &text.date), (&card.lead, &card.date));
    assert!(text.paragraphs > 2, "{text:?}");
    reader.visits(KIM).sees_heading(KIM);
    let naming = reader.cards();
    assert!(naming.iter().any(|naming| naming.slug == card.slug), "{naming:?}");
    reader.follows(&card.headline).sees_heading(&card.headline).sees_no_app();
}

pub(crate) fn a_page_with_a_guest_is_rendered_anew(reader: &mut Reader) {
    for page in PAGES {
        reader.waits_for_the_app().opens(page).has_a_guest_in_the_page().keeps_in_mind();
        reader.gets_the_app().sees_all_anew().sees_no_guest();
    }
    reader.waits_for_the_app().opens("").has_a_guest_in_the_page().gets_the_app();
    reader.filters_by(PUTIN).sees_filter(&[(PUTIN, "all")]);
}

pub(crate) fn a_translated_page_filters(reader: &mut Reader) {
    reader.waits_for_the_app().opens("").translates_the_page().gets_the_app();
    reader.filters_by(PUTIN).sees_filter(&[(PUTIN, "all")]);
}

pub(crate) fn a_page_of_an_older_archive_is_rendered_anew(reader: &mut Reader) {
    reader.gets_old_pages();
    for page in PAGES {
        reader.waits_for_the_app().opens(page).keeps_in_mind();
        reader.gets_the_app().sees_all_anew();
    }
    reader.opens("").filters_by(PUTIN).sees_filter(&[(PUTIN, "all")]);
}

pub(crate) fn what_is_queued_waits_for_what_runs(reader: &mut Reader) {
    reader.opens("").queues_while_a_window_opens().sees_the_queue_in_order();
}

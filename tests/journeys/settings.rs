//! How a reader wants to see pages: size of the text, measure, colours; and the font that comes late.

use super::support::Reader;

const ARTICLE: &str = "a/kim-viaje-a-rusia/";

pub(crate) fn what_a_reader_sets_is_there_before_the_app(reader: &mut Reader) {
    let usual = reader.opens(ARTICLE).look();
    assert!(!usual.dark);
    reader.opens_the_settings().sees_set("100 %").sees_set("Del sistema");
    reader.sets("130 %").sets("Estrecho").sets("Oscuros");
    let set = reader.look();
    assert!(set.dark && set.text > 1.29 * usual.text, "{set:?} {usual:?}");
    assert!(set.measure < 1.3 * usual.measure, "{set:?} {usual:?}");
    // On every page, before there is an app.
    reader.waits_for_the_app().reloads().sees_no_app();
    assert_eq!(reader.look(), set);
    assert!(reader.opens("").sees_no_app().look().dark);
    reader.opens(ARTICLE).opens_the_settings();
    reader.sees_set("130 %").sees_set("Estrecho").sees_set("Oscuros");
    // And it is let go as it came, while the app arrives.
    reader.sets("100 %").sets("Normal").gets_the_app();
    reader.sets("Del sistema");
    assert_eq!(reader.look(), usual);
    reader.reloads();
    assert_eq!(reader.look(), usual);
}

pub(crate) fn the_keyboard_sets_and_comes_back(reader: &mut Reader) {
    let usual = reader.opens("").look();
    reader.takes_focus_to(".settings-button").presses("Enter").sees_the_settings(true);
    reader.presses("Tab").presses("Right").sees_set("115 %");
    assert!(reader.look().text > usual.text);
    reader.presses("Escape").sees_the_settings(false).sees_focus_on("Aa: Ajustes de lectura");
}

pub(crate) fn where_nothing_is_kept_settings_last_for_the_visit(reader: &mut Reader) {
    reader.opens("").may_keep_nothing().opens_the_settings().sets("Oscuros").presses("Escape");
    let card = reader.cards().into_iter().find(|card| card.lang == "es").expect("one in Spanish");
    reader.follows(&card.headline).sees_heading(&card.headline);
    assert!(reader.look().dark);
    reader.opens_the_settings().sees_set("Oscuros").presses("Escape");
    reader.reloads();
    assert!(!reader.look().dark);
}

pub(crate) fn the_file_has_settings_too(reader: &mut Reader) {
    let usual = reader.opens_the_file("").sees_no_font_asked_for().look();
    reader.opens_the_settings().sets("150 %").sets("Oscuros");
    let set = reader.look();
    assert!(set.dark && set.text > 1.49 * usual.text, "{set:?} {usual:?}");
}

pub(crate) fn a_sheet_tells_the_keys(reader: &mut Reader) {
    reader.waits_for_the_app().opens(ARTICLE).sees_no_app();
    reader.presses("?").sees_the_keys(true).presses("?").sees_the_keys(false).gets_the_app();
    reader.opens_the_settings().presses_button("Teclas ?").sees_the_keys(true).sees_no_barrier();
    reader.presses("Escape").sees_the_keys(false).presses("Escape").sees_the_settings(false);
    reader.takes_focus_to("#search [type=search]").presses("?").sees_the_keys(false);
}

pub(crate) fn keys_of_one_character_can_be_done_without(reader: &mut Reader) {
    let followed = format!("{ARTICLE}?entity=person/kim-jong-un");
    let mentions = reader.opens(&followed).count_of("Kim Jong Un");
    reader.takes_focus_to("#top").presses("n").sees_place(1, mentions);
    reader.presses("?").sees_the_keys(true).sets_letter_keys("No").presses("Escape");
    reader.sees_the_keys(false).reloads().takes_focus_to("#top").presses("n").presses("?");
    reader.sees_the_keys(false).sees_no_place(mentions);
    reader.opens_the_settings().presses_button("Teclas ?").sets_letter_keys("Sí");
    reader.presses("Escape").presses("Escape").takes_focus_to("#top");
    reader.presses("n").sees_place(1, mentions).presses("Escape").sees_nothing_lit();
}

/// Less than this nobody sees.
const SHIFT: f64 = 0.01;

/// Only Chromium measures it.
pub(crate) fn nothing_shifts_as_the_font_arrives(reader: &mut Reader) {
    for phone in [false, true] {
        if phone {
            reader.takes_a_phone();
        }
        // At first it is sent for when the text is on the screen, and it changes nothing there.
        if phone {
            reader.opens(ARTICLE).sees_the_font_come();
        } else {
            reader.waits_for_the_font().opens(ARTICLE).sees_frames();
            let shift = reader.gets_the_font().sees_frames().shift();
            assert!(shift < SHIFT, "as it comes: {shift}");
        }
        // Once it is here, pages have it from the beginning.
        for page in ["", ARTICLE, "a/trump-kim-singapore/", "e/person/vladimir-putin/"] {
            let shift = reader.opens(page).sees_our_serif().sees_frames().shift();
            assert!(shift < SHIFT, "{page} on a phone ({phone}): {shift}");
        }
    }
}

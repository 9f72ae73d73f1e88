//! What readers do with the built site, done in Chromium, Firefox and WebKitGTK.
//!
//! A journey is a function from [`support::Reader`]; each is a test of its own in each engine:
//! `chromium::filter_by_two_entities`. The site is served from a folder of a host, not from its
//! root, and at the end of every journey its pages must have logged nothing and asked for nothing
//! outside that folder. Numbers are read from the page (what a facet counts is what it must
//! leave), so an edited article breaks no journey.
//!
//! `cargo xtask test --only journeys` runs them. `HEMEROTECA_DIST` says where the built site is
//! if that isn't `dist/`.

#[path = "built/place.rs"]
mod built;

/// The articles that are made up for figures.
#[path = "../benches/shared"]
mod publish {
    pub(crate) mod chance;
    #[expect(dead_code, reason = "the figures tell more of it")]
    pub(crate) mod corpus;
    pub(crate) mod words;
}

mod journeys {
    pub(crate) mod access;
    pub(crate) mod addresses;
    pub(crate) mod archive;
    pub(crate) mod arrival;
    pub(crate) mod article;
    pub(crate) mod bad_line;
    pub(crate) mod corrections;
    pub(crate) mod entity;
    pub(crate) mod filter;
    pub(crate) mod hostile;
    pub(crate) mod keyboard;
    pub(crate) mod language;
    pub(crate) mod mentions;
    pub(crate) mod offline;
    pub(crate) mod own_text;
    pub(crate) mod phone;
    pub(crate) mod requests;
    pub(crate) mod search;
    pub(crate) mod settings;
    pub(crate) mod single_file;
    pub(crate) mod support;
}

use journeys::support::{Engine, walk};

macro_rules! journeys_in {
    ($engine:expr) => {
        journeys_in! { $engine;
            addresses::an_address_that_is_no_page_says_so,
            addresses::an_article_or_entity_that_is_not_there_says_so,
            addresses::a_shared_link_shows_the_same_articles,
            addresses::a_query_that_means_nothing_changes_nothing,
            addresses::an_old_link_leads_to_the_same_page,
            addresses::an_old_link_is_followed_in_a_page_that_is_open,
            addresses::the_file_of_a_page_is_its_address_too,
            archive::the_archive_opens_newest_first,
            arrival::the_text_comes_before_the_app,
            arrival::the_app_takes_over_without_a_loss,
            arrival::the_page_looks_the_same_when_the_app_has_come,
            arrival::everything_is_read_without_scripts,
            arrival::a_page_with_a_guest_is_rendered_anew,
            arrival::a_translated_page_filters,
            arrival::a_page_of_an_older_archive_is_rendered_anew,
            article::an_article_opens_from_its_card,
            article::a_followed_entity_lights_up,
            article::several_entities_are_followed_at_once,
            article::the_walker_goes_round_the_mentions,
            article::a_mention_in_the_text_is_followed,
            article::keys_walk_the_mentions,
            article::folding_leaves_the_paragraphs_with_the_entity,
            article::the_map_leads_to_a_paragraph,
            article::an_address_of_a_paragraph_leads_there_before_the_app_and_after,
            article::a_paragraph_is_shared_by_its_own_link,
            article::what_a_paragraphs_link_copies_leads_there_by_its_words,
            article::a_quotation_is_copied_with_its_source,
            article::a_citation_is_copied,
            article::a_mention_has_a_card,
            article::an_arabic_article_reads_from_the_right,
            article::a_shared_article_opens_with_its_entity_lit,
            bad_line::a_host_that_fails_now_and_then_costs_only_time,
            bad_line::what_has_not_come_is_told_and_comes_in_the_end,
            bad_line::what_is_no_longer_wanted_is_broken_off,
            bad_line::a_choice_is_seen_before_its_articles_are_here,
            corrections::corrections_are_collected_over_many_pages_and_saved,
            corrections::no_address_of_the_page_of_corrections_becomes_markup,
            corrections::the_file_takes_corrections_too,
            entity::an_entity_page_shows_the_sentences_that_name_it,
            entity::company_leads_to_the_articles_with_both,
            filter::filter_by_two_entities,
            filter::back_undoes_the_last_step,
            filter::all_any_and_none_join_as_sets_do,
            filter::the_one_entity_of_a_filter_is_followed_by_its_feed,
            filter::an_impossible_filter_says_what_to_loosen,
            filter::conditions_are_cleared_one_by_one_or_all,
            filter::years_are_chosen_on_the_timeline,
            filter::a_filter_is_saved_on_the_device,
            filter::a_long_facet_is_searched_and_keeps_the_words,
            filter::a_long_facet_shows_more_and_folds_back,
            hostile::no_text_becomes_markup,
            hostile::no_text_becomes_markup_in_the_single_file,
            hostile::no_address_becomes_markup,
            keyboard::the_keyboard_alone_filters,
            keyboard::what_goes_away_leaves_the_keyboard_a_place,
            language::the_interface_speaks_the_readers_language,
            language::an_arabic_interface_runs_from_the_right,
            language::the_file_speaks_every_language_too,
            mentions::every_mention_is_found_and_leads_to_its_paragraph,
            mentions::an_address_without_an_entity_says_so,
            mentions::the_file_has_every_mention_too,
            offline::what_was_read_once_is_read_without_a_network,
            offline::every_article_is_read_without_a_network,
            offline::a_new_edition_waits_until_it_is_wanted,
            offline::a_page_of_an_older_edition_shows_the_new_one_without_a_network,
            offline::half_an_edition_counts_for_nothing,
            offline::the_archive_is_kept_and_let_go,
            own_text::a_text_of_ones_own_is_read_and_sent_nowhere,
            own_text::a_text_that_is_kept_is_there_again,
            own_text::files_are_read_and_a_bad_one_is_told,
            own_text::what_is_written_before_the_app_is_there_stays,
            own_text::what_can_not_come_is_told_and_tried_again,
            own_text::a_file_is_dropped_anywhere_on_the_page,
            own_text::half_a_character_is_no_trouble,
            own_text::the_file_reads_texts_too,
            own_text::a_browser_finds_what_the_publisher_finds,
            phone::a_phone_scrolls_in_one_direction,
            phone::the_drawer_opens_and_filters,
            search::words_are_looked_for_as_they_are_written,
            search::what_is_written_before_the_app_is_up_is_looked_for,
            search::words_and_entities_narrow_each_other,
            search::an_article_is_a_place_to_search_from,
            search::a_mistyped_word_leads_on,
            search::days_language_and_order_are_chosen,
            search::the_single_file_is_searched_too,
            settings::what_a_reader_sets_is_there_before_the_app,
            settings::the_keyboard_sets_and_comes_back,
            settings::where_nothing_is_kept_settings_last_for_the_visit,
            settings::the_file_has_settings_too,
            settings::a_sheet_tells_the_keys,
            settings::keys_of_one_character_can_be_done_without,
            single_file::the_file_opens_by_double_click,
            single_file::an_address_in_the_file_opens_at_its_page,
            single_file::the_file_reads_without_scripts,
            single_file::a_selection_is_saved_as_a_file,
        }
    };
    ($engine:expr; $($topic:ident::$journey:ident,)+) => {
        $(
            #[test]
            fn $journey() {
                super::walk($engine, super::journeys::$topic::$journey);
            }
        )+
    };
}

mod chromium {
    journeys_in!(super::Engine::Chromium);
    // Only Chromium measures how much a page shifts.
    journeys_in!(super::Engine::Chromium; arrival::nothing_shifts_as_the_app_arrives,);
    journeys_in!(super::Engine::Chromium; settings::nothing_shifts_as_the_font_arrives,);
    // What keeps readers out stands in the page, whoever shows it; only Chromium shows it dark at will.
    journeys_in!(super::Engine::Chromium; access::every_page_is_open_to_every_reader,);
    journeys_in!(super::Engine::Chromium; access::every_component_is_open_to_every_reader,);
}

mod firefox {
    journeys_in!(super::Engine::Firefox);
    // Of the three only Firefox does it in the midst of what runs.
    journeys_in!(super::Engine::Firefox; arrival::what_is_queued_waits_for_what_runs,);
}

mod webkit {
    journeys_in!(super::Engine::WebKit);
}

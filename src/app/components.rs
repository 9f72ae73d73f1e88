//! The parts that pages are made of: functions of a scene and of what they show. Only what has
//! a state of its own is a component.

pub(super) mod article_card;
pub(super) mod article_foot;
pub(super) mod body;
pub(super) mod byline;
pub(super) mod citations;
pub(super) mod drawer;
pub(super) mod empty_state;
pub(super) mod entity_rail;
pub(super) mod entity_value;
pub(super) mod facets;
pub(super) mod filter_bar;
pub(super) mod follow;
pub(super) mod keep;
pub(super) mod kicker;
pub(super) mod marked_text;
pub(super) mod mention_card;
pub(super) mod mention_walker;
pub(super) mod new_edition;
pub(super) mod offers;
pub(super) mod pack_button;
pub(super) mod plain;
pub(super) mod refine;
pub(super) mod related;
pub(super) mod search_form;
pub(super) mod settings;
pub(super) mod shell;
pub(super) mod strip;
pub(super) mod timeline;
pub(super) mod tongues;
pub(super) mod wrong;

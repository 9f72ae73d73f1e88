//! The reader's side: a Yew app that shows the archive.
//!
//! It compiles natively too: the publisher renders the pages to text there. What needs a
//! browser stands in `browser`, and only effects and event handlers call it.

mod addresses;
mod browser;
mod components;
mod conventions;
mod corrections;
mod desk;
mod edition;
mod hooks;
mod host;
mod i18n;
mod loader;
mod loading;
mod mentions;
mod opening;
mod packing;
mod pages;
mod reading;
mod route;
mod saved;
mod scene;
mod search;
mod shared;
mod single_file;
mod site;
mod snippets;
mod start;
mod tongue;
mod tool;
mod value;
mod when;

pub use addresses::Addresses;
pub use browser::{PARTS, answer_page};
pub use corrections::{CorrectionsProps, CorrectionsView, KnownEntities, KnownEntity, Subject};
pub use desk::{DeskProps, DeskView};
pub use edition::Edition;
pub use i18n::{Locale, OtherWords, Words};
pub use loader::{LoadError, from_host};
pub use mentions::{MentionsProps, MentionsView};
pub use pages::packing::{PackingProps, PackingView};
pub use pages::style::{StylePage, StyleProps};
pub use pages::texts::{Texts, TextsProps};
pub use reading::Reading;
pub use route::{FEED, Place, Route};
use scene::Scene;
pub use shared::Shared;
pub use single_file::{NoPlace, Template};
pub use site::{Framed, Site, SiteProps};
pub use start::{StartError, run, run_on_site, start_from_page};
pub use tool::Tool;

/// The archive, wherever its shards come from.
pub type Store = Shared<crate::index::Reader>;

//! Hemeroteca: a news-article reader and archive that runs wholly in the reader's browser.
#[cfg(feature = "app")]
pub mod app;
pub mod archive;
pub mod article;
pub mod bundle;
pub mod entity;
pub mod intake;
pub mod language;
pub mod problem;
#[cfg(feature = "publish")]
pub mod publish;
pub mod recognise;
pub mod slug;

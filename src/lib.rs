//! Hemeroteca: a news-article reader and archive that runs wholly in the reader's browser.
//!
//! Articles go in, a static site comes out; readers filter by who, where and when. One library
//! serves both sides, and modules use only what stands above them here:
//!
//! - [`slug`], [`language`], [`kind`], [`problem`]: parts of an address, language tags, kinds of
//!   entity, what is wrong where
//! - [`article`]: what is written
//! - [`entity`]: what it speaks of
//! - [`corrections`]: what readers say is wrong in that
//! - [`intake`]: a file in any format becomes an article
//! - [`tagger`]: names in running text, by a model that has learned them
//! - [`words`]: text as words, and queries for them
//! - [`identity`]: which names are of one entity
//! - [`recognise`]: text becomes mentions
//! - [`archive`]: all articles with their entities; filter, selection, facets
//! - [`page`]: what pages show, as data
//! - [`bundle`]: shards of records as bytes
//! - [`index`]: an archive in shards, and how it is asked
//! - [`desk`]: a reader's own texts, read beside an archive
//! - `train` (feature `publish`, native): models for the tagger
//! - `publish` (feature `publish`, native): the command line
//! - `app` (feature `app`): what the reader sees
//!
//! ```
//! use hemeroteca::archive::{Builder, Filter, Site};
//! use hemeroteca::entity::Authority;
//! use hemeroteca::{intake, language::Language};
//!
//! let text = "Ana llega a Moscú\n- La visita dura tres días\nAna Ruiz llegó ayer.";
//! let taken = intake::take("ana-llega.txt", text.as_bytes(), &Language::spanish());
//!
//! let (authority, problems) = Authority::read("[[place]]\nname = \"Moscú\"");
//! assert!(problems.is_empty());
//!
//! let mut builder = Builder::new(Site::default(), &authority);
//! builder.add(taken.article.expect("a headline and a body make an article"))?;
//! let archive = builder.build()?;
//!
//! let about_moscow = archive.select(&Filter::from_query("all=place/moscu"));
//! assert_eq!(about_moscow.len(), 1);
//! # Ok::<(), hemeroteca::archive::ArchiveError>(())
//! ```

pub mod archive;
pub mod article;
pub mod bundle;
pub mod corrections;
pub mod desk;
pub mod entity;
pub mod identity;
pub mod index;
pub mod intake;
pub mod kind;
pub mod language;
pub mod page;
pub mod problem;
pub mod recognise;
pub mod slug;
pub mod tagger;
pub mod words;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "publish")]
pub mod publish;
#[cfg(feature = "publish")]
pub mod train;

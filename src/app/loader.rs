//! Where the archive comes from: the page itself, or files beside it.

use std::rc::Rc;

use thiserror::Error;

use super::host::Host;
use super::{Addresses, Edition, OtherWords, Store, Tool, Words, browser, tongue};
use crate::bundle::{self, BundleError};
use crate::index::{Held, Reader, Root, ShelfError};

/// Why there is no archive.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The page neither holds one nor leads to one.
    #[error("this page holds no archive")]
    NoArchive,
    /// Its manifest can't be fetched.
    #[error("the archive can't be fetched: {0}")]
    Fetched(String),
    /// Its bytes can't be unpacked.
    #[error("the archive can't be unpacked: {0}")]
    Packed(String),
    /// The unpacked bytes are no archive.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// What the page shows isn't there.
    #[error(transparent)]
    Shelf(#[from] ShelfError),
    /// The viewer and its words are not of one version.
    #[error(transparent)]
    Words(#[from] OtherWords),
}

/// The archive that stands in the page.
pub(super) async fn from_page() -> Result<(Edition, Store), LoadError> {
    let packed = browser::embedded("archive").ok_or(LoadError::NoArchive)?;
    let bytes = browser::inflate(&packed).await.map_err(LoadError::Packed)?;
    let (reader, pictures) = Held::decode(&bytes)?.open()?;
    let words = Words::read(browser::told("words").unwrap_or_default())?;
    let edition = Edition::in_words(words, &reader.root().site, "")
        .with_pictures(pictures)
        .with_tools(browser::tools_of_file())
        .packing();
    Ok((tongue::as_chosen(edition).await, Store::new(reader)))
}

/// The archive whose manifest the page has sent for.
///
/// # Errors
/// When the manifest can't be fetched, or isn't one.
pub async fn from_host(addresses: &Addresses) -> Result<(Edition, Store), LoadError> {
    let sent = browser::manifest().ok_or(LoadError::NoArchive)?;
    let manifest = sent.await.map_err(LoadError::Fetched)?;
    let bytes = browser::inflate(&manifest.root).await.map_err(LoadError::Packed)?;
    let root: Root = bundle::decode(&bytes)?;
    let tongues = manifest.tongues.into_iter();
    let tongues = tongues.map(|(code, path)| (code, addresses.file(&path).to_string()));
    let edition = Edition::in_words(Words::read(manifest.words)?, &root.site, &manifest.generation)
        .with_template(manifest.template)
        .with_tongues(tongues.collect())
        .with_tools(&Tool::ALL);
    let host = Host::new(addresses.file("archive/").to_string());
    Ok((tongue::as_chosen(edition).await, Store::new(Reader::new(root, Rc::new(host)))))
}

//! Where the archive's bytes come from: the page itself, or files beside it.

use thiserror::Error;

use super::{Store, browser};
use crate::bundle::{self, BundleError};

/// Why there is no archive.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The page neither holds one nor leads to one.
    #[error("this page holds no archive")]
    NoArchive,
    /// Its files can't be fetched.
    #[error("the archive can't be fetched: {0}")]
    Fetched(String),
    /// Its bytes can't be unpacked.
    #[error("the archive can't be unpacked: {0}")]
    Packed(String),
    /// The unpacked bytes are no archive.
    #[error(transparent)]
    Bundle(#[from] BundleError),
}

/// The archive that stands in the page, or else the one that the page has sent for.
pub(super) async fn load() -> Result<Store, LoadError> {
    if let Some(packed) = browser::embedded("archive") {
        let bytes = browser::inflate(&packed).await.map_err(LoadError::Packed)?;
        let (archive, pictures) = bundle::decode_whole(&bytes)?;
        return Ok(Store::new(archive, "").with_pictures(pictures));
    }
    let fetched = browser::fetched_archive().ok_or(LoadError::NoArchive)?;
    let fetched = fetched.await.map_err(LoadError::Fetched)?;
    let mut shards = Vec::with_capacity(fetched.shards.len());
    for packed in &fetched.shards {
        shards.push(browser::inflate(packed).await.map_err(LoadError::Packed)?);
    }
    let store = Store::new(bundle::decode(shards)?, &fetched.generation);
    Ok(store.with_template(fetched.template))
}

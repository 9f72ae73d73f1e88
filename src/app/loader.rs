//! Where the archive's bytes come from: the page itself.

use thiserror::Error;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Store, browser};
use crate::bundle::{self, BundleError};

/// How far loading has come.
#[derive(Clone, Debug)]
pub enum Loading {
    /// It goes on.
    Pending,
    /// The archive is there.
    Ready(Store),
    /// There is none.
    Failed(std::rc::Rc<LoadError>),
}

/// Why there is no archive.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The page holds none.
    #[error("this page holds no archive: publish it with `trunk build`")]
    NoArchive,
    /// The page's archive can't be unpacked.
    #[error("the archive in this page can't be unpacked: {0}")]
    Packed(String),
    /// The unpacked bytes are no archive.
    #[error(transparent)]
    Bundle(#[from] BundleError),
}

/// The archive in the page, as soon as it is unpacked.
#[hook]
pub(super) fn use_archive() -> UseStateHandle<Loading> {
    let loading = use_state(|| Loading::Pending);
    {
        let loading = loading.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                loading.set(match load().await {
                    Ok(store) => Loading::Ready(store),
                    Err(error) => Loading::Failed(error.into()),
                });
            });
        });
    }
    loading
}

async fn load() -> Result<Store, LoadError> {
    let packed = browser::embedded_archive().ok_or(LoadError::NoArchive)?;
    let bytes = browser::inflate(&packed).await.map_err(LoadError::Packed)?;
    Ok(Store::new(bundle::decode(&bytes)?))
}

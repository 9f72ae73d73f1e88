//! Puts a selection into one file for the reader to keep or to send.

use thiserror::Error;

use super::browser::{self, Refused};
use super::scene::Scene;
use super::single_file::{ARCHIVE, NoPlace, PAGE, TEXTS, Template};
use super::{Store, Texts, TextsProps};
use crate::bundle::{self, Pictures};

/// Why a selection can't be put into a file.
#[derive(Debug, Error)]
pub(super) enum PackError {
    #[error(transparent)]
    Browser(#[from] Refused),
    #[error(transparent)]
    Template(#[from] NoPlace),
}

/// Makes a file of the articles that a scene's filter leaves, and hands it to the reader.
pub(super) async fn pack(scene: &Scene) -> Result<(), PackError> {
    let Scene { store, addresses, place, .. } = scene;
    let template = match store.template() {
        // The page is such a file itself.
        None => browser::own_template([PAGE, TEXTS, ARCHIVE])?,
        Some(path) => browser::text_of(&addresses.file(path)).await?,
    };
    let archive = store.part(&place.filter());
    let mut pictures = Pictures::new();
    for article in archive.articles() {
        for source in archive.entry(article).article.body().sources() {
            let path = source.as_str();
            let held = match store.pictures().get(path) {
                Some(held) => held.clone(),
                None => browser::held_picture(&addresses.file(path)).await?,
            };
            pictures.insert(path.to_owned(), held);
        }
    }
    let data = browser::packed(&bundle::encode_whole(&archive, &pictures)).await?;
    let title = store.site().title.clone();
    let part = Store::new(archive, "").with_pictures(pictures);
    let texts = browser::markup_of::<Texts>(TextsProps { store: part }).await?;
    let file = Template::new(&template)?.fill("<div id=\"app\"></div>", &texts, &data);
    Ok(browser::download(&format!("{title}.html"), &file)?)
}

//! Puts a selection into one file for the reader to keep or to send.

use thiserror::Error;

use super::browser::{self, Refused};
use super::scene::Scene;
use super::single_file::{ARCHIVE, NoPlace, PAGE, TEXTS, Template};
use super::{Edition, Texts, TextsProps};
use crate::bundle::BundleError;
use crate::index::{Held, Pictures, ShelfError};

/// Why a selection can't be put into a file.
#[derive(Debug, Error)]
pub(super) enum PackError {
    #[error(transparent)]
    Browser(#[from] Refused),
    #[error(transparent)]
    Template(#[from] NoPlace),
    #[error(transparent)]
    Shelf(#[from] ShelfError),
    #[error(transparent)]
    Bundle(#[from] BundleError),
}

/// Makes a file of the articles that a scene's filter leaves, and hands it to the reader.
pub(super) async fn pack(scene: &Scene) -> Result<(), PackError> {
    let Scene { edition, store, addresses, place, .. } = scene;
    // Where there is no store nobody can ask.
    let Some(store) = store else { return Ok(()) };
    let template = match edition.template() {
        // The page is such a file itself.
        None => browser::own_template([PAGE, TEXTS, ARCHIVE])?,
        Some(path) => browser::text_of(&addresses.file(path)).await?,
    };
    let part = store.part(&place.filter()).await?;
    let mut pictures = Pictures::new();
    let articles = part.articles()?;
    for article in &articles {
        for source in article.body().sources() {
            let path = source.as_str();
            let held = match edition.pictures().get(path) {
                Some(held) => held.clone(),
                None => browser::held_picture(&addresses.file(path)).await?,
            };
            pictures.insert(path.to_owned(), held);
        }
    }
    let data = browser::packed(&Held::Part(part, pictures.clone()).encode()).await?;
    let title = edition.site().title.clone();
    let edition = Edition::in_words(edition.words(), edition.site(), "").with_pictures(pictures);
    let props = TextsProps { edition, articles };
    let texts = browser::markup_of::<Texts>(props).await?;
    let file = Template::new(&template)?.fill("<div id=\"app\"></div>", &texts, &data);
    Ok(browser::download(&format!("{title}.html"), "text/html;charset=utf-8", &file)?)
}

//! In which language the interface speaks to the reader: the archive's, until she chooses another.

use super::{Edition, Words, browser};

/// Under this name the choice is kept on the device.
const KEPT: &str = "hemeroteca-language";

/// The script element that holds the words of a file's own language; those of others have the
/// language after a hyphen.
const IN_PAGE: &str = "words";

/// The edition in the language that the reader has chosen on this device, as far as it can be had.
pub(super) async fn as_chosen(edition: Edition) -> Edition {
    match browser::kept(KEPT) {
        Some(code) if code != edition.words().code() => {
            let words = words(&edition, &code).await;
            words.map_or(edition.clone(), |words| edition.speaking(words))
        }
        _ => edition,
    }
}

/// The edition in another language, from now on.
pub(super) async fn choose(edition: &Edition, code: &str) -> Option<Edition> {
    let words = words(edition, code).await?;
    // Where nothing can be kept it is so for this visit.
    browser::keep(KEPT, code);
    Some(edition.clone().speaking(words))
}

async fn words(edition: &Edition, code: &str) -> Option<Words> {
    let text = match edition.tongue(code) {
        Some(address) => browser::text_of(address).await.ok()?,
        None => browser::told(&format!("{IN_PAGE}-{code}")).or_else(|| browser::told(IN_PAGE))?,
    };
    Words::read(text).ok().filter(|words| words.code() == code)
}

//! What a reader has copied: it is pasted somewhere, as the reader would.

use fantoccini::Locator;

use super::Reader;

/// Where it is pasted: a field that the page knows nothing of.
const FIELD: &str = "textarea#pasted";

/// The key that every engine takes, on the machines that journeys are made on.
const PASTE: &str = "\u{e009}v";

impl Reader {
    /// Sees that the page says something was copied, and what the clipboard then holds.
    #[track_caller]
    pub(crate) fn pastes_what_was_copied(&mut self) -> String {
        let said = "return document.querySelector('.said')?.innerText ?? ''";
        let look = || self.looks_at(said);
        self.awaits_that("the page says Copiado", look, |said: &String| said == "Copiado");
        self.reads::<bool>(
            "const field = document.createElement('textarea');
             field.id = 'pasted';
             field.style = 'position: fixed; inset: 0 auto auto 0';
             document.documentElement.append(field);
             return true",
        );
        let pasted = self.session().ask(async |client| {
            let field = client.find(Locator::Css(FIELD)).await?;
            field.click().await?;
            field.send_keys(PASTE).await
        });
        self.must(pasted, "what was copied is pasted");
        self.reads(
            "const field = document.querySelector('textarea#pasted');
             field.remove();
             return field.value",
        )
    }

    /// Selects all words of a paragraph, counted from 1; tells them.
    #[track_caller]
    pub(crate) fn selects_paragraph(&mut self, number: usize) -> String {
        self.reads(&format!(
            "const paragraph = document.querySelector('.body > :nth-child({number})');
             getSelection().selectAllChildren(paragraph);
             return paragraph.innerText.trim()"
        ))
    }

    /// Opens the forms in which an article is cited, and tells the first.
    #[track_caller]
    pub(crate) fn opens_citations(&mut self) -> String {
        self.clicks("//summary[normalize-space(.)='Cómo citar este artículo']");
        self.reads("return document.querySelector('.citations pre').innerText")
    }
}

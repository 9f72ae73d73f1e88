//! What a reader does to say what is wrong.

use fantoccini::Locator;

use super::Reader;
use super::page::quoted;

impl Reader {
    /// Chooses what is wrong, by the name of the decision.
    #[track_caller]
    pub(crate) fn chooses_what_is_wrong(&mut self, what: &str) -> &mut Self {
        self.clicks(&format!("//input[@name='what' and @value={}]", quoted(what)))
    }

    /// Writes into a field, by its label, in place of what stands there.
    #[track_caller]
    pub(crate) fn fills(&mut self, label: &str, text: &str) -> &mut Self {
        let path = format!("//label[starts-with(normalize-space(.), {})]/input", quoted(label));
        self.awaits(&format!("{text} in {label}"), || {
            self.session().ask(async |client| {
                let field = client.find(Locator::XPath(&path)).await?;
                field.clear().await?;
                field.send_keys(text).await
            })
        });
        self
    }

    /// Picks an entity of those that are offered, by its name.
    #[track_caller]
    pub(crate) fn picks(&mut self, name: &str) -> &mut Self {
        self.clicks(&format!("//label[span[.={}]]/input[@name='chosen']", quoted(name)))
    }

    /// Sees the text for the newsroom.
    #[track_caller]
    pub(crate) fn sees_the_patch(&mut self, patch: &str) -> &mut Self {
        let look =
            || self.looks_at("return document.querySelector('#correct-patch')?.textContent ?? ''");
        self.awaits_that(&format!("the patch is {patch}"), look, |now: &String| now == patch);
        self
    }
}

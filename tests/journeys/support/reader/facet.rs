//! What a reader does with a long facet.

use super::Reader;
use super::page::quoted;

/// A facet by its heading.
const FACET: &str = "
    const facet = [...document.querySelectorAll('.facet')].find((facet) =>
      facet.querySelector('h3')?.innerText.trim() === arguments[0]);";

impl Reader {
    fn looks_at_values(&self, facet: &str) -> Result<Vec<String>, String> {
        let names = "return [...facet.querySelectorAll('.name')].map((it) => it.innerText.trim())";
        self.looks_for(&format!("{FACET}{names}"), facet)
    }

    /// The names that a facet shows, from above.
    #[track_caller]
    pub(crate) fn values(&self, facet: &str) -> Vec<String> {
        self.awaits(&format!("the facet {facet}"), || self.looks_at_values(facet))
    }

    /// Sees that a facet shows names, and only such.
    #[track_caller]
    pub(crate) fn sees_values(&mut self, facet: &str, such: impl Fn(&String) -> bool) -> &mut Self {
        let look = || self.looks_at_values(facet);
        self.awaits_that(&format!("other names in {facet}"), look, |now: &Vec<String>| {
            !now.is_empty() && now.iter().all(&such)
        });
        self
    }

    /// Sees just these names in a facet.
    #[track_caller]
    pub(crate) fn sees_just_values(&mut self, facet: &str, names: &[String]) -> &mut Self {
        let look = || self.looks_at_values(facet);
        self.awaits_that(&format!("{names:?} in {facet}"), look, |now: &Vec<String>| now == names);
        self
    }

    /// Sees these names ticked as chosen, and no others.
    #[track_caller]
    pub(crate) fn sees_ticked(&mut self, names: &[&str]) -> &mut Self {
        let script = "
            const ticked = (name) => getComputedStyle(name, '::before').content.includes('✓');
            const names = [...document.querySelectorAll('.facet .name')].filter(ticked);
            return names.map((name) => name.innerText.trim())";
        let look = || self.looks_at(script);
        self.awaits_that(&format!("{names:?} ticked"), look, |now: &Vec<String>| now == names);
        self
    }

    /// Sees that a facet shows more names after these.
    #[track_caller]
    pub(crate) fn sees_values_after(&mut self, facet: &str, names: &[String]) -> &mut Self {
        let look = || self.looks_at_values(facet);
        self.awaits_that(&format!("more names in {facet}"), look, |now: &Vec<String>| {
            now.starts_with(names) && now.len() > names.len()
        });
        self
    }

    /// Writes into the box of a facet, after what stands there.
    #[track_caller]
    pub(crate) fn looks_in(&mut self, facet: &str, text: &str) -> &mut Self {
        let label = format!("Buscar en {facet}");
        let path = format!("//input[@aria-label={}]", quoted(&label));
        let done = self.session().ask(async |client| {
            let field = client.find(fantoccini::Locator::XPath(&path)).await?;
            field.send_keys(text).await
        });
        self.must(done, &format!("{text} in {label}"));
        self
    }

    /// Sees what stands in the box of a facet.
    #[track_caller]
    pub(crate) fn sees_looked_for(&mut self, facet: &str, text: &str) -> &mut Self {
        let script = format!("{FACET}return facet.querySelector('input').value");
        let look = || self.looks_for(&script, facet);
        self.awaits_that(&format!("{text} in the box of {facet}"), look, |now: &String| {
            now == text
        });
        self
    }

    /// What the button below a facet says.
    #[track_caller]
    pub(crate) fn button_of(&self, facet: &str) -> String {
        let script = format!("{FACET}return facet.querySelector('button').innerText.trim()");
        self.awaits(&format!("the button of {facet}"), || self.looks_for(&script, facet))
    }

    /// Presses that button: the first, where there are two.
    #[track_caller]
    pub(crate) fn presses_button_of(&mut self, facet: &str) -> &mut Self {
        self.clicks(&format!("//section[h3[normalize-space(.)={}]]/button", quoted(facet)))
    }
}

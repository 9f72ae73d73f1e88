//! What a reader does with time, and with filters that are saved.

use super::Reader;
use super::page::quoted;

/// The rows of the table behind the timeline.
const ROWS: &str = "
    return [...document.querySelectorAll('.timeline tr')].map((row) =>
      [row.querySelector('th').innerText.trim(), parseInt(row.querySelector('td').innerText)])";

const SAVED: &str = "
    const title = [...document.querySelectorAll('.facet h3')]
      .find((title) => title.innerText.trim() === 'Filtros guardados');
    return [...title?.parentElement.querySelectorAll('a') ?? []].map((link) => link.innerText.trim())";

impl Reader {
    /// How many articles the table has of each stretch of time.
    #[track_caller]
    pub(crate) fn timeline(&self) -> Vec<(String, usize)> {
        self.reads(ROWS)
    }

    /// Opens the table behind the timeline.
    #[track_caller]
    pub(crate) fn opens_table(&mut self) -> &mut Self {
        self.clicks("//summary[normalize-space(.)='En una tabla']")
    }

    /// Moves a handle of the timeline on by a step, with the keyboard.
    #[track_caller]
    pub(crate) fn moves_handle(&mut self, name: &str) -> &mut Self {
        const FOCUS: &str =
            "document.querySelector(`input[type=range][aria-label=${arguments[0]}]`).focus()";
        self.awaits(name, || self.looks_for::<()>(FOCUS, name));
        self.presses("Right")
    }

    /// Sees just these filters among those that are saved.
    #[track_caller]
    pub(crate) fn sees_saved(&mut self, names: &[&str]) -> &mut Self {
        let look = || self.looks_at(SAVED);
        let what = format!("the saved filters {names:?}");
        self.awaits_that(&what, look, |seen: &Vec<String>| *seen == names);
        self
    }

    /// Opens a filter that is saved.
    #[track_caller]
    pub(crate) fn opens_saved(&mut self, name: &str) -> &mut Self {
        let section = "//section[h3[normalize-space(.)='Filtros guardados']]";
        self.clicks(&format!("{section}//a[normalize-space(.)={}]", quoted(name)))
    }
}

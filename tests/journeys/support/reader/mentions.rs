//! What a reader does with the mentions of an entity.

use serde::Deserialize;

use super::Reader;

/// A mention as it stands in its row.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) after: String,
    pub(crate) headline: String,
    pub(crate) address: String,
    pub(crate) date: Option<String>,
}

/// The rows, once nothing more is on its way; none until then.
const LINES: &str = "
    const status = document.querySelector('.mentions-status')?.textContent ?? '';
    if (!status.includes(' · ')) return null;
    return [...document.querySelectorAll('.mentions-lines tbody tr')].map((row) => {
      const text = (part) => row.querySelector(`.mentions-${part}`).textContent;
      return {
        name: text('name'),
        after: text('after'),
        headline: text('article'),
        address: row.querySelector('a').getAttribute('href'),
        date: row.querySelector('time')?.dateTime,
      };
    })";

impl Reader {
    /// Sees the mentions when all have been read.
    #[track_caller]
    pub(crate) fn sees_every_mention(&mut self) -> Vec<Line> {
        let lines: Vec<Line> = self.awaits("every mention", || self.looks_at(LINES));
        let some = if lines.is_empty() { Err("none".to_owned()) } else { Ok(()) };
        self.must(some, "some mention");
        lines
    }

    /// Sees the mentions in an order, by its name in the address.
    #[track_caller]
    pub(crate) fn sees_every_mention_by(&mut self, order: &str) -> Vec<Line> {
        let ordered = format!("return location.hash.includes('sort={order}') || null");
        self.awaits(&format!("the order {order}"), || self.looks_at::<bool>(&ordered));
        self.sees_every_mention()
    }

    /// Texts in the order of a language's dictionaries, as the browser has it.
    pub(crate) fn sorts(&mut self, language: &str, texts: &[String]) -> Vec<String> {
        let texts = serde_json::Value::from(texts);
        let sorted = format!("return {texts}.sort(new Intl.Collator('{language}').compare)");
        self.looks_at(&sorted).expect("texts can be sorted")
    }

    /// Follows the headline of a mention, counted from 0.
    #[track_caller]
    pub(crate) fn follows_mention(&mut self, place: usize) -> &mut Self {
        let row = place + 1;
        self.clicks(&format!("//table[@class='mentions-lines']/tbody/tr[{row}]//a"))
    }
}

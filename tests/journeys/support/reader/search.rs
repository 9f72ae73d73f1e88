//! What a reader does with the form for words, days, language and order.

use fantoccini::Locator;

use super::Reader;
use super::page::quoted;

impl Reader {
    /// Writes into the box for words, after what stands there; `\n` sends it.
    #[track_caller]
    pub(crate) fn writes(&mut self, text: &str) -> &mut Self {
        let done = self.session().ask(async |client| {
            let field = client.find(Locator::Css("input[name=q]")).await?;
            field.send_keys(&text.replace('\n', "\u{e007}")).await
        });
        self.must(done, &format!("{text} in the box for words"));
        self
    }

    /// Sees what stands in the box for words.
    #[track_caller]
    pub(crate) fn sees_in_the_box(&mut self, text: &str) -> &mut Self {
        let look = || self.looks_at("return document.querySelector('input[name=q]').value");
        self.awaits_that(&format!("{text} in the box"), look, |now: &String| now == text);
        self
    }

    /// Chooses the order of a list, by its name in an address.
    #[track_caller]
    pub(crate) fn orders_by(&mut self, order: &str) -> &mut Self {
        self.clicks(&format!("//select[@name='sort']/option[@value={}]", quoted(order)))
    }

    /// Chooses a language by its tag.
    #[track_caller]
    pub(crate) fn wants_language(&mut self, tag: &str) -> &mut Self {
        self.clicks(&format!("//select[@name='lang']/option[@value={}]", quoted(tag)))
    }

    /// Sets the first or the last day, `from` or `to`. Each engine has another way to write a
    /// date, and none of them is ours.
    #[track_caller]
    pub(crate) fn sets_day(&mut self, name: &str, day: &str) -> &mut Self {
        let script = format!(
            "const day = document.querySelector('input[name={name}]');
             day.value = '{day}';
             day.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        self.reads::<()>(&script);
        self
    }

    /// Sees that each card of the list shows a word that begins so, marked.
    #[track_caller]
    pub(crate) fn sees_each_card_marked(&mut self, beginning: &str) -> &mut Self {
        let script = "
            return [...document.querySelectorAll('.card')].map((card) =>
              [...card.querySelectorAll('mark')].map((mark) => mark.innerText.toLowerCase()))";
        let what = format!("a marked {beginning} in each card");
        self.awaits_that(
            &what,
            || self.looks_at(script),
            |cards: &Vec<Vec<String>>| {
                let marked =
                    |words: &Vec<String>| words.iter().any(|word| word.starts_with(beginning));
                !cards.is_empty() && cards.iter().all(marked)
            },
        );
        self
    }
}

//! What a reader does with the keyboard.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde::Deserialize;

use super::Reader;

/// What has the focus.
#[derive(Debug, Deserialize)]
struct Focus {
    /// What it is called, or what it says first.
    text: String,
    classes: Vec<String>,
    /// How thick the line around it is, in pixels; 0 where there is none.
    outline: f64,
    /// Whether it lies within the window.
    in_sight: bool,
}

const FOCUS: &str = "
    const focus = document.activeElement;
    const style = getComputedStyle(focus);
    const box = focus.getBoundingClientRect();
    return {
      text: focus.getAttribute('aria-label') ?? focus.innerText.trim().split('\\n')[0],
      classes: [...focus.classList],
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      // Within a date each engine has stops of its own.
      in_sight: focus.matches(':focus-visible, [type=date]') && box.top >= 0 && box.left >= 0
        && box.bottom <= innerHeight && box.right <= innerWidth,
    }";

impl Reader {
    /// Presses a key: a letter, or `Tab`, `Enter`, `Escape`, `Right`.
    #[track_caller]
    pub(crate) fn presses(&mut self, key: &str) -> &mut Self {
        let value = match key {
            "Tab" => Key::Tab.into(),
            "Enter" => Key::Enter.into(),
            "Escape" => Key::Escape.into(),
            "Right" => Key::Right.into(),
            letter => letter.chars().next().expect("a key has a name"),
        };
        let stroke = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        let done = self.session().ask(async |client| client.perform_actions(stroke).await);
        self.must(done, &format!("the key {key}"));
        self
    }

    /// Goes on by Tab and tells to what. The focus is always visible.
    #[track_caller]
    pub(crate) fn tabs(&mut self) -> String {
        self.goes_on().text
    }

    #[track_caller]
    fn goes_on(&mut self) -> Focus {
        let before: String = self.reads("return document.activeElement.outerHTML");
        self.presses("Tab");
        let what = format!("a visible focus after Tab from {before}");
        self.awaits_that(
            &what,
            || self.looks_at(FOCUS),
            |focus: &Focus| focus.outline > 0.0 && focus.in_sight,
        )
    }

    /// Sees that the focus is on something, and can be seen there.
    #[track_caller]
    pub(crate) fn sees_focus_on(&mut self, text: &str) -> &mut Self {
        let look = || self.looks_at(FOCUS);
        self.awaits_that(&format!("the focus on {text}"), look, |focus: &Focus| {
            focus.text == text && focus.outline > 0.0 && focus.in_sight
        });
        self
    }

    /// Sees that the focus is on something and not lost to the page as a whole.
    #[track_caller]
    pub(crate) fn sees_focus_kept(&mut self) -> &mut Self {
        let look = || self.looks_at("return document.activeElement.tagName");
        self.awaits_that("the focus on something", look, |name: &String| name != "BODY");
        self
    }

    /// Goes on by Tab until something of this class has the focus, and tells what.
    #[track_caller]
    pub(crate) fn tabs_to(&mut self, class: &str) -> String {
        const FAR: usize = 40;
        (0..FAR)
            .map(|_| self.goes_on())
            .find(|focus| focus.classes.iter().any(|of| of == class))
            .map(|focus| focus.text)
            .unwrap_or_else(|| self.must(Err(format!("{FAR} others")), &format!("Tab to .{class}")))
    }
}

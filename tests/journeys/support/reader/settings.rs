//! What a reader does to see pages as they want.

use serde::Deserialize;

use super::Reader;

const BUTTON: &str = "Aa: Ajustes de lectura";

/// How a page is seen.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) struct Look {
    /// How large the text is, in pixels.
    pub(crate) text: f64,
    /// How wide it may become, in pixels.
    pub(crate) measure: f64,
    /// Whether the page is darker than its text.
    pub(crate) dark: bool,
}

const LOOK: &str = "
    // A canvas knows what a colour is, however it is written.
    const light = (colour) => {
      const canvas = document.createElement('canvas').getContext('2d');
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return red + green + blue;
    };
    const root = getComputedStyle(document.documentElement);
    const text = getComputedStyle(document.querySelector('.body, .archive-description'));
    return {
      text: parseFloat(text.fontSize),
      measure: parseFloat(text.maxInlineSize),
      dark: light(root.backgroundColor) < light(root.color),
    }";

const TOP: &str = "return document.querySelector('main h1').getBoundingClientRect().top";

impl Reader {
    /// Opens the settings, by which nothing on the page moves.
    #[track_caller]
    pub(crate) fn opens_the_settings(&mut self) -> &mut Self {
        let before: f64 = self.reads(TOP);
        self.presses_button(BUTTON).sees_the_settings(true);
        assert_eq!(self.reads::<f64>(TOP), before, "the page has moved");
        self
    }

    #[track_caller]
    pub(crate) fn sees_the_settings(&mut self, open: bool) -> &mut Self {
        self.sees_open("settings", open)
    }

    /// Sees what opens over the page, by its id, or that it is closed.
    #[track_caller]
    fn sees_open(&mut self, id: &str, open: bool) -> &mut Self {
        let script = "return document.getElementById(arguments[0]).checkVisibility()";
        let look = || self.looks_for(script, id);
        self.awaits_that(&format!("{id} open: {open}"), look, |seen: &bool| *seen == open);
        self
    }

    /// Chooses one of the settings by what it says.
    #[track_caller]
    pub(crate) fn sets(&mut self, said: &str) -> &mut Self {
        self.points_at(&format!("//*[@id='settings']//label[.='{said}']")).sees_set(said)
    }

    /// Sees that this is what is chosen.
    #[track_caller]
    pub(crate) fn sees_set(&mut self, said: &str) -> &mut Self {
        let script = "return [...document.querySelectorAll('#settings :checked')]
            .map((control) => control.parentElement.textContent)";
        let look = || self.looks_at(script);
        self.awaits_that(said, look, |set: &Vec<String>| {
            set.len() == 3 && set.iter().any(|it| it == said)
        });
        self
    }

    /// Sees the sheet of keys, or that it is closed.
    #[track_caller]
    pub(crate) fn sees_the_keys(&mut self, open: bool) -> &mut Self {
        self.sees_open("keys", open)
    }

    /// Says on that sheet whether keys of one character do anything.
    #[track_caller]
    pub(crate) fn sets_letter_keys(&mut self, said: &str) -> &mut Self {
        self.points_at(&format!("//*[@id='keys']//label[.='{said}']"));
        let script =
            "return document.querySelector('#keys :checked')?.parentElement.textContent ?? null";
        let look = || self.looks_at(script);
        self.awaits_that(said, look, |set: &Option<String>| set.as_deref() == Some(said));
        self
    }

    /// How the page is seen now.
    #[track_caller]
    pub(crate) fn look(&self) -> Look {
        self.reads(LOOK)
    }

    /// Nothing may be kept from now on: the browser refuses, as some do in private.
    #[track_caller]
    pub(crate) fn may_keep_nothing(&mut self) -> &mut Self {
        self.reads::<()>(
            "const refuse = () => { throw new DOMException('not in private', 'SecurityError') };
             Object.defineProperty(window, 'localStorage', { get: refuse });
             return null",
        );
        self
    }

    /// From now on the site's font doesn't come, until the reader gets it.
    pub(crate) fn waits_for_the_font(&mut self) -> &mut Self {
        self.server.hold_font(true);
        self
    }

    /// The font comes that has been waited for.
    #[track_caller]
    pub(crate) fn gets_the_font(&mut self) -> &mut Self {
        self.sees_font("loading");
        self.server.hold_font(false);
        self.sees_font("loaded")
    }

    /// Sees that the site's font has come.
    #[track_caller]
    pub(crate) fn sees_the_font_come(&mut self) -> &mut Self {
        self.sees_font("loaded")
    }

    #[track_caller]
    fn sees_font(&mut self, status: &str) -> &mut Self {
        let script = "return [...document.fonts]
            .find(({ family }) => /^.?Hemeroteca Serif.?$/.test(family))?.status ?? 'no font'";
        let what = format!("the font is {status}");
        self.awaits_that(&what, || self.looks_at(script), |now: &String| now == status);
        self
    }

    /// Sees the text in the site's own font.
    #[track_caller]
    pub(crate) fn sees_our_serif(&mut self) -> &mut Self {
        let script = "return getComputedStyle(document.querySelector('h1')).fontFamily";
        let what = "the headline in our serif";
        self.awaits_that(
            what,
            || self.looks_at(script),
            |now: &String| now.trim_start_matches('"').starts_with("Hemeroteca Serif\""),
        );
        self
    }

    /// Sees that the page has asked for no font.
    #[track_caller]
    pub(crate) fn sees_no_font_asked_for(&mut self) -> &mut Self {
        let asked = self.server.asked();
        let fonts: Vec<_> = asked.iter().filter(|it| it.ends_with(".woff2")).collect();
        assert!(fonts.is_empty(), "{fonts:?}");
        self
    }
}

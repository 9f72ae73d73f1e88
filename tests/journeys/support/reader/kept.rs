//! What must stay as it is when the app comes: what the reader has before the eyes and under the
//! hand.

use std::fmt;

use serde::Deserialize;

use super::Reader;

/// What the reader has before the eyes and under the hand.
#[derive(Debug, Deserialize, PartialEq)]
pub(crate) struct Kept {
    scrolled: f64,
    selected: String,
    /// What has the focus.
    focus: String,
    /// Whether this is the very element that had the focus at the first look.
    same_focus: bool,
    /// Whether the heading is the very element that it was at the first look.
    same_heading: bool,
    /// What of the drawers can be seen.
    open: Vec<bool>,
    /// Where everything stands on the page.
    places: Vec<String>,
}

impl Kept {
    /// The first thing that is no longer what it was.
    fn first_lost(&self, now: &Self) -> Option<String> {
        let place = || self.places.iter().zip(&now.places).find(|(was, is)| was != is);
        let (was, is) = match (self == now, place()) {
            (true, _) => return None,
            (_, Some((was, is))) => (was.clone(), is.clone()),
            _ => (self.to_string(), now.to_string()),
        };
        Some(format!("{is}; it was {was}"))
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scrolled, selected, focus, same_focus, same_heading, open, places } = self;
        write!(f, "scrolled by {scrolled}, selected {selected:?}, ")?;
        write!(f, "focus on {focus:?} (the same: {same_focus}), ")?;
        write!(f, "heading the same: {same_heading}, open: {open:?}, {} elements", places.len())
    }
}

/// What can be done with a selection lies over the page, and comes with the app that does it.
const KEPT: &str = "
    const heading = document.querySelector('main h1');
    const focus = document.activeElement;
    const first = (window.__first ??= { heading, focus });
    return {
      scrolled: scrollY,
      selected: getSelection().toString(),
      focus: focus.tagName + ' ' + focus.innerText.slice(0, 80),
      same_focus: focus === first.focus,
      same_heading: heading === first.heading,
      open: [...document.querySelectorAll('.facets')].map((facets) => facets.checkVisibility()),
      places: [...document.querySelectorAll('#app :not(.quote)')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const name = `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`;
        return `${name} at ${x + scrollX},${y + scrollY}, ${width} by ${height}`;
      }),
    }";

/// What the window shows, to be compared with what it shows later.
pub(crate) struct Picture(Vec<u8>);

/// How far a colour may be from what it was, of 255 steps. WebKit draws letters that stand at a
/// fraction of a pixel a little lighter or darker each time.
const UNSEEN: u8 = 16;

impl Picture {
    /// The colours of a screenshot, as wide as it is.
    fn colours(screenshot: &[u8]) -> (u32, Vec<u8>) {
        let decoder = png::Decoder::new(std::io::Cursor::new(screenshot));
        let mut reader = decoder.read_info().expect("a screenshot is a PNG");
        let size = reader.output_buffer_size().expect("a screenshot fits into memory");
        let mut colours = vec![0; size];
        let info = reader.next_frame(&mut colours).expect("a screenshot is whole");
        (info.width, colours)
    }

    /// Whether nobody could tell a screenshot from this.
    fn looks_like(&self, screenshot: &[u8]) -> bool {
        let (before, now) = (Self::colours(&self.0), Self::colours(screenshot));
        let pairs = || before.1.iter().zip(&now.1);
        (before.0, before.1.len()) == (now.0, now.1.len())
            && pairs().all(|(a, b)| a.abs_diff(*b) <= UNSEEN)
    }
}

impl Reader {
    /// Selects a part of the page, but for its first letter and its last.
    #[track_caller]
    pub(crate) fn selects(&mut self, part: &str) -> &mut Self {
        let script = "
            const nodes = document.createTreeWalker(document.querySelector(arguments[0]), 4);
            const texts = [];
            while (nodes.nextNode()) texts.push(nodes.currentNode);
            const last = texts.at(-1);
            getSelection().setBaseAndExtent(texts[0], 1, last, last.length - 1);
            return getSelection().isCollapsed";
        self.awaits_that(part, || self.looks_for(script, part), |nothing: &bool| !nothing);
        self
    }

    #[track_caller]
    pub(crate) fn takes_focus_to(&mut self, part: &str) -> &mut Self {
        let script = "const part = document.querySelector(arguments[0]);
                      part.focus({ preventScroll: true });
                      return document.activeElement === part";
        self.awaits_that(part, || self.looks_for(script, part), |there: &bool| *there);
        self
    }

    #[track_caller]
    pub(crate) fn scrolls_down(&mut self) -> &mut Self {
        let script = "scrollTo({ top: 700, behavior: 'instant' }); return scrollY";
        self.awaits_that("a scrolled page", || self.looks_at(script), |at: &f64| *at == 700.0);
        self
    }

    /// Takes a first look at what is to stay as it is.
    #[track_caller]
    pub(crate) fn keeps_in_mind(&mut self) -> Kept {
        self.reads(KEPT)
    }

    /// Sees that all is as it was at the first look: not just alike but the same.
    #[track_caller]
    pub(crate) fn sees_all_kept(&mut self, before: &Kept) -> &mut Self {
        self.awaits("all as before", || match before.first_lost(&self.looks_at(KEPT)?) {
            None => Ok(()),
            Some(lost) => Err(lost),
        });
        self
    }

    /// Sees that the page has been made anew since the first look.
    #[track_caller]
    pub(crate) fn sees_all_anew(&mut self) -> &mut Self {
        let look = || self.looks_at(KEPT);
        self.awaits_that("another heading", look, |now: &Kept| !now.same_heading);
        self
    }

    /// Puts scrollbars away: some fade, and would make a page look another. WebKit goes on
    /// drawing the window's own while the page can be scrolled.
    #[track_caller]
    pub(crate) fn puts_scrollbars_away(&mut self) -> &mut Self {
        self.reads::<()>(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync('* { scrollbar-width: none !important } \
                                html { overflow: hidden !important }');
             document.adoptedStyleSheets.push(sheet)",
        );
        self.sees_frames()
    }

    /// Looks at the window, as soon as it shows the same twice.
    #[track_caller]
    pub(crate) fn looks(&self) -> Picture {
        let mut last = Vec::new();
        Picture(self.awaits("a picture that stays", || {
            let now = self.session().ask(async |client| client.screenshot().await)?;
            let before = std::mem::replace(&mut last, now);
            if before == last { Ok(before) } else { Err("it changes".to_owned()) }
        }))
    }

    /// Sees just what was seen before.
    #[track_caller]
    pub(crate) fn sees_picture(&mut self, before: &Picture) -> &mut Self {
        let look = || {
            let now = self.session().ask(async |client| client.screenshot().await)?;
            if before.looks_like(&now) { Ok(()) } else { Err("another picture".to_owned()) }
        };
        self.awaits("the same picture", look);
        self
    }

    /// Waits until the page as it is now has been painted.
    #[track_caller]
    pub(crate) fn sees_frames(&mut self) -> &mut Self {
        self.reads::<()>(
            "window.__painted = false;
             requestAnimationFrame(() => requestAnimationFrame(() => { window.__painted = true }))",
        );
        self.awaits_that(
            "frames",
            || self.looks_at("return window.__painted"),
            |painted: &bool| *painted,
        );
        self
    }

    /// How much the page's parts have moved by themselves since it came (cumulative layout
    /// shift). Only Chromium tells.
    #[track_caller]
    pub(crate) fn shift(&self) -> f64 {
        self.reads("return __shifted()")
    }
}

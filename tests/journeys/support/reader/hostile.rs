//! What a reader sees of texts that try to become markup.

use std::sync::Arc;

use hemeroteca::archive::Archive;

use super::super::hostile;
use super::Reader;

impl Reader {
    /// From now on the site is one of hostile texts; tells what they are.
    pub(crate) fn gets_a_hostile_archive(&mut self) -> Arc<Archive> {
        let hostile::Hostile { archive, published } = hostile::publish();
        self.server.serve(published);
        archive
    }

    /// Sees just this text, letter by letter, and no element in it but links and what isolates
    /// directions.
    #[track_caller]
    pub(crate) fn sees_written_out(&mut self, selector: &str, text: &str) -> &mut Self {
        let script = "
            const element = document.querySelector(arguments[0]);
            const strange = element.querySelectorAll(':not(a, bdi, span)').length;
            return [element.textContent, strange]";
        let what = format!("{selector} says {text}");
        let look = || self.looks_for::<(String, u32)>(script, selector);
        self.awaits_that(&what, look, |(now, strange)| now == text && *strange == 0);
        self
    }

    /// Sees that no text or address has run, loaded anything, or made an element that the pages
    /// don't have. What the policy had to stop is told when the page is left.
    #[track_caller]
    pub(crate) fn sees_that_nothing_ran(&mut self) -> &mut Self {
        let script = "
            const foreign = 'iframe, object, embed, base, form:not(#search), input:not([form=search], #search > *, .settings *, .histogram > *, .facet > *), svg:not(.histogram > *), math, video, marquee, \
                             meta[http-equiv=refresh], link[href^=\"https://evil\"], [onload], [onerror], \
                             [onfocus], [ontoggle], [onmouseover], a[href^=\"javascript\"], a[href^=\"data\"]:not(.citations a[download])';
            const data = ['text/plain', 'application/octet-stream', 'application/ld+json'];
            const scripts = [...document.querySelectorAll('body script')];
            return [typeof window.ran, document.querySelectorAll(foreign).length,
                    scripts.filter(script => !data.includes(script.type)).length]";
        let look = || self.looks_at::<(String, u32, u32)>(script);
        self.awaits_that("nothing ran", look, |(ran, foreign, scripts)| {
            // In the single file the app's script and the one that starts it; the rest is data,
            // which no browser runs.
            ran == "undefined" && *foreign == 0 && *scripts <= 2
        });
        self
    }
}

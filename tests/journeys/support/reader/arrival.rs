//! What a reader does while the app is on its way, or without it.

use super::Reader;

impl Reader {
    /// From now on the app doesn't come, until the reader gets it.
    pub(crate) fn waits_for_the_app(&mut self) -> &mut Self {
        self.server.hold_app();
        self
    }

    /// The app comes that has been waited for.
    #[track_caller]
    pub(crate) fn gets_the_app(&mut self) -> &mut Self {
        self.sees_no_app();
        self.server.release_app();
        self.sees_the_app()
    }

    /// From now on pages come without a script.
    pub(crate) fn does_without_scripts(&mut self) -> &mut Self {
        self.server.strip_scripts();
        self
    }

    /// From now on pages come that were rendered from another archive than the app's.
    pub(crate) fn gets_old_pages(&mut self) -> &mut Self {
        self.server.age_pages();
        self
    }

    /// Has the page queue something while it opens a window.
    #[track_caller]
    pub(crate) fn queues_while_a_window_opens(&mut self) -> &mut Self {
        let script = "
            const did = (window.__did = []);
            setTimeout(() => queueMicrotask(() => {
              did.push('begun');
              queueMicrotask(() => did.push('queued'));
              did.push(window.open('about:blank') ? 'opened' : 'opened nothing');
            }));
            return true";
        assert!(self.reads::<bool>(script));
        self
    }

    /// Sees that what was queued has run when all of what had queued it was done.
    #[track_caller]
    pub(crate) fn sees_the_queue_in_order(&mut self) -> &mut Self {
        let look = || self.looks_at("return window.__did");
        self.awaits_that("one after the other", look, |did: &Vec<String>| {
            did == &["begun", "opened", "queued"]
        });
        self
    }

    #[track_caller]
    pub(crate) fn sees_the_app(&mut self) -> &mut Self {
        let script = "return document.documentElement.dataset.app === 'up'";
        self.awaits_that("the app", || self.looks_at(script), |up: &bool| *up);
        self
    }

    /// Sees that the app's script has come, with which there is no app yet.
    #[track_caller]
    pub(crate) fn sees_the_script(&mut self) -> &mut Self {
        let script = "return performance.getEntriesByType('resource').some(
            ({ name, responseEnd }) => /assets.*[.]js$/.test(name) && responseEnd > 0)";
        self.awaits_that("the app's script", || self.looks_at(script), |come: &bool| *come);
        self
    }

    /// Sees that the page is as it has come, and no app in it.
    #[track_caller]
    pub(crate) fn sees_no_app(&mut self) -> &mut Self {
        let script = "return 'app' in document.documentElement.dataset";
        // A page that is on its way has nothing to read yet.
        let up: bool = self.awaits("a page", || self.looks_at(script));
        assert!(!up, "the app is there already");
        self
    }

    /// Somebody else changes the page, as a browser's extensions do.
    #[track_caller]
    pub(crate) fn has_a_guest_in_the_page(&mut self) -> &mut Self {
        self.reads::<()>(
            "const guest = document.createElement('p');
             guest.className = 'guest';
             guest.textContent = '×';
             document.querySelector('main h1').after(guest)",
        );
        self
    }

    /// Sees that what was in the page before its app is no more.
    #[track_caller]
    pub(crate) fn sees_no_guest(&mut self) -> &mut Self {
        let script = "return document.querySelectorAll('.guest').length";
        self.awaits_that("no guest", || self.looks_at(script), |guests: &usize| *guests == 0);
        self
    }

    /// Another language takes the place of this, word for word, as browsers translate.
    #[track_caller]
    pub(crate) fn translates_the_page(&mut self) -> &mut Self {
        self.reads::<()>(
            "const texts = document.createTreeWalker(document.querySelector('#app'), 4);
             while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.toUpperCase()",
        );
        self
    }

    /// Follows a link of the time when pages had their addresses after the hash, from the very
    /// page that is open.
    #[track_caller]
    pub(crate) fn follows_old_link(&mut self, hash: &str) -> &mut Self {
        let link = "
            const link = document.querySelector('.old-link') ?? document.createElement('a');
            link.className = 'old-link';
            link.href = arguments[0];
            link.textContent = arguments[0];
            document.body.append(link)";
        let written = self.looks_for::<()>(link, hash);
        self.must(written, "an old link");
        self.clicks("//a[@class='old-link']")
    }

    /// Sees that every link within the site leads to something.
    #[track_caller]
    pub(crate) fn sees_links_lead_somewhere(&mut self) -> &mut Self {
        let links: Vec<String> =
            self.reads("return [...document.querySelectorAll('a')].map((a) => a.href)");
        let site = self.server.site();
        let within: Vec<_> = links.iter().filter_map(|link| link.strip_prefix(&site)).collect();
        assert!(!within.is_empty(), "no links within the site among {links:?}");
        for link in within {
            assert!(self.server.has(link), "{link} leads nowhere");
        }
        self
    }
}

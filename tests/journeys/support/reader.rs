//! [`Reader`]: someone at a browser, whose deeds are verbs.
//!
//! What a reader does waits until it can be done, and what a reader sees waits until it is to
//! be seen; where it never is, the test fails at the journey's own line and says what the page
//! showed instead.

mod access;
mod archive;
mod arrival;
mod article;
mod clipboard;
mod corrections;
mod facet;
mod hostile;
mod kept;
mod keyboard;
mod mentions;
mod offline;
mod own_text;
mod page;
mod search;
mod settings;
mod single_file;
mod timeline;
mod weather;

pub(crate) use article::Blocks;

use fantoccini::Client;
use tempfile::TempDir;

use self::page::quoted;
use super::engine::{self, Engine, Screen};
use super::server::{self, Server};
use super::session::Session;

/// Someone at a browser that shows the site.
pub(crate) struct Reader {
    engine: Engine,
    screen: Screen,
    // Before the server: the browser goes first.
    session: Option<Session>,
    server: Server,
    opened: bool,
    /// Where the reader keeps files.
    desk: TempDir,
    /// What went wrong in the pages that were left.
    faults: Vec<String>,
    /// How often something had to be tried again.
    attempts: usize,
}

impl Reader {
    pub(super) fn new(engine: Engine) -> Self {
        let server = Server::start();
        let session = Some(Session::start(engine, Screen::Desk));
        let desk = tempfile::tempdir().expect("room for a few files");
        Self {
            engine,
            screen: Screen::Desk,
            session,
            server,
            opened: false,
            desk,
            faults: Vec::new(),
            attempts: 0,
        }
    }

    /// Another reader comes: a browser that knows nothing of what was done in the first.
    #[track_caller]
    pub(crate) fn hands_over(&mut self) -> &mut Self {
        self.changes_to(self.screen)
    }

    /// Goes on with a phone.
    #[track_caller]
    pub(crate) fn takes_a_phone(&mut self) -> &mut Self {
        self.changes_to(Screen::Phone)
    }

    #[track_caller]
    fn changes_to(&mut self, screen: Screen) -> &mut Self {
        self.leaves_page();
        // The first ends before the second begins: together they would be one too many.
        self.session = None;
        self.session = Some(Session::start(self.engine, screen));
        self.screen = screen;
        self
    }

    /// Opens an address of the site in a new page: what comes after its folder, `a/some-slug/`.
    #[track_caller]
    pub(crate) fn opens(&mut self, address: &str) -> &mut Self {
        self.leaves_page();
        let framed = self.screen == Screen::Phone && self.engine.frames_phones();
        let host = if framed { format!("{}#", server::PHONE) } else { String::new() };
        let url = format!("{}{host}{address}", self.server.site());
        let gone = self.session().ask(async |client| {
            // Without it, another address of the same site would be no new page.
            client.goto("about:blank").await?;
            client.goto(&url).await?;
            if framed { client.enter_frame(0).await } else { Ok(()) }
        });
        self.must(gone, &format!("{url} opens"));
        self.opened = true;
        self.sees_a_page()
    }

    /// Opens an address at which the host has nothing.
    #[track_caller]
    pub(crate) fn opens_nothing(&mut self, address: &str) -> &mut Self {
        self.opens(address);
        let missed = self.server.has_missed(address).then_some(());
        self.must(
            missed.ok_or("another answer".to_owned()),
            &format!("{address}: not found (404)"),
        );
        self
    }

    #[track_caller]
    pub(crate) fn reloads(&mut self) -> &mut Self {
        self.leaves_page();
        let done = self.session().ask(Client::refresh);
        self.must(done, "the page reloads");
        self.opened = true;
        self.sees_a_page()
    }

    #[track_caller]
    pub(crate) fn goes_back(&mut self) -> &mut Self {
        let done = self.session().ask(Client::back);
        self.must(done, "the browser goes back");
        self
    }

    #[track_caller]
    pub(crate) fn goes_forward(&mut self) -> &mut Self {
        let done = self.session().ask(Client::forward);
        self.must(done, "the browser goes forward");
        self
    }

    /// Where the reader is: what comes after the site's folder.
    #[track_caller]
    pub(crate) fn address(&self) -> String {
        self.must(self.looks_where(), "an address")
    }

    fn looks_where(&self) -> Result<String, String> {
        let address: String = self.looks_at("return location.href")?;
        Ok(address.strip_prefix(&self.server.site()).unwrap_or(&address).to_owned())
    }

    #[track_caller]
    pub(crate) fn sees_address(&mut self, address: &str) -> &mut Self {
        let what = format!("the address is {address}");
        self.awaits_that(&what, || self.looks_where(), |now: &String| now == address);
        self
    }

    /// Follows a link by what it says.
    #[track_caller]
    pub(crate) fn follows(&mut self, text: &str) -> &mut Self {
        self.clicks(&format!("//a[normalize-space(.)={}]", quoted(text)))
    }

    /// Presses a button by what it says or is called.
    #[track_caller]
    pub(crate) fn presses_button(&mut self, name: &str) -> &mut Self {
        self.clicks(&format!("//button[normalize-space(.)='{name}' or @aria-label='{name}']"))
    }

    #[track_caller]
    pub(crate) fn sees_heading(&mut self, heading: &str) -> &mut Self {
        let script = "return document.querySelector('main h1')?.innerText.trim() ?? ''";
        let what = format!("the heading is {heading}");
        self.awaits_that(&what, || self.looks_at(script), |now: &String| now == heading);
        self
    }

    #[track_caller]
    pub(crate) fn sees_title(&mut self, title: &str) -> &mut Self {
        let look = || self.looks_at("return document.title");
        self.awaits_that(&format!("the title is {title}"), look, |now: &String| now == title);
        self
    }

    /// Sees that something can be read somewhere on the page.
    #[track_caller]
    pub(crate) fn sees_text(&mut self, text: &str) -> &mut Self {
        let look = || self.looks_at("return document.body.innerText");
        self.awaits_that(&format!("the page says {text}"), look, |now: &String| now.contains(text));
        self
    }

    /// Sees the top of a page that has just arrived, with the focus on its heading.
    #[track_caller]
    pub(crate) fn sees_the_top(&mut self) -> &mut Self {
        let script = "return [Math.round(scrollY), document.activeElement?.id ?? '']";
        let what = "the window is at the top and the focus on the heading";
        self.awaits_that(
            what,
            || self.looks_at(script),
            |now: &(i64, String)| (now.0, now.1.as_str()) == (0, "top"),
        );
        self
    }

    /// Sees that nothing of the page lies beside the screen.
    #[track_caller]
    pub(crate) fn sees_no_sideways_scrolling(&mut self) -> &mut Self {
        let script = "
            const width = document.documentElement.clientWidth;
            const beside = [...document.querySelectorAll('body *')]
              .filter((element) => element.getBoundingClientRect().right > width + 1);
            return [innerWidth, document.documentElement.scrollWidth - width,
                    beside.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]";
        let look = || self.looks_at(script);
        let what = "no sideways scrolling on a phone";
        self.awaits_that(what, look, |(window, beside, _): &(u32, i32, Vec<String>)| {
            *window == engine::PHONE.0 && *beside <= 0
        });
        self
    }

    /// All that can be read in the page's main part once the app has drawn what its address says.
    #[track_caller]
    pub(crate) fn words(&mut self) -> String {
        self.sees_the_app();
        self.reads("return document.querySelector('main').innerText")
    }

    /// Sees just these words in the page's main part.
    #[track_caller]
    pub(crate) fn sees_words(&mut self, words: &str) -> &mut Self {
        let look = || self.looks_at("return document.querySelector('main').innerText");
        self.awaits_that(&format!("just the words {words}"), look, |now: &String| now == words);
        self
    }

    /// What the site is called.
    #[track_caller]
    pub(crate) fn site_title(&self) -> String {
        self.reads("return document.querySelector('.masthead-title').innerText.trim()")
    }

    /// Ends the journey: nothing may have gone wrong on it.
    #[track_caller]
    pub(super) fn leaves(mut self) {
        self.leaves_page();
        self.session = None;
        let mut faults = std::mem::take(&mut self.faults);
        faults.extend(self.server.strays().into_iter().map(|stray| format!("asked for {stray}")));
        assert!(faults.is_empty(), "{:?}: on this journey\n{}", self.engine, faults.join("\n"));
    }

    /// Takes down what went wrong in a page, and in those from which links have led to it, before
    /// another takes its place.
    #[track_caller]
    fn leaves_page(&mut self) {
        if !std::mem::take(&mut self.opened) {
            return;
        }
        let told: Vec<String> =
            self.reads("return window.__tell?.() ?? ['the probe is not in the page']");
        let expected = |fault: &String| self.server.fails() && weather::is_of_the_line(fault);
        self.faults.extend(told.into_iter().filter(|fault| !expected(fault)));
    }

    #[track_caller]
    fn sees_a_page(&mut self) -> &mut Self {
        // All of it is drawn once the text is on the screen, and the font is sent for when that is
        // laid out. Nothing moves when it comes, but by parts of a pixel.
        let script = "
            const drawn = document.querySelector('main h1')?.getBoundingClientRect() !== undefined
              && !('unpainted' in document.documentElement.dataset);
            return [drawn, document.fonts.status === 'loaded']";
        let font = self.server.gives_font();
        self.awaits_that(
            "a whole page with a heading",
            || self.looks_at(script),
            |(drawn, set): &(bool, bool)| *drawn && (*set || !font),
        );
        if self.server.gives_app() { self.sees_the_app() } else { self }
    }
}

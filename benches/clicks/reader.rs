//! [`Reader`]: Chromium, in which somebody clicks on facets.

use std::thread;
use std::time::Duration;

use fantoccini::Locator;
use serde_json::Value;

use super::answers::Answers;
use crate::engine::{Engine, Screen};
use crate::home::Home;
use crate::host::Host;
use crate::session::Session;
use crate::wait;

/// How often a reader clicks.
const CLICKS: usize = 60;

/// Between two clicks, so that one is over before the next.
const PAUSE: Duration = Duration::from_millis(250);

/// Notes what the browser tells of clicks.
const WATCH: &str = "
    window.answers = [];
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) {
        if (it.name !== 'click') continue;
        answers.push({
          waited: it.processingStart - it.startTime,
          worked: it.processingEnd - it.processingStart,
          took: it.duration,
        });
      }
    }).observe({ type: 'event', durationThreshold: 16 });";

/// What is clicked on.
const VALUE: &str = ".facet .value-name";

/// A page scrolls smoothly by itself, for which the driver doesn't wait.
const TO_CENTER: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";

pub(crate) struct Reader<'a> {
    session: Session,
    host: &'a Host,
}

impl<'a> Reader<'a> {
    pub(crate) fn start(host: &'a Host) -> Self {
        let arguments = [host.argument()];
        let session = Session::start_in(Home::new(), Engine::Chromium, Screen::Desk, &arguments);
        Self { session, host }
    }

    /// Opens a page and waits until its app is up.
    ///
    /// # Panics
    /// If it doesn't come.
    pub(crate) fn opens(&self, place: &str) -> &Self {
        let address = self.host.at(place);
        let opened = self.session.ask(async |client| client.goto(&address).await);
        opened.unwrap_or_else(|error| panic!("{place} doesn't open: {error}"));
        let is_up = "return document.documentElement.dataset.app === 'up'";
        let up = wait::until(|| match self.tells(is_up) {
            Value::Bool(true) => Ok(()),
            _ => Err(format!("{place}: its app isn't up")),
        });
        up.unwrap_or_else(|error| panic!("{error}"));
        self
    }

    /// Clicks on facets, each time on another, and on every second to let it go again.
    ///
    /// # Panics
    /// If the page has none.
    pub(crate) fn clicks(&self) -> Answers {
        self.tells(WATCH);
        for click in 0..CLICKS {
            // What is chosen stands first.
            let nth = if click % 2 == 1 { 0 } else { click / 2 };
            let clicked = self.session.ask(async |client| {
                let values = client.find_all(Locator::Css(VALUE)).await?;
                let value = &values[nth % values.len()];
                client.execute(TO_CENTER, vec![serde_json::to_value(value)?]).await?;
                value.click().await
            });
            clicked.unwrap_or_else(|error| panic!("nothing to click on: {error}"));
            thread::sleep(PAUSE);
        }
        let told = serde_json::from_value(self.tells("return answers"));
        Answers::new(CLICKS, told.expect("the script tells answers"))
    }

    fn tells(&self, script: &str) -> Value {
        let told = self.session.ask(async |client| client.execute(script, Vec::new()).await);
        told.unwrap_or_else(|error| panic!("the page doesn't answer: {error}"))
    }
}

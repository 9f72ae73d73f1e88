//! What all verbs are made of: reading the page by script, clicking, waiting.

use std::fmt::Debug;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::super::session::Session;
use super::super::wait;
use super::Reader;

/// What a page shows, for whoever reads that a test has failed.
const SNAPSHOT: &str = "
    const focus = document.activeElement?.outerHTML.slice(0, 160);
    const text = (document.querySelector('main') ?? document.body).innerText;
    return [location.href, document.title, `focus: ${focus}`, ...(window.__faults ?? []),
            text.slice(0, 1200)].join('\\n')";

/// The page scrolls smoothly by itself, for which not every driver waits.
const TO_CENTER: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";

/// Where in the window the middle of an element is, once it has been brought into sight. What isn't
/// drawn yet has no middle, though browsers say 0,0.
const CENTER: &str = "
    const element = document.evaluate(arguments[0], document, null, 9, null).singleNodeValue;
    if (!element?.checkVisibility()) throw new Error('it is not drawn');
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)]";

/// A text within an `XPath`, which has two kinds of quotes and no escapes.
pub(super) fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}

impl Reader {
    pub(super) fn session(&self) -> &Session {
        self.session.as_ref().expect("the reader sits at a browser")
    }

    /// What a script finds in the page now.
    ///
    /// # Errors
    /// If it finds nothing of the kind, or fails.
    pub(super) fn looks_at<T: DeserializeOwned>(&self, script: &str) -> Result<T, String> {
        let found = self.session().ask(async |client| client.execute(script, Vec::new()).await)?;
        serde_json::from_value(found.clone()).map_err(|error| format!("{error} in {found}"))
    }

    /// The same with something to look for, which the script calls `arguments[0]`.
    ///
    /// # Errors
    /// If it finds nothing of the kind, or fails.
    pub(super) fn looks_for<T: DeserializeOwned>(
        &self,
        script: &str,
        name: &str,
    ) -> Result<T, String> {
        let name = vec![Value::from(name)];
        let found = self.session().ask(async |client| client.execute(script, name).await)?;
        serde_json::from_value(found.clone()).map_err(|error| format!("{error} in {found}"))
    }

    /// What a script finds in the page, which must be there.
    #[track_caller]
    pub(super) fn reads<T: DeserializeOwned>(&self, script: &str) -> T {
        self.must(self.looks_at(script), script)
    }

    /// Waits until something is there.
    #[track_caller]
    pub(super) fn awaits<T>(&self, what: &str, look: impl FnMut() -> Result<T, String>) -> T {
        self.must(wait::until(look), what)
    }

    /// Waits until what is seen is as it must be.
    #[track_caller]
    pub(super) fn awaits_that<T: Debug>(
        &self,
        what: &str,
        mut look: impl FnMut() -> Result<T, String>,
        is: impl Fn(&T) -> bool,
    ) -> T {
        self.awaits(what, || {
            let seen = look()?;
            if is(&seen) { Ok(seen) } else { Err(format!("{seen:?}")) }
        })
    }

    /// Clicks what an `XPath` finds, as soon as it can be clicked.
    #[track_caller]
    pub(super) fn clicks(&mut self, path: &str) -> &mut Self {
        self.awaits(&format!("a click on {path}"), || {
            self.session().ask(async |client| {
                // A page that is just being drawn anew may take it away in between.
                let element = client.find(Locator::XPath(path)).await?;
                client.execute(TO_CENTER, vec![serde_json::to_value(&element)?]).await?;
                element.click().await
            })
        });
        self
    }

    /// Points at what an `XPath` finds and clicks there. Drivers won't click what stands in a
    /// closed drawer, even where the page shows it.
    #[track_caller]
    pub(super) fn points_at(&mut self, path: &str) -> &mut Self {
        let click = |to: MouseActions| {
            to.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
        };
        self.points(&format!("a click at {path}"), path, click)
    }

    /// Moves the pointer to the middle of an element, and leaves it there.
    #[track_caller]
    pub(super) fn rests_at(&mut self, path: &str) -> &mut Self {
        self.points(&format!("the pointer at {path}"), path, |to| to)
    }

    #[track_caller]
    fn points(
        &mut self,
        what: &str,
        path: &str,
        and_then: fn(MouseActions) -> MouseActions,
    ) -> &mut Self {
        self.awaits(what, || {
            let (x, y) = self.looks_for(CENTER, path)?;
            let to = MouseActions::new("mouse".to_owned());
            let to = to.then(PointerAction::MoveTo { duration: None, x, y });
            let actions = and_then(to);
            self.session().ask(async |client| client.perform_actions(actions).await)
        });
        self
    }

    #[track_caller]
    pub(super) fn must<T>(&self, outcome: Result<T, String>, what: &str) -> T {
        match outcome {
            Ok(value) => value,
            Err(error) => {
                let page = self.looks_at(SNAPSHOT).unwrap_or_else(|error: String| error);
                panic!(
                    "{:?}, awaited: {what}\nthere was: {error}\nthe page shows:\n{page}",
                    self.engine
                )
            }
        }
    }
}

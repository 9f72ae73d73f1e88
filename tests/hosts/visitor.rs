//! [`Visitor`]: a browser at an article, which goes to an entity and back.

use std::collections::BTreeSet;
use std::path::Path;

use fantoccini::{Client, Locator};
use serde_json::Value;

use super::host::Host;
use super::site;
use crate::engine::{Engine, Screen};
use crate::permit::Permit;
use crate::session::Session;
use crate::wait;

/// Where the page is, and whether the app has taken it over.
const WHERE: &str = "return [location.href, document.documentElement.dataset.app === 'up']";

/// Marks the first link to an entity's page that is to be seen, and tells where it leads.
const LINK: &str = "
    const entity = (link) => link.pathname.includes('/hemeroteca/e/') && link.checkVisibility();
    const link = [...document.querySelectorAll('main a[href]')].find(entity);
    link?.setAttribute('data-chosen', '');
    return link?.href ?? ''";

/// Visits the built site on a host: an article, which the app takes over, an entity, and back.
#[track_caller]
pub(crate) fn visits(host: fn(&Path) -> Host, engine: Engine) {
    let _permit = Permit::wait();
    let site = site::watched();
    let mut visitor = Visitor::new(host(site.path()), engine);
    visitor.opens(&site.an_article()).follows_an_entity().goes_back();
    visitor.saw_no_fault();
}

/// A browser that visits the site on a host.
struct Visitor {
    // Before the host: the browser goes first.
    session: Session,
    host: Host,
    article: String,
    /// What went wrong so far. A page that isn't left tells the same again.
    faults: BTreeSet<String>,
}

impl Visitor {
    fn new(host: Host, engine: Engine) -> Self {
        let session = Session::start(engine, Screen::Desk);
        Self { session, host, article: String::new(), faults: BTreeSet::new() }
    }

    /// Opens an article, `a/some-slug/`, and sees the app take it over.
    #[track_caller]
    fn opens(&mut self, article: &str) -> &mut Self {
        self.article = self.host.at(article);
        let gone = self.session.ask(async |client| client.goto(&self.article).await);
        gone.unwrap_or_else(|error| panic!("{article} doesn't open: {error}"));
        self.is_at(self.article.clone())
    }

    /// Follows the first link to an entity's page.
    #[track_caller]
    fn follows_an_entity(&mut self) -> &mut Self {
        let entity = wait::until(|| match self.reads(LINK) {
            Ok(Value::String(entity)) if !entity.is_empty() => Ok(entity),
            seen => Err(format!("no link to an entity: {seen:?}")),
        });
        let entity = entity.unwrap_or_else(|error| panic!("{error}"));
        let clicked = self.session.ask(async |client: &Client| {
            client.find(Locator::Css("[data-chosen]")).await?.click().await
        });
        clicked.unwrap_or_else(|error| panic!("the link to {entity} can't be clicked: {error}"));
        // What is asked of the page in the address is not its name.
        self.is_at(entity.split(['?', '#']).next().unwrap_or_default().to_owned())
    }

    /// Goes back to the article.
    #[track_caller]
    fn goes_back(&mut self) -> &mut Self {
        let gone = self.session.ask(Client::back);
        gone.unwrap_or_else(|error| panic!("the browser doesn't go back: {error}"));
        self.is_at(self.article.clone())
    }

    /// Sees that nothing went wrong on the way.
    #[track_caller]
    fn saw_no_fault(&self) {
        assert!(self.faults.is_empty(), "{:#?}", self.faults);
    }

    #[track_caller]
    fn is_at(&mut self, address: String) -> &mut Self {
        let there = wait::until(|| match self.reads(WHERE) {
            Ok(Value::Array(seen)) => match seen.as_slice() {
                [Value::String(now), Value::Bool(true)] if now.starts_with(&address) => Ok(()),
                seen => Err(format!("{seen:?}")),
            },
            seen => Err(format!("{seen:?}")),
        });
        self.notes_faults();
        if let Err(seen) = there {
            panic!("{address}: the app doesn't take the page over\n{seen}\n{:#?}", self.faults);
        }
        self
    }

    /// Takes down what the probe has noted in the page that is open.
    fn notes_faults(&mut self) {
        match self.reads("return window.__faults ?? ['the probe is not in the page']") {
            Ok(Value::Array(faults)) => {
                let texts = faults.iter().filter_map(Value::as_str);
                self.faults.extend(texts.map(str::to_owned));
            }
            seen => {
                self.faults.insert(format!("{seen:?}"));
            }
        }
    }

    fn reads(&self, script: &str) -> Result<Value, String> {
        self.session.ask(async |client| client.execute(script, Vec::new()).await)
    }
}

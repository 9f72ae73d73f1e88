//! [`Session`]: the texts on the desk, and the worker that reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::future::poll_fn;
use std::task::Poll;

use thiserror::Error;

use crate::app::browser::{self, Refused, Shelf, Worker};
use crate::app::{Addresses, Edition, Place, Shared, Store};
use crate::archive::Site;
use crate::bundle::{self, BundleError};
use crate::desk::{Answer, Ask, Begin, Brought, MODELS, Outcome, TextId, Trouble};
use crate::entity::EntityKey;
use crate::index::Held;
use crate::page::{Extent, Page};
use crate::slug::Slug;

/// Why a text can't be read.
#[derive(Debug, Error)]
pub(super) enum SessionError {
    /// The browser, the network or the worker has failed.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// What came is of another version, or damaged.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// The page has no such part of a desk.
    #[error("this page has no {0} to read texts with")]
    Missing(&'static str),
    /// The worker can't do what it was asked.
    #[error("{0}")]
    Failed(String),
}

/// How far a text has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// What it takes to read is being fetched.
    Fetching,
    /// It is being read.
    Reading,
}

/// The texts that have been read, as an archive.
pub(super) struct Opened {
    pub(super) edition: Edition,
    pub(super) store: Store,
    pub(super) slugs: Vec<(TextId, Slug)>,
    pub(super) shared: BTreeMap<EntityKey, u32>,
}

impl Opened {
    /// Where the reader is in this archive, and what stands there.
    pub(super) async fn here(&self) -> Option<(Place, Shared<Page>)> {
        let place = browser::here(&Addresses::Hash);
        let page = self.store.page(&place.ask(&Extent::default())).await.ok()?;
        Some((place, Shared::new(page)))
    }

    /// The text that stands at an address.
    pub(super) fn id_of(&self, slug: &Slug) -> Option<TextId> {
        self.slugs.iter().find(|(_, own)| own == slug).map(|(id, _)| *id)
    }
}

/// What has come of a change on the desk.
pub(super) struct Changed {
    /// None where no text on the desk is an article.
    pub(super) opened: Option<Shared<Opened>>,
    pub(super) troubles: Vec<Trouble>,
    /// The languages whose models haven't come.
    pub(super) without: BTreeSet<String>,
}

/// The texts on the desk, and the worker that reads them.
pub(super) struct Session {
    edition: Edition,
    site: Site,
    /// From where the desk's parts come.
    addresses: Addresses,
    worker: Option<Worker>,
    texts: BTreeMap<TextId, Brought>,
    kept: BTreeSet<TextId>,
    without: BTreeSet<String>,
    /// Whether the worker has the model of the archive's language.
    has_prepared: bool,
}

impl Session {
    /// A desk without texts. `site` is what the archive of the reader's own is called.
    pub(super) fn new(edition: Edition, site: Site, addresses: Addresses) -> Self {
        Self {
            edition,
            site,
            addresses,
            worker: None,
            texts: BTreeMap::new(),
            kept: BTreeSet::new(),
            without: BTreeSet::new(),
            has_prepared: false,
        }
    }

    /// The texts that are kept on this device.
    pub(super) fn kept(&self) -> BTreeSet<TextId> {
        self.kept.clone()
    }

    /// Sets the worker to work, if there is none yet.
    pub(super) async fn begin(&mut self) -> Result<(), SessionError> {
        if self.worker.is_some() {
            return Ok(());
        }
        let names = ["script", "wasm", "knowledge", "places", "organizations"];
        let coming = names.map(|name| part(name, &self.addresses));
        let [script, wasm, knowledge, places, organizations] = all(coming).await;
        let worker = Worker::begin(&script?, &wasm?).await?;
        let text = |bytes| String::from_utf8(bytes).map_err(|_| BundleError::Damaged);
        let (places, organizations) = (text(places?)?, text(organizations?)?);
        let (site, knowledge) = (self.site.clone(), knowledge?);
        let begin = Ask::Begin(Begin { site, knowledge, places, organizations });
        match Answer::decode(&worker.ask(&begin.encode()).await?)? {
            Answer::Failed(why) => return Err(SessionError::Failed(why)),
            _ => self.worker = Some(worker),
        }
        Ok(())
    }

    /// Begins, and takes the model that the reader is likely to want: that of the archive's
    /// language. What fails now is told when it is wanted.
    pub(super) async fn prepare(&mut self) {
        let language = self.site.lang.primary().to_owned();
        if self.begin().await.is_err() || browser::spares_the_line() || !self.texts.is_empty() {
            return;
        }
        if MODELS.contains(&&*language)
            && !self.has_prepared
            && let Ok(model @ Some(_)) = self.model(&language).await
            && let Some(worker) = &self.worker
        {
            self.has_prepared = true;
            let _ = worker.ask(&Ask::Model(language, model).encode()).await;
        }
    }

    async fn model(&self, language: &str) -> Result<Option<Vec<u8>>, Refused> {
        browser::part(&format!("model-{language}"), &self.addresses).await
    }

    /// The texts that were kept on this device lie on the desk again; tells whether there are any.
    pub(super) async fn recall(&mut self) -> bool {
        let Ok(shelf) = Shelf::open().await else { return false };
        for bytes in shelf.all().await.unwrap_or_default() {
            // What another version has kept can't be read; it isn't lost.
            if let Ok(text) = bundle::decode::<Brought>(&bytes) {
                self.kept.insert(text.id);
                self.texts.insert(text.id, text);
            }
        }
        !self.kept.is_empty()
    }

    /// Puts files on the desk, by names and bytes; gives their numbers.
    pub(super) fn put(&mut self, files: Vec<(String, Vec<u8>)>) -> Vec<TextId> {
        let mut ids = Vec::new();
        for (name, bytes) in files {
            let id = self.texts.last_key_value().map_or(1, |(last, _)| last + 1);
            self.texts.insert(id, Brought { id, name, bytes });
            ids.push(id);
        }
        ids
    }

    /// Keeps a text on this device, or keeps it no more; tells whether the browser has done it.
    pub(super) async fn keep(&mut self, id: TextId, keep: bool) -> bool {
        let Some(text) = self.texts.get(&id) else { return false };
        let Ok(shelf) = Shelf::open().await else { return false };
        let done = match keep {
            true => shelf.put(id, &bundle::encode(text)).await,
            false => shelf.forget(id).await,
        };
        if done.is_ok() {
            if keep {
                self.kept.insert(id)
            } else {
                self.kept.remove(&id)
            };
        }
        done.is_ok()
    }

    /// Takes a text away from the desk, and from this device.
    pub(super) async fn put_away(&mut self, id: TextId) {
        if self.kept.contains(&id) {
            self.keep(id, false).await;
        }
        self.texts.remove(&id);
    }

    /// Has the worker read these texts, and take others away. If it fails, the next is asked of
    /// another worker, which then reads all of them.
    pub(super) async fn change(
        &mut self,
        ids: &[TextId],
        away: &[TextId],
        told: impl Fn(Step),
    ) -> Result<Changed, SessionError> {
        let changed = self.try_change(ids, away, told).await;
        if changed.is_err() {
            self.has_prepared = false;
            self.worker = None;
        }
        changed
    }

    async fn try_change(
        &mut self,
        ids: &[TextId],
        away: &[TextId],
        told: impl Fn(Step),
    ) -> Result<Changed, SessionError> {
        told(Step::Fetching);
        let is_new = self.worker.is_none();
        self.begin().await?;
        let texts = self.texts.values().filter(|text| is_new || ids.contains(&text.id));
        let mut ask = Ask::Change(texts.cloned().collect(), away.to_vec());
        loop {
            told(Step::Reading);
            let Some(worker) = &self.worker else { return Err(SessionError::Missing("worker")) };
            match Answer::decode(&worker.ask(&ask.encode()).await?)? {
                Answer::Wants(language) => {
                    told(Step::Fetching);
                    let model = match self.model(&language).await {
                        Ok(model) => model,
                        Err(error) => {
                            browser::warn(&error.to_string());
                            None
                        }
                    };
                    if model.is_none() {
                        self.without.insert(language.clone());
                    }
                    ask = Ask::Model(language, model);
                }
                Answer::Read(outcome) => return self.opened(outcome),
                Answer::Failed(why) => return Err(SessionError::Failed(why)),
                Answer::Ready => return Err(SessionError::Bundle(BundleError::Damaged)),
            }
        }
    }

    fn opened(&self, outcome: Outcome) -> Result<Changed, SessionError> {
        let Outcome { held, slugs, troubles, shared } = outcome;
        let without = self.without.clone();
        if held.is_empty() {
            return Ok(Changed { opened: None, troubles, without });
        }
        let (reader, pictures) = Held::decode(&held)?.open()?;
        let edition = Edition::in_words(self.edition.words(), &reader.root().site, "")
            .with_pictures(pictures);
        let shared = shared.into_iter().collect();
        let opened = Opened { edition, store: Store::new(reader), slugs, shared };
        Ok(Changed { opened: Some(Shared::new(opened)), troubles, without })
    }
}

/// A part of the desk that it can't do without.
async fn part(name: &'static str, addresses: &Addresses) -> Result<Vec<u8>, SessionError> {
    browser::part(name, addresses).await?.ok_or(SessionError::Missing(name))
}

/// What all of these come to, side by side.
async fn all<F: Future, const N: usize>(futures: [F; N]) -> [F::Output; N] {
    let mut futures = futures.map(Box::pin);
    let mut outputs: [Option<F::Output>; N] = std::array::from_fn(|_| None);
    poll_fn(|context| {
        for (future, output) in futures.iter_mut().zip(&mut outputs) {
            if output.is_none()
                && let Poll::Ready(done) = future.as_mut().poll(context)
            {
                *output = Some(done);
            }
        }
        if outputs.iter().all(Option::is_some) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    outputs.map(|output| output.expect("each is done"))
}

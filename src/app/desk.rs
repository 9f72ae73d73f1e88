//! [`DeskView`]: where readers read texts of their own, beside the archive.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::platform::pinned::RwLock;
use yew::platform::spawn_local;
use yew::prelude::*;

mod around;
mod form;
mod session;

use super::i18n::DeskWords;
use around::Beside;
use form::Form;
use session::{Changed, Opened, Session, Step};

use super::site::{Framed, Site};
use super::{Addresses, Edition, Place, Route, Shared, browser};
use crate::archive::{self, Archive, Parts};
use crate::desk::{TextId, Trouble};
use crate::page::{Extent, Page};

/// Properties of [`DeskView`].
#[derive(Clone, Properties, PartialEq)]
pub struct DeskProps {
    /// What the pages of the archive have in common.
    pub edition: Edition,
    /// How links to the archive are written.
    pub archive: Addresses,
    /// What the reader has written before the app was up.
    #[prop_or_default]
    pub typed: AttrValue,
}

/// What is on the desk, as far as it is shown.
#[derive(Clone, Default)]
struct State {
    /// The archive of a reader's own; none while there is no text on the desk that is an article.
    opened: Option<Shared<Opened>>,
    /// Where the reader was in it when it became what it is, and what stood there.
    first: Option<(Place, Shared<Page>)>,
    /// How often the archive of the reader's own has become another.
    number: u32,
    step: Option<Step>,
    troubles: Vec<Trouble>,
    said: Option<Said>,
    /// The texts that are kept on this device.
    kept: BTreeSet<TextId>,
}

/// What the desk has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Failed,
    WithoutModel,
    CannotKeep,
}

/// What happens to the desk.
enum Event {
    /// What was asked has come so far.
    At(Step),
    /// The texts are others now.
    Changed(Changed, Option<(Place, Shared<Page>)>),
    /// Other texts are kept on this device.
    Kept(BTreeSet<TextId>),
    /// There is something to say; nothing goes on any more.
    Said(Said),
}

impl Reducible for State {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let state = (*self).clone();
        Rc::new(match event {
            Event::At(step) => Self { step: Some(step), said: None, ..state },
            Event::Changed(Changed { opened, troubles, without }, first) => Self {
                opened,
                first,
                number: state.number + 1,
                step: None,
                troubles,
                said: (!without.is_empty()).then_some(Said::WithoutModel),
                ..state
            },
            Event::Kept(kept) => Self { kept, ..state },
            Event::Said(said) => Self { said: Some(said), step: None, ..state },
        })
    }
}

/// What a reader does on the desk.
#[derive(Clone, Debug, PartialEq)]
enum Deed {
    /// Is about to bring a text.
    Prepare,
    /// Brings texts, by names and bytes, to be kept on this device or not.
    Bring(Vec<(String, Vec<u8>)>, bool),
    /// Keeps a text on this device, or doesn't any more.
    Keep(TextId, bool),
    /// Takes a text away.
    PutAway(TextId),
}

/// The desk: a form to bring texts, and the archive of those that were brought.
#[component]
pub fn DeskView(props: &DeskProps) -> Html {
    let DeskProps { edition, archive, typed } = props;
    let words = DeskWords::beside(&edition.words());
    let own = use_memo((), |()| own_site(edition, &words));
    let empty = use_memo((), |()| Shared::new(empty(&own)));
    let state = use_reducer(State::default);
    let done = use_desk(edition, &own, archive, state.dispatcher());
    {
        let done = done.clone();
        use_effect_with((), move |()| {
            let listeners = browser::watch_drops(move |event| {
                let (done, keep) = (done.clone(), browser::is_ticked(form::KEEP));
                spawn_local(async move {
                    done.emit(Deed::Bring(browser::dropped(event).await, keep));
                });
            });
            move || drop(listeners)
        });
    }
    // What was typed before the app was up has been read when there is something to show.
    let typed = if state.opened.is_some() { AttrValue::default() } else { typed.clone() };
    let form = html! {
        <Form words={words.clone()} {typed} step={state.step} troubles={state.troubles.clone()}
            said={state.said} again={state.opened.is_some()} done={done.clone()} />
    };
    let beside = Beside {
        words,
        archive: archive.clone(),
        opened: state.opened.clone(),
        kept: state.kept.clone(),
        done,
    };
    let around = Callback::from(move |framed: Framed| beside.around(framed, &form));
    let (edition, store) = match &state.opened {
        Some(opened) => (opened.edition.clone(), Some(opened.store.clone())),
        None => (Edition::in_words(edition.words(), &own, ""), None),
    };
    let nowhere = || (Place::of(Route::Archive), (*empty).clone());
    let (place, page) = state.first.clone().unwrap_or_else(nowhere);
    html! {
        <Site key={state.number} {edition} {store} {place} {page} addresses={Addresses::Hash} {around} />
    }
}

impl DeskView {
    /// What the reader has written before the app was up.
    pub(super) fn typed() -> String {
        browser::written(form::TEXT).unwrap_or_default()
    }
}

/// What the archive of a reader's own is called.
fn own_site(edition: &Edition, words: &DeskWords) -> archive::Site {
    let site = edition.site();
    archive::Site {
        title: format!("{} · {}", words.own(), site.title),
        lang: site.lang.clone(),
        ..archive::Site::default()
    }
}

/// The front page of an archive without articles.
fn empty(site: &archive::Site) -> Page {
    let parts = Parts { site: site.clone(), entries: Vec::new(), entities: Vec::new() };
    let archive = Archive::new(parts).expect("an archive may be empty");
    Page::of(&archive, &Place::of(Route::Archive).ask(&Extent::default()))
}

/// The session behind the desk. What is kept on this device is on it from the beginning; what a
/// reader does is done in turn.
#[hook]
fn use_desk(
    edition: &Edition,
    own: &archive::Site,
    archive: &Addresses,
    told: UseReducerDispatcher<State>,
) -> Callback<Deed> {
    let session =
        use_memo((), |()| RwLock::new(Session::new(edition.clone(), own.clone(), archive.clone())));
    {
        let (session, told) = (session.clone(), told.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                let mut session = session.write().await;
                if session.recall().await {
                    told.dispatch(Event::Kept(session.kept()));
                    read(&mut session, &[], &[], &told).await;
                }
                browser::is_up();
            });
        });
    }
    use_callback((), move |deed: Deed, ()| {
        let (session, told) = (session.clone(), told.clone());
        spawn_local(async move {
            carry_out(deed, &mut *session.write().await, &told).await;
        });
    })
}

async fn carry_out(deed: Deed, session: &mut Session, told: &UseReducerDispatcher<State>) {
    match deed {
        Deed::Prepare => session.prepare().await,
        Deed::Bring(files, _) if files.iter().all(|(_, bytes)| bytes.trim_ascii().is_empty()) => {
            told.dispatch(Event::Said(Said::Nothing));
        }
        Deed::Bring(files, keep) => {
            let ids = session.put(files);
            let mut is_kept = true;
            for id in ids.iter().filter(|_| keep) {
                is_kept &= session.keep(*id, true).await;
            }
            // What could not be read is still in the box: it isn't to be there twice.
            if !read(session, &ids, &[], told).await {
                for id in ids {
                    session.put_away(id).await;
                }
            }
            told.dispatch(Event::Kept(session.kept()));
            if !is_kept {
                told.dispatch(Event::Said(Said::CannotKeep));
            }
        }
        Deed::Keep(id, keep) => {
            let done = session.keep(id, keep).await;
            told.dispatch(Event::Kept(session.kept()));
            if !done {
                told.dispatch(Event::Said(Said::CannotKeep));
            }
        }
        Deed::PutAway(id) => {
            session.put_away(id).await;
            browser::turn_to(&Addresses::Hash.page(&Route::Archive, ""));
            read(session, &[], &[id], told).await;
            told.dispatch(Event::Kept(session.kept()));
        }
    }
}

/// Has texts read; then the reader is shown the one that was brought now, or the list of all if it
/// is none or several. Tells whether it could be done.
async fn read(
    session: &mut Session,
    ids: &[TextId],
    away: &[TextId],
    told: &UseReducerDispatcher<State>,
) -> bool {
    match session.change(ids, away, |step| told.dispatch(Event::At(step))).await {
        Ok(changed) => {
            let slugs = changed.opened.as_ref().map_or(&[][..], |opened| &opened.slugs);
            let slug = slugs.iter().find(|(id, _)| [*id] == *ids);
            if !ids.is_empty() {
                let route = slug.map_or(Route::Archive, |(_, slug)| Route::article(slug));
                browser::go_to(&Addresses::Hash.page(&route, ""));
            }
            let first = match &changed.opened {
                Some(opened) => opened.here().await,
                None => None,
            };
            told.dispatch(Event::Changed(changed, first));
            true
        }
        Err(error) => {
            browser::warn(&error.to_string());
            told.dispatch(Event::Said(Said::Failed));
            false
        }
    }
}

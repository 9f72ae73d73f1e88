//! [`CorrectionsView`]: where readers say what is wrong in what articles speak of.
//!
//! What they say is kept on this device, page after page, until it is text that the newsroom takes
//! ([`crate::corrections`]). Nothing of it is sent anywhere, save in a preview to the newsroom's
//! own machine.

use yew::platform::spawn_local;
use yew::prelude::*;

mod applying;
mod asked;
mod collected;
mod draft;
mod form;
mod known;
mod picker;
mod subject;
mod words;

pub use known::{KnownEntities, KnownEntity};
pub use subject::Subject;

pub(super) use applying::Reply;
pub(super) use asked::Asked;

use super::i18n::CorrectionWords;
use applying::apply;
use collected::{Applying, Collected};
use form::Form;
use picker::Picker;

use super::components::offers::use_offers;
use super::components::shell::shell;
use super::hooks::TOP;
use super::scene::{Scene, reloading};
use super::search::use_search_from_tool;
use super::{Addresses, Edition, Place, Route, Shared, Store, browser};
use crate::bundle;
use crate::corrections::{Called, Corrections, Made};
use crate::desk::Knowledge;

/// Properties of [`CorrectionsView`].
#[derive(Clone, Properties, PartialEq)]
pub struct CorrectionsProps {
    /// What the pages of the archive have in common.
    pub edition: Edition,
    /// How links to the archive are written.
    pub archive: Addresses,
    /// Where its pages come from; nowhere, where the page is only rendered to text.
    #[prop_or_default]
    pub store: Option<Store>,
    /// The entities of the archive.
    pub known: Shared<KnownEntities>,
    /// What is to be corrected, if the address names something.
    #[prop_or_default]
    pub subject: Option<Subject>,
    /// The corrections that were made before.
    #[prop_or_default]
    pub made: Corrections,
    /// Whether the page is one of a preview, which writes corrections into the newsroom's file.
    #[prop_or_default]
    pub preview: bool,
}

impl CorrectionsProps {
    /// What a page needs that stands in a browser: what its address names, what was kept before,
    /// and what the archive knows. Without that entities can still be corrected, only none chosen.
    pub(super) async fn here(edition: Edition, store: Store, archive: Addresses) -> Self {
        let known = match browser::part("knowledge", &archive).await {
            Ok(Some(bytes)) => bundle::decode::<Knowledge>(&bytes).map(KnownEntities::of),
            Ok(None) => Ok(KnownEntities::default()),
            Err(error) => {
                browser::warn(&error.to_string());
                Ok(KnownEntities::default())
            }
        };
        let asked = Asked::of_hash(&browser::hash());
        let subject = Subject::find(&asked, &store, &edition.locale()).await;
        let made = kept_so_far(&kept_under(&archive, &edition));
        let known = Shared::new(known.unwrap_or_default());
        let preview = browser::is_preview();
        Self { edition, archive, store: Some(store), known, subject, made, preview }
    }
}

/// The page of corrections: what it is about, what is wrong with it, and what was said so far.
#[component]
pub fn CorrectionsView(props: &CorrectionsProps) -> Html {
    let CorrectionsProps { edition, archive, store, known, subject, made, preview } = props;
    let words = CorrectionWords::beside(&edition.words());
    let subject = use_state(|| subject.clone());
    let made = use_state(|| made.clone());
    let kept = use_state(|| true);
    let applying = use_state(Applying::default);
    let name = kept_under(archive, edition);
    let ask = {
        let (subject, store, edition) = (subject.clone(), store.clone(), edition.clone());
        use_callback((), move |asked: Asked, ()| {
            let (subject, edition) = (subject.clone(), edition.clone());
            let Some(store) = store.clone() else { return };
            spawn_local(async move {
                subject.set(Subject::find(&asked, &store, &edition.locale()).await);
            });
        })
    };
    {
        let (ask, made, name) = (ask.clone(), made.clone(), name.clone());
        use_effect_with((), move |()| {
            let asked = browser::watch_hash(move || ask.emit(Asked::of_hash(&browser::hash())));
            // Several of these pages may be open at once.
            let others = browser::watch_kept(move || made.set(kept_so_far(&name)));
            browser::is_up();
            move || drop((asked, others))
        });
    }
    let change = {
        let (made, kept, applying) = (made.clone(), kept.clone(), applying.clone());
        move |change: &dyn Fn(&mut Corrections)| {
            let mut now = if *kept { kept_so_far(&name) } else { (*made).clone() };
            change(&mut now);
            kept.set(browser::keep(&name, &now.to_text()));
            made.set(now);
            applying.set(Applying::Not);
        }
    };
    let onmade = {
        let change = change.clone();
        Callback::from(move |one: Made| change(&|all| all.add(one.clone())))
    };
    let onback = {
        let (change, made) = (change.clone(), made.clone());
        Callback::from(move |place: usize| {
            let Some(one) = made.all().get(place) else { return };
            change(&|all| all.forget(one));
        })
    };
    let onapply = {
        let words = words.clone();
        let (change, made, applying) = (change.clone(), made.clone(), applying.clone());
        Callback::from(move |_: MouseEvent| {
            let (change, sent, applying) = (change.clone(), (*made).clone(), applying.clone());
            let words = words.clone();
            applying.set(Applying::Going);
            spawn_local(async move {
                let (left, outcome) = apply(&words, &sent).await;
                change(&|all| {
                    // Another page may have made more in the meantime.
                    for done in sent.all().iter().filter(|it| !left.all().contains(it)) {
                        all.forget(done);
                    }
                });
                applying.set(outcome);
            });
        })
    };
    let scene = Scene {
        edition: edition.clone(),
        store: store.clone(),
        locale: edition.locale(),
        addresses: archive.clone(),
        place: Place::of(Route::Archive),
        tool: true,
        wide: false,
        go: reloading(edition),
    };
    use_search_from_tool(archive);
    let offers = use_offers(edition, archive, &scene.place.route);
    let about = match &*subject {
        // Before the app is up nobody would hear what is written here.
        None if store.is_none() => html! {},
        Some(it) => html! {
            <>
                { subject_view(&scene, &words, it) }
                <Form key={format!("{it:?}")} words={words.clone()} locale={scene.locale.clone()} subject={it.clone()}
                    known={known.clone()} {onmade} />
            </>
        },
        None => {
            let onchoose = move |called: Called| {
                let asked = Asked { entity: Some(called.key), ..Asked::default() };
                browser::turn_to(&asked.to_hash());
                ask.emit(asked);
            };
            html! {
                <Picker words={words.clone()} locale={scene.locale.clone()} legend={words.whom()} known={known.clone()}
                    but={None} chosen={None} onchoose={Callback::from(onchoose)} />
            }
        }
    };
    let page = html! {
        <div class="correct">
            <h1 class="correct-title" id={TOP} tabindex="-1">{ words.title() }</h1>
            <p>{ words.about() }</p>
            <noscript><p>{ words.no_script() }</p></noscript>
            { about }
            if store.is_some() || subject.is_some() {
                <Collected {words} made={(*made).clone()} kept={*kept}
                    applying={preview.then(|| (*applying).clone())} {onback} {onapply} />
            }
        </div>
    };
    shell(&scene, offers, page, None)
}

/// What is to be corrected, with the way back to it.
fn subject_view(scene: &Scene, words: &CorrectionWords, subject: &Subject) -> Html {
    let entity = subject.entity.as_ref().map(|Called { key, name }| {
        let shown = name.clone().unwrap_or_else(|| key.to_string());
        html! {
            <>
                <a href={scene.to(&Route::entity(key), "")} class={key.kind().as_str()}>{ shown }</a>
                { " " }
                <span class="correct-count">{ words.a(key.kind()) }</span>
            </>
        }
    });
    let entity = entity.or_else(|| {
        let name = subject.names.first()?;
        Some(html! { <q>{ name.clone() }</q> })
    });
    let article = subject.article.as_ref().map(|(slug, headline)| {
        let shown = headline.clone().unwrap_or_else(|| slug.to_string());
        let query = match &subject.entity {
            Some(entity) => format!("entity={}", entity.key),
            None => String::new(),
        };
        html! {
            <>
                { " " }
                <span class="correct-count">{ words.in_article() }</span>
                { " " }
                <a href={scene.to(&Route::article(slug), &query)}>{ shown }</a>
            </>
        }
    });
    html! { <p class="correct-subject">{ entity }{ article }</p> }
}

/// The name under which an archive's corrections are kept: several may be on one host.
fn kept_under(archive: &Addresses, edition: &Edition) -> String {
    match archive {
        Addresses::Hash => format!("hemeroteca corrections {}", edition.site().title),
        Addresses::Path { root } => format!("hemeroteca corrections {root}"),
    }
}

/// The corrections that are kept under a name.
fn kept_so_far(name: &str) -> Corrections {
    browser::kept(name).map(|text| Corrections::of_text(&text)).unwrap_or_default()
}

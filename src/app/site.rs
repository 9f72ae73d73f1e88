//! [`Site`]: every page of an archive, one at a time.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::components::offers::use_offers;
use super::components::shell::shell;
use super::hooks::{COUNT, FOLD, TOP, use_links, use_wide};
use super::loading::{Shown, Wanted, prepare, use_load};
use super::pages::article::ArticleView;
use super::pages::{archive, entity, not_found};
use super::saved::{SavedFilters, use_saved};
use super::scene::{Scene, Step};
use super::search::use_search;
use super::snippets::{Snippets, use_snippets};
use super::value::use_value;
use super::when::{ChangeOf, hold, use_when};
use super::{Addresses, Edition, Locale, Place, Route, Shared, Store, browser, tongue};
use crate::page::{Extent, Page, Sought};

/// Properties of [`Site`].
#[derive(Clone, Properties, PartialEq)]
pub struct SiteProps {
    /// What all pages have in common.
    pub edition: Edition,
    /// Where other pages come from; nowhere, where a page is only rendered to text.
    #[prop_or_default]
    pub store: Option<Store>,
    /// Where the reader is.
    pub place: Place,
    /// What is shown first: the page of that place, or as it was prerendered.
    pub page: Shared<Page>,
    /// How links are written.
    pub addresses: Addresses,
    /// Whether that page stands already, prerendered, to be taken over. It was rendered without
    /// a query, and is taken over so; then the query of the address counts.
    #[prop_or_default]
    pub prerendered: bool,
    /// Puts further things around each page, if there are any.
    #[prop_or_default]
    pub around: Option<Callback<Framed, Html>>,
}

/// A page, and where it stands.
pub struct Framed {
    pub(super) scene: Scene,
    pub(super) page: Shared<Page>,
    pub(super) view: Html,
}

/// Every page of an archive: the address decides which is shown.
#[component]
pub fn Site(props: &SiteProps) -> Html {
    let SiteProps { store, place, page, addresses, prerendered, around, .. } = props;
    let first = props.edition.clone();
    let edition = use_value(move || first);
    let first = Shown::first(place, page, *prerendered);
    let shown = use_value(move || first);
    // What was asked for and hasn't come.
    let failed = use_value(|| None::<Wanted>);
    // How much was asked for last. Another filter keeps what is looked for in facets.
    let extent = use_mut_ref(Extent::default);
    let load = use_load(store, addresses, page, &extent, &shown, &failed);
    let go = {
        let (load, addresses) = (load.clone(), addresses.clone());
        use_callback(edition.clone(), move |step, edition| {
            // What was asked for before may be on its way still.
            let here = || Wanted::first(browser::here(&addresses));
            match step {
                Step::To(next) => {
                    browser::go_to(&addresses.page(&next.route, &next.query));
                    load.emit(Wanted::first(next));
                }
                Step::Written(next, goes_on) => {
                    let address = addresses.page(&next.route, &next.query);
                    if goes_on {
                        browser::turn_to(&address)
                    } else {
                        browser::go_to(&address)
                    }
                    load.emit(Wanted { at_once: false, ..Wanted::first(next) });
                }
                Step::Cards(cards) => load.emit(Wanted { cards, ..here() }),
                Step::Seek(kind, written, values) => {
                    let at_once = written.is_none();
                    let mut extent = extent.borrow_mut();
                    let words = written.unwrap_or_else(|| extent.sought(kind).words);
                    extent.seek(Sought { kind, words, values });
                    let cards = extent.cards;
                    drop(extent);
                    load.emit(Wanted { cards, at_once, ..here() });
                }
                Step::Speak(code) => {
                    let edition = edition.clone();
                    spawn_local(async move {
                        if let Some(spoken) = tongue::choose(&edition, code).await {
                            edition.set(spoken);
                        }
                    });
                }
            }
        })
    };
    {
        let (place, load, store) = (place.clone(), load.clone(), store.clone());
        let now = shown.clone();
        // Everything below is drawn when it runs: the app is up when the whole address counts.
        let change = ChangeOf::of(shown.whole);
        let arrive = move || {
            if now.whole {
                browser::is_up();
                prepare(store, &now.page);
            } else {
                load.emit(Wanted::first(place));
            }
            None
        };
        use_when(change, Box::new(arrive));
    }
    {
        let (load, addresses) = (load.clone(), addresses.clone());
        let change = ChangeOf::of(addresses.clone());
        let watch = move || {
            hold(browser::watch_history(addresses, move |place| {
                load.emit(Wanted::first(place));
            }))
        };
        use_when(change, Box::new(watch));
    }
    use_links(&edition, store, addresses, &go);
    use_search(&shown.place, addresses, &go);
    let snippets = use_snippets(store, &shown.page);
    let saved = use_saved(&edition, addresses);
    let offers = use_offers(&edition, addresses, &shown.place.route);
    let scene = Scene {
        edition: (*edition).clone(),
        store: store.clone(),
        locale: edition.locale(),
        addresses: addresses.clone(),
        place: shown.place.clone(),
        tool: false,
        wide: use_wide(),
        go,
    };
    let title = title(&scene, &shown.page);
    use_tongue(&scene.locale);
    use_arrival(&shown, scene.locale.title(&title, &edition.site().title));
    let again = (*failed).clone().map(|what| load.reform(move |_: MouseEvent| what.clone()));
    let view = view(&scene, &shown.page, &snippets, &saved);
    let view = match around {
        None => view,
        Some(around) => {
            around.emit(Framed { scene: scene.clone(), page: shown.page.clone(), view })
        }
    };
    shell(&scene, offers, view, again)
}

fn view(scene: &Scene, page: &Shared<Page>, snippets: &Snippets, saved: &SavedFilters) -> Html {
    match &**page {
        Page::Listing(listing) => archive::view(scene, listing, snippets, saved),
        Page::Article(article) => {
            // The key makes another article another page: nothing of the first one's state stays.
            let key = article.article.slug().to_string();
            html! { <ArticleView {key} scene={scene.clone()} page={page.clone()} /> }
        }
        Page::Entity(page) => entity::view(scene, page),
        Page::Nothing(offers) => not_found::view(scene, offers),
    }
}

/// What a page is called.
fn title(scene: &Scene, page: &Page) -> String {
    match page {
        Page::Listing(listing) => archive::title(scene, listing),
        Page::Article(page) => page.article.headline().to_owned(),
        Page::Entity(page) => scene.locale.name(&page.named).to_string(),
        Page::Nothing(_) => scene.locale.words().not_found().to_owned(),
    }
}

/// Says on the page in which language its interface is, where that is not how it was published.
#[hook]
fn use_tongue(locale: &Locale) {
    let first = use_mut_ref(|| true);
    let change = ChangeOf::of(locale.clone());
    let locale = locale.clone();
    let say = move || {
        if !std::mem::take(&mut *first.borrow_mut()) || locale.is_foreign() {
            let language = locale.language();
            browser::set_language(language.as_str(), language.direction().as_str());
        }
        None
    };
    use_when(change, Box::new(say));
}

/// Names the page. When the reader has come to it from another page of the archive, it begins
/// at the top, and the keyboard's focus goes to its heading, as with any other page; on the way
/// back the browser restores the place itself. Where only the query is another, the focus stays,
/// and where what it stood on has gone it finds a place nearby.
#[hook]
fn use_arrival(shown: &Shown, title: String) {
    let name = {
        let title = title.clone();
        move || {
            browser::set_title(&title);
            None
        }
    };
    use_when(ChangeOf::of(title), Box::new(name));
    let last = use_mut_ref(|| None::<Route>);
    let change = ChangeOf::of((shown.place.clone(), shown.whole));
    let (place, whole) = (shown.place.clone(), shown.whole);
    let arrive = move || {
        if !whole {
            return None;
        }
        let before = last.borrow_mut().replace(place.route.clone());
        let stays = before.is_some_and(|before| before == place.route);
        match (stays, &place.route) {
            (false, _) if browser::has_moved() => {
                if !browser::has_come_back() {
                    browser::scroll_to_top();
                }
                browser::focus(TOP);
            }
            (true, Route::Archive) => browser::keep_focus(None, COUNT),
            // The fold button is there while an entity is followed; it outlives a fold that is
            // opened.
            (true, Route::Article { .. }) => browser::keep_focus(Some(FOLD), TOP),
            _ => {}
        }
        None
    };
    use_when(change, Box::new(arrive));
}

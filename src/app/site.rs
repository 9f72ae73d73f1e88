//! [`Site`]: every page of an archive, one at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::components::shell::shell;
use super::hooks::{FOLD, TOP, use_links, use_wide};
use super::pages::article::ArticleView;
use super::pages::{archive, entity, not_found};
use super::scene::{Scene, Step};
use super::{Addresses, Locale, Place, Route, Store, browser};
use crate::app::hooks::COUNT;
use crate::page::{Extent, Page};

/// Properties of [`Site`].
#[derive(Clone, Properties, PartialEq)]
pub struct SiteProps {
    /// The archive.
    pub store: Store,
    /// The page that is shown first.
    pub place: Place,
    /// How links are written.
    pub addresses: Addresses,
    /// Whether that page stands already, prerendered, to be taken over. It was rendered without
    /// a query, and is taken over so; then the query of the address counts.
    #[prop_or_default]
    pub prerendered: bool,
}

/// What is shown now.
#[derive(Clone, PartialEq)]
struct Shown {
    place: Place,
    extent: Extent,
    page: Rc<Page>,
    /// Whether this is all that the address asks for.
    whole: bool,
}

impl Shown {
    fn of(store: &Store, place: Place, extent: Extent, whole: bool) -> Self {
        let page = Rc::new(store.page(&place, &extent));
        Self { place, extent, page, whole }
    }
}

/// Every page of an archive: the address decides which is shown.
#[component]
pub fn Site(props: &SiteProps) -> Html {
    let SiteProps { store, place, addresses, prerendered } = props;
    let shown = use_state(|| {
        let first = if *prerendered { place.prerendered() } else { place.clone() };
        Shown::of(store, first, Extent::default(), !prerendered)
    });
    let go = {
        let (store, addresses, setter) = (store.clone(), addresses.clone(), shown.setter());
        use_callback(shown.place.clone(), move |step, place| {
            let (place, extent) = match step {
                Step::To(next) => {
                    browser::go_to(&addresses.page(&next.route, &next.query));
                    (next, Extent::default())
                }
                Step::Extent(extent) => (place.clone(), extent),
            };
            setter.set(Shown::of(&store, place, extent, true));
        })
    };
    {
        let (store, place, setter) = (store.clone(), place.clone(), shown.setter());
        // Everything below is drawn when it runs: the app is up when the whole address counts.
        use_effect_with(shown.whole, move |whole| {
            if *whole {
                browser::is_up();
            } else {
                setter.set(Shown::of(&store, place, Extent::default(), true));
            }
        });
    }
    {
        let (store, setter) = (store.clone(), shown.setter());
        use_effect_with(addresses.clone(), move |addresses| {
            let listener = browser::watch_history(addresses.clone(), move |place| {
                setter.set(Shown::of(&store, place, Extent::default(), true));
            });
            move || drop(listener)
        });
    }
    use_links(store, addresses, &go);
    let scene = Scene {
        store: store.clone(),
        locale: Locale::of(&store.site().lang),
        addresses: addresses.clone(),
        place: shown.place.clone(),
        extent: shown.extent.clone(),
        wide: use_wide(),
        go,
    };
    let title = title(&scene, &shown.page);
    use_arrival(&shown, scene.locale.title(&title, &store.site().title));
    shell(&scene, view(&scene, &shown.page))
}

fn view(scene: &Scene, page: &Rc<Page>) -> Html {
    match &**page {
        Page::Listing(listing) => archive::view(scene, listing),
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
        Page::Nothing(_) => scene.locale.words().not_found.to_owned(),
    }
}

/// Names the page. When the reader has come to it from another page of the archive, it begins
/// at the top, and the keyboard's focus goes to its heading, as with any other page; on the way
/// back the browser restores the place itself. Where only the query is another, the focus stays,
/// and where what it stood on has gone it finds a place nearby.
#[hook]
fn use_arrival(shown: &Shown, title: String) {
    use_effect_with(title, |title| browser::set_title(title));
    let last = use_mut_ref(|| None::<Route>);
    let address = (shown.place.clone(), shown.whole);
    use_effect_with(address, move |(place, whole)| {
        if !whole {
            return;
        }
        let stays =
            last.borrow_mut().replace(place.route.clone()).is_some_and(|last| last == place.route);
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
    });
}

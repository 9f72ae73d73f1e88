//! An entity in a list, with how often it is there.

use yew::prelude::*;

use crate::app::Route;
use crate::app::Words;
use crate::app::scene::Scene;
use crate::page::Tally;

/// Says how many there are of what is counted.
type Counted = fn(&Words, usize) -> String;

/// Makes the rows of a list of entities.
pub(in crate::app) struct EntityValues<'a> {
    scene: &'a Scene,
    counted: Counted,
}

impl<'a> EntityValues<'a> {
    /// Rows in which this is counted.
    pub(in crate::app) fn new(scene: &'a Scene, counted: Counted) -> Self {
        Self { scene, counted }
    }

    /// An entity's name, which leads to a page with a query to choose it, its count, and a link
    /// to its own page.
    pub(in crate::app) fn row(&self, value: &Tally, to: &Route, query: &str, chosen: bool) -> Html {
        let (scene, locale) = (self.scene, &self.scene.locale);
        let key = &value.named.key;
        let name = locale.name(&value.named);
        html! {
            <li key={key.to_string()} class={classes!("value", chosen.then_some("chosen"))}>
                <a
                    href={scene.to(to, query)}
                    class={classes!("value-name", key.kind().as_str())}
                    aria-label={format!("{name}, {}", (self.counted)(locale.words(), value.count))}
                    aria-current={chosen.then_some("true")}
                >
                    <span class="name">{ name.clone() }</span>
                    { " " }
                    <span class="value-count">{ locale.number(value.count) }</span>
                </a>
                <a
                    href={scene.to(&Route::entity(key), "")}
                    class="value-page"
                    aria-label={locale.words().entity_page(&name)}
                >{ "›" }</a>
            </li>
        }
    }
}

//! No page.

use yew::prelude::*;

use crate::app::Route;
use crate::app::components::link::Go;
use crate::app::hooks::{TOP, use_arrival, use_locale};

/// Says that there is no such page, and where to go on.
#[component]
pub(in crate::app) fn NotFoundPage() -> Html {
    let words = use_locale().words();
    use_arrival(words.not_found.to_owned());
    html! {
        <div class="empty">
            <h1 id={TOP} tabindex="-1">{ words.not_found }</h1>
            <p>{ words.not_found_help }</p>
            <p><Go to={Route::Archive}>{ words.archive }</Go></p>
        </div>
    }
}

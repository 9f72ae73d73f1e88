//! The form by which a reader asks for words.

use yew::prelude::*;

use crate::app::Route;
use crate::app::scene::Scene;
use crate::app::search::{FORM, WORDS};

/// A box for words. Before the app is up, and without it, the browser sends the form: the archive
/// that comes shows what was asked.
pub(in crate::app) fn search_form(scene: &Scene) -> Html {
    let words = scene.locale.words();
    html! {
        <form id={FORM} class="search" role="search" action={scene.to(&Route::Archive, "")}>
            <input type="search" name={WORDS} aria-label={words.search_for()} placeholder={words.search_for()}
                autocomplete="off" spellcheck="false" enterkeyhint="search" />
            <button>{ words.search() }</button>
        </form>
    }
}

//! What stands around every page.

use yew::prelude::*;

use super::offers::Offers;
use super::plain::{line, link, quiet_button};
use super::search_form::search_form;
use super::settings::settings;
use super::tongues::tongues;
use crate::app::hooks::TOP;
use crate::app::scene::Scene;
use crate::app::{Route, Tool, browser};

/// The archive's name above a page, and whose it is below. Where something hasn't come, `again`
/// tries once more.
pub(in crate::app) fn shell(
    scene: &Scene,
    offers: Offers,
    page: Html,
    again: Option<Callback<MouseEvent>>,
) -> Html {
    let words = scene.locale.words();
    // With the address in the hash a plain link into the page would be another page; and the
    // focus goes there too.
    let skip = |event: MouseEvent| {
        event.prevent_default();
        browser::focus(TOP);
        browser::scroll_to(TOP);
    };
    let site = scene.edition.site();
    // The archive's own texts are in its language, whatever the interface is in.
    let (lang, dir) = scene.locale.foreign();
    let own = |text: &str| match text {
        "" => html! {},
        text => html! { <p lang={lang.clone()} {dir}>{ text.to_owned() }</p> },
    };
    html! {
        <>
            <a class="skip" href={format!("#{TOP}")} onclick={skip}>{ words.skip() }</a>
            { offers.edition }
            <header class="masthead">
                <p class="masthead-title" lang={lang.clone()} {dir}>{ link(scene.to(&Route::Archive, ""), site.title.clone().into()) }</p>
                <div class="masthead-tools">
                    { search_form(scene) }
                    { settings(scene) }
                </div>
            </header>
            <div class="not-come" role="alert">
                if let Some(again) = again {
                    { line(words.not_come().into()) }
                    { quiet_button(words.try_again().into(), again) }
                }
            </div>
            <main id="main">{ page }</main>
            <footer class="colophon">
                { own(&site.author) }
                { own(&site.rights) }
                if scene.edition.has(Tool::Desk) {
                    <p>{ link(scene.addresses.tool(Tool::Desk, ""), words.own_text().into()) }</p>
                }
                { tongues(scene) }
                // The page's script (static/boot.js) shows one where the app can't run, or hasn't
                // come.
                <p id="too-old" hidden={true}>{ words.too_old() }</p>
                <p id="not-loaded" hidden={true}>{ words.not_loaded() }</p>
                { offers.keep }
            </footer>
        </>
    }
}

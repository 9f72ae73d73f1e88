//! What stands around every page.

use yew::prelude::*;

use super::keep::Keep;
use super::new_edition::NewEdition;
use crate::app::hooks::{TOP, use_addresses, use_links, use_locale, use_store};
use crate::app::{Route, browser};

/// Properties of [`Shell`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct ShellProps {
    pub(in crate::app) children: Html,
}

/// The archive's name above every page, and whose it is below.
#[component]
pub(in crate::app) fn Shell(props: &ShellProps) -> Html {
    use_links();
    let store = use_store();
    let home = use_addresses().page(&Route::Archive, "");
    let words = use_locale().words();
    // With the address in the hash a plain link into the page would be another page; and the
    // focus goes there too.
    let skip = |event: MouseEvent| {
        event.prevent_default();
        browser::focus(TOP);
        browser::scroll_to(TOP);
    };
    let site = store.site();
    html! {
        <>
            <a class="skip" href={format!("#{TOP}")} onclick={skip}>{ words.skip }</a>
            <NewEdition />
            <header class="masthead">
                <p class="masthead-title"><a href={home}>{ site.title.clone() }</a></p>
            </header>
            <main id="main">{ props.children.clone() }</main>
            <footer class="colophon">
                if !site.author.is_empty() {
                    <p>{ site.author.clone() }</p>
                }
                if !site.rights.is_empty() {
                    <p>{ site.rights.clone() }</p>
                }
                // The page's script (static/boot.js) shows one where the app can't run, or hasn't
                // come.
                <p id="too-old" hidden={true}>{ words.too_old }</p>
                <p id="not-loaded" hidden={true}>{ words.not_loaded }</p>
                <Keep />
            </footer>
        </>
    }
}

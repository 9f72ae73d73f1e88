//! How the reader wants to see pages, and which keys there are.

use yew::prelude::*;

use crate::app::Words;
use crate::app::scene::Scene;

/// The keys that do something in pages of the archive, with what they do. Of one character are only
/// those that the reader can do without (WCAG 2.1.4).
fn keys(words: &Words) -> [(&'static str, &str); 5] {
    [
        ("n", words.next()),
        ("p", words.previous()),
        ("Esc", words.close()),
        ("↓", words.key_card()),
        ("?", words.key_help()),
    ]
}

/// A button, and what it opens over the page: size of the text, measure, colours, and from there the
/// sheet of keys.
///
/// It is plain markup. `static/settings.js`, at the head of every page, hears what is chosen, keeps
/// it and says what is so, before the app is up and without it: what the app doesn't hold it can't
/// flash, and costs it nothing.
pub(in crate::app) fn settings(scene: &Scene) -> Html {
    let words = scene.locale.words();
    html! {
        <>
            <button type="button" class="settings-button" popovertarget="settings" aria-label={format!("Aa: {}", words.settings())}
                title={words.settings()}><span aria-hidden="true">{ "Aa" }</span></button>
            <div id="settings" class="settings" popover="auto" role="group" aria-label={words.settings()}>
                { wishes(words) }
            </div>
            <div id="keys" class="settings sheet" popover="auto" role="dialog" tabindex="-1" aria-label={words.keys_help()}>
                { sheet(words) }
            </div>
        </>
    }
}

/// What a reader can wish.
pub(in crate::app) fn wishes(words: &Words) -> Html {
    let sizes =
        [("85", "85 %"), ("100", "100 %"), ("115", "115 %"), ("130", "130 %"), ("150", "150 %")];
    html! {
        <>
            { group("size", words.text_size(), &sizes) }
            { group("measure", words.measure(), &[("narrow", words.measure_narrow()), ("normal", words.measure_normal()), ("wide", words.measure_wide())]) }
            { group("scheme", words.colours(), &[("system", words.colours_system()), ("light", words.colours_light()), ("dark", words.colours_dark())]) }
            <button type="button" class="quiet" popovertarget="keys">{ words.keys_help() }{ " " }<kbd>{ "?" }</kbd></button>
        </>
    }
}

/// What the keys do, and whether those of one character do it.
pub(in crate::app) fn sheet(words: &Words) -> Html {
    html! {
        <>
            <dl class="keys">
                { for keys(words).map(|(key, does)| html! { <><dt><kbd>{ key }</kbd></dt><dd>{ does }</dd></> }) }
            </dl>
            { group("keys", words.letter_keys(), &[("on", words.letter_keys_on()), ("off", words.letter_keys_off())]) }
        </>
    }
}

fn group(
    name: &'static str,
    legend: &'static str,
    values: &[(&'static str, &'static str)],
) -> Html {
    let controls = values.iter().map(
        |&(value, said)| html! { <label><input type="radio" {name} {value} />{ said }</label> },
    );
    html! { <fieldset><legend>{ legend }</legend>{ for controls }</fieldset> }
}

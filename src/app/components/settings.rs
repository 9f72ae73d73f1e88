//! How the reader wants to see pages.

use yew::prelude::*;

use crate::app::scene::Scene;

/// A button, and what it opens over the page: size of the text, measure, colours.
///
/// It is plain markup. `static/settings.js`, at the head of every page, hears what is chosen, keeps
/// it and says what is so, before the app is up and without it: what the app doesn't hold it can't
/// flash, and costs it nothing.
pub(in crate::app) fn settings(scene: &Scene) -> Html {
    let words = scene.locale.words();
    let group =
        |name: &'static str, legend: &'static str, values: &[(&'static str, &'static str)]| {
            let controls = values.iter().map(|&(value, said)| {
                html! { <label><input type="radio" {name} {value} />{ said }</label> }
            });
            html! { <fieldset><legend>{ legend }</legend>{ for controls }</fieldset> }
        };
    let sizes =
        [("85", "85 %"), ("100", "100 %"), ("115", "115 %"), ("130", "130 %"), ("150", "150 %")];
    html! {
        <>
            <button type="button" class="settings-button" popovertarget="settings" aria-label={format!("Aa: {}", words.settings())}
                title={words.settings()}><span aria-hidden="true">{ "Aa" }</span></button>
            <div id="settings" class="settings" popover="auto" role="group" aria-label={words.settings()}>
                { group("size", words.text_size(), &sizes) }
                { group("measure", words.measure(), &[("narrow", words.measure_narrow()), ("normal", words.measure_normal()), ("wide", words.measure_wide())]) }
                { group("scheme", words.colours(), &[("system", words.colours_system()), ("light", words.colours_light()), ("dark", words.colours_dark())]) }
            </div>
        </>
    }
}

//! The way to the page on which readers say what is wrong.

use yew::prelude::*;

use super::plain::quiet_link;
use crate::app::scene::Scene;
use crate::app::{Route, Tool};
use crate::entity::EntityKey;

/// A link to where a reader says what is wrong with an entity, as the page that is shown has it.
/// Nobody corrects what has no newsroom.
pub(in crate::app) fn wrong(scene: &Scene, key: &EntityKey) -> Html {
    if !scene.edition.has(Tool::Corrections) {
        return html! {};
    }
    let mut about = format!("entity={key}");
    if let Route::Article { slug } = &scene.place.route {
        about += "&article=";
        about += slug.as_str();
    }
    quiet_link(
        scene.addresses.tool_about(Tool::Corrections, &about),
        scene.locale.words().wrong().into(),
    )
}

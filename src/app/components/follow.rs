//! How one hears of what is published about an entity.

use yew::prelude::*;

use super::plain::quiet_link;
use crate::app::scene::Scene;
use crate::app::{Addresses, Route};
use crate::entity::EntityKey;

/// A link to the feed of an entity, where there is one.
pub(in crate::app) fn follow(scene: &Scene, key: &EntityKey) -> Html {
    // Feeds are made of whole addresses: a site without a base has none.
    if scene.addresses == Addresses::Hash || scene.edition.site().base.is_none() {
        return html! {};
    }
    let feed = scene.addresses.file(&Route::entity(key).feed());
    quiet_link(feed, scene.locale.words().follow_feed().into())
}

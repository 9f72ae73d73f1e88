//! The entities of an article, beside its text.

use std::cell::RefCell;

use yew::prelude::*;

use super::drawer::drawer;
use super::entity_value::EntityValues;
use crate::app::Reading;
use crate::app::Words;
use crate::app::scene::Scene;
use crate::entity::Kind;
use crate::page::{ArticlePage, Tally};

/// How many entities of a kind are in sight from the start.
const SHOWN: usize = 4;

/// The fewest that are worth to be folded away.
const WORTH: usize = 3;

/// The entities of an article by kind with the number of their mentions. Those that are
/// chosen are followed through the text; one that is chosen again is let go.
///
/// The rest of a kind is folded away until the reader opens it or something in it is followed. It is
/// then among `opened`, and only the reader closes it: nothing goes from under the pointer.
pub(in crate::app) fn entity_rail(
    scene: &Scene,
    page: &ArticlePage,
    reading: &Reading,
    opened: &RefCell<Vec<Kind>>,
) -> Html {
    let (locale, words) = (&scene.locale, scene.locale.words());
    if page.entities.is_empty() {
        return html! {};
    }
    let values = EntityValues::new(scene, Words::mentions);
    let is_chosen = |value: &Tally| reading.follows(&value.named.key);
    let value = |value: &Tally| {
        let next = reading.toggled(&value.named.key);
        values.row(value, &scene.place.route, &next.to_query(), is_chosen(value))
    };
    let kind = |value: &Tally| value.named.key.kind();
    let groups = page.entities.chunk_by(|a, b| kind(a) == kind(b)).map(|group| {
        let kind = kind(&group[0]);
        let shown = if group.len() < SHOWN + WORTH { group.len() } else { SHOWN };
        let (shown, folded) = group.split_at(shown);
        let mut opened = opened.borrow_mut();
        if folded.iter().any(is_chosen) && !opened.contains(&kind) {
            opened.push(kind);
        }
        html! {
            <section key={kind.as_str()} class="facet">
                <h3>{ locale.kind(kind) }</h3>
                <ul class="values">{ for shown.iter().map(value) }</ul>
                if !folded.is_empty() {
                    <details class="more" open={opened.contains(&kind)}>
                        <summary>{ words.more_values(folded.len()) }</summary>
                        <ul class="values">{ for folded.iter().map(value) }</ul>
                    </details>
                }
            </section>
        }
    });
    drawer(scene, words.in_this_article(), groups.collect())
}

//! The mentions as a table: what stands before the name, the name, what stands after it, and where.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::TOP;
use crate::app::i18n::MentionWords;
use crate::app::scene::Scene;
use crate::app::{Place, Reading, Route};
use crate::entity::EntityKey;
use crate::page::Line;

/// Lines, each in the direction of its article.
///
/// A row is laid out by itself, so that each can run its own way; browsers forget then that it is
/// one, and are told.
pub(in crate::app) fn table(
    scene: &Scene,
    words: &MentionWords,
    key: &EntityKey,
    lines: &[Rc<Line>],
) -> Html {
    let heads = [words.before(), words.name(), words.after(), words.article(), words.date()];
    let heads =
        heads.map(|head| html! { <th key={head} scope="col" role="columnheader">{ head }</th> });
    let reading = Reading::of(key.clone()).to_query();
    html! {
        <table class="mentions-lines" role="table" aria-labelledby={TOP}>
            <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
            <tbody role="rowgroup">{ for lines.iter().map(|line| row(scene, key, &reading, line)) }</tbody>
        </table>
    }
}

/// A text whose lines go on in one another.
fn in_a_row(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

fn row(scene: &Scene, key: &EntityKey, reading: &str, line: &Line) -> Html {
    let article = &line.article;
    let (lang, dir) = (article.language.to_string(), article.language.direction().as_str());
    let place = Place { query: reading.to_owned(), ..Place::of(Route::article(&article.slug)) };
    let to = match &line.anchor {
        Some(id) => scene.addresses.anchor_from_tool(&place, id),
        None => scene.to(&place.route, reading),
    };
    let (tongue, way) = scene.tongue();
    html! {
        <tr key={format!("{}-{}", line.at.0, line.at.1)} role="row" {lang} {dir}>
            <td class="mentions-before" role="cell">
                <bdi {dir}>{ line.begins_earlier.then_some("… ") }{ in_a_row(&line.before) }</bdi>
            </td>
            <td class="mentions-name" role="cell">
                <mark class={classes!("mention", "followed", key.kind().as_str())}>{ in_a_row(&line.name) }</mark>
            </td>
            <td class="mentions-after" role="cell">
                <bdi {dir}>{ in_a_row(&line.after) }{ line.ends_later.then_some(" …") }</bdi>
            </td>
            <td class="mentions-article" role="cell"><a href={to}>{ article.headline.clone() }</a></td>
            <td class="mentions-date" role="cell" lang={tongue} dir={way}>
                if let Some(date) = article.date {
                    <time datetime={date.to_string()}>{ scene.locale.date(date) }</time>
                } else {
                    { scene.locale.words().no_date() }
                }
            </td>
        </tr>
    }
}

//! A thin map of an article, beside its text.

use yew::prelude::*;

use super::marked_text::Following;
use crate::app::scene::Scene;

/// A cell for each block of the article, as high as its text is long, that leads to it. Where
/// entities are followed a cell has a mark of each that the block names, each in a lane of its
/// own.
pub(in crate::app) fn strip(scene: &Scene, following: &Following<'_>) -> Html {
    let (locale, words) = (&scene.locale, scene.locale.words());
    let (lang, dir) = scene.tongue();
    // What is folded away is where its fold is.
    let mut fold = None;
    let cells = following.blocks().enumerate().map(|(number, (anchor, counts))| {
        let mut said = words.paragraph(number + 1);
        let marks = following.entities.iter().zip(&counts).map(|(&entity, &count)| {
            if count == 0 {
                return html! { <i /> };
            }
            let named = &following.page.entities[entity].named;
            said += ". ";
            said += &locale.name(named);
            said += ", ";
            said += &words.mentions(count);
            html! { <i class={named.key.kind().as_str()} /> }
        });
        let marks: Html = marks.collect();
        let folded = following.reading.folded() && !following.reading.keeps(&counts);
        fold = if folded { fold.or(Some(&anchor.id)) } else { None };
        html! {
            <a href={scene.to_anchor(fold.unwrap_or(&anchor.id))} class={SIZES[usize::from(anchor.size.min(9))]}
                aria-label={said}>
                { marks }
            </a>
        }
    });
    html! {
        <nav class="strip" aria-label={words.map()} {lang} {dir}>{ for cells }</nav>
    }
}

/// The classes of cells by their size.
const SIZES: [&str; 10] = ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"];

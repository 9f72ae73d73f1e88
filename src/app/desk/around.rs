//! [`Beside`]: what stands beside the pages of a reader's own archive.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::session::Opened;
use super::{Deed, Framed};
use crate::app::i18n::DeskWords;
use crate::app::scene::Scene;
use crate::app::{Addresses, Route, Shared};
use crate::desk::TextId;
use crate::page::{ArticlePage, Named, Page};

/// What stands beside the pages of a reader's own archive.
pub(super) struct Beside {
    pub(super) words: DeskWords,
    /// How links to the archive are written.
    pub(super) archive: Addresses,
    pub(super) opened: Option<Shared<Opened>>,
    /// The texts that are kept on this device.
    pub(super) kept: BTreeSet<TextId>,
    pub(super) done: Callback<Deed>,
}

impl Beside {
    /// A page with what stands beside it.
    pub(super) fn around(&self, framed: Framed, form: &Html) -> Html {
        let Framed { scene, page, view } = framed;
        let back = html! {
            <p class="desk-back"><a href={self.archive.page_from_tool(&Route::Archive, "")}>{ self.words.back() }</a></p>
        };
        let Some(opened) = &self.opened else { return html! { <>{ back }{ form.clone() }</> } };
        match &*page {
            Page::Article(article) => html! {
                <>
                    <div class="desk-beside">{ back }</div>
                    { view }
                    <div class="desk-beside">
                        { self.shared(&scene, opened, article) }
                        { self.text(opened, article) }
                    </div>
                </>
            },
            Page::Entity(entity) => html! {
                <>
                    { back }
                    if let Some(link) = self.link(&scene, opened, &entity.named) {
                        <p class="desk-shared">{ self.words.shared() }{ ": " }{ link }</p>
                    }
                    { view }
                </>
            },
            _ => html! { <>{ back }{ form.clone() }{ view }</> },
        }
    }

    /// A link to the page that an entity has in the archive, and in how many articles it stands
    /// there, if it does.
    fn link(&self, scene: &Scene, opened: &Opened, named: &Named) -> Option<Html> {
        let articles = *opened.shared.get(&named.key)?;
        let address = self.archive.page(&Route::entity(&named.key), "");
        let count = scene.locale.articles(usize::try_from(articles).unwrap_or(usize::MAX));
        Some(html! {
            <>
                <a href={address} class={named.key.kind().as_str()}>{ scene.locale.name(named) }</a>
                <span class="desk-count">{ format!(" ({count})") }</span>
            </>
        })
    }

    /// Which of an article's entities stand in the archive too.
    fn shared(&self, scene: &Scene, opened: &Opened, article: &ArticlePage) -> Html {
        let links: Vec<Html> = article
            .named()
            .filter_map(|named| {
                let link = self.link(scene, opened, named)?;
                Some(html! { <li key={named.key.to_string()}>{ link }</li> })
            })
            .collect();
        html! {
            <section class="desk-shared" aria-labelledby="desk-shared">
                <h2 id="desk-shared">{ self.words.shared() }</h2>
                if links.is_empty() {
                    <p>{ self.words.none_shared() }</p>
                } else {
                    <ul>{ for links }</ul>
                }
            </section>
        }
    }

    /// What becomes of a text: whether it is kept, and how to take it away.
    fn text(&self, opened: &Opened, article: &ArticlePage) -> Html {
        let words = &self.words;
        let Some(id) = opened.id_of(article.article.slug()) else { return html! {} };
        let is_kept = self.kept.contains(&id);
        let keep = self.done.reform(move |_: MouseEvent| Deed::Keep(id, !is_kept));
        let put_away = self.done.reform(move |_: MouseEvent| Deed::PutAway(id));
        html! {
            <section class="desk-text" aria-labelledby="desk-text">
                <h2 id="desk-text">{ words.of_text() }</h2>
                <p role="status">{ if is_kept { words.kept() } else { words.not_kept() } }</p>
                <p class="desk-buttons">
                    <button type="button" class="quiet" onclick={keep}>
                        { if is_kept { words.forget() } else { words.keep() } }
                    </button>
                    <button type="button" class="quiet" onclick={put_away}>{ words.put_away() }</button>
                    <a class="quiet" href={Addresses::Hash.page(&Route::Archive, "")}>{ words.another() }</a>
                </p>
            </section>
        }
    }
}

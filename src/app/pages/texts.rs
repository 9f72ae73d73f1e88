//! Every article of an archive as plain text, one after another.

use yew::prelude::*;

use crate::app::components::body::Blocks;
use crate::app::components::byline::byline;
use crate::app::components::kicker::kicker;
use crate::app::components::marked_text::unmarked;
use crate::app::scene::Scene;
use crate::app::{Addresses, Edition, Place, Route};
use crate::article::{Article, Part, TextBlock};
use crate::page::Listed;

/// Properties of [`Texts`].
#[derive(Properties, PartialEq)]
pub struct TextsProps {
    /// What the file has in common with its archive's pages.
    pub edition: Edition,
    /// The articles, newest first.
    pub articles: Vec<Article>,
}

/// The texts that a file with the whole archive holds for readers without scripts. A link to an
/// article's page, `#/a/slug/`, leads to its text here.
#[component]
pub fn Texts(props: &TextsProps) -> Html {
    let TextsProps { edition, articles } = props;
    let scene = Scene {
        edition: edition.clone(),
        store: None,
        locale: edition.locale(),
        addresses: Addresses::Hash,
        place: Place::of(Route::Archive),
        tool: false,
        wide: false,
        go: Callback::noop(),
    };
    articles.iter().map(|article| text(&scene, article)).collect()
}

fn text(scene: &Scene, article: &Article) -> Html {
    let (lang, dir) = (article.language().to_string(), article.language().direction().as_str());
    let address = scene.to(&Route::article(article.slug()), "");
    let id = address.trim_start_matches('#').to_owned();
    let text = |_: Part, text: &TextBlock| unmarked(text);
    let body = Blocks::new(scene, &text, 0).blocks(article.body().blocks());
    html! {
        <article key={article.slug().to_string()} class="text" {id} {lang} {dir}>
            <header class="article-head">
                { kicker(scene, &Listed::of(article)) }
                <h2 class="card-headline">{ article.headline().to_owned() }</h2>
                if let Some(lead) = article.lead() {
                    <p class="lead">{ lead.to_owned() }</p>
                }
                { byline(scene, article, None) }
            </header>
            <div class="body">{ body }</div>
        </article>
    }
}

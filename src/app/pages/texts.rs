//! Every article of an archive as plain text, one after another.

use yew::prelude::*;

use crate::app::components::body::Blocks;
use crate::app::components::byline::Byline;
use crate::app::components::kicker::Kicker;
use crate::app::components::marked_text::unmarked;
use crate::app::hooks::{use_addresses, use_store};
use crate::app::{Addresses, Locale, Route, Store};
use crate::archive::ArticleIx;
use crate::article::Part;

/// Properties of [`Texts`].
#[derive(Properties, PartialEq)]
pub struct TextsProps {
    /// The archive.
    pub store: Store,
}

/// The texts that a file with the whole archive holds for readers without scripts. A link to an
/// article's page, `#/a/slug/`, leads to its text here.
#[component]
pub fn Texts(props: &TextsProps) -> Html {
    let store = &props.store;
    let locale = Locale::of(&store.site().lang);
    let texts = store.articles().map(|article| {
        let slug = store.entry(article).article.slug().as_str().to_owned();
        html! { <Text key={slug} {article} /> }
    });
    html! {
        <ContextProvider<Store> context={store.clone()}>
            <ContextProvider<Locale> context={locale}>
                <ContextProvider<Addresses> context={Addresses::Hash}>{ for texts }</ContextProvider<Addresses>>
            </ContextProvider<Locale>>
        </ContextProvider<Store>>
    }
}

/// Properties of [`Text`].
#[derive(Properties, PartialEq)]
struct TextProps {
    article: ArticleIx,
}

#[component]
fn Text(props: &TextProps) -> Html {
    let store = use_store();
    let addresses = use_addresses();
    let article = &store.entry(props.article).article;
    let (lang, dir) = (article.language().to_string(), article.language().direction().as_str());
    let address = addresses.page(&Route::Article { slug: article.slug().clone() }, "");
    let id = address.trim_start_matches('#').to_owned();
    let text = |_: Part, text: &crate::article::TextBlock| unmarked(text);
    let body = Blocks::new(&store, &addresses, &text, 0).blocks(article.body().blocks());
    html! {
        <article class="text" {id} {lang} {dir}>
            <header class="article-head">
                <Kicker article={props.article} />
                <h2 class="card-headline">{ article.headline().to_owned() }</h2>
                if let Some(lead) = article.lead() {
                    <p class="lead">{ lead.to_owned() }</p>
                }
                <Byline article={props.article} />
            </header>
            <div class="body">{ body }</div>
        </article>
    }
}

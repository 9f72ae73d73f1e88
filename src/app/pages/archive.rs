//! The archive, as far as a filter leaves it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::components::article_card::ArticleCard;
use crate::app::components::empty_state::EmptyState;
use crate::app::components::facets::Facets;
use crate::app::components::filter_bar::FilterBar;
use crate::app::components::pack_button::PackButton;
use crate::app::hooks::{
    COUNT, TOP, use_arrival, use_filter, use_kept_focus, use_locale, use_store,
};
use crate::app::i18n::Locale;
use crate::app::store::Store;
use crate::archive::{Filter, Join};

/// How many articles are shown, and how many more at a time.
const SHOWN: usize = 30;

/// The articles that the filter in the address leaves, newest first, with their facets.
#[component]
pub(in crate::app) fn ArchivePage() -> Html {
    let store = use_store();
    let locale = use_locale();
    let (filter, set_filter) = use_filter();
    let title = title(&store, &locale, &filter);
    use_arrival(title);
    use_kept_focus(filter.clone(), None, COUNT);
    let filter = Rc::new(filter);
    let selection =
        use_memo((store.clone(), filter.clone()), |(store, filter)| store.select(filter));
    let site = store.site();
    let shown = use_state(|| SHOWN);
    {
        let shown = shown.clone();
        use_effect_with(filter.clone(), move |_| shown.set(SHOWN));
    }
    let more = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(*shown + SHOWN)
    };
    // A tag changes the list above as well: the reader goes to where it begins anew.
    let to_results = |event: MouseEvent| {
        if browser::clicked(&event, ".tag").is_some() {
            browser::show_from_top(COUNT);
        }
    };
    let cards = selection.articles().take(*shown).map(|article| {
        let slug = store.entry(article).article.slug().as_str().to_owned();
        html! { <li key={slug}><ArticleCard {article} filter={filter.clone()} /></li> }
    });
    html! {
        <div class="archive-page">
            <div class="archive-head">
                <h1 class="archive-title" id={TOP} tabindex="-1">{ locale.words().archive }</h1>
                if !site.description.is_empty() {
                    <p class="archive-description">{ site.description.clone() }</p>
                }
            </div>
            <FilterBar filter={filter.clone()} onfilter={set_filter} />
            <Facets filter={filter.clone()} selection={selection.clone()} />
            <div class="results">
                <p class="count" role="status" id={COUNT} tabindex="-1">{ locale.count(selection.len(), locale.words().articles) }</p>
                if !selection.is_empty() {
                    <PackButton selection={selection.clone()} />
                }
                if selection.is_empty() {
                    <EmptyState filter={filter.clone()} />
                } else {
                    <ol class="cards" onclick={to_results}>{ for cards }</ol>
                    if selection.len() > *shown {
                        <button type="button" class="quiet" onclick={more}>{ locale.words().more_articles }</button>
                    }
                }
            </div>
        </div>
    }
}

/// What the page is called: the entities of its filter.
fn title(store: &Store, locale: &Locale, filter: &Filter) -> String {
    let groups = Join::ALL.into_iter().filter_map(|join| {
        let names: Vec<_> =
            filter.group(join).map(|key| locale.name_of(store, key).to_string()).collect();
        let word =
            if join == Join::All { String::new() } else { format!("{} ", locale.join(join)) };
        (!names.is_empty()).then(|| format!("{word}{}", names.join(", ")))
    });
    groups.collect::<Vec<_>>().join("; ")
}

//! What the authority file decides of names in single articles, held against the articles.

use crate::archive::unmet;
use crate::article::Article;
use crate::entity::{Authority, Decision};
use crate::problem::Problem;
use crate::slug::Slug;

/// A warning for each name that doesn't stand in an article for which it is decided.
pub(super) fn not_in(article: &Article, authority: &Authority) -> Vec<Problem> {
    let slug = article.slug();
    let told = |Decision { name, nth, name_at, .. }: &Decision| {
        let what = match nth {
            None => format!("the article {slug} doesn't hold the words \"{name}\""),
            Some(nth) => {
                format!("the article {slug} doesn't hold the words \"{name}\" {nth} times")
            }
        };
        let remedy = "write the name as the article does, or take the article out";
        Problem::warning(what, remedy).at(name_at.clone())
    };
    unmet(authority, article).into_iter().map(told).collect()
}

/// A warning for each article for which something is decided, but that isn't there.
pub(super) fn missing(authority: &Authority, is_there: impl Fn(&Slug) -> bool) -> Vec<Problem> {
    let missing = authority.decisions().filter(|(slug, _)| !is_there(slug));
    let told = |(slug, decision): (&Slug, &Decision)| {
        let remedy = "write the slug as it stands in the address of an article, or take it out";
        let what = format!("no article has the slug \"{slug}\"");
        Problem::warning(what, remedy).at(decision.article_at.clone())
    };
    missing.map(told).collect()
}
